import type { CellKey } from "#core";

/** Cells by the name of their worksheet in lower case. */
export type CellSet = Map<string, Set<CellKey>>;

/** Adds a cell; returns whether it is new. */
export function addCell(cells: CellSet, worksheet: string, key: CellKey): boolean {
  const ofSheet = cells.get(worksheet) ?? new Set<CellKey>();
  cells.set(worksheet, ofSheet);
  if (ofSheet.has(key)) return false;
  ofSheet.add(key);
  return true;
}
