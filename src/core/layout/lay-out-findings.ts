import type { CellRef } from "../model/address";
import { printBinding } from "../model/binding-text";
import { bindingOf, countSettled, ruleOf, textOf, type SettledFinding } from "../model/explanation";
import type { Finding } from "../model/finding";
import type { Language } from "../model/localised";
import type { DraftStyle, SheetDraft } from "../model/sheet-draft";
import { takeAll, type Steps } from "../model/step";
import type { UnitCode } from "../model/unit";
import { decimalCell } from "./decimal-cell";
import type { CellPlace } from "./district-picture";
import { finishList, putCalm, putRows, startList, type ListColumn, type SubjectOptions } from "./list-sheet";
import { put, putLink, type Page } from "./page";
import { sheetText } from "./sheet-texts";
import { COLOURS, STRENGTH_STYLES, STYLES, withFormat } from "./styles";
import { heightOfLines, linesIn, textWidth } from "./text-size";

/** A finding with its sentences, what the unit said to it, and how far it is in words. */
export interface FindingEntry extends SettledFinding {
  readonly sentence: string;
  readonly remedy: string;
  readonly state: string;
}

/** What the sheet 校验结果 needs besides the findings. */
export interface FindingsOptions extends SubjectOptions {
  readonly unitNames?: ReadonlyMap<UnitCode, string>;
  /** File name of the workbook that gets this sheet, if findings are about that very workbook. */
  readonly workbook?: string;
  /** Where a cell of a submission stands in the workbook that gets this sheet; null when it is not in there. */
  readonly linkOf?: (cell: CellRef) => CellPlace | null;
}

/** Links for findings about the very workbook that gets the sheet. */
export const linksWithin = (workbook: string, worksheets: ReadonlySet<string>) => (cell: CellRef): CellPlace | null =>
  cell.workbook === workbook && worksheets.has(cell.worksheet) ? { worksheet: cell.worksheet, address: cell.address } : null;

/** A column as wide as its texts ask for, within limits. */
interface FlexibleColumn {
  readonly heading: ListColumn["heading"];
  readonly least: number;
  readonly most: number;
}

const fixed = (heading: ListColumn["heading"], width: number): FlexibleColumn => ({ heading, least: width, most: width });

const COLUMNS: readonly FlexibleColumn[] = [
  fixed("column.number", 6),
  fixed("column.strength", 13),
  { heading: "column.unit", least: 10, most: 16 },
  { heading: "column.worksheet", least: 10, most: 16 },
  fixed("column.cell", 8),
  fixed("column.finding", 44),
  { heading: "column.reported", least: 9, most: 20 },
  { heading: "column.expected", least: 8, most: 20 },
  { heading: "column.difference", least: 8, most: 20 },
  fixed("column.remedy", 34),
  fixed("column.explanation", 24),
  { heading: "column.state", least: 9, most: 16 },
  { heading: "column.edit", least: 10, most: 18 },
];

/** What reasons are bound to: only where there is one to be given. */
const BINDING: FlexibleColumn = fixed("column.binding", 12);

const columnsOf = (entries: readonly FindingEntry[]): readonly FlexibleColumn[] => (entries.some(({ finding }) => finding.strength === "soft") ? [...COLUMNS, BINDING] : COLUMNS);

function* columnsFor(entries: readonly FindingEntry[], { unitNames }: FindingsOptions): Steps<ListColumn[]> {
  const texts: Partial<Record<ListColumn["heading"], (entry: FindingEntry) => string>> = {
    "column.unit": ({ finding }) => unitOf(finding, unitNames),
    "column.worksheet": ({ finding }) => finding.worksheet,
    "column.reported": ({ finding }) => withSeparators(reportedOf(finding)),
    "column.expected": ({ finding }) => withSeparators(finding.expected ?? ""),
    "column.difference": ({ finding }) => withSeparators(finding.imbalance ?? ""),
    "column.state": ({ state }) => state,
    "column.edit": ({ finding }) => ruleOf(finding),
  };
  const columns: ListColumn[] = [];
  const wanted = columnsOf(entries);
  for (const { heading, least, most } of wanted) {
    yield { stage: "lay-out", done: columns.length, of: wanted.length, what: heading };
    const textOfColumn = texts[heading];
    const needs = textOfColumn ? entries.reduce((width, entry) => Math.max(width, textWidth(textOfColumn(entry)) + 3), least) : least;
    columns.push({ heading, width: Math.min(most, Math.ceil(needs)) });
  }
  return columns;
}

/** As wide as the number will be shown; its separators and sign count. */
const withSeparators = (text: string): string => (/^[+-]?\d+(\.\d+)?$/.test(text) ? `${text}${",".repeat(Math.floor(text.replace(/\..*$/, "").length / 3))}+` : text);

const unitOf = ({ unit }: Finding, unitNames: FindingsOptions["unitNames"]): string => (unit === null ? "" : (unitNames?.get(unit) ?? unit));

/**
 * Lays out 校验结果, in the order of `entries`: one row a finding, with a link to its cell and room for the reason of a soft
 * one. The last column says what the reason is bound to, so that readFindingsSheet finds it again however rows are sorted.
 */
export const layOutFindings = (entries: readonly FindingEntry[], options: FindingsOptions): SheetDraft => takeAll(layOutFindingsSteps(entries, options));

/** layOutFindings in steps. */
export function* layOutFindingsSteps(entries: readonly FindingEntry[], options: FindingsOptions): Steps<SheetDraft> {
  const language = options.language ?? "zh-CN";
  const title = sheetText("findings.title", language, { unit: options.about.unit.name });
  const counts = countSettled(entries);
  const countsText = sheetText("findings.counts", language, { ...counts }) + (counts.explained > 0 ? sheetText("findings.explained", language, { ...counts }) : "");
  const how = [sheetText("findings.how", language), STYLES.note] as const;
  const list = startList(yield* columnsFor(entries, options), title, entries.length === 0 ? [[countsText, STYLES.subtitle]] : [[countsText, STYLES.subtitle], how], language);
  yield* putRows(list, entries, (page, row, entry, index) => putEntry(page, row, index + 1, entry, options, language));
  if (entries.length === 0) putCalm(list, sheetText("findings.none", language));
  const tab = counts.hard > 0 ? COLOURS.hard : counts.soft > 0 ? COLOURS.soft : COLOURS.calm;
  return finishList(list, "findings", options, { isProtected: true, tab, frozenColumns: 5 });
}

function putEntry(page: Page, row: number, number: number, entry: FindingEntry, options: FindingsOptions, language: Language): void {
  const { finding, answer, sentence, remedy, state } = entry;
  put(page, row, 0, number, STYLES.centred);
  put(page, row, 1, sheetText(`strength.${finding.strength}`, language), STRENGTH_STYLES[finding.strength]);
  put(page, row, 2, unitOf(finding, options.unitNames), STYLES.cell);
  put(page, row, 3, finding.worksheet, STYLES.cell);
  putCellLink(page, row, 4, finding.cells[0], options);
  put(page, row, 5, sentence, STYLES.cell);
  putDecimal(page, row, 6, reportedOf(finding));
  putDecimal(page, row, 7, finding.expected ?? "");
  putDecimal(page, row, 8, finding.imbalance ?? "", "signed");
  put(page, row, 9, remedy, STYLES.cell);
  put(page, row, 10, textOf(answer) || null, finding.strength === "soft" ? STYLES.textEntry : STYLES.closed);
  put(page, row, 11, state, answer.kind === "refused" || answer.kind === "lapsed" ? STYLES.stateLeftOut : STYLES.centred);
  put(page, row, 12, ruleOf(finding), STYLES.quiet);
  if (page.right === COLUMNS.length) put(page, row, COLUMNS.length, finding.strength === "soft" ? boundTo(entry, options) : "", STYLES.binding);
  page.heights.set(row, heightOf(page, [[sentence, 5], [remedy, 9], [textOf(answer), 10], [state, 11]]));
}

function boundTo({ finding, answer }: FindingEntry, { workbook }: FindingsOptions): string {
  const row = { workbook: finding.workbook === workbook ? null : finding.workbook, binding: bindingOf(finding) };
  return printBinding(row, answer.kind === "lapsed" ? answer.text : null);
}

const heightOf = (page: Page, texts: readonly (readonly [string, number])[]): number =>
  heightOfLines(Math.max(...texts.map(([text, column]) => linesIn(text, page.widths[column]! - 1))), 24);

function putCellLink(page: Page, row: number, column: number, cell: CellRef | undefined, { linkOf }: FindingsOptions): void {
  const link = cell ? (linkOf?.(cell) ?? null) : null;
  if (cell && link) putLink(page, row, column, cell.address, STYLES.centredLink, link);
  else put(page, row, column, cell?.address ?? "", STYLES.centred);
}

function reportedOf({ values }: Finding): string {
  const { reported = values["text"] ?? "" } = values;
  return Array.isArray(reported) ? reported.join("、") : String(reported);
}

function putDecimal(page: Page, row: number, column: number, text: string, sign: "signed" | "plain" = "plain"): void {
  const { value, format } = decimalCell(text, sign);
  const style: DraftStyle = typeof value === "number" ? STYLES.figure : STYLES.cell;
  put(page, row, column, value, withFormat(style, format));
}
