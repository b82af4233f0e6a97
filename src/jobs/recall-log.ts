import { findIdentity, readLogSheet, type LogEntry, type WorkbookSnapshot } from "#core";

/** What a district workbook has noted on its sheet 收报记录, in the order of its rows. */
export const recallLog = ({ sheets }: WorkbookSnapshot): readonly LogEntry[] =>
  sheets.filter((sheet) => findIdentity(sheet)?.role === "log").flatMap(readLogSheet);
