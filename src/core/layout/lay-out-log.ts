import type { LogEntry } from "../model/receipt-log";
import type { CellValue } from "../model/cell";
import type { DraftStyle, SheetDraft } from "../model/sheet-draft";
import { finishList, putCalm, startList, type SubjectOptions } from "./list-sheet";
import { LOG_COLUMNS, type LogHeading } from "./log-columns";
import { put } from "./page";
import { sheetText } from "./sheet-texts";
import { COLOURS, STYLES } from "./styles";
import { heightOfLines, linesIn } from "./text-size";

/** Signs of one cell; Excel holds 32,767. */
const LONGEST = 30_000;

/** Lays out 收报记录, in the order of `entries`: what came when from whom, what changed, what was said and decided. */
export function layOutLog(entries: readonly LogEntry[], options: SubjectOptions): SheetDraft {
  const language = options.language ?? "zh-CN";
  const title = sheetText("log.title", language, { unit: options.about.unit.name });
  const list = startList(LOG_COLUMNS, title, [[sheetText("log.count", language, { count: entries.length }), STYLES.subtitle]], language);
  entries.forEach((entry, index) => {
    const row = list.firstRow + index;
    const values = valuesOf(entry, language);
    LOG_COLUMNS.forEach(({ heading }, column) => put(list.page, row, column, values[heading], STYLES_OF[heading] ?? STYLES.cell));
    list.page.heights.set(row, Math.min(400, heightOfLines(Math.max(linesIn(entry.file, 40), linesIn(entry.words, 60)), 24)));
  });
  if (entries.length === 0) putCalm(list, sheetText("log.none", language));
  return finishList(list, "log", options, { isProtected: true, tab: COLOURS.quiet, frozenColumns: 3 });
}

const valuesOf = (entry: LogEntry, language: NonNullable<SubjectOptions["language"]>): Readonly<Record<LogHeading, CellValue>> => ({
  "column.at": entry.at,
  "column.action": sheetText(`log.${entry.action}`, language),
  "column.unit": entry.unit.name,
  "column.unit-code": entry.unit.code,
  "column.for": entry.period ?? "",
  "column.template": entry.templates.join(" "),
  "column.file": entry.file,
  "column.edition": entry.edition,
  "column.stamped-at": entry.stampedAt,
  "column.fingerprint": entry.fingerprint,
  "column.hard": entry.hard,
  "column.soft": entry.soft,
  "column.words": entry.words.slice(0, LONGEST),
  "column.binding": entry.binding,
});

const STYLES_OF: Readonly<Partial<Record<LogHeading, DraftStyle>>> = {
  "column.at": STYLES.centred, "column.action": STYLES.centred, "column.unit-code": STYLES.centred, "column.for": STYLES.centred, "column.template": STYLES.centred,
  "column.edition": STYLES.centred, "column.stamped-at": STYLES.centred, "column.fingerprint": STYLES.quietCentred, "column.hard": STYLES.centred, "column.soft": STYLES.centred, "column.binding": STYLES.binding,
};
