import { parseCsv, type CsvRow } from "./parse-csv";
import { rosterHead, type RosterHead } from "./roster-headings";
import { printCellValue } from "../model/cell";
import { parseIdentity } from "../model/identity";
import { labelKey, plainText } from "../model/label-text";
import type { RosterColumn, RosterProblem, RosterRead } from "../model/roster-read";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../model/sheet";
import type { Unit } from "../model/unit";

/**
 * The roster that a CSV text lists, in the order of its lines. Needed are the units' names, and one superior for all of
 * them: in a column, or else `superior`. Where no codes are given, names stand for them.
 */
export function rosterOfCsv(text: string, superior: Unit | null = null): RosterRead {
  const { rows, openQuote } = parseCsv(text);
  const read = rosterOfRows(rows, superior);
  return openQuote === null ? read : { roster: null, problems: [problem("open-quote", openQuote), ...read.problems] };
}

/** The roster on the first worksheet that holds one; of a workbook with none, what is wrong with the sheet that looks most like one. */
export function rosterOfWorkbook({ sheets }: WorkbookSnapshot, superior: Unit | null = null): RosterRead {
  const tables = sheets.filter((sheet) => !isOurs(sheet)).map(rowsOf);
  const reads = tables.map((rows) => ({ read: rosterOfRows(rows, superior), columns: headOf(rows).head.size }));
  const likeliest = reads.reduce((best, next) => (next.columns > best.columns ? next : best), reads[0] ?? { read: rosterOfRows([], superior), columns: 0 });
  return (reads.find(({ read }) => read.roster !== null) ?? likeliest).read;
}

const isOurs = (sheet: SheetSnapshot): boolean => parseIdentity(printCellValue(cellAt(sheet, 0, 0))) !== null;

const rowsOf = ({ rows }: SheetSnapshot): readonly CsvRow[] =>
  [...rows].map(([row, values]) => ({ line: row + 1, fields: Array.from(values, (value) => printCellValue(value).trim()) })).filter(({ fields }) => fields.some((text) => text !== ""));

/** Rows from the top among which the heading is looked for: a title may stand above it. */
const MOST_HEAD_ROWS = 20;

type Line = Readonly<Record<RosterColumn, string>> & { readonly line: number };

function rosterOfRows(rows: readonly CsvRow[], superior: Unit | null): RosterRead {
  const { at, head } = headOf(rows);
  const absent = (["name", "superiorName"] as const).filter((column) => !head.has(column) && !(column === "superiorName" && superior));
  if (absent.length > 0) return { roster: null, problems: [problem("columns-absent", rows[at]?.line ?? 1, absent)] };
  const lines = rows.slice(at + 1).map((row) => lineOf(row, head)).filter(isUnit);
  const first = lines.find(({ superiorName }) => superiorName !== "");
  const problems = problemsOf(lines, head, first);
  if (lines.length === 0) problems.push(problem("no-units", 0));
  else if (!first && !superior) problems.push(problem("fields-empty", lines[0]!.line, ["superiorName"]));
  if (problems.length > 0) return { roster: null, problems };
  return { roster: { superior: first ? { code: first.superiorCode, name: first.superiorName } : superior!, units: lines.map(({ code, name }) => ({ code, name })) }, problems: [] };
}

/** The row that names most columns, at least the units' names; else the first row, with what it names. */
function headOf(rows: readonly CsvRow[]): { readonly at: number; readonly head: RosterHead } {
  const heads = rows.slice(0, MOST_HEAD_ROWS).map(({ fields }, at) => ({ at, head: rosterHead(fields) }));
  const [first = { at: 0, head: rosterHead([]) }] = heads;
  return heads.filter(({ head }) => head.has("name")).reduce((best, next) => (next.head.size > best.head.size || !best.head.has("name") ? next : best), first);
}

function lineOf({ line, fields }: CsvRow, head: RosterHead): Line {
  const value = (column: RosterColumn): string => fields[head.get(column) ?? -1] ?? "";
  const name = value("name");
  return { line, name, code: head.has("code") ? value("code") : plainText(name), superiorCode: value("superiorCode"), superiorName: value("superiorName") };
}

/** Totals and remarks below a list are no units. */
const isUnit = ({ code, name }: Line): boolean => (code !== "" || name !== "") && !["合计", "总计", "小计", "共计", "total"].includes(labelKey(name));

function problemsOf(lines: readonly Line[], head: RosterHead, first: Line | undefined): RosterProblem[] {
  const codes = new Map<string, number>();
  const names = new Map<string, number>();
  const superiors = new Set([superiorOf(first, first)]);
  return lines.flatMap((row) => {
    const empty = (["code", "name"] as const).filter((column) => row[column] === "");
    const problems = empty.length > 0 ? [problem("fields-empty", row.line, empty)] : [];
    for (const [seen, text] of [...(head.has("code") ? [[codes, row.code] as const] : []), [names, row.name] as const]) {
      const earlier = seen.get(text);
      if (text !== "" && earlier !== undefined) problems.push(problem("twice", row.line, [], { text, earlier }));
      else seen.set(text, row.line);
    }
    if (first && row.superiorName !== "" && !superiors.has(superiorOf(row, first))) {
      superiors.add(superiorOf(row, first));
      problems.push(problem("other-superior", row.line, [], { name: row.superiorName, first: first.superiorName, earlier: first.line }));
    }
    return problems;
  });
}

/** A line without its superior's code means the one that the first has. */
const superiorOf = (line: Line | undefined, first: Line | undefined): string => JSON.stringify([line?.superiorCode || first?.superiorCode, line?.superiorName]);

const problem = (code: RosterProblem["code"], line: number, columns: readonly RosterColumn[] = [], values: RosterProblem["values"] = {}): RosterProblem => ({ code, line, columns, values });
