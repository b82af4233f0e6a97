import { addressOf, numberInCell, parseAddress, type Figure, type Finding, type FormEntry, type QuantityIndicator, type StackRow, type Template, type TemplateReview } from "#core";
import { shownEntries } from "./shown-entries";
import type { UnitTabs } from "./unit-tabs";

/** The rows of all units' ledgers, unit after unit, each with the findings that are shown in it. */
export function stackRows({ template, records, sheetOf }: TemplateReview, tabs: UnitTabs, findings: readonly Finding[]): readonly StackRow[] {
  const byRow = findingsByRow(findings);
  return records.flatMap((record) => (record.ledger?.entries ?? []).map(({ row, figures }): StackRow => {
    const { workbook, worksheet, unit } = record;
    const [first] = figures.values();
    return {
      unit, workbook, worksheet, row: row + 1,
      entries: inOwnMeasures(shownEntries(figures, sheetOf(record), template), figures, template),
      here: first ? tabs.placeOf(record, addressOf(first.row, first.column)) : null,
      findings: byRow.get(rowKey(workbook, worksheet, row)) ?? [],
    };
  }));
}

/** Rows of many units stand in one list: amounts in another measure are converted there. */
function inOwnMeasures(entries: ReadonlyMap<string, FormEntry>, figures: ReadonlyMap<string, Figure>, template: Template): ReadonlyMap<string, FormEntry> {
  const stated = [...figures.values()].filter(({ statedIn, value }) => statedIn !== undefined && typeof value === "number");
  if (stated.length === 0) return entries;
  return new Map([...entries, ...stated.map(({ indicator: code, value }): [string, FormEntry] => [code, { value: numberInCell(template.indicators.get(code) as QuantityIndicator, value as number) }])]);
}

const rowKey = (workbook: string, worksheet: string, row: number): string => JSON.stringify([workbook, worksheet, row]);

function findingsByRow(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    const [first] = finding.cells;
    if (!first) continue;
    const key = rowKey(first.workbook, first.worksheet, parseAddress(first.address)?.row ?? -1);
    const known = byRow.get(key);
    if (known) known.push(finding);
    else byRow.set(key, [finding]);
  }
  return byRow;
}
