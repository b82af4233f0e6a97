import { auditedTables, type AuditedTable } from "../audit/audited-table";
import { findBlocks } from "../audit/find-tables";
import { textAt, type Line, type SheetView } from "../audit/sheet-view";
import { contentIn } from "../audit/table";
import type { ColumnKind } from "../model/audit";
import { CONTENT } from "../audit/cell-content";
import { saysNote, saysOrdinal, saysSignature } from "../audit/words";
import { labelKey, plainText } from "../model/label-text";
import { isMeasure, type Measure } from "../model/measure";

/** A row or column of a table: its labels, outermost first, and where it stands on the sheet (0-based). */
export interface FoundLine {
  readonly path: readonly string[];
  readonly at: number;
  /** Index in the body of the audited table; beyond its end for a column below whose heading nothing stands. */
  readonly index: number;
  /** Stated in the heading of a table that goes on below the first one, under headings of its own. */
  readonly measure?: Measure;
}

/** A table that may become one of a form. */
export interface SheetTable {
  readonly audited: AuditedTable;
  readonly title: string | null;
  readonly stub: string;
  /** Body index of the column in which the rows have their names; -1 where none has. */
  readonly stubColumn: number;
  readonly rows: readonly FoundLine[];
  readonly columns: readonly FoundLine[];
  /** Stated for the whole table beside its title: 计量单位：人. */
  readonly measure: Measure | null;
}

/** Longest label that a sheet is recognised by. */
const LONGEST_LABEL = 60;

/** Deepest headings that a column is recognised by. */
const DEEPEST = 4;

/** The label as it is said: without blanks, and without a measure in brackets at its end. */
export function cleanLabel(text: string): string {
  const plain = text.replace(/\s+/g, "");
  const [, head = plain, inner = ""] = /^(.+?)[(（]([^()（）]+)[)）]$/.exec(plain) ?? [];
  return inner !== "" && isMeasure(plainText(inner).replace(/^单位[:：]?/, "")) ? head : plain;
}

/** The tables of a sheet that have headings and figures or entries below them, one below the other; where headings repeat, the next one begins. */
export const sheetTables = (view: SheetView): readonly SheetTable[] =>
  findBlocks(view).filter(({ header }) => header.bottom >= header.top).flatMap((block) => auditedTables(view, block)).flatMap(tablesOf);

function tablesOf(audited: AuditedTable): readonly SheetTable[] {
  const { block: { header, repeats } } = audited;
  const captions = rowsBetween(header.top, header.bottom).filter((row) => isCaptionRow(audited.view, row));
  const headed = headedColumns(audited, new Set([...header.asides, ...captions]));
  const stubColumn = stubOf(audited);
  const starts = [header.bottom, ...repeats];
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const rows = labelledRows(audited, stubColumn).filter(({ at }) => at > start && at < end);
    const isFirst = index === 0;
    const caption = isFirst ? captions[0] : undefined;
    const columns = isFirst ? headed : headed.map((line) => headedAnew(audited.view, line, start));
    if (rows.length === 0 && stubColumn >= 0) return [];
    return [{
      audited, columns, rows, stubColumn, stub: stubColumn < 0 ? "" : (columns.find(({ index: own }) => own === stubColumn)?.path.at(-1) ?? ""),
      title: titleOf(audited, caption ?? (isFirst ? header.top : start) - 1), measure: caption === undefined ? null : measureIn(audited.view, caption),
    }];
  });
}

const rowsBetween = (top: number, bottom: number): readonly number[] => Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => top + index);

const MEASURE_NOTE = /^[(（]?(?:计量)?单位[:：](\S+?)[)）]?$/;

const textsOn = (view: SheetView, row: number): readonly string[] => (view.lines.find((line) => line.row === row)?.columns ?? []).map((column) => textAt(view, row, column)).filter((text) => text !== "");

/** A title with a measure beside it: 一、人员排查 | 计量单位：人. */
const isCaptionRow = (view: SheetView, row: number): boolean => textsOn(view, row).some((text) => MEASURE_NOTE.test(plainText(text)));

function measureIn(view: SheetView, row: number): Measure | null {
  const [stated = ""] = textsOn(view, row).flatMap((text) => MEASURE_NOTE.exec(plainText(text))?.[1] ?? []);
  return isMeasure(stated) ? stated : null;
}

/** The text of a row of its own right above a table; a caption's measure is none. */
function titleOf({ view }: AuditedTable, row: number): string | null {
  const [first, ...others] = textsOn(view, row).filter((text) => !MEASURE_NOTE.test(plainText(text)));
  return first === undefined || others.length > 0 || first.length > LONGEST_LABEL || /[:：].+/.test(first) || saysNote(first) ? null : first.replace(/\s+/g, " ").trim();
}

function headedColumns({ view, block: { header }, body }: AuditedTable, asides: ReadonlySet<number>): readonly FoundLine[] {
  return [...body.columns, ...unfilledColumns(view, header.bottom, body.columns.at(-1)!)].flatMap((at, index) => {
    const path = rowsBetween(header.top, header.bottom).filter((row) => !asides.has(row)).map((row) => cleanLabel(textAt(view, row, at)))
      .filter((text, position, all) => text !== "" && text !== all[position - 1]).slice(-DEEPEST);
    return path.length === 0 || path.some((text) => text.length > LONGEST_LABEL) ? [] : [{ path, at, index }];
  });
}

/** A row in which a day or words stand where others have figures. */
const isEntered = (audited: AuditedTable, row: number): boolean =>
  audited.kinds.some((kind, column) => kind === "additive" && ([CONTENT.date, CONTENT.text, CONTENT.vague] as readonly number[]).includes(contentIn(audited.body, row, column)));

/** Columns right behind the last filled one that have a heading. */
function unfilledColumns(view: SheetView, row: number, last: number): readonly number[] {
  const columns: number[] = [];
  for (let column = last + 1; textAt(view, row, column) !== "" && textAt(view, row, column) !== textAt(view, row, column - 1); column += 1) columns.push(column);
  return columns;
}

/** The column under a heading that stands in a repeated row of headings, and may be another one there. */
function headedAnew(view: SheetView, line: FoundLine, row: number): FoundLine {
  const text = textAt(view, row, line.at);
  if (text === "" || labelKey(text) === labelKey(line.path.at(-1)!)) return line;
  const measure = plainText(/[(（]([^()（）]+)[)）]$/.exec(text.trim())?.[1] ?? "");
  return { ...line, path: [cleanLabel(text)], ...(isMeasure(measure) && { measure }) };
}

/** What the audit took a column for; one behind its last figure is blank. */
export const kindAt = ({ kinds }: AuditedTable, index: number): ColumnKind => kinds[index] ?? "blank";

/** Whether a column only says in what the figures beside it are stated. */
export const isMeasureColumn = ({ body }: AuditedTable, column: number): boolean => /^(?:计量)?单位$/.test(labelKey(body.headings[column]?.at(-1) ?? "")) && columnTexts(body, column) > 0;

const columnTexts = (body: AuditedTable["body"], column: number): number => body.rows.filter((_, row) => contentIn(body, row, column) === CONTENT.text).length;

/** The label column in which most rows differ, before the first figures. */
function stubOf(audited: AuditedTable): number {
  const { view, body, kinds } = audited;
  const first = kinds.findIndex((kind) => kind === "additive" || kind === "rate" || kind === "average" || kind === "rank");
  const different = (column: number): number => new Set(body.rows.map((row) => textAt(view, row, body.columns[column]!)).filter((text) => text !== "")).size;
  const labels = kinds.flatMap((kind, column) => (kind === "label" && (first < 0 || column < first) && !isMeasuring(audited, column) ? [column] : []));
  return labels.reduce((best, column) => (best < 0 || different(column) > different(best) ? column : best), -1);
}

/** Measures stand in it, whatever its heading. */
function isMeasuring(audited: AuditedTable, column: number): boolean {
  const { view, body } = audited;
  const texts = body.rows.map((row) => plainText(textAt(view, row, body.columns[column]!))).filter((text) => text !== "");
  return saysOrdinal(body.headings[column]!.at(-1) ?? "") || (texts.length > 0 && texts.every((text) => isMeasure(text)));
}

function labelledRows(audited: AuditedTable, stub: number): readonly FoundLine[] {
  if (stub < 0) return [];
  const { view, body, kinds, names } = audited;
  const columns = body.columns.flatMap((at, column) => (column <= stub && kinds[column] === "label" && (column === stub || !isMeasuring(audited, column)) ? [at] : []));
  const outer = new Map<number, string>();
  return body.rows.flatMap((at, index) => {
    const texts = columns.map((column) => cleanLabel(textAt(view, at, column)));
    columns.forEach((column, position) => {
      if (texts[position] !== "") outer.set(column, texts[position]!);
    });
    const path = columns.map((column, position) => texts[position] || (position < columns.length - 1 ? (outer.get(column) ?? "") : ""));
    const isNamed = path.at(-1) !== "" && path.every((text) => text.length <= LONGEST_LABEL) && !saysSignature(path.at(-1)!) && !saysNote(path.at(-1)!);
    const isUsed = names[index]!.role !== "section" || isMeasured(audited, index) || isEntered(audited, index);
    return isNamed && isUsed ? [{ path: path.filter((text, position) => text !== "" && text !== path[position - 1]), at, index }] : [];
  });
}

/** A row that nobody filled, but that says in what it is stated. */
const isMeasured = ({ measures }: AuditedTable, row: number): boolean => measures.rows[row] !== null;

/** The line of a sheet by its row. */
export const linesByRow = ({ lines }: SheetView): ReadonlyMap<number, Line> => new Map(lines.map((line) => [line.row, line]));
