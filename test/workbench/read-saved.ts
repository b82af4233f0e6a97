import { addressOf, cellAt, parseAddress, placeOfKey, type CellValue, type WorkbookSnapshot } from "#core";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { convert } from "../helpers/libreoffice";

/** Reads a workbook that was saved. */
export const readSaved = (bytes: Uint8Array): Promise<WorkbookSnapshot> => XlsxHost.open(bytes, "saved.xlsx", nodeCodec).readWorkbook();

/** What stands in a cell of a tab, which must be there. */
export function valueAt(workbook: WorkbookSnapshot, worksheet: string, address: string): CellValue {
  const { row, column } = parseAddress(address)!;
  return cellAt(workbook.sheets.find((sheet) => sheet.worksheet === worksheet)!, row, column);
}

/** The results of all formulas: as they stand in the file, and as LibreOffice calculates them; by place, "汇总!C8". Numbers to twelve digits. */
export async function resultsOf(bytes: Uint8Array): Promise<{ readonly ours: Record<string, unknown>; readonly theirs: Record<string, unknown> }> {
  const [ours, theirs] = await Promise.all([readSaved(bytes), readSaved(convert(bytes, "xlsx"))]);
  const places = ours.sheets.flatMap(({ worksheet, formulas }) => [...formulas.keys()].map((key) => [worksheet, addressOf(placeOfKey(key).row, placeOfKey(key).column)] as const));
  const told = (workbook: WorkbookSnapshot): Record<string, unknown> => Object.fromEntries(places.map(([worksheet, address]) => [`${worksheet}!${address}`, plain(valueAt(workbook, worksheet, address))]));
  return { ours: told(ours), theirs: told(theirs) };
}

const plain = (value: CellValue): unknown => (typeof value === "number" ? Number(value.toPrecision(12)) : value);
