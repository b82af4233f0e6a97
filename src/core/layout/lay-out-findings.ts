import type { CellRef } from "../model/address";
import { countSettled } from "../model/explanation";
import type { SheetDraft } from "../model/sheet-draft";
import { takeAll, type Steps } from "../model/step";
import type { CellPlace } from "./district-picture";
import { findingsColumns, type FindingEntry, type FindingsColumn, type FindingsOptions } from "./findings-columns";
import { finishList, putCalm, putRows, startList, type ListColumn } from "./list-sheet";
import type { Page } from "./page";
import { sheetText } from "./sheet-texts";
import { COLOURS, STYLES } from "./styles";
import { heightOfLines, linesIn, textWidth } from "./text-size";

/** Links for findings about the very workbook that gets the sheet. */
export const linksWithin = (workbook: string, worksheets: ReadonlySet<string>) => (cell: CellRef): CellPlace | null =>
  cell.workbook === workbook && worksheets.has(cell.worksheet) ? { worksheet: cell.worksheet, address: cell.address } : null;

/** Columns at the left that stay in view: up to the finding's cell. */
const FROZEN = 5;

/**
 * Lays out 校验结果, in the order of `entries`: one row a finding, with a link to its cell, the figure that is likely wrong, and room for
 * the reason of a soft one. The last column says what the reason is bound to, so that readFindingsSheet finds it again however rows are sorted.
 */
export const layOutFindings = (entries: readonly FindingEntry[], options: FindingsOptions): SheetDraft => takeAll(layOutFindingsSteps(entries, options));

/** layOutFindings in steps. */
export function* layOutFindingsSteps(entries: readonly FindingEntry[], options: FindingsOptions): Steps<SheetDraft> {
  const language = options.language ?? "zh-CN";
  const title = sheetText("findings.title", language, { unit: options.about.unit.name });
  const counts = countSettled(entries);
  const countsText = sheetText("findings.counts", language, { ...counts }) + (counts.explained > 0 ? sheetText("findings.explained", language, { ...counts }) : "");
  const how = [sheetText("findings.how", language), STYLES.note] as const;
  const columns = findingsColumns(entries, options);
  const widths = yield* widthsOf(columns, entries, options);
  const list = startList(widths, title, entries.length === 0 ? [[countsText, STYLES.subtitle]] : [[countsText, STYLES.subtitle], how], language);
  yield* putRows(list, entries, (page, row, entry, index) => {
    columns.forEach((one, column) => one.put({ page, row, column, number: index + 1 }, entry, options));
    page.heights.set(row, heightOf(page, columns, entry));
  });
  if (entries.length === 0) putCalm(list, sheetText("findings.none", language));
  const tab = counts.hard > 0 ? COLOURS.hard : counts.soft > 0 ? COLOURS.soft : COLOURS.calm;
  return finishList(list, "findings", options, { isProtected: true, tab, frozenColumns: FROZEN });
}

function* widthsOf(columns: readonly FindingsColumn[], entries: readonly FindingEntry[], options: FindingsOptions): Steps<ListColumn[]> {
  const widths: ListColumn[] = [];
  for (const { heading, least, most, measured } of columns) {
    yield { stage: "lay-out", done: widths.length, of: columns.length, what: heading };
    const needed = measured ? entries.reduce((width, entry) => Math.max(width, textWidth(measured(entry, options)) + 3), least) : least;
    widths.push({ heading, width: Math.min(most, Math.ceil(needed)) });
  }
  return widths;
}

const heightOf = (page: Page, columns: readonly FindingsColumn[], entry: FindingEntry): number =>
  heightOfLines(Math.max(...columns.map(({ wrapped }, column) => (wrapped ? linesIn(wrapped(entry), page.widths[column]! - 1) : 1))), 24);
