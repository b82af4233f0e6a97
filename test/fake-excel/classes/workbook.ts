import { act, child, finds, value, type ClassTable } from "../protocol/class-table";
import { RichError } from "../protocol/rich-error";
import { oneCell } from "../model/areas";
import { guardWorkbook } from "../model/guard";
import { AreasRef, RangeRef } from "../model/region";
import type { FakeWorkbook } from "../model/workbook";
import { application, runtime } from "./application";
import { functions } from "./functions";
import { names } from "./names";
import { documentProperties } from "./properties";
import { workbookProtection } from "./protection";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { comments, notes } from "./remarks";
import { tables } from "./tables";
import { worksheets } from "./worksheets";

function selectedRange(book: FakeWorkbook): RangeRef {
  const [area, ...others] = book.selected;
  if (!area || others.length > 0) throw new RichError("InvalidSelection", "The current selection is invalid for this operation.");
  return new RangeRef(book.active, area);
}

function activeCell(book: FakeWorkbook): RangeRef {
  const { top = 0, left = 0 } = book.selected[0] ?? {};
  return new RangeRef(book.active, oneCell(top, left));
}

/** Excel.Workbook, the root of every path. */
export const workbook: ClassTable<FakeWorkbook> = {
  name: "Workbook",
  members: {
    Name: value((book) => book.name),
    ReadOnly: value((book) => book.isReadOnly),
    IsDirty: value((book) => book.generation > 0),
    AutoSave: value(() => false),
    PreviouslySaved: value(() => true),
    Worksheets: child(() => worksheets, (book) => book),
    Names: child(() => names, (book) => book),
    Tables: child(() => tables, (book) => book),
    Comments: child(() => comments, (book) => book),
    Notes: child(() => notes, (book) => book),
    Functions: child(() => functions, (book) => book),
    Application: child(() => application, (book) => book),
    Properties: child(() => documentProperties, (book) => book),
    Protection: child(() => workbookProtection, (book) => book),
    _Runtime: child(() => runtime, (book) => book),
    GetSelectedRange: finds(() => range, selectedRange),
    GetSelectedRanges: finds(() => rangeAreas, (book) => new AreasRef(book.active, book.selected)),
    GetActiveCell: finds(() => range, activeCell),
    Save: act(guardWorkbook),
  },
};
