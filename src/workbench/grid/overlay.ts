import { BooleanNumber, type IStyleData } from "@univerjs/core";
import { cellAt, cellKey, type Area, type CellKey, type SheetSnapshot } from "#core";
import type { SheetLook } from "#xlsx";
import { conditionOf } from "./condition";
import { differentialData } from "./style-data";

/** What is drawn over the looks of cells, and is no part of them: marks, conditional formats, results that are out of date. */
export type Overlay = ReadonlyMap<CellKey, IStyleData>;

/** A result that no longer follows from the figures on the sheet: struck out and pale, so that nobody takes it for one. */
const OUT_OF_DATE: IStyleData = { it: BooleanNumber.TRUE, st: { s: BooleanNumber.TRUE }, cl: { rgb: "#8a8a8a" } };

/** Cells that a conditional format of a foreign hand may ask for at the most; whole columns are cut to what stands in the sheet. */
export function overlayOf(sheet: SheetSnapshot, look: SheetLook, outOfDate: ReadonlySet<CellKey>): Overlay {
  const overlay = new Map<CellKey, IStyleData>();
  const used = usedArea(sheet);
  // The highest precedence comes first in the list, so it is laid on last.
  for (const format of [...look.conditionalFormats].reverse()) {
    const areas = format.mark === null ? format.areas.map((area) => common(area, used)) : format.areas;
    const holds = conditionOf(format, sheet);
    const style = differentialData(format.look);
    if (!holds) continue;
    for (const { top, left, bottom, right } of areas) {
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          if (holds(cellAt(sheet, row, column))) add(overlay, cellKey(row, column), style);
        }
      }
    }
  }
  for (const key of outOfDate) add(overlay, key, OUT_OF_DATE);
  return overlay;
}

const add = (overlay: Map<CellKey, IStyleData>, key: CellKey, style: IStyleData): unknown => overlay.set(key, { ...overlay.get(key), ...style });

function usedArea(sheet: SheetSnapshot): Area {
  const rows = [...sheet.rows.keys()];
  const right = [...sheet.rows.values()].reduce((most, cells) => Math.max(most, cells.length - 1), 0);
  return { top: rows[0] ?? 0, left: 0, bottom: rows.at(-1) ?? 0, right };
}

const common = (one: Area, other: Area): Area => ({
  top: Math.max(one.top, other.top), left: Math.max(one.left, other.left), bottom: Math.min(one.bottom, other.bottom), right: Math.min(one.right, other.right),
});
