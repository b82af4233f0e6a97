import {
  addressOf, labelIn, printQuantity,
  type ByUnitSheet, type CellPlace, type CellRef, type Contribution, type FormSheet, type Language, type Place, type QuantityIndicator, type RollUp,
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

/** The rows of the sheet 来源: one a contribution, total after total in the order of the form. A step a total that has any. */
export function* sourceRows(traced: TracedTotals, origins: CopyOrigins, language: Language, step: Step): Steps<SourceRow[]> {
  const { reviewed, rollUp, district, byUnit } = traced;
  const records = new Map(reviewed.records.map((record) => [record.unit.code, record]));
  const cellOn = (draft: SheetDraft, place: Place | undefined): CellPlace | null =>
    place ? { worksheet: draft.name, address: addressOf(place.row, place.column) } : null;
  const rows: SourceRow[] = [];
  for (const { indicator, contributions } of rollUp.totals) {
    if (contributions.length === 0) continue;
    yield step;
    const total = cellOn(district.draft, district.places.get(indicator)) ?? cellOn(byUnit.draft, byUnit.totals.get(indicator));
    if (total) for (const one of contributions) rows.push(sourceRow(total, one, records.get(one.unit)!, traced, origins, language));
  }
  return rows;
}

function sourceRow(
  total: CellPlace, one: Contribution, record: UnitRecord, { reviewed: { template }, tabs }: TracedTotals, origins: CopyOrigins, language: Language,
): SourceRow {
  const indicator = template.indicators[one.indicator] as QuantityIndicator;
  const value = printQuantity(one.value, indicator.decimals);
  const here = record.ledger ? tabs.placeOf(record, one.address) : tabs.figurePlace(record, one.indicator);
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
