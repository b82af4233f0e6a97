import type { Area } from "#core";
import { wholeOf } from "../protocol/arguments";
import type { Bound } from "../protocol/class-table";
import { invalidArgument, itemNotFound } from "../protocol/rich-error";
import { boundingArea, intersection, isOnSheet, parseReference, splitSheet, WHOLE_SHEET } from "../model/areas";
import { AreasRef, RangeRef, type Region } from "../model/region";

/** A range on the same sheet; @throws InvalidArgument when it would leave the sheet. */
export function rangeOn(range: Region, area: Area): RangeRef {
  if (!isOnSheet(area)) throw invalidArgument("a range beyond the sheet");
  return new RangeRef(range.sheet, area);
}

/** The range that was given as an argument: an object or an address; @throws InvalidArgument. */
export function rangeArgument(given: unknown, on: Region): RangeRef {
  if (typeof given === "string") {
    const split = splitSheet(given);
    const area = split && parseReference(split.rest);
    const sheet = split?.sheet ? on.sheet.book.sheetNamed(split.sheet) : on.sheet;
    if (!area || !sheet) throw invalidArgument(`the address ${given}`);
    return new RangeRef(sheet, area);
  }
  const self = isBound(given) ? given.self : null;
  if (!(self instanceof RangeRef)) throw invalidArgument("a range");
  return self;
}

/** Like `rangeArgument`, for one or several areas. */
export function regionArgument(given: unknown, on: Region): Region {
  return isBound(given) && given.self instanceof AreasRef ? given.self : rangeArgument(given, on);
}

export const isBound = (given: unknown): given is Bound => typeof given === "object" && given !== null && "className" in given && "self" in given;

/** A cell by its place within the range; may lie outside of it. */
export function cellOf(range: RangeRef, row: unknown, column: unknown): RangeRef {
  const [top, left] = [range.area.top + wholeOf(row, "row"), range.area.left + wholeOf(column, "column")];
  return rangeOn(range, { top, left, bottom: top, right: left });
}

export function rowOf(range: RangeRef, row: unknown): RangeRef {
  const top = range.area.top + wholeOf(row, "row");
  if (top > range.area.bottom) throw invalidArgument("a row beyond the range");
  return rangeOn(range, { ...range.area, top, bottom: top });
}

export function columnOf(range: RangeRef, column: unknown): RangeRef {
  const left = range.area.left + wholeOf(column, "column");
  if (left > range.area.right) throw invalidArgument("a column beyond the range");
  return rangeOn(range, { ...range.area, left, right: left });
}

export function offset(range: RangeRef, rows: unknown, columns: unknown): RangeRef {
  const [down, across] = [wholeOf(rows, "rowOffset"), wholeOf(columns, "columnOffset")];
  const { top, left, bottom, right } = range.area;
  return rangeOn(range, { top: top + down, left: left + across, bottom: bottom + down, right: right + across });
}

/** As many rows and columns more or fewer, the top left cell staying. */
export function resized(range: RangeRef, rows: unknown, columns: unknown): RangeRef {
  const { area } = range;
  return rangeOn(range, { ...area, bottom: area.bottom + wholeOf(rows, "deltaRows"), right: area.right + wholeOf(columns, "deltaColumns") });
}

/** Exactly as many rows and columns. */
export function sizedTo(range: RangeRef, rows: unknown, columns: unknown): RangeRef {
  const { top, left } = range.area;
  return rangeOn(range, { top, left, bottom: top + wholeOf(rows, "numRows") - 1, right: left + wholeOf(columns, "numColumns") - 1 });
}

export const entireRow = (range: RangeRef): RangeRef => rangeOn(range, { ...range.area, left: 0, right: WHOLE_SHEET.right });
export const entireColumn = (range: RangeRef): RangeRef => rangeOn(range, { ...range.area, top: 0, bottom: WHOLE_SHEET.bottom });
export const lastCell = (range: RangeRef): RangeRef => rangeOn(range, { ...range.area, top: range.area.bottom, left: range.area.right });
export const lastRow = (range: RangeRef): RangeRef => rangeOn(range, { ...range.area, top: range.area.bottom });
export const lastColumn = (range: RangeRef): RangeRef => rangeOn(range, { ...range.area, left: range.area.right });

export function bounding(range: RangeRef, given: unknown): RangeRef {
  const other = rangeArgument(given, range);
  if (other.sheet !== range.sheet) throw invalidArgument("a range of another sheet");
  return rangeOn(range, boundingArea(range.area, other.area));
}

/** What both ranges cover; null if nothing. */
export function common(range: RangeRef, given: unknown): RangeRef | null {
  const other = rangeArgument(given, range);
  const area = other.sheet === range.sheet ? intersection(range.area, other.area) : null;
  return area && rangeOn(range, area);
}

/** What both regions cover, area by area; null if nothing. */
export function commonAreas(region: Region, given: unknown): AreasRef | null {
  const other = regionArgument(given, region);
  const areas = other.sheet === region.sheet ? region.areas.flatMap((one) => other.areas.flatMap((another) => intersection(one, another) ?? [])) : [];
  return areas.length > 0 ? new AreasRef(region.sheet, areas) : null;
}

/** Rows or columns beside the range, as many as asked for: before it when the count is negative. */
export function beside(range: RangeRef, count: unknown, direction: "above" | "below" | "before" | "after"): RangeRef {
  const size = count === null || count === undefined ? 1 : wholeOf(count, "count");
  if (size <= 0) throw invalidArgument("count");
  const { top, left, bottom, right } = range.area;
  switch (direction) {
    case "above":
      return rangeOn(range, { ...range.area, top: top - size, bottom: top - 1 });
    case "below":
      return rangeOn(range, { ...range.area, top: bottom + 1, bottom: bottom + size });
    case "before":
      return rangeOn(range, { ...range.area, left: left - size, right: left - 1 });
    case "after":
      return rangeOn(range, { ...range.area, left: right + 1, right: right + size });
  }
}

/** The used part of the range; null if nothing is used. */
export function usedPart(range: RangeRef, valuesOnly: unknown): RangeRef | null {
  const area = range.sheet.usedArea(valuesOnly === true, range.area);
  return area && rangeOn(range, area);
}

/** @throws ItemNotFound for null. */
export function found<Item>(item: Item | null, what: string): Item {
  if (item === null) throw itemNotFound(what);
  return item;
}
