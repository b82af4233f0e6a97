import { layOutLog, sheetText, type Language, type LogEntry, type SheetSubject, type WorkbookSnapshot } from "#core";
import type { Host } from "./host";
import { recallLog } from "./recall-log";

/** Notes what was done on the sheet 收报记录 of a district workbook, behind what stands there. */
export async function keepLog(host: Host, base: WorkbookSnapshot, entries: readonly LogEntry[], about: SheetSubject, language: Language): Promise<void> {
  if (entries.length > 0) await host.writeSheets([layOutLog([...recallLog(base), ...entries], { about, language, worksheet: sheetText("name.log", language) })]);
}
