import { cellAt, formulaAt, parseAddress } from "#core";
import { HostError } from "#jobs/host-error";
import { admitEntry, type FigureEntry } from "#jobs/live-host";
import { SheetCells } from "../read/sheet-cells";

/** Enters one figure where the cell still holds what was found wrong: three requests. Returns the tab's id. @throws HostError as LiveHost.enterFigure does */
export async function enterFigure(context: Excel.RequestContext, entry: FigureEntry, workbook: string): Promise<string> {
  const { cell, value } = entry;
  const place = parseAddress(cell.address);
  if (!place) throw new RangeError(`${cell.address} is no address of a cell`);
  if (cell.workbook !== workbook) throw new HostError("gone", cell.workbook, "the cell is in another workbook");
  const sheet = context.workbook.worksheets.getItemOrNullObject(cell.worksheet).load("id");
  await context.sync();
  if (sheet.isNullObject) throw new HostError("gone", cell.worksheet, "no such worksheet");
  const range = sheet.getRange(cell.address).untrack().load("values,valueTypes,formulas,numberFormat");
  sheet.protection.load("protected");
  const protection = range.format.protection.load("locked");
  await context.sync();
  const { row, column } = place;
  const cells = new SheetCells();
  cells.take({ top: row, left: column }, range);
  const snapshot = cells.finish({ workbook, worksheet: cell.worksheet, visibility: "visible", date1904: false });
  admitEntry(entry, { value: cellAt(snapshot, row, column), formula: formulaAt(snapshot, row, column), isClosed: sheet.protection.protected && protection.locked !== false });
  sheet.getRange(cell.address).untrack().values = [[value]];
  await context.sync();
  return sheet.id;
}
