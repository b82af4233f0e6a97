import { parseAddress, type CellRef } from "#core";
import { HostError } from "#jobs/host-error";

/**
 * Shows a cell's sheet and selects the cell. A sheet that somebody has hidden stays hidden.
 * @throws HostError "gone" when there is no such sheet, "hidden" when it is hidden
 */
export async function goTo(context: Excel.RequestContext, cell: CellRef, workbook: string): Promise<void> {
  if (!parseAddress(cell.address)) throw new RangeError(`${cell.address} is no address of a cell`);
  if (cell.workbook !== workbook) throw new HostError("gone", cell.workbook, "the cell is in another workbook");
  const sheet = context.workbook.worksheets.getItemOrNullObject(cell.worksheet).load("visibility");
  await context.sync();
  if (sheet.isNullObject) throw new HostError("gone", cell.worksheet, "no such worksheet");
  if (sheet.visibility !== "Visible") throw new HostError("hidden", cell.worksheet, `the worksheet is ${sheet.visibility}`);
  sheet.activate();
  sheet.getRange(cell.address).untrack().select();
  await context.sync();
}
