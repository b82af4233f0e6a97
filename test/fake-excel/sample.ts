/// <reference types="office-js" />
import { openFakeExcel, type FakeExcel, type FakeExcelOptions } from "./fake-excel";
import { FakeWorkbook } from "./model/workbook";
import { noOfficeClient } from "./office-client";

/** Describes what runs on Microsoft's client; where that is not installed it is skipped, and says so in its title. */
export function describeWithClient(title: string, body: () => void): void {
  const reason = noOfficeClient();
  if (reason) describe.skip(`${title} (${reason})`, body);
  else describe(title, body);
}

/** A fake Excel with the sheets 产品 and Sheet2; on 产品 a little price list in A1:C4 with a sum in C5. */
export function openSample(options: FakeExcelOptions = {}): FakeExcel {
  const book = new FakeWorkbook("样例.xlsx", "产品");
  const excel = openFakeExcel(book, options);
  const rows = [["名称", "件数", "单价"], ["杏仁", 2, 7.5], ["咖啡", 1, 34.5], ["巧克力", 5, 9.5]];
  for (const [row, cells] of rows.entries()) for (const [column, value] of cells.entries()) book.active.makeCell(row, column).value = value;
  book.active.makeCell(4, 2).formula = "SUMPRODUCT(B2:B4,C2:C4)";
  book.insert("Sheet2");
  return excel;
}

/** The code with which Excel refuses; "" if it does not. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "";
  } catch (error) {
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  }
}
