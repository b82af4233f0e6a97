import { findIdentity, readSources, type CellPlace, type CellRef, type SheetSnapshot, type WorkbookSnapshot } from "#core";

/** Cells that were sent in, as 来源 names them, and where they stand; remembered for as long as the sheet stays the same. */
const known = new WeakMap<SheetSnapshot, ReadonlyMap<string, CellPlace>>();

/** Where a cell stands in the open workbook: at its own place, or on the tab that a consolidation made of its file; null if it does not. */
export function placeHere(cell: CellRef, open: WorkbookSnapshot): CellPlace | null {
  if (cell.workbook === open.name) return { worksheet: cell.worksheet, address: cell.address };
  const sources = open.sheets.filter((sheet) => findIdentity(sheet)?.role === "sources");
  for (const sheet of sources) {
    const place = placesOf(sheet).get(keyOf(cell));
    if (place) return place;
  }
  return null;
}

function placesOf(sheet: SheetSnapshot): ReadonlyMap<string, CellPlace> {
  let places = known.get(sheet);
  if (!places) {
    places = new Map(readSources(sheet).flatMap((row) => (row.here ? [[keyOf(row), row.here] as const] : [])));
    known.set(sheet, places);
  }
  return places;
}

const keyOf = ({ workbook, worksheet, address }: CellRef): string => JSON.stringify([workbook, worksheet, address]);
