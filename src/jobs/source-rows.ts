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

/** The rows of one total before they are made: one a contribution. */
interface TotalRows {
  /** The total's cell. */
  readonly total: CellPlace;
  readonly contributions: readonly Contribution[];
  readonly traced: TracedTotals;
  /** By unit. */
  readonly records: ReadonlyMap<string, UnitRecord>;
}

/** The rows of the sheet 来源, form after form: one a contribution, total after total in the order of the form. A step a total that has any. */
export function* sourceRows(parts: readonly TracedTotals[], origins: CopyOrigins, language: Language, step: Step): Steps<RowsInTurn<SourceRow>> {
  const all: TotalRows[] = [];
  for (const part of parts) all.push(...(yield* rowsOfTotals(part, step)));
  /** The first row of each total, and one beyond the last row of all. */
  const starts = [0];
  for (const { contributions } of all) starts.push(starts.at(-1)! + contributions.length);
  let last = 0;
  return {
    length: starts.at(-1)!,
    at(index) {
      // Rows are asked for one after the other, so that this is rarely more than a step.
      while (last > 0 && index < starts[last]!) last--;
      while (last + 1 < all.length && index >= starts[last + 1]!) last++;
      const one = all[last]?.contributions[index - starts[last]!];
      return one && sourceRow(all[last]!, one, origins, language);
    },
  };
}

function* rowsOfTotals(traced: TracedTotals, step: Step): Steps<readonly TotalRows[]> {
  const { reviewed, rollUp, district, byUnit } = traced;
  const records = new Map(reviewed.records.map((record) => [record.unit.code, record]));
  const cellOn = (draft: SheetDraft, place: Place | undefined): CellPlace | null =>
    place ? { worksheet: draft.name, address: addressOf(place.row, place.column) } : null;
  const all: TotalRows[] = [];
  for (const { indicator, contributions } of rollUp.totals) {
    if (contributions.length === 0) continue;
    yield step;
    const total = cellOn(district.draft, district.places.get(indicator)) ?? cellOn(byUnit.draft, byUnit.totals.get(indicator));
    if (total) all.push({ total, contributions, traced, records });
  }
  return all;
}

function sourceRow({ total, records, traced }: TotalRows, one: Contribution, origins: CopyOrigins, language: Language): SourceRow {
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
