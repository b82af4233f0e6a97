import { child, value, type ClassTable } from "../protocol/class-table";
import type { FakeWorkbook } from "../model/workbook";
import { worksheets } from "./worksheets";

/** Excel.Workbook, the root of every path. */
export const workbook: ClassTable<FakeWorkbook> = {
  name: "Workbook",
  members: {
    Name: value((book) => book.name),
    ReadOnly: value((book) => book.isReadOnly),
    Worksheets: child(() => worksheets, (book) => book),
  },
};
