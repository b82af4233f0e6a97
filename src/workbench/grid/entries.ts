import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { cellKey, type CellKey } from "#core";

/** Cells of a change as Univer names them. */
export type ChangedCells = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/** The cells of which a change touches more than the looks. */
export function enteredCells(cells: ChangedCells | undefined): readonly { readonly row: number; readonly column: number }[] {
  return Object.entries(cells ?? {}).flatMap(([row, columns]) =>
    Object.entries(columns).flatMap(([column, cell]) => (isEntry(cell) ? [{ row: Number(row), column: Number(column) }] : [])),
  );
}

const isEntry = (cell: Nullable<ICellData>): boolean => !cell || "v" in cell || "f" in cell || "p" in cell || "si" in cell;

/** The same change without looks: those of the file stay. */
export function withoutLooks(cells: ChangedCells): ChangedCells {
  const plain: Record<number, Record<number, ICellData>> = {};
  for (const [row, columns] of Object.entries(cells)) {
    const kept: Record<number, ICellData> = {};
    for (const [column, cell] of Object.entries(columns)) kept[Number(column)] = cell ? withoutLook(cell) : { v: null, f: null, si: null, p: null };
    plain[Number(row)] = kept;
  }
  return plain;
}

function withoutLook({ s: _style, custom: _custom, ...rest }: ICellData): ICellData {
  const text = rest.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  return text === undefined ? rest : { ...rest, p: null, v: text, t: CellValueType.STRING };
}

/** What a person would have typed to get this cell; "" for a blank one. */
export function typedText(cell: Nullable<ICellData>): string {
  if (!cell) return "";
  if (cell.f) return cell.f;
  const { v: value, t: type } = cell;
  if (value === null || value === undefined || value === "") return "";
  if (type === CellValueType.BOOLEAN) return Number(value) ? "TRUE" : "FALSE";
  if (typeof value !== "string") return String(value);
  // A text that would be taken for something else stays one behind an apostrophe.
  const isText = type === CellValueType.STRING || type === CellValueType.FORCE_STRING;
  return isText && isAmbiguous(value) ? `'${value}` : value;
}

/** Whether a text, typed into a cell, might become something else: a number, a date, a formula, a truth value. */
export const isAmbiguous = (text: string): boolean => /^['=+\-@]|\d|^(?:true|false|infinity)$/i.test(text);

/** Entries of one worksheet, ready to be taken. */
export type Entries = Map<CellKey, string>;

/** The key of a cell that Univer names by row and column. */
export const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): CellKey => cellKey(row, column);
