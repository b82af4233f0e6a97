import { depthOf, groupPaths } from "./group-paths";
import type { FormBlock } from "./form-block";
import { textWidth } from "./text-size";

/** The columns that all tables of a form share: stub levels, the measure where a table needs it, figures. */
export interface FormColumns {
  readonly stubs: number;
  /** Index of the column 计量单位, or null. */
  readonly measure: number | null;
  /** Index of the first figure column. */
  readonly figures: number;
  readonly widths: readonly number[];
}

/** Fewer columns than this leave no room for two fields side by side in the head. */
const LEAST_COLUMNS = 4;
const STUB = { least: 12, most: 26 };
const MEASURE_WIDTH = 12;
/** A column that only shows what was reported before, its period in small letters above. */
const PRIOR_WIDTH = 12;
/** A page of less is widened to this, so that a short form fills its sheet of paper. */
const LEAST_PAGE = 84;
const PADDING = 2;

const known = new WeakMap<readonly FormBlock[], FormColumns>();

/** The columns for these tables, found once. A narrow form gets its labels over two columns, so that its head has room. */
export function formColumns(blocks: readonly FormBlock[]): FormColumns {
  const columns = known.get(blocks) ?? columnsFor(blocks);
  known.set(blocks, columns);
  return columns;
}

function columnsFor(blocks: readonly FormBlock[]): FormColumns {
  const hasMeasures = blocks.some((block) => block.rowMeasures !== null);
  const heads = blocks.map(headsOf);
  const figureColumns = Math.max(1, ...heads.map(({ length }) => length));
  const deepest = Math.max(1, ...blocks.map((block) => depthOf(block.rows)));
  const stubs = Math.max(deepest, LEAST_COLUMNS - figureColumns - (hasMeasures ? 1 : 0));
  const figures = stubs + (hasMeasures ? 1 : 0);
  const widths = [...stubWidths(blocks, stubs), ...(hasMeasures ? [MEASURE_WIDTH] : []), ...figureWidths(blocks, heads, figureColumns)];
  return { stubs, measure: hasMeasures ? stubs : null, figures, widths: widened(widths) };
}

/** How wide the columns of a table must be for the innermost of their heads; those with what was reported before are small. */
const headsOf = ({ columns, prior = [] }: FormBlock): readonly number[] => [...columns.map((path) => headWidth(path.at(-1) ?? "") + PADDING), ...prior.map(() => PRIOR_WIDTH)];

/** A heading of several words takes two lines; one in Chinese as it is written. */
function headWidth(label: string): number {
  const words = label.split("\n").map((line) => (isLatin(line) ? line.split(" ") : [line]).map(textWidth));
  return Math.max(...words.map((line) => Math.min(...line.map((_, at) => Math.max(spaced(line.slice(0, at + 1)), spaced(line.slice(at + 1)))))));
}

const isLatin = (text: string): boolean => textWidth(text) === text.length;

const spaced = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0) + Math.max(0, widths.length - 1);

function stubWidths(blocks: readonly FormBlock[], stubs: number): number[] {
  const widths = Array.from({ length: stubs }, () => STUB.least);
  const spans = blocks.flatMap((block) => groupPaths(block.rows, stubs));
  const byBreadth = [...spans].sort((one, other) => one.lastLevel - one.firstLevel - (other.lastLevel - other.firstLevel));
  for (const { label, firstLevel, lastLevel } of byBreadth) {
    const levels = lastLevel - firstLevel + 1;
    const has = widths.slice(firstLevel, lastLevel + 1).reduce((sum, width) => sum + width, 0);
    const needs = Math.min(textWidth(label) + PADDING, STUB.most * Math.min(levels, 2));
    for (let level = firstLevel; level <= lastLevel && needs > has; level++) widths[level]! += (needs - has) / levels;
  }
  return widths.map((width) => Math.ceil(width));
}

function figureWidths(blocks: readonly FormBlock[], heads: readonly (readonly number[])[], count: number): number[] {
  const [least, most] = count === 1 ? [24, 30] : count <= 3 ? [16, 22] : count <= 7 ? [12, 17] : [10, 15];
  return Array.from({ length: count }, (_, column) => {
    const wished = Math.max(0, ...blocks.map((block) => block.widths?.[column] ?? 0));
    return wished > 0 ? wished : Math.round(Math.min(most, Math.max(least, ...heads.map((widths) => widths[column] ?? 0))));
  });
}

function widened(widths: readonly number[]): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return total >= LEAST_PAGE ? widths : widths.map((width) => Math.round((width * LEAST_PAGE) / total));
}
