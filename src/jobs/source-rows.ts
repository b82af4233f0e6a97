import {
  addressOf, labelIn, printQuantity,
  type ByUnitSheet, type CellPlace, type Contribution, type FormSheet, type Language, type Place, type QuantityIndicator, type RollUp, type SheetDraft,
  type SourceRow, type TemplateReview, type UnitRecord,
} from "#core";
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

/** The rows of the sheet 来源: one a contribution, total after total in the order of the form. */
export function sourceRows({ reviewed, rollUp, tabs, district, byUnit }: TracedTotals, language: Language): SourceRow[] {
  const records = new Map(reviewed.records.map((record) => [record.unit.code, record]));
  const cellOn = (draft: SheetDraft, place: Place | undefined): CellPlace | null =>
    place ? { worksheet: draft.name, address: addressOf(place.row, place.column) } : null;
  return rollUp.totals.flatMap(({ indicator, contributions }) => {
    const total = cellOn(district.draft, district.places.get(indicator)) ?? cellOn(byUnit.draft, byUnit.totals.get(indicator));
    if (!total) return [];
    return contributions.map((one) => sourceRow(total, one, records.get(one.unit)!, reviewed, tabs, language));
  });
}

function sourceRow(total: CellPlace, one: Contribution, record: UnitRecord, { template }: TemplateReview, tabs: UnitTabs, language: Language): SourceRow {
  const indicator = template.indicators[one.indicator] as QuantityIndicator;
  return {
    total,
    template: template.id,
    version: template.version,
    indicator: one.indicator,
    label: labelIn(indicator.label, language),
    measure: indicator.measure,
    unit: one.unit,
    unitName: record.unit.name,
    workbook: one.workbook,
    worksheet: one.worksheet,
    address: one.address,
    value: printQuantity(one.value, indicator.decimals),
    here: tabs.placeOf(record, one.address),
  };
}
