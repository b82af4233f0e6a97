import type { Area, Place } from "../model/address";
import type { FormBlock } from "./form-block";
import type { FormColumns } from "./form-columns";
import { depthOf, groupPaths } from "./group-paths";
import { across, fitHeight, put, putMerged, type Page } from "./page";
import { emphasised, STYLES } from "./styles";
import { sheetText } from "./sheet-texts";
import type { Language } from "../model/localised";

/** Where the parts of a table came to stand: 0-based rows, inclusive. */
export interface BlockPlace {
  readonly firstHeadRow: number;
  readonly lastHeadRow: number;
  readonly lastRow: number;
}

/** Writes the figures of a form. */
export interface FigureWriters<Code extends string> {
  readonly figure: PutFigure<Code>;
  /** What was reported before; called for the columns of FormBlock.prior. */
  readonly prior: (code: Code, place: Place) => void;
}

/** Writes one figure cell; called for each cell of a table that has an indicator. Totals of their table are to be seen as such; `line` is the row of the table. */
export type PutFigure<Code extends string> = (code: Code, place: Place, rank: "total" | "part", line: number) => void;

const LEAST_ROW = 22;

/** Writes a table at `top`: title line, heads, labels, and each figure through `write`. */
export function putBlock<Code extends string>(
  page: Page, top: number, block: FormBlock<Code>, columns: FormColumns, language: Language, write: FigureWriters<Code>,
): BlockPlace {
  const firstHeadRow = top + (putTitleLine(page, top, block, columns) ? 1 : 0);
  const lastHeadRow = firstHeadRow + depthOf(block.columns) - 1;
  putHead(page, firstHeadRow, block, columns, language);
  putStub(page, lastHeadRow + 1, block, columns);
  block.cells.forEach((codes, line) => {
    const row = lastHeadRow + 1 + line;
    const rank = block.totalRows.has(line) ? "total" : "part";
    if (columns.measure !== null && block.rowMeasures) put(page, row, columns.measure, block.rowMeasures[line] ?? "", STYLES.centred);
    codes.forEach((code, index) => {
      const place = { row, column: columns.figures + index };
      if (code === null) put(page, place.row, place.column, null, STYLES.void);
      else write.figure(code, place, index === block.totalColumn ? "total" : rank, line);
    });
  });
  putPrior(page, { top: firstHeadRow, bottom: lastHeadRow }, block, columns, write);
  return { firstHeadRow, lastHeadRow, lastRow: lastHeadRow + block.cells.length };
}

function putPrior<Code extends string>(page: Page, head: Pick<Area, "top" | "bottom">, block: FormBlock<Code>, columns: FormColumns, write: FigureWriters<Code>): void {
  for (const [index, prior] of (block.prior ?? []).entries()) {
    const column = columns.figures + block.columns.length + index;
    const area = { ...head, left: column, right: column };
    putMerged(page, area, prior.head, STYLES.priorHead);
    fitHeight(page, area.bottom, prior.head, area, 24);
    for (const [line, code] of prior.cells.entries()) {
      const place = { row: head.bottom + 1 + line, column };
      if (code === null) put(page, place.row, place.column, null, STYLES.void);
      else write.prior(code, place);
    }
  }
}

function putTitleLine(page: Page, row: number, block: FormBlock, columns: FormColumns): boolean {
  if (block.title === null && block.measureNote === null) return false;
  const last = columns.figures + block.columns.length + (block.prior?.length ?? 0) - 1;
  const split = Math.max(0, last - (last > 4 ? 2 : 1));
  putMerged(page, across(row, 0, block.measureNote === null ? last : split), block.title, STYLES.tableTitle);
  if (block.measureNote !== null) putMerged(page, across(row, split + 1, last), block.measureNote, STYLES.tableMeasure);
  page.heights.set(row, 24);
  return true;
}

/** Whether the labels of this table also cover the measure column, which only other tables need. */
const lastStubOf = (block: FormBlock, columns: FormColumns): number => columns.figures - 1 - (block.rowMeasures && columns.measure !== null ? 1 : 0);

function putHead(page: Page, top: number, block: FormBlock, columns: FormColumns, language: Language): void {
  const depth = depthOf(block.columns);
  const rows = { top, bottom: top + depth - 1 };
  putMerged(page, { ...rows, left: 0, right: lastStubOf(block, columns) }, block.stub, STYLES.head);
  if (block.rowMeasures && columns.measure !== null) {
    putMerged(page, { ...rows, left: columns.measure, right: columns.measure }, sheetText("form.measure", language), STYLES.head);
  }
  for (const span of groupPaths(block.columns, depth)) {
    const area = { top: top + span.firstLevel, bottom: top + span.lastLevel, left: columns.figures + span.firstLine, right: columns.figures + span.lastLine };
    putMerged(page, area, span.label, STYLES.head);
    fitHeight(page, area.bottom, span.label, area, 24);
  }
}

function putStub(page: Page, top: number, block: FormBlock, columns: FormColumns): void {
  const last = lastStubOf(block, columns);
  for (const span of groupPaths(block.rows, columns.stubs)) {
    const isInnermost = span.lastLevel === columns.stubs - 1;
    const right = isInnermost ? last : span.lastLevel;
    const area = { top: top + span.firstLine, bottom: top + span.lastLine, left: span.firstLevel, right };
    const style = isInnermost && span.firstLine === span.lastLine ? STYLES.label : STYLES.centredLabel;
    putMerged(page, area, span.label, isInnermost && block.totalRows.has(span.firstLine) ? emphasised(style) : style);
    if (area.top === area.bottom) fitHeight(page, area.top, span.label, area, LEAST_ROW);
  }
}
