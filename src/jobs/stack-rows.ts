import { addressOf, parseAddress, type Finding, type StackRow, type TemplateReview } from "#core";
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
      entries: shownEntries(figures, sheetOf(record), template),
      here: first ? tabs.placeOf(record, addressOf(first.row, first.column)) : null,
      findings: byRow.get(rowKey(workbook, worksheet, row)) ?? [],
    };
  }));
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
