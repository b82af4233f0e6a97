import type { CellRef } from "../model/address";
import type { Finding, Strength } from "../model/finding";
import type { Language } from "../model/localised";
import type { DraftStyle, SheetDraft } from "../model/sheet-draft";
import type { UnitCode } from "../model/unit";
import { decimalCell } from "./decimal-cell";
import type { CellPlace } from "./district-picture";
import { finishList, putCalm, startList, type ListColumn, type SubjectOptions } from "./list-sheet";
import { put, putLink, type Page } from "./page";
import { sheetText } from "./sheet-texts";
import { COLOURS, STRENGTH_STYLES, STYLES, withFormat } from "./styles";
import { heightOfLines, linesIn, textWidth } from "./text-size";

/** A finding with its sentences, and what the unit said to it. */
export interface FindingEntry {
  readonly finding: Finding;
  readonly sentence: string;
  readonly remedy: string;
  /** The unit's explanation, where there is one already. */
  readonly explanation?: string;
  /** How far it is, in words; "open" in its language when left out, nothing for notes. */
  readonly state?: string;
}

/** What the sheet 校验结果 needs besides the findings. */
export interface FindingsOptions extends SubjectOptions {
  readonly unitNames?: ReadonlyMap<UnitCode, string>;
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
  fixed("column.state", 9),
  { heading: "column.edit", least: 10, most: 18 },
];

function columnsFor(entries: readonly FindingEntry[], { unitNames }: FindingsOptions): ListColumn[] {
  const texts: Partial<Record<ListColumn["heading"], (entry: FindingEntry) => string>> = {
    "column.unit": ({ finding }) => unitOf(finding, unitNames),
    "column.worksheet": ({ finding }) => finding.worksheet,
    "column.reported": ({ finding }) => withSeparators(reportedOf(finding)),
    "column.expected": ({ finding }) => withSeparators(finding.expected ?? ""),
    "column.difference": ({ finding }) => withSeparators(finding.imbalance ?? ""),
    "column.edit": ({ finding }) => ruleOf(finding),
  };
  return COLUMNS.map(({ heading, least, most }) => {
    const needs = entries.reduce((width, entry) => Math.max(width, textWidth(texts[heading]?.(entry) ?? "") + 3), least);
    return { heading, width: Math.min(most, Math.ceil(needs)) };
  });
}

/** As wide as the number will be shown; its separators and sign count. */
const withSeparators = (text: string): string => (/^[+-]?\d+(\.\d+)?$/.test(text) ? `${text}${",".repeat(Math.floor(text.replace(/\..*$/, "").length / 3))}+` : text);

const unitOf = ({ unit }: Finding, unitNames: FindingsOptions["unitNames"]): string => (unit === null ? "" : (unitNames?.get(unit) ?? unit));

const ruleOf = ({ edit, code }: Finding): string => (edit === "" ? code : edit);

/** Lays out 校验结果, in the order of `entries`: one row a finding, with a link to its cell and room for the reason of a soft one. */
export function layOutFindings(entries: readonly FindingEntry[], options: FindingsOptions): SheetDraft {
  const language = options.language ?? "zh-CN";
  const title = sheetText("findings.title", language, { unit: options.about.unit.name });
  const counts = [sheetText("findings.counts", language, countsOf(entries)), STYLES.subtitle] as const;
  const how = [sheetText("findings.how", language), STYLES.note] as const;
  const list = startList(columnsFor(entries, options), title, entries.length === 0 ? [counts] : [counts, how], language);
  entries.forEach((entry, index) => putEntry(list.page, list.firstRow + index, index + 1, entry, options, language));
  if (entries.length === 0) putCalm(list, sheetText("findings.none", language));
  return finishList(list, "findings", options, { isProtected: true, tab: entries.length === 0 ? COLOURS.calm : COLOURS.hard, frozenColumns: 5 });
}

function countsOf(entries: readonly FindingEntry[]): Record<Strength, number> {
  const counts = { hard: 0, soft: 0, note: 0 };
  for (const { finding } of entries) counts[finding.strength]++;
  return counts;
}

function putEntry(page: Page, row: number, number: number, entry: FindingEntry, options: FindingsOptions, language: Language): void {
  const { finding, sentence, remedy } = entry;
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
  put(page, row, 10, entry.explanation ?? null, finding.strength === "soft" ? STYLES.textEntry : STYLES.closed);
  put(page, row, 11, entry.state ?? (finding.strength === "note" ? "" : sheetText("findings.open", language)), STYLES.centred);
  put(page, row, 12, ruleOf(finding), STYLES.quiet);
  page.heights.set(row, heightOf(page, [[sentence, 5], [remedy, 9], [entry.explanation ?? "", 10]]));
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
