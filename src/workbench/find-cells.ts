import { addressOf, plainText, printCellValue, type CellRef, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "#core";

/**
 * Cells in sight whose value holds `wanted`, tab by tab and row by row. Upper and lower case, full and half width, both Chinese scripts and
 * blanks make no difference; a number is looked for as it was entered, with or without separators. Nothing is found by "" or blanks.
 * Calls `rest` after each tab and waits for it.
 */
export async function findCells({ name, sheets }: WorkbookSnapshot, wanted: string, rest: () => Promise<void>): Promise<readonly CellRef[]> {
  const text = keyOf(wanted);
  if (text === "") return [];
  const digits = text.replaceAll(",", "");
  const found: CellRef[] = [];
  for (const sheet of sheets) {
    if (sheet.visibility !== "visible") continue;
    const holds = (value: CellValue): boolean => (typeof value === "number" ? digits !== "" && String(value).includes(digits) : keyOf(printCellValue(value)).includes(text));
    found.push(...addressesIn(sheet, holds).map((address) => ({ workbook: name, worksheet: sheet.worksheet, address })));
    await rest();
  }
  return found;
}

const keyOf = (text: string): string => plainText(text).toLowerCase();

function addressesIn({ rows, hiddenRows, hiddenColumns }: SheetSnapshot, holds: (value: CellValue) => boolean): readonly string[] {
  const addresses: string[] = [];
  for (const [row, values] of rows) {
    if (hiddenRows.has(row)) continue;
    values.forEach((value, column) => {
      if (value !== null && value !== undefined && !hiddenColumns.has(column) && holds(value)) addresses.push(addressOf(row, column));
    });
  }
  return addresses;
}

/** Where a search stands: a cell that was found, and how many there are. */
export interface Found {
  readonly cell: CellRef;
  /** From 1. */
  readonly at: number;
  readonly count: number;
}

/**
 * The next of `cells` after `last`, or the one before it, round and round. Where nothing was found yet, or somebody has turned to another
 * tab since, the first one on the tab in front or on those behind it; null when there is none.
 */
export function nextFound(cells: readonly CellRef[], last: CellRef | null, tabs: readonly string[], front: string | null, step: 1 | -1): Found | null {
  const { length: count } = cells;
  if (count === 0) return null;
  const standing = last?.worksheet === front ? cells.findIndex(({ worksheet, address }) => worksheet === front && address === last?.address) : -1;
  const first = Math.max(0, cells.findIndex(({ worksheet }) => tabs.indexOf(worksheet) >= tabs.indexOf(front ?? "")));
  const index = standing < 0 ? first : (standing + step + count) % count;
  return { cell: cells[index]!, at: index + 1, count };
}
