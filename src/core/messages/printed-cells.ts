import { parseAddress, type CellRef } from "../model/address";

/** Fewest cells in a line that are told as one area. */
const A_LINE = 3;

type Direction = readonly [down: number, right: number];

/**
 * Cells as a person names them who looks at `home`: those that follow one another down a column or along a row as one area
 * (C5:C21), others one by one; those of other sheets and workbooks with these in front.
 */
export function printedCells(cells: readonly CellRef[], home: Pick<CellRef, "workbook" | "worksheet">): readonly string[] {
  const printed: string[] = [];
  for (let from = 0; from < cells.length; ) {
    const to = Math.max(lineEnd(cells, from, [1, 0]), lineEnd(cells, from, [0, 1]));
    const isLine = to - from + 1 >= A_LINE;
    const first = printedFrom(cells[from]!, home);
    printed.push(isLine ? `${first}:${cells[to]!.address}` : first);
    from = isLine ? to + 1 : from + 1;
  }
  return printed;
}

/** The last of the cells that follow one another from `from` on in one direction. */
function lineEnd(cells: readonly CellRef[], from: number, direction: Direction): number {
  let to = from;
  while (to + 1 < cells.length && follows(cells[to]!, cells[to + 1]!, direction)) to += 1;
  return to;
}

function follows(one: CellRef, next: CellRef, [down, right]: Direction): boolean {
  const [a, b] = [parseAddress(one.address), parseAddress(next.address)];
  return a !== null && b !== null && one.workbook === next.workbook && one.worksheet === next.worksheet && b.row - a.row === down && b.column - a.column === right;
}

/** One cell as somebody names it who looks at `home`. */
function printedFrom({ workbook, worksheet, address }: CellRef, home: Pick<CellRef, "workbook" | "worksheet">): string {
  if (workbook !== home.workbook) return `[${workbook}]${worksheet}!${address}`;
  return worksheet === home.worksheet ? address : `${worksheet}!${address}`;
}
