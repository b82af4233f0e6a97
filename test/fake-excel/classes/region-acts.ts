import { oneOf, textOf } from "../protocol/arguments";
import { invalidArgument, invalidOperation, notImplemented, RichError } from "../protocol/rich-error";
import { oneCell } from "../model/areas";
import { EventType } from "../model/events";
import { guardCells, guardPermission } from "../model/guard";
import { AreasRef, RangeRef, type Region } from "../model/region";
import { activateSheet } from "../model/sheet-order";
import { ruledAreas, specialCells } from "../model/special-cells";
import { changeFormat } from "../model/region-format";
import { changed, clearCells, type ClearWhat } from "../model/write-cells";
import { clearRules } from "./conditional-formats";
import { clearValidation } from "./data-validation";
import { commonAreas } from "./range-navigation";

const CLEARED: readonly ClearWhat[] = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"];

/** Empties a region; with "All" (what Excel does when nothing is said) also its rules and validations. */
export function clearRegion(region: Region, given: unknown): void {
  const what = given === null || given === undefined ? "All" : oneOf(CLEARED, given, "applyTo");
  guardCells(region);
  if (what === "All" || what === "Formats") guardPermission(region.sheet, "allowFormatCells");
  clearCells(region.sheet, region.areas, what);
  if (what === "All") clearValidation(region);
  if (what === "All" || what === "Formats") {
    clearRules(region);
    region.sheet.merges = region.sheet.merges.filter((merge) => !region.areas.some((area) => merge.top >= area.top && merge.bottom <= area.bottom && merge.left >= area.left && merge.right <= area.right));
  }
  for (const area of region.areas) changed(new RangeRef(region.sheet, area));
}

/** Selects cells and brings their sheet to the front; @throws InvalidSelection on a hidden sheet. */
export function selectRegion(region: Region): void {
  const { sheet } = region;
  if (sheet.visibility !== "visible") throw new RichError("InvalidSelection", "The current selection is invalid for this operation.");
  activateSheet(sheet);
  sheet.book.selected = region.areas;
  const address = region instanceof RangeRef || region instanceof AreasRef ? region.address.slice(region.address.lastIndexOf("!") + 1) : "";
  sheet.book.events.raise(EventType.selectionChanged, sheet, { address });
  sheet.book.events.raiseDocumentSelection();
}

/** Cells of a kind; null if there are none. */
export function special(region: Region, [kind, values]: readonly unknown[]): AreasRef | null {
  const word = textOf(kind, "cellType");
  if (word === "ConditionalFormats" || word === "DataValidations") {
    const areas = ruledAreas(region.sheet, word);
    return areas.length > 0 ? commonAreas(region, { className: "RangeAreas", self: new AreasRef(region.sheet, areas) }) : null;
  }
  if (!["Formulas", "Constants", "Blanks", "Visible"].includes(word)) throw notImplemented(`special cells of the kind ${word}`);
  const areas = specialCells(region, word, typeof values === "string" ? values : "");
  return areas.length > 0 ? new AreasRef(region.sheet, areas) : null;
}

/** Number formats in rows; null leaves a cell alone. */
export function setNumberFormats(range: RangeRef, rows: readonly (readonly unknown[])[]): void {
  guardPermission(range.sheet, "allowFormatCells");
  const known = rows.flat();
  if (known.some((format) => format !== null && (typeof format !== "string" || format === ""))) throw invalidArgument("numberFormat");
  const [first] = known;
  if (typeof first === "string" && known.every((format) => format === first)) {
    changeFormat(range, (format) => ({ ...format, numberFormat: first }));
    return;
  }
  for (const [down, row] of rows.entries()) {
    for (const [across, format] of row.entries()) {
      const cell = new RangeRef(range.sheet, oneCell(range.area.top + down, range.area.left + across));
      if (typeof format === "string") changeFormat(cell, (one) => ({ ...one, numberFormat: format }));
    }
  }
}

/** @throws InvalidOperation when there are several areas where one is needed. */
export function onlyArea(region: Region): RangeRef {
  const [area, ...others] = region.areas;
  if (!area || others.length > 0) throw invalidOperation("several areas");
  return new RangeRef(region.sheet, area);
}
