import { printCellValue } from "../model/cell";
import { LANGUAGES } from "../model/localised";
import { periodTypeOf } from "../model/period";
import { LOG_ACTIONS, logEntry, type LogAction, type LogEntry } from "../model/receipt-log";
import { cellAt, type SheetSnapshot } from "../model/sheet";
import { findHead } from "./find-head";
import { LOG_COLUMNS, type LogHeading } from "./log-columns";
import { sheetTextIn } from "./sheet-texts";

const HEADINGS = LOG_COLUMNS.map(({ heading }) => heading);

/** Reads a sheet 收报记录 back, in any of its languages and whatever the order of its columns; a row whose action nobody knows is left away. */
export function readLogSheet(sheet: SheetSnapshot): LogEntry[] {
  const head = findHead(sheet, HEADINGS);
  if (!head) return [];
  const text = (row: number, heading: LogHeading): string => printCellValue(cellAt(sheet, row, head.columns.get(heading)!)).trim();
  return [...sheet.rows.keys()].flatMap((row) => {
    const action = row > head.row ? actionNamed(text(row, "column.action")) : null;
    return action ? [readEntry(action, (heading) => text(row, heading))] : [];
  });
}

function readEntry(action: LogAction, text: (heading: LogHeading) => string): LogEntry {
  const period = text("column.for");
  return logEntry({
    action,
    at: text("column.at"),
    unit: { code: text("column.unit-code"), name: text("column.unit") },
    period: periodTypeOf(period) === null ? null : period,
    templates: text("column.template").split(/\s+/).filter((id) => id !== ""),
    file: text("column.file"),
    edition: countIn(text("column.edition")),
    stampedAt: text("column.stamped-at"),
    fingerprint: text("column.fingerprint"),
    hard: countIn(text("column.hard")),
    soft: countIn(text("column.soft")),
    words: text("column.words"),
    binding: text("column.binding"),
  });
}

const actionNamed = (text: string): LogAction | null =>
  LOG_ACTIONS.find((action) => LANGUAGES.some((language) => sheetTextIn(`log.${action}`)[language] === text)) ?? null;

const countIn = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);
