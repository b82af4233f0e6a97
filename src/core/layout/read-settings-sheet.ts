import type { SheetSnapshot } from "../model/sheet";
import { parseSettings, type WorkbookSettings } from "../model/workbook-settings";
import { CHUNK_MARK } from "./settings-chunk";

/** Reads what layOutSettings has laid out; null when it is damaged or made by a Huihe of another time. */
export function readSettingsSheet(sheet: SheetSnapshot): WorkbookSettings | null {
  const chunks = [...sheet.rows.values()].flatMap(([text]) => (typeof text === "string" && text.startsWith(CHUNK_MARK) ? [text.slice(CHUNK_MARK.length)] : []));
  return parseSettings(chunks.join(""));
}
