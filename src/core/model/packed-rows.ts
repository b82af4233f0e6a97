import type { CellValue } from "./cell";
import { areSameItems } from "./same-items";

type Row = (CellValue | undefined)[];

/** Of each run in `runs`: its row, first column, how many numbers it has, and how far behind the sheet's first number its first one lies. */
const FIELDS = 4;

/** Shorter runs are as well off in their row. */
const LEAST_PACKED = 8;

/**
 * The rows of a sheet, in which whole numbers side by side lie packed in one array, as a reader found them, until somebody asks for their row. Nearly all cells
 * of a district's workbook are such numbers, and are only ever taken over as figures: then no row is made for them. Rows and columns are 0-based.
 */
export class PackedRows implements ReadonlyMap<number, Row> {
  /** Row → its cells, but for those that are packed. Each row that holds anything is here; sheets may share it. */
  private readonly cells = new Map<number, Row>();
  /** Row after row; sheets may share them. */
  private runs: readonly number[] = [];
  /** How many rows have runs. */
  private rowsOfRuns = 0;
  /** Rows whose numbers stand in `cells` as well. */
  private readonly unpacked = new Set<number>();
  /** Rows whose numbers stand only in `cells` by now, whatever `runs` says. */
  private readonly opened = new Set<number>();
  /** The place in `runs` after the one that was asked for last: most often the next one wanted. */
  private next = 0;
  private packed: Float64Array = new Float64Array(0);
  private begins = 0;

  get size(): number {
    return this.cells.size;
  }

  /** Row → its cells, of which numbers may be missing: for who looks for texts. */
  get withoutNumbers(): ReadonlyMap<number, Row> {
    return this.cells;
  }

  /** The rows as a map of arrays to be written to. */
  get writable(): Pick<Map<number, Row>, "keys" | "get" | "delete"> {
    return { keys: () => this.cells.keys(), get: (row) => this.open(row), delete: (row) => this.delete(row) };
  }

  /** Where the packed numbers lie, among others: whole, from 0 on, at most 15 digits. */
  get numbers(): Float64Array {
    return this.packed;
  }

  /** The index, in `numbers`, of the sheet's first. */
  get first(): number {
    return this.begins;
  }

  /** The same for sheets whose numbers lie packed alike: what startOf gives for one, counted from `first`, holds for the others. */
  get layout(): object {
    return this.opened.size === 0 ? this.runs : this;
  }

  /** One beyond the last column of any row. */
  get width(): number {
    const { runs, opened } = this;
    let width = 0;
    for (const row of this.cells.values()) width = Math.max(width, row.length);
    for (let run = 0; run < runs.length; run += FIELDS) if (!opened.has(runs[run]!)) width = Math.max(width, runs[run + 1]! + runs[run + 2]!);
    return width;
  }

  /** The index, in `numbers`, of the first of `count` numbers that stand side by side from `column` on; −1 unless all of them are packed. */
  startOf(row: number, column: number, count: number): number {
    const { runs, next, opened } = this;
    if (opened.has(row)) return -1;
    for (let run = runs[next] === row ? next : this.firstRunOf(row); runs[run] === row; run += FIELDS) {
      const before = column - runs[run + 1]!;
      if (before < 0 || before + count > runs[run + 2]!) continue;
      this.next = run + FIELDS;
      return this.begins + runs[run + 3]! + before;
    }
    return -1;
  }

  /**
   * Packs a run, to the right of all that its row has: `count` of `numbers` from `start` on, which stay there.
   * @returns false where it must go into its row instead: it is short, its row was written to, runs below it came before, or others lie in another array
   */
  pack(row: number, column: number, count: number, numbers: Float64Array, start: number): boolean {
    const runs = this.runs as number[];
    const lastRow = runs.length > 0 ? runs[runs.length - FIELDS]! : -1;
    if (count < LEAST_PACKED || lastRow > row || this.opened.has(row) || (lastRow >= 0 && numbers !== this.packed)) return false;
    if (lastRow < 0) [this.packed, this.begins] = [numbers, start];
    if (lastRow !== row) this.rowsOfRuns++;
    runs.push(row, column, count, start - this.begins);
    return true;
  }

  /** The cells of a row, to be written to: `cells` where it had none. */
  begin(row: number, cells: Row): Row {
    if (this.cells.has(row)) return this.open(row)!;
    this.cells.set(row, cells);
    return cells;
  }

  /** All cells of a row, to be written to: nothing of it is packed any longer. */
  private open(row: number): Row | undefined {
    const cells = this.get(row);
    if (cells !== undefined && this.runs[this.firstRunOf(row)] === row) {
      this.opened.add(row);
      this.unpacked.delete(row);
    }
    return cells;
  }

  private delete(row: number): boolean {
    this.open(row);
    return this.cells.delete(row);
  }

  /** Brings the rows into ascending order. */
  sort(): void {
    const rows = [...this].sort(([one], [other]) => one - other);
    this.cells.clear();
    for (const [row, cells] of rows) this.cells.set(row, cells);
  }

  /**
   * What a snapshot keeps once all is read: a plain map where nothing is packed. What is the same as on the sheet read `before` is shared with it: tabs
   * of one form then take little memory, and are seen to be alike at a glance.
   */
  finished(before?: PackedRows): ReadonlyMap<number, Row> {
    if (!this.isPacked()) return this.cells;
    if (before) this.shareWith(before);
    return this;
  }

  private shareWith(before: PackedRows): void {
    if (areSameItems(this.runs, before.runs)) this.runs = before.runs;
    this.cells.forEach((cells, row) => {
      const same = before.cells.get(row);
      if (same && areSameItems(cells, same)) this.cells.set(row, same);
    });
  }

  /** All cells of a row. */
  get(row: number): Row | undefined {
    const cells = this.cells.get(row);
    return cells !== undefined && this.isPacked() ? this.unpack(row, cells) : cells;
  }

  has(row: number): boolean {
    return this.cells.has(row);
  }

  keys(): MapIterator<number> {
    return this.cells.keys();
  }

  forEach(visit: (cells: Row, row: number, map: ReadonlyMap<number, Row>) => void): void {
    for (const [row, cells] of this) visit(cells, row, this);
  }

  *values(): MapIterator<Row> {
    for (const [, cells] of this) yield cells;
  }

  *entries(): MapIterator<[number, Row]> {
    for (const [row, cells] of this.cells) yield [row, this.isPacked() ? this.unpack(row, cells) : cells];
  }

  [Symbol.iterator](): MapIterator<[number, Row]> {
    return this.entries();
  }

  /** Whether any numbers stand in no row yet. */
  private isPacked(): boolean {
    return this.rowsOfRuns > this.unpacked.size + this.opened.size;
  }

  /** The row with its packed numbers in it; other sheets keep theirs without. */
  private unpack(row: number, cells: Row): Row {
    const { runs, packed, begins } = this;
    let run = this.firstRunOf(row);
    if (runs[run] !== row || this.unpacked.has(row) || this.opened.has(row)) return cells;
    const whole = cells.slice();
    for (; runs[run] === row; run += FIELDS) {
      for (let index = 0; index < runs[run + 2]!; index++) whole[runs[run + 1]! + index] = packed[begins + runs[run + 3]! + index]!;
    }
    this.cells.set(row, whole);
    this.unpacked.add(row);
    return whole;
  }

  /** The place in `runs` of the first run in this row or below it. */
  private firstRunOf(row: number): number {
    let [low, high] = [0, this.runs.length / FIELDS];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.runs[middle * FIELDS]! < row) low = middle + 1;
      else high = middle;
    }
    return low * FIELDS;
  }
}
