import { findIdentity, readSources, type CellPlace, type CellRef, type Finding, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import type { UnitReport } from "#jobs/unit-states";

/** Cells that were sent in, as 来源 names them, and where they stand; remembered for as long as the sheet stays the same. */
const known = new WeakMap<SheetSnapshot, ReadonlyMap<string, CellPlace>>();

/** A cell of the open workbook; nowhere, when there is none to go to. */
export type PlaceHere = CellPlace | "nowhere";

/** Where a finding is to be seen in the open workbook: at its cell, on its sheet, or on the tab that a consolidation made of what was sent. */
export function placeHere({ workbook, worksheet, cells: [cell] }: Finding, reports: readonly UnitReport[], open: WorkbookSnapshot): PlaceHere {
  if (workbook === open.name && worksheet !== "") return { worksheet: cell?.worksheet ?? worksheet, address: cell?.address ?? "A1" };
  const sources = open.sheets.filter((sheet) => findIdentity(sheet)?.role === "sources");
  const places = sources.flatMap((sheet) => (cell ? (placesOf(sheet).get(keyOf(cell)) ?? []) : []));
  return places[0] ?? copyOf(reports.find((report) => report.submissions.some((one) => one.workbook === workbook && one.worksheet === worksheet)), open) ?? "nowhere";
}

function copyOf(report: UnitReport | undefined, open: WorkbookSnapshot): CellPlace | null {
  const copy = report && open.sheets.find((sheet) => {
    const identity = findIdentity(sheet);
    return identity?.role === "copy" && identity.template === report.template && identity.unit === report.unit.code;
  });
  return copy ? { worksheet: copy.worksheet, address: "A1" } : null;
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
