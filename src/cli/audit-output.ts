import { columnName, filled, printArea, type AuditTable, type Language, type RowRole } from "#core";
import type { Audited } from "#jobs/audit-workbooks";
import { findingLines } from "./finding-lines";
import { jsonFinding } from "./json-finding";
import { statusOf, type Outcome, type Wording } from "./outcome";
import { TEXTS } from "./output-texts";
import { jsonReceived, receivedLines } from "./received-output";
import { shown } from "./text-width";
import type { Result } from "./workplace";

/** An audit and the files that were written. */
type AuditOutcome = Pick<Audited, "settled" | "tables"> & Pick<Outcome, "written" | "files" | "passedOver">;

/** What an audit came to, for programs and for people. */
export const auditResult = (outcome: AuditOutcome, wording: Pick<Wording, "language" | "alike">): Result => ({
  status: statusOf(outcome),
  json: () => jsonAudit(outcome, wording.language),
  text: () => textAudit(outcome, wording),
});

/** `findings` with level and support; `tables` say what was found on each tab, rows and columns as people name them (from 1, and A). */
const jsonAudit = ({ settled, tables, written, files, passedOver }: AuditOutcome, language: Language): object => ({
  findings: settled.map((one) => {
    const { belief } = one.finding;
    return { ...(belief && { level: belief.level, support: { agree: belief.agree, against: belief.against } }), ...jsonFinding(one, language) };
  }),
  tables: tables.map(jsonTable),
  written,
  ...jsonReceived({ files, passedOver }, language),
});

function jsonTable({ workbook, worksheet, area, headerRows, columns, rows }: AuditTable): object {
  const rowsOf = (role: RowRole) => rows.filter((row) => row.role === role).map(({ row }) => row + 1);
  return {
    workbook, sheet: worksheet, range: printArea(area), headerRows: headerRows.map((row) => row + 1), labelColumns: columns.filter(({ kind }) => kind === "label").map(({ column }) => columnName(column)),
    detail: rowsOf("detail"), parts: rowsOf("part"), subTotal: rowsOf("sub-total"), total: rowsOf("total"),
    columns: columns.map(({ column, heading, kind }) => ({ column: columnName(column), heading, kind })),
  };
}

function textAudit({ settled, tables, written, ...received }: AuditOutcome, { language, alike }: Pick<Wording, "language" | "alike">): string {
  const count = (strength: string) => String(settled.filter(({ finding }) => finding.strength === strength).length);
  const lines = [
    ...findingLines(settled, { language, alike, templates: [], roster: null }, (unit) => unit),
    filled(TEXTS.audited[language], { tables: String(tables.length), sure: count("hard"), likely: count("soft"), look: count("note") }, language),
    ...(tables.length === 0 ? [TEXTS.noTables[language]] : []),
    ...receivedLines(received, language),
    ...written.map((path) => shown(filled(TEXTS.written[language], { path }, language))),
  ];
  return `${lines.join("\n")}\n`;
}
