import {
  addressOf, countedForm, formulaRef, recordOfUnit, sumOf, type BulletinChange, type PriorPeriod, type Quantity, type QuantityIndicator, type UnitRecord,
} from "#core";
import type { TracedTotals } from "../source-rows";
import { ratesOf } from "./rates-of";

/** Changes that are told. */
const MOST = 5;

/** A total of fewer smallest steps jumps about: its changes mean little. */
const LEAST_TOTAL = 100;

/** A change and the share of last period's total that it is. */
interface Weighed {
  readonly change: BulletinChange;
  readonly weight: number;
}

/**
 * Of the figures that a form is about (what its rates are made of, else what units are ranked by) those that moved their total most since the last period, the largest first: one a unit and form, so that the parts of a figure do not tell of it again.
 * Null where no form has an earlier period.
 */
export function largestChanges(parts: readonly TracedTotals[]): BulletinChange[] | null {
  const compared = parts.flatMap((part) => (part.reviewed.previous ? [{ part, previous: part.reviewed.previous }] : []));
  if (compared.length === 0) return null;
  const weighed = compared.flatMap(({ part, previous }) => changesOf(part, previous));
  return weighed.sort((one, other) => other.weight - one.weight).slice(0, MOST).map(({ change }) => change);
}

function changesOf(part: TracedTotals, previous: PriorPeriod): Weighed[] {
  const figures = addedUp(part, previous);
  return part.reviewed.records.flatMap((record) => {
    const before = recordOfUnit(previous, record.unit);
    const changes = before ? figures.flatMap((figure) => changeOf(figure, record, before, part) ?? []) : [];
    return changes.length === 0 ? [] : [changes.reduce((most, one) => (one.weight > most.weight ? one : most))];
  });
}

/** An indicator that is added up, and what it added up to in the last period. */
interface AddedUp {
  readonly code: string;
  readonly indicator: QuantityIndicator;
  readonly total: Quantity;
}

function addedUp({ reviewed: { template }, byUnit }: TracedTotals, { records }: PriorPeriod): AddedUp[] {
  const form = countedForm(template);
  const rates = ratesOf(form).flatMap(({ indicator: { rollUp } }) => (rollUp.method === "ratio" ? [rollUp.numerator, rollUp.denominator] : []));
  const codes = rates.length > 0 || byUnit.lead === null ? rates : [byUnit.lead];
  return [...new Set(codes)].flatMap((code) => {
    const indicator = form.indicators.get(code)!;
    if (indicator.type !== "quantity" || indicator.rollUp.method !== "sum" || !byUnit.totals.has(code)) return [];
    const total = sumOf(records.flatMap((record) => quantityOf(record, code) ?? []));
    return total !== null && Math.abs(total) >= LEAST_TOTAL ? [{ code, indicator, total }] : [];
  });
}

const quantityOf = ({ figures }: UnitRecord, code: string): Quantity | null => {
  const value = figures.get(code)?.value;
  return typeof value === "number" ? value : null;
};

function changeOf({ code, indicator, total }: AddedUp, record: UnitRecord, then: UnitRecord, { reviewed: { template }, byUnit }: TracedTotals): Weighed | null {
  const [now, before] = [quantityOf(record, code), quantityOf(then, code)];
  const row = byUnit.rows.get(record.unit.code);
  if (now === null || before === null || now === before || row === undefined) return null;
  const formula = formulaRef(byUnit.draft.name, addressOf(row, byUnit.totals.get(code)!.column));
  return { change: { unit: record.unit.name, form: template.id, indicator, before, now, formula }, weight: Math.abs((now - before) / total) };
}
