import type { Line, SheetView } from "../audit/sheet-view";
import { CONTENT, type Content } from "../audit/cell-content";
import { isFigure } from "../audit/table";
import type { Place } from "../model/address";
import type { ColumnKind } from "../model/audit";
import { labelKey } from "../model/label-text";
import type { FormShape } from "./learned";
import { isMeasureColumn, kindAt, linesByRow, type FoundLine, type SheetTable } from "./sheet-tables";
import { shapeOf } from "./shape-of";

/** A table with the rows and columns that its form is known by. */
export interface LinedTable {
  readonly table: SheetTable;
  /** None where each row is a unit or a thing. */
  readonly rows: readonly FoundLine[];
  readonly columns: readonly FoundLine[];
}

/** A tab with its tables, those alone that belong to the form. */
export interface Tab {
  readonly view: SheetView;
  readonly lines: ReadonlyMap<number, Line>;
  readonly tables: readonly LinedTable[];
}

/** A tab as one of a shape; null where it holds no table. */
export function tabOf(view: SheetView, tables: readonly SheetTable[]): { readonly tab: Tab; readonly shape: FormShape } | null {
  const size = ({ audited, columns }: SheetTable): number => audited.body.rows.length * columns.length;
  const largest = tables.reduce<SheetTable | null>((best, one) => (best === null || size(one) > size(best) ? one : best), null);
  if (!largest) return null;
  const shape = shapeOf(largest);
  const own = shape === "form" ? tables.filter((table) => table.stubColumn >= 0 && shapeOf(table) === "form") : [largest];
  const lined = own.map((table) => ({ table, rows: shape === "form" ? rowsIn(table) : [], columns: columnsIn(table, shape) })).filter(({ columns }) => columns.length > 0);
  return lined.length === 0 ? null : { shape, tab: { view, lines: linesByRow(view), tables: lined } };
}

/** Tabs with the same key have the same form: the same headings, and in a form the same rows. */
export const formKey = ({ tables }: Tab, shape: FormShape): string => JSON.stringify([shape, tables.map(({ rows, columns }) => [columns.map(keyOf), rows.map(keyOf)])]);

const keyOf = ({ path }: FoundLine): string => path.map(labelKey).join("/");

const FIGURES: ReadonlySet<ColumnKind> = new Set<ColumnKind>(["additive", "rate", "average", "rank"]);

/** Columns that hold something of their own. */
function columnsIn({ audited, columns, stubColumn, stub }: SheetTable, shape: FormShape): readonly FoundLine[] {
  const seen = new Set<string>();
  return columns.filter((line) => {
    const kind = kindAt(audited, line.index);
    const isStub = shape !== "ledger" && (line.index <= stubColumn || (kind === "blank" && line.path.at(-1) === stub));
    const isNone = kind === "ordinal" || isMeasureColumn(audited, line.index) || (shape === "form" && kind === "label") || (shape !== "form" && kind === "blank" && shape !== "ledger");
    if (isStub || isNone || keyOf(line) === "" || seen.has(keyOf(line))) return false;
    seen.add(keyOf(line));
    return true;
  });
}

/** Rows of a form that can be told apart; one of the same labels as an earlier one is read with the label before it. */
function rowsIn({ rows, audited }: SheetTable): readonly FoundLine[] {
  const seen = new Set<string>();
  let before = "";
  return rows.flatMap((line) => {
    const path = seen.has(keyOf(line)) && before !== "" ? [before, ...line.path] : line.path;
    const own = { ...line, path };
    if (audited.names[line.index]!.role !== "part") before = line.path.at(-1)!;
    if (seen.has(keyOf(own)) || keyOf(own) === "") return [];
    seen.add(keyOf(own));
    return [own];
  });
}

/** Whether the audit takes the column for one of figures. */
export const isOfFigures = (kind: ColumnKind): boolean => FIGURES.has(kind);

/** What stands at a place of a tab. */
export const contentAt = ({ lines }: Tab, { row, column }: Place): Content => (lines.get(row)?.contents[column] ?? CONTENT.blank) as Content;

/** The number at a place of a tab; null where there is none. */
export function numberAt(tab: Tab, { row, column }: Place): number | null {
  const value = tab.lines.get(row)?.figures[column];
  return value === undefined || Number.isNaN(value) || !isFigure(contentAt(tab, { row, column })) ? null : value;
}
