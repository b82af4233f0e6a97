import { addressOf, cellKey, parseArea, type Area, type CellKey } from "#core";
import { indexOfWord } from "../edit/ascii-search";
import { decodeText } from "../decode-text";

/** The areas that array formulas and data tables of a worksheet's part fill, by the first of their cells; those of one cell are left out. */
export function filledAreas(part: Uint8Array): ReadonlyMap<CellKey, Area> {
  if (indexOfWord(part, "array") < 0 && indexOfWord(part, "dataTable") < 0) return new Map();
  const tags = decodeText(part).matchAll(/<(?:[\w.-]+:)?f\s[^>]*>/g);
  return new Map(Array.from(tags).flatMap(([tag]) => {
    const [, ref = ""] = /\sref\s*=\s*["']([^"']*)/.exec(tag) ?? [];
    const area = /\st\s*=\s*["'](?:array|dataTable)["']/.test(tag) ? parseArea(ref) : null;
    return area && ref.includes(":") && addressOf(area.top, area.left) !== addressOf(area.bottom, area.right) ? [[cellKey(area.top, area.left), area] as const] : [];
  }));
}

/** All cells of an area, up to a number that no honest array reaches. */
export function cellsOfArea({ top, left, bottom, right }: Area): readonly CellKey[] {
  const cells: CellKey[] = [];
  for (let row = top; row <= bottom && cells.length < CELLS_MOST; row++) for (let column = left; column <= right; column++) cells.push(cellKey(row, column));
  return cells;
}

const CELLS_MOST = 100_000;
