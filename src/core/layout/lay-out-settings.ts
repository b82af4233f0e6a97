import type { SheetDraft } from "../model/sheet-draft";
import { printSettings, type WorkbookSettings } from "../model/workbook-settings";
import type { SheetOptions } from "./lay-out-by-unit";
import { draftOf, newPage, put } from "./page";
import { CHUNK_MARK } from "./settings-chunk";
import { sheetText } from "./sheet-texts";
import { STYLES } from "./styles";
import { worksheetName } from "./worksheet-name";

/** Signs of JSON in one cell; Excel holds 32,767. */
const CHUNK = 8_000;

/** Lays out 汇核设置: what Huihe remembers with the workbook, as text in cells of a sheet that nobody sees. */
export function layOutSettings(settings: WorkbookSettings, { worksheet, language = "zh-CN" }: SheetOptions = {}): SheetDraft {
  const page = newPage([80]);
  put(page, 1, 0, sheetText("settings.about", language), STYLES.note);
  chunksOf(printSettings(settings)).forEach((chunk, index) => put(page, 2 + index, 0, CHUNK_MARK + chunk, STYLES.binding));
  return draftOf(page, {
    name: worksheetName(worksheet ?? sheetText("name.settings", language)),
    identity: { role: "settings", template: "", version: 0, level: "district", unit: settings.roster?.superior.code ?? "", period: settings.period },
    visibility: "very-hidden",
    print: { landscape: false },
    isProtected: true,
  });
}

/** Never ends in half a sign. */
function chunksOf(text: string): readonly string[] {
  const chunks: string[] = [];
  for (let start = 0; start < text.length; ) {
    const chunk = text.slice(start, start + CHUNK).replace(/[\ud800-\udbff]$/, "");
    chunks.push(chunk);
    start += chunk.length;
  }
  return chunks;
}
