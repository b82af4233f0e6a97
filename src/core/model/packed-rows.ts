import type { CellValue } from "./cell";
import type { SheetSnapshot } from "./sheet";

type Row = readonly (CellValue | undefined)[];

/** Of each run in `runs`: its row, first column, how many numbers it has, and how far behind the sheet's first number its first one lies. */
export const RUN_FIELDS = 4;

/** What the tabs of one form have in common. Rows and columns are 0-based; rows ascend. */
export interface RowsForm {
  /** Row → its cells, but for those that are packed. Each row that holds anything is here. */
  readonly cells: ReadonlyMap<number, Row>;
  /** Whole numbers side by side, row after row. */
  readonly runs: readonly number[];
}

/**
 * The rows of a sheet, in which whole numbers side by side lie packed in one array, as a reader found them, until somebody asks for their row. Nearly all cells
 * of a district's workbook are such numbers, and are only ever taken over as figures: then no row is made for them. Nor is any for what a tab has in common
 * with others: tabs of one form then take little memory, and are seen to be alike at a glance.
 */
export class PackedRows implements ReadonlyMap<number, Row> {
  /** Rows whose numbers stand in `own` as well. */
  private readonly unpacked = new Set<number>();
  /** Rows whose numbers stand only in `own` by now, whatever the form says. */
  private readonly opened = new Set<number>();
  /** The place in `runs` after the one that was asked for last: most often the next one wanted. */
  private next = 0;

  /**
   * @param form what other sheets may share
   * @param own rows of the form that this sheet has otherwise, but for their packed numbers
   * @param numbers where the packed numbers lie, among others: whole, from 0 on, at most 15 digits
   * @param first the index, in `numbers`, of the sheet's first
   */
  constructor(private form: RowsForm, private readonly own: Map<number, Row>, readonly numbers: Float64Array, readonly first: number) {}

  get size(): number {
    return this.form.cells.size;
  }

  /** The same for sheets that have the same cells but for the rows in `differing`, and packed numbers. */
  get common(): object {
    return this.form.cells;
  }

  /** Rows that need not be as in sheets with the same `common`; numbers may be missing from them. */
  get differing(): ReadonlyMap<number, Row> {
    return this.own;
  }

  /** The cells of a row, of which numbers may be missing: for who looks for texts. */
  textsOf(row: number): Row | undefined {
    return this.own.get(row) ?? this.form.cells.get(row);
  }

  /** The same for sheets whose numbers lie packed alike: what startOf gives for one, counted from `first`, holds for the others. */
  get layout(): object {
    return this.opened.size === 0 ? this.form.runs : this;
  }

  /** One beyond the last column of any row. */
  get width(): number {
    let width = 0;
    for (const row of this.keys()) width = Math.max(width, this.widthOf(row));
    return width;
  }

  /** One beyond the last column of a row. */
  widthOf(row: number): number {
    const { form: { runs } } = this;
    let width = this.textsOf(row)?.length ?? 0;
    if (this.isWhole(row)) return width;
    for (let run = this.firstRunOf(row); runs[run] === row; run += RUN_FIELDS) width = Math.max(width, runs[run + 1]! + runs[run + 2]!);
    return width;
  }

  /** The index, in `numbers`, of the first of `count` numbers that stand side by side from `column` on; −1 unless all of them are packed. */
  startOf(row: number, column: number, count: number): number {
    const { form: { runs }, next, opened } = this;
    if (opened.has(row)) return -1;
    for (let run = runs[next] === row ? next : this.firstRunOf(row); runs[run] === row; run += RUN_FIELDS) {
      const before = column - runs[run + 1]!;
      if (before < 0 || before + count > runs[run + 2]!) continue;
      this.next = run + RUN_FIELDS;
      return this.first + runs[run + 3]! + before;
    }
    return -1;
  }

  /** All cells of a row. */
  get(row: number): Row | undefined {
    const cells = this.textsOf(row);
    return cells === undefined || this.isWhole(row) ? cells : this.unpack(row, cells);
  }

  /** Gives a row of the form other cells, all of them: none of its numbers is packed any longer. */
  set(row: number, cells: Row): void {
    this.own.set(row, cells);
    this.unpacked.delete(row);
    if (this.form.runs[this.firstRunOf(row)] === row) this.opened.add(row);
  }

  delete(row: number): void {
    this.set(row, []);
    const cells = new Map(this.form.cells);
    cells.delete(row);
    this.own.delete(row);
    this.form = { ...this.form, cells };
  }

  has(row: number): boolean {
    return this.form.cells.has(row);
  }

  keys(): MapIterator<number> {
    return this.form.cells.keys();
  }

  forEach(visit: (cells: Row, row: number, map: ReadonlyMap<number, Row>) => void): void {
    for (const [row, cells] of this) visit(cells, row, this);
  }

  *values(): MapIterator<Row> {
    for (const [, cells] of this) yield cells;
  }

  *entries(): MapIterator<[number, Row]> {
    for (const row of this.keys()) yield [row, this.get(row)!];
  }

  [Symbol.iterator](): MapIterator<[number, Row]> {
    return this.entries();
  }

  /** Whether no number of a row is missing in `own`. */
  private isWhole(row: number): boolean {
    return this.unpacked.has(row) || this.opened.has(row);
  }

  /** The row with its packed numbers in it; other sheets keep theirs without. */
  private unpack(row: number, cells: Row): Row {
    const { form: { runs }, numbers, first } = this;
    const run = this.firstRunOf(row);
    if (runs[run] !== row) return cells;
    const whole = withNumbers(cells, runs, run, numbers, first);
    this.own.set(row, whole);
    this.unpacked.add(row);
    return whole;
  }

  /** The place in `runs` of the first run in this row or below it. */
  private firstRunOf(row: number): number {
    const { runs } = this.form;
    let [low, high] = [0, runs.length / RUN_FIELDS];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (runs[middle * RUN_FIELDS]! < row) low = middle + 1;
      else high = middle;
    }
    return low * RUN_FIELDS;
  }
}

/** The cells of a row with the packed numbers of its runs, of which the first stands at `run` in `runs`; those of the sheet begin at `first`. */
export function withNumbers(cells: Row, runs: readonly number[], run: number, numbers: Float64Array, first: number): (CellValue | undefined)[] {
  const whole = cells.slice();
  for (const row = runs[run]; run < runs.length && runs[run] === row; run += RUN_FIELDS) {
    for (let index = 0; index < runs[run + 2]!; index++) whole[runs[run + 1]! + index] = numbers[first + runs[run + 3]! + index]!;
  }
  return whole;
}

/** The cells of a row, of which numbers may be missing: for who looks for texts. */
export const textsOfRow = ({ rows }: Pick<SheetSnapshot, "rows">, row: number): Row => (rows instanceof PackedRows ? rows.textsOf(row) : rows.get(row)) ?? [];

/** One beyond the last column of a row. */
export const widthOfRow = ({ rows }: Pick<SheetSnapshot, "rows">, row: number): number => (rows instanceof PackedRows ? rows.widthOf(row) : (rows.get(row)?.length ?? 0));
