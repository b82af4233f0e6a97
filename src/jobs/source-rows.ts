import {
  addressOf, labelIn, printQuantity,
  type ByUnitSheet, type CellPlace, type CellRef, type Contribution, type FormSheet, type Language, type Place, type QuantityIndicator, type RollUp, type RowsInTurn,
  type SheetDraft, type SourceRow, type Step, type Steps, type TemplateReview, type UnitRecord,
} from "#core";
import type { CopyOrigins } from "./copy-origins";
import type { UnitTabs } from "./unit-tabs";

/** A template's totals, the sheet that shows them, and the tabs that they come from. */
export interface TracedTotals {
  readonly reviewed: TemplateReview;
  readonly rollUp: RollUp;
  readonly tabs: UnitTabs;
  readonly district: FormSheet;
  /** Where totals stand that have no place on the form: sums of other indicators. */
  readonly byUnit: ByUnitSheet;
}

/** A total with all that went into it: rows of 来源 before they are made. */
interface TracedTotal {
  /** Its cell. */
  readonly total: CellPlace;
  readonly contributions: readonly Contribution[];
  readonly traced: TracedTotals;
  /** By unit. */
  readonly records: ReadonlyMap<string, UnitRecord>;
  /** Rows before its first one. */
  readonly before: number;
}

/** The rows of the sheet 来源, form after form: one a contribution, total after total in the order of the form. A step a total that has any. */
export function* sourceRows(parts: readonly TracedTotals[], origins: CopyOrigins, language: Language, step: Step): Steps<RowsInTurn<SourceRow>> {
  const totals: TracedTotal[] = [];
  let length = 0;
  for (const part of parts) length = yield* traceTotals(part, totals, length, step);
  let last = 0;
  return {
    length,
    at(index) {
      // Rows are asked for one after the other, so that this is rarely more than a step.
      while (last > 0 && index < totals[last]!.before) last--;
      while (last + 1 < totals.length && index >= totals[last + 1]!.before) last++;
      const own = totals[last];
      const one = own?.contributions[index - own.before];
      return own && one && sourceRow(own, one, origins, language);
    },
  };
}

/** Adds a form's totals to `all`, behind `before` rows. Returns how many rows there are then. */
function* traceTotals(traced: TracedTotals, all: TracedTotal[], before: number, step: Step): Steps<number> {
  const { reviewed, rollUp, district, byUnit } = traced;
  const records = new Map(reviewed.records.map((record) => [record.unit.code, record]));
  const cellOn = (draft: SheetDraft, place: Place | undefined): CellPlace | null =>
    place ? { worksheet: draft.name, address: addressOf(place.row, place.column) } : null;
  let rows = before;
  for (const { indicator, contributions } of rollUp.totals) {
    if (contributions.length === 0) continue;
    yield step;
    const total = cellOn(district.draft, district.places.get(indicator)) ?? cellOn(byUnit.draft, byUnit.totals.get(indicator));
    if (!total) continue;
    all.push({ total, contributions, traced, records, before: rows });
    rows += contributions.length;
  }
  return rows;
}

function sourceRow({ total, records, traced }: TracedTotal, one: Contribution, origins: CopyOrigins, language: Language): SourceRow {
  const { tabs, reviewed: { template } } = traced;
  const record = records.get(one.unit)!;
  const indicator = template.indicators.get(one.indicator) as QuantityIndicator;
  const value = printQuantity(one.value, indicator.decimals);
  const here = record.ledger ? tabs.placeOf(record, one.address) : tabs.figurePlace(record, one.indicator, one.address);
  const { workbook, worksheet, address }: CellRef = (tabs.isCopy(record) && here && origins.of(here, value)) || one;
  return {
    total,
    template: template.id,
    version: template.version,
    indicator: one.indicator,
    label: labelIn(indicator.label, language),
    measure: indicator.measure,
    unit: one.unit,
    unitName: record.unit.name,
    workbook,
    worksheet,
    address,
    value,
    here,
  };
}
