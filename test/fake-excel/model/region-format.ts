import type { Area } from "#core";
import { cellCount, printReference } from "./areas";
import { EventType } from "./events";
import { NO_BORDER, type Border, type BorderIndex, type CellFormat } from "./format";
import { guardPermission } from "./guard";
import type { Region } from "./region";
import type { FakeSheet } from "./sheet";

const MOST_CELLS = 200_000;

/** All the formats that occur in a region, each object once. */
function formatsIn({ sheet, areas }: Region): ReadonlySet<CellFormat> {
  const found = new Set<CellFormat>();
  for (const area of areas) {
    if (cellCount(area) <= MOST_CELLS) {
      for (let row = area.top; row <= area.bottom; row++) for (let column = area.left; column <= area.right; column++) found.add(sheet.formatAt(row, column));
    } else collect(sheet, area, found);
  }
  return found;
}

/** Of an area too large to walk through: the sheet's format, and all that differ from it. */
function collect(sheet: FakeSheet, area: Area, found: Set<CellFormat>): void {
  found.add(sheet.format);
  for (const { cell } of sheet.cellsIn(area)) if (cell.format) found.add(cell.format);
  for (const [row, { format }] of sheet.rows) if (format && row >= area.top && row <= area.bottom) found.add(format);
  for (const [column, { format }] of sheet.columns) if (format && column >= area.left && column <= area.right) found.add(format);
}

/** What all cells of the region share; null when they differ. */
export function uniform<Value>(region: Region, of: (format: CellFormat) => Value): { readonly value: Value } | null {
  const [first, ...others] = [...formatsIn(region)];
  if (!first) return null;
  const value = of(first);
  return others.every((other) => of(other) === value) ? { value } : null;
}

/** Changes how all cells of a region look; @throws AccessDenied on a protected sheet that does not allow it. */
export function changeFormat(region: Region, change: (format: CellFormat) => CellFormat): void {
  guardPermission(region.sheet, "allowFormatCells");
  const shared = sharing(change);
  for (const area of region.areas) region.sheet.changeFormat(area, shared);
  told(region);
}

/** Cells that looked alike share a format object afterwards too. */
function sharing(change: (format: CellFormat) => CellFormat): (format: CellFormat) => CellFormat {
  const known = new Map<CellFormat, CellFormat>();
  return (format) => {
    const changed = known.get(format) ?? change(format);
    known.set(format, changed);
    return changed;
  };
}

function told({ sheet, areas }: Region): void {
  sheet.book.events.raise(EventType.formatChanged, sheet, { address: areas.map(printReference).join(",") });
}

/** Whether the cell at this place of its area has its own edge under the area's edge or inner line of this name. */
function ownEdges(index: BorderIndex, area: Area, row: number, column: number): readonly BorderIndex[] {
  switch (index) {
    case "EdgeTop":
      return row === area.top ? ["EdgeTop"] : [];
    case "EdgeBottom":
      return row === area.bottom ? ["EdgeBottom"] : [];
    case "EdgeLeft":
      return column === area.left ? ["EdgeLeft"] : [];
    case "EdgeRight":
      return column === area.right ? ["EdgeRight"] : [];
    case "InsideHorizontal":
      return [...(row > area.top ? (["EdgeTop"] as const) : []), ...(row < area.bottom ? (["EdgeBottom"] as const) : [])];
    case "InsideVertical":
      return [...(column > area.left ? (["EdgeLeft"] as const) : []), ...(column < area.right ? (["EdgeRight"] as const) : [])];
    case "DiagonalDown":
    case "DiagonalUp":
      return [index];
  }
}

/** What is drawn along an edge or between the cells of a region; null when it differs. */
export function borderOf({ sheet, areas }: Region, index: BorderIndex): Border | null {
  const found = new Map<string, Border>();
  for (const area of areas) {
    for (let row = area.top; row <= Math.min(area.bottom, area.top + 1000); row++) {
      for (let column = area.left; column <= Math.min(area.right, area.left + 1000); column++) {
        for (const edge of ownEdges(index, area, row, column)) {
          const border = sheet.formatAt(row, column).borders[edge] ?? NO_BORDER;
          found.set(JSON.stringify(border), border);
        }
      }
    }
  }
  return found.size > 1 ? null : ([...found.values()][0] ?? NO_BORDER);
}

/** Draws along an edge or between the cells of a region. */
export function changeBorder(region: Region, index: BorderIndex, change: (border: Border) => Border): void {
  guardPermission(region.sheet, "allowFormatCells");
  const drawn = new Map<CellFormat, Map<string, CellFormat>>();
  for (const area of region.areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) drawEdges(region.sheet, row, column, ownEdges(index, area, row, column), change, drawn);
    }
  }
  told(region);
}

function drawEdges(
  sheet: FakeSheet, row: number, column: number, edges: readonly BorderIndex[], change: (border: Border) => Border, drawn: Map<CellFormat, Map<string, CellFormat>>,
): void {
  if (edges.length === 0) return;
  const format = sheet.formatAt(row, column);
  const variants = drawn.get(format) ?? new Map<string, CellFormat>();
  drawn.set(format, variants);
  const key = edges.join();
  const borders = Object.fromEntries(edges.map((edge) => [edge, change(format.borders[edge] ?? NO_BORDER)]));
  const made = variants.get(key) ?? { ...format, borders: { ...format.borders, ...borders } };
  variants.set(key, made);
  sheet.makeCell(row, column).format = made;
}
