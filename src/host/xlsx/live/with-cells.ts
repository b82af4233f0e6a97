import { placeOfKey, type CellKey, type CellValue, type SheetSnapshot } from "#core";
import { specificFormat } from "../number-formats";

/** What stands in a cell now. */
export interface StandingCell {
  readonly value: CellValue;
  /** Null: no formula. */
  readonly formula: string | null;
  /** The cell's number format code. */
  readonly format: string;
}

/** The sheet with other cells: as it would be read back. Rows without a change stay the same objects. */
export function withCells(sheet: SheetSnapshot, cells: ReadonlyMap<CellKey, StandingCell>): SheetSnapshot {
  const rows = new Map(sheet.rows);
  const formats = new Map(sheet.formats);
  const formulas = withFormulas(sheet.formulas, cells);
  for (const [key, { value, format }] of cells) {
    const { row, column } = placeOfKey(key);
    set(rows, row, column, value ?? undefined);
    set(formats, row, column, typeof value === "number" ? (specificFormat(format) ?? undefined) : undefined);
  }
  return { ...sheet, rows: inOrder(rows, sheet.rows), formats: inOrder(formats, sheet.formats), formulas };
}

/** The very same map where no formula is other than it was. */
function withFormulas(formulas: SheetSnapshot["formulas"], cells: ReadonlyMap<CellKey, StandingCell>): SheetSnapshot["formulas"] {
  if ([...cells].every(([key, { formula }]) => (formulas.get(key) ?? null) === formula)) return formulas;
  const edited = new Map(formulas);
  for (const [key, { formula }] of cells) {
    if (formula === null) edited.delete(key);
    else edited.set(key, formula);
  }
  return edited;
}

type Lines<Item> = Map<number, readonly (Item | undefined)[]>;

function set<Item>(lines: Lines<Item>, row: number, column: number, item: Item | undefined): void {
  const standing = lines.get(row);
  if (standing?.[column] === item) return;
  const line = [...(standing ?? [])];
  line[column] = item;
  if (line.every((one) => one === undefined)) lines.delete(row);
  else lines.set(row, line);
}

/** Ascending by row, as snapshots are. */
const inOrder = <Item>(lines: Lines<Item>, before: ReadonlyMap<number, unknown>): Lines<Item> =>
  [...lines.keys()].every((row) => before.has(row)) ? lines : new Map([...lines].sort(([one], [other]) => one - other));
