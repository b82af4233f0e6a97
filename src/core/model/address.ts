/** An A1 address of one cell without sheet or dollar signs, such as "C7". */
export type Address = string;

/** A cell's place: 0-based row and column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells: 0-based, both ends inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One cell of one worksheet of one workbook; prints as [book.xlsx]Sheet!C7. */
export interface CellRef {
  readonly workbook: string;
  readonly worksheet: string;
  readonly address: Address;
}

/** A place packed into one number, for maps: row × 16384 + column, both 0-based. */
export type CellKey = number;

/** Rows and columns of an Excel worksheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** (row 6, column 2), 0-based → its key. */
export const cellKey = (row: number, column: number): CellKey => row * SHEET_COLUMNS + column;

/** The place that `key` packs. */
export const placeOfKey = (key: CellKey): Place => ({ row: Math.floor(key / SHEET_COLUMNS), column: key % SHEET_COLUMNS });

/** Names spelled before: there are few, and they are asked for with every address. */
const columnNames: string[] = [];

/** 0-based column → letters: 0 → "A", 27 → "AB". */
export function columnName(column: number): string {
  return (columnNames[column] ??= spelledColumn(column));
}

function spelledColumn(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Letters → 0-based column: "A" → 0, "ab" → 27. Null if that is no column of a worksheet. */
export function columnIndex(name: string): number | null {
  const { number, end } = lettersAt(name, 0);
  return end === name.length && isColumn(number) ? number - 1 : null;
}

/** The number that letters from `at` on spell (AB is 28), and the place after them. */
function lettersAt(text: string, at: number): { readonly number: number; readonly end: number } {
  let number = 0;
  let end = at;
  for (let code = text.charCodeAt(end) & ~32; code >= 65 && code <= 90; code = text.charCodeAt(++end) & ~32) number = number * 26 + code - 64;
  return { number, end };
}

const isColumn = (number: number): boolean => number > 0 && number <= SHEET_COLUMNS;

/** 0-based row and column → A1: (6, 2) → "C7". */
export const addressOf = (row: number, column: number): Address => columnName(column) + String(row + 1);

/** A1 (dollar signs allowed) → its 0-based place; null if `text` is no address of one cell. */
export function parseAddress(text: string): Place | null {
  const { number: column, end } = lettersAt(text, text.startsWith("$") ? 1 : 0);
  const row = isColumn(column) ? rowNumber(text, text[end] === "$" ? end + 1 : end) : 0;
  return row === 0 ? null : { row: row - 1, column: column - 1 };
}

/** The row that the digits from `at` to the end name, from 1 on; 0 where they name none. */
function rowNumber(text: string, at: number): number {
  let row = text.charCodeAt(at) === 48 ? NaN : 0;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    row = digit >= 0 && digit <= 9 ? row * 10 + digit : NaN;
  }
  return row <= SHEET_ROWS ? row : 0;
}

/** An area in A1: "B2:D9"; a single cell prints as "B2". */
export function printArea(area: Area): string {
  const from = addressOf(area.top, area.left);
  const to = addressOf(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

/** "B2:D9", "B2" or "$B$2:$D$9" → its area; null if it is neither. Ends in any order. */
export function parseArea(text: string): Area | null {
  const [first = "", second = first, ...rest] = text.split(":");
  const from = parseAddress(first);
  const to = parseAddress(second);
  if (!from || !to || rest.length > 0) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Whether `place` lies in `area`. */
export const isInside = (area: Area, { row, column }: Place): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** [book.xlsx]Sheet!C7, as people write it. */
export const printCellRef = (ref: CellRef): string => `[${ref.workbook}]${ref.worksheet}!${ref.address}`;

/** A worksheet's name as it stands in a formula, always quoted: O'Brien → 'O''Brien'. */
export const quoteWorksheet = (worksheet: string): string => `'${worksheet.replaceAll("'", "''")}'`;

/** A cell as it stands in a formula of another sheet: ('府坪街道', C7) → '府坪街道'!C7. */
export const formulaRef = (worksheet: string, address: Address): string => `${quoteWorksheet(worksheet)}!${address}`;

/** −1, 0 or 1 by code units: a total order that no locale changes. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Orders cells by workbook, worksheet, row, column. */
export function compareCellRefs(one: CellRef, other: CellRef): number {
  const a = parseAddress(one.address);
  const b = parseAddress(other.address);
  return (
    compareText(one.workbook, other.workbook) ||
    compareText(one.worksheet, other.worksheet) ||
    (a?.row ?? -1) - (b?.row ?? -1) ||
    (a?.column ?? -1) - (b?.column ?? -1)
  );
}
