import { numberOf } from "../protocol/arguments";
import { finds, value, type ClassTable } from "../protocol/class-table";
import type { FakeWorkbook } from "../model/workbook";

const DAY = 86_400_000;

/** The serial of a day, which depends on the workbook's date system. */
function serialOf(book: FakeWorkbook, [year, month, day]: readonly unknown[]): number {
  const days = Date.UTC(numberOf(year), numberOf(month) - 1, numberOf(day)) / DAY + 25_569;
  return book.date1904 ? days - 1_462 : days;
}

/** Excel.Functions: only those that somebody asked for. */
export const functions: ClassTable<FakeWorkbook> = {
  name: "Functions",
  members: { Date: finds(() => functionResult, (book, args) => ({ value: serialOf(book, args) })) },
};

const functionResult: ClassTable<{ readonly value: unknown }> = {
  name: "FunctionResult",
  members: { Value: value((result) => result.value), Error: value(() => "") },
};
