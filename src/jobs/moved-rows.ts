import {
  addressOf, cellAt, findIdentity, printCellValue, withoutPersonal,
  type CellPlace, type Review, type SheetSnapshot, type Steps, type TemplateReview, type UnitRecord, type WorkbookSnapshot,
} from "#core";
import { shownEntries } from "./shown-entries";

/** A row on a unit's ledger in a district workbook that is not what the sheet 台账 holds of it; one that was taken away is told at the tab's first cell. */
export interface MovedRow {
  readonly unitName: string;
  readonly here: CellPlace;
}

/** What was changed on the units' ledgers since the sheet 台账 was written: of each tab the first row that differs. Empty where there is no such sheet. */
export function* movedRows({ name, sheets }: WorkbookSnapshot, { templates }: Pick<Review, "templates">): Steps<readonly MovedRow[]> {
  const moved: MovedRow[] = [];
  for (const reviewed of templates) {
    const stack = reviewed.template.ledger ? sheets.find((sheet) => isStackOf(sheet, reviewed)) : undefined;
    if (!stack) continue;
    const stacked = stackedRows(stack, reviewed);
    for (const record of [...reviewed.records, ...reviewed.stale]) {
      if (record.workbook !== name || record.period !== reviewed.period) continue;
      yield { stage: "compare", done: moved.length, of: reviewed.records.length, what: record.worksheet };
      const row = firstMoved(record, stacked.get(record.unit.name) ?? [], reviewed);
      if (row) moved.push(row);
    }
  }
  return moved;
}

function isStackOf(sheet: SheetSnapshot, { template }: TemplateReview): boolean {
  const identity = findIdentity(sheet);
  return identity?.role === "stack" && identity.template === template.id;
}

/** On 台账 a running number and the unit stand before the columns of the ledger. */
const LEAD = 2;

/** The rows of 台账 as printed, by the name of their unit. */
function stackedRows(stack: SheetSnapshot, { template }: TemplateReview): ReadonlyMap<string, readonly string[]> {
  const width = withoutPersonal(template).ledger!.columns.length;
  const byUnit = new Map<string, string[]>();
  for (const [row, [number, unit]] of stack.rows) {
    if (typeof number !== "number" || typeof unit !== "string") continue;
    const printed = printedRow(Array.from({ length: width }, (_, column) => printCellValue(cellAt(stack, row, LEAD + column))));
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), printed]);
  }
  return byUnit;
}

const printedRow = (texts: readonly string[]): string => JSON.stringify(texts.map((text) => text.trim()));

function firstMoved(record: UnitRecord, stacked: readonly string[], { template, sheetOf }: TemplateReview): MovedRow | null {
  const sheet = sheetOf(record);
  const columns = withoutPersonal(template).ledger!.columns.map(({ indicator }) => indicator);
  const entries = record.ledger?.entries ?? [];
  const at = entries.findIndex(({ figures }, line) => {
    const shown = shownEntries(figures, sheet, template);
    return printedRow(columns.map((code) => printCellValue(shown.get(code)?.value ?? null))) !== stacked[line];
  });
  if (at < 0 && entries.length === stacked.length) return null;
  const entry = entries[at];
  return { unitName: record.unit.name, here: { worksheet: record.worksheet, address: entry ? addressOf(entry.row, [...entry.figures.values()][0]?.column ?? 0) : "A1" } };
}
