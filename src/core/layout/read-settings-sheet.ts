import type { SheetSnapshot } from "../model/sheet";
import { parseSettings, type WorkbookSettings } from "../model/workbook-settings";
import { readHidden } from "./hidden-text";

/** Reads what layOutSettings has laid out; null when it is damaged or made by a Huihe of another time. */
export const readSettingsSheet = (sheet: SheetSnapshot): WorkbookSettings | null => parseSettings(readHidden(sheet));
