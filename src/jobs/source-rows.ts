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

/** What went into the totals of one form, each with the cell of its total: rows of 来源 before they are made. */
interface Traces {
  readonly traced: TracedTotals;
  readonly records: ReadonlyMap<string, UnitRecord>;
  readonly totals: readonly CellPlace[];
  readonly contributions: readonly Contribution[];
}

/** The rows of the sheet 来源, form after form: one a contribution, total after total in the order of the form. A step a total that has any. */
export function* sourceRows(parts: readonly TracedTotals[], origins: CopyOrigins, language: Language, step: Step): Steps<RowsInTurn<SourceRow>> {
  const all: Traces[] = [];
  for (const part of parts) all.push(yield* tracesOf(part, step));
  return {
    length: all.reduce((count, { contributions }) => count + contributions.length, 0),
    at(index) {
      let from = 0;
      for (const { traced, records, totals, contributions } of all) {
        const one = contributions[index - from];
        if (one) return sourceRow(totals[index - from]!, one, records.get(one.unit)!, traced, origins, language);
        from += contributions.length;
      }
      return undefined;
    },
  };
}

function* tracesOf(traced: TracedTotals, step: Step): Steps<Traces> {
  const { reviewed, rollUp, district, byUnit } = traced;
  const cellOn = (draft: SheetDraft, place: Place | undefined): CellPlace | null =>
    place ? { worksheet: draft.name, address: addressOf(place.row, place.column) } : null;
  const totals: CellPlace[] = [];
  const found: Contribution[] = [];
  for (const { indicator, contributions } of rollUp.totals) {
    if (contributions.length === 0) continue;
    yield step;
    const total = cellOn(district.draft, district.places.get(indicator)) ?? cellOn(byUnit.draft, byUnit.totals.get(indicator));
    if (!total) continue;
    for (const one of contributions) {
      totals.push(total);
      found.push(one);
    }
  }
  return { traced, records: new Map(reviewed.records.map((record) => [record.unit.code, record])), totals, contributions: found };
}

function sourceRow(
  total: CellPlace, one: Contribution, record: UnitRecord, { reviewed: { template }, tabs }: TracedTotals, origins: CopyOrigins, language: Language,
): SourceRow {
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
