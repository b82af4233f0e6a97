import {
  addressOf, FORMULA_MOST, formulaRef, isCellError, PLAIN_ERRORS, printArea, TEXT_MOST,
  type Area, type CellValue, type DraftCell, type SheetDraft,
} from "#core";
import { REQUEST_BYTES, step, type Step } from "../steps";

interface Naming {
  readonly sheetName: (worksheet: string) => string;
  readonly formula: (formula: string) => string;
}

/** What Excel's client writes for each 1,500 cells of a block, besides the cells. */
const CHUNK_BYTES = 1_000;
const CHUNK_CELLS = 1_500;

/**
 * Links, then values and formulas, then number formats, in blocks. Links come first, since a link may put its own text into its
 * cell; number formats come last, since a number written into a text cell would become text.
 * @throws RangeError if a cell holds what Excel cannot hold
 */
export function cellSteps(key: string, draft: SheetDraft, naming: Naming): Step[] {
  const rows = rowsOf(draft.cells);
  return [
    ...linkColumns(draft.cells).flatMap((column) => blockSteps(key, column, (cell) => linkOf(cell, naming), {}, rows, (range, block) => void range.setCellProperties(block))),
    ...blockSteps(key, extentOf(draft.cells), (cell) => written(cell, naming), "", rows, (range, block) => {
      range.formulas = block;
    }),
    ...blockSteps(key, extentOf(draft.cells.filter((cell) => formatOf(cell) !== null)), formatOf, null, rows, (range, block) => {
      range.numberFormat = block;
    }),
  ];
}

type Rows = ReadonlyMap<number, ReadonlyMap<number, DraftCell>>;

function rowsOf(cells: readonly DraftCell[]): Rows {
  const rows = new Map<number, Map<number, DraftCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, DraftCell>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  return rows;
}

/** The smallest area that holds all cells; null if there are none. */
function extentOf(cells: readonly DraftCell[]): Area | null {
  if (cells.length === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  return { top, left, bottom, right };
}

/** For each column with links, from its first link to its last. */
function linkColumns(cells: readonly DraftCell[]): (Area | null)[] {
  const linked = cells.filter(({ link }) => link);
  return [...new Set(linked.map(({ column }) => column))].map((column) => extentOf(linked.filter((cell) => cell.column === column)));
}

/** The area from top to bottom in blocks that fit into a request. `none` stands where there is no cell. */
function blockSteps<Item>(
  key: string, area: Area | null, itemOf: (cell: DraftCell) => Item, none: Item, rows: Rows, write: (range: Excel.Range, block: Item[][]) => void,
): Step[] {
  if (!area) return [];
  const steps: Step[] = [];
  let block: Item[][] = [];
  let bytes = 0;
  const finish = (bottom: number) => {
    const [top, written] = [bottom - block.length + 1, block];
    const address = printArea({ ...area, top, bottom });
    const chunks = Math.ceil((written.length * (area.right - area.left + 1)) / CHUNK_CELLS);
    steps.push(step(3, ({ workbook }) => write(workbook.worksheets.getItem(key).getRange(address).untrack(), written), bytes + chunks * CHUNK_BYTES));
    [block, bytes] = [[], 0];
  };
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = rows.get(row);
    const items = Array.from({ length: area.right - area.left + 1 }, (_, across) => {
      const cell = cells?.get(area.left + across);
      return cell ? itemOf(cell) : none;
    });
    const more = bytesOf(items);
    if (block.length > 0 && bytes + more > REQUEST_BYTES / 2) finish(row - 1);
    block.push(items);
    bytes += more;
  }
  finish(area.bottom);
  return steps;
}

/** A character of Chinese takes three bytes. */
const bytesOf = (items: readonly unknown[]): number => JSON.stringify(items).replace(/[\u0080-\uffff]/g, "***").length;

const linkOf = ({ link }: DraftCell, { sheetName }: Naming): Excel.SettableCellProperties =>
  link ? { hyperlink: { documentReference: formulaRef(sheetName(link.worksheet), link.address) } } : {};

/** A formula's number format is stated, since Excel would take over one from the cells that the formula adds up. */
const formatOf = ({ style, formula }: DraftCell): string | null => style?.format ?? (formula === undefined ? null : "General");

function written({ row, column, value, formula }: DraftCell, naming: Naming): string | number | boolean {
  if (formula === undefined) return entered(value, row, column);
  const text = naming.formula(formula);
  if (text.length > FORMULA_MOST) throw new RangeError(`the formula of ${addressOf(row, column)} has ${text.length} characters`);
  return `=${text}`;
}

/** What is to be written so that the cell holds `value`. With its apostrophe a text stays text, whatever it looks like, and is never a formula. */
function entered(value: CellValue, row: number, column: number): string | number | boolean {
  if (value === null || value === "") return "";
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${addressOf(row, column)} cannot hold ${value}`);
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (isCellError(value)) return PLAIN_ERRORS.has(value.error) ? value.error : `'${value.error}`;
  return `'${value.slice(0, TEXT_MOST - 1)}`;
}
