import { numberOf, wholeOf } from "../protocol/arguments";
import { act, child, finds, value, type ClassTable } from "../protocol/class-table";
import { bind } from "../protocol/class-table";
import { cellCount, isAllColumns, isAllRows } from "../model/areas";
import { AreasRef, RangeRef } from "../model/region";
import { uniform } from "../model/region-format";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { checkSheet } from "./find-range";
import { range } from "./range";
import { rangeFormat } from "./range-format";
import { commonAreas, entireColumn, entireRow, found, offset, usedPart } from "./range-navigation";
import { clearRegion, special } from "./region-acts";
import { worksheet } from "./worksheet";

const each = (of: (one: RangeRef) => RangeRef | null) => (areas: AreasRef): AreasRef | null => {
  const found = areas.areas.flatMap((area) => of(new RangeRef(areas.sheet, area))?.area ?? []);
  return found.length > 0 ? new AreasRef(areas.sheet, found) : null;
};

const used = (areas: AreasRef, valuesOnly: unknown): AreasRef | null => each((one) => usedPart(one, valuesOnly))(areas);

/** Excel.RangeAreas. */
export const rangeAreas: ClassTable<AreasRef> = {
  name: "RangeAreas",
  isReferenced: true,
  check: ({ sheet }) => checkSheet(sheet),
  members: {
    Address: value((areas) => areas.address),
    AddressLocal: value((areas) => areas.address),
    AreaCount: value(({ areas }) => areas.length),
    CellCount: value(({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0)),
    IsEntireRow: value(({ areas }) => areas.every(isAllColumns)),
    IsEntireColumn: value(({ areas }) => areas.every(isAllRows)),
    Style: value((areas) => uniform(areas, ({ style }) => style)?.value ?? null),
    Areas: child(() => ranges, (areas) => areas),
    Format: child(() => rangeFormat, (areas) => areas),
    ConditionalFormats: child(() => conditionalFormats, (areas) => areas),
    DataValidation: child(() => dataValidation, (areas) => areas),
    Worksheet: child(() => worksheet, ({ sheet }) => sheet),
    GetEntireRow: finds(() => rangeAreas, each(entireRow)),
    GetEntireColumn: finds(() => rangeAreas, each(entireColumn)),
    GetIntersection: finds(() => rangeAreas, (areas, [other]) => found(commonAreas(areas, other), "an intersection")),
    GetIntersectionOrNullObject: finds(() => rangeAreas, (areas, [other]) => commonAreas(areas, other)),
    GetOffsetRangeAreas: finds(() => rangeAreas, (areas, [rows, columns]) => each((one) => offset(one, wholeOf(rows), wholeOf(columns)))(areas)),
    GetSpecialCells: finds(() => rangeAreas, (areas, args) => found(special(areas, args), "cells of that kind")),
    GetSpecialCellsOrNullObject: finds(() => rangeAreas, special),
    GetUsedRangeAreas: finds(() => rangeAreas, (areas, [valuesOnly]) => found(used(areas, valuesOnly), "a used range")),
    GetUsedRangeAreasOrNullObject: finds(() => rangeAreas, (areas, [valuesOnly]) => used(areas, valuesOnly)),
    Clear: act((areas, [what]) => clearRegion(areas, what)),
    Calculate: act(({ sheet }) => void sheet.book.generation++),
    SetDirty: act(({ sheet }) => void sheet.book.generation++),
  },
};

/** Excel.RangeCollection: the areas one by one. */
const ranges: ClassTable<AreasRef> = {
  name: "RangeCollection",
  items: ({ sheet, areas }) => areas.map((area) => bind(range, new RangeRef(sheet, area))),
  members: {
    GetCount: act(({ areas }) => areas.length),
    GetItemAt: finds(() => range, ({ sheet, areas }, [index]) => new RangeRef(sheet, found(areas[numberOf(index)] ?? null, "an area"))),
  },
};
