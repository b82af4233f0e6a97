import { CONTENT } from "./cell-content";
import type { Block } from "./find-tables";
import { textAt, type Line, type SheetView } from "./sheet-view";
import { labelKey } from "../model/label-text";

/** Runs of columns without an empty one between them, each with labels of its own; a lone column beside the table is nobody's. */
export function spansOf(view: SheetView, block: Block): readonly (readonly number[])[] {
  const { header, body } = block;
  const used = new Set<number>();
  for (const { columns } of body) for (const column of columns) used.add(column);
  const [first, last] = [Math.min(...used), Math.max(...used)];
  const runs: number[][] = [[]];
  for (let column = first; column <= last; column += 1) {
    if (used.has(column) || hasHeading(view, header.top, header.bottom, column)) runs.at(-1)!.push(column);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  const spans = runs.filter((run) => run.length > 0).reduce<number[][]>((joined, run, index) => (index === 0 || hasLabels(view, body, run) ? [...joined, run] : [...joined.slice(0, -1), [...joined.at(-1)!, ...run]]), []);
  return (spans.length > 1 ? spans.filter((span) => span.length > 1) : spans).flatMap((span) => halves(view, block, span));
}

/** Fewest columns of a table that stands beside another like it without an empty column between them. */
const LEAST_HALF = 2;

/** 资产 | 年初数 | 期末数 | 负债 | 年初数 | 期末数: where labels begin anew, and the same headings follow, another table begins. */
function halves(view: SheetView, { header, body }: Block, span: readonly number[]): readonly (readonly number[])[] {
  for (let width = LEAST_HALF; width * 2 <= span.length; width += 1) {
    if (span.length % width !== 0) continue;
    const parts = Array.from({ length: span.length / width }, (_, index) => span.slice(index * width, (index + 1) * width));
    const [first, ...others] = parts.map((part) => part.slice(1).map((column) => labelKey(lastHeading(view, header, column))).join("/"));
    if (others.every((own) => own === first && own !== "") && parts.every(([label]) => isLabels(body, label!)) && parts.every((part) => part.slice(1).every((column) => hasFigures(body, column)))) return parts;
  }
  return [span];
}

function lastHeading(view: SheetView, { top, bottom, asides }: Block["header"], column: number): string {
  for (let row = bottom; row >= top; row -= 1) if (!asides.includes(row) && textAt(view, row, column) !== "") return textAt(view, row, column);
  return "";
}

const isLabels = (body: readonly Line[], column: number): boolean =>
  body.filter(({ contents }) => contents[column] === CONTENT.text).length > body.filter(({ figures }) => !Number.isNaN(figures[column] ?? Number.NaN)).length;

const hasFigures = (body: readonly Line[], column: number): boolean => body.some(({ figures }) => !Number.isNaN(figures[column] ?? Number.NaN));

/** Whether most rows have a text in one of the first two columns of the run, and figures behind it. */
function hasLabels(view: SheetView, body: readonly Line[], run: readonly number[]): boolean {
  const labelled = run.slice(0, 2).map((column) => body.filter(({ row }) => /[^\d.,%-]/.test(textAt(view, row, column))).length);
  return run.length > 1 && Math.max(...labelled) * 2 >= body.filter(({ columns }) => columns.some((column) => run.includes(column))).length;
}

function hasHeading(view: SheetView, top: number, bottom: number, column: number): boolean {
  for (let row = top; row <= bottom; row += 1) if (textAt(view, row, column) !== "") return true;
  return false;
}
