import type { SheetDraft } from "../model/sheet-draft";
import { printSettings, type WorkbookSettings } from "../model/workbook-settings";
import { putHidden } from "./hidden-text";
import type { SheetOptions } from "./lay-out-by-unit";
import { draftOf, newPage, put } from "./page";
import { sheetText } from "./sheet-texts";
import { STYLES } from "./styles";
import { worksheetName } from "./worksheet-name";

/** Lays out 汇核设置: what Huihe remembers with the workbook, as text in cells of a sheet that nobody sees. */
export function layOutSettings(settings: WorkbookSettings, { worksheet, language = "zh-CN" }: SheetOptions = {}): SheetDraft {
  const page = newPage([80]);
  put(page, 1, 0, sheetText("settings.about", language), STYLES.note);
  putHidden(page, 2, printSettings(settings));
  return draftOf(page, {
    name: worksheetName(worksheet ?? sheetText("name.settings", language)),
    identity: { role: "settings", template: "", version: 0, level: "district", unit: settings.roster?.superior.code ?? "", period: settings.period },
    visibility: "very-hidden",
    print: { landscape: false },
    isProtected: true,
  }, language);
}
