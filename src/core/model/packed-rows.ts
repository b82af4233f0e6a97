import type { CellValue } from "./cell";

type Row = (CellValue | undefined)[];

/** Of each run in `runs`: its row, first column, how many numbers it has (negative once they stand in their row as well; 0 once only there), and where the first of them lies. */
const FIELDS = 4;

/** Shorter runs are as well off in their row. */
const LEAST_PACKED = 8;

/**
 * The rows of a sheet, in which whole numbers side by side lie packed in one array, as a reader found them, until somebody asks for their row. Nearly all cells
 * of a district's workbook are such numbers, and are only ever taken over as figures: then no row is made for them. Rows and columns are 0-based.
 */
export class PackedRows implements ReadonlyMap<number, Row> {
  /** Row → its cells, but for those that are packed. Each row that holds anything is here. */
  private readonly cells = new Map<number, Row>();
  private readonly runs: number[] = [];
  /** How many runs no row was made for yet. */
  private left = 0;
  /** The place in `runs` after the one that was asked for last: most often the next one wanted. */
  private next = 0;
  private packed: Float64Array = new Float64Array(0);

  get size(): number {
    return this.cells.size;
  }

  /** Row → its cells, of which numbers may be missing: for who looks for texts. */
  get withoutNumbers(): ReadonlyMap<number, Row> {
    return this.cells;
  }

  /** The rows as a map of arrays to be written to. */
  get opened(): Pick<Map<number, Row>, "keys" | "get" | "delete"> {
    return { keys: () => this.cells.keys(), get: (row) => this.open(row), delete: (row) => this.delete(row) };
  }

  /** Where the packed numbers lie, among others: whole, from 0 on, at most 15 digits. */
  get numbers(): Float64Array {
    return this.packed;
  }

  /** One beyond the last column of any row. */
  get width(): number {
    let width = 0;
    for (const row of this.cells.values()) width = Math.max(width, row.length);
    for (let run = 0; run < this.runs.length; run += FIELDS) if (this.runs[run + 2]! > 0) width = Math.max(width, this.runs[run + 1]! + this.runs[run + 2]!);
    return width;
  }

  /** The index, in `numbers`, of the first of `count` numbers that stand side by side from `column` on; −1 unless all of them are packed. */
  startOf(row: number, column: number, count: number): number {
    const { runs, next } = this;
    for (let run = runs[next] === row ? next : this.firstRunOf(row); runs[run] === row; run += FIELDS) {
      const before = column - runs[run + 1]!;
      if (before < 0 || before + count > Math.abs(runs[run + 2]!)) continue;
      this.next = run + FIELDS;
      return runs[run + 3]! + before;
    }
    return -1;
  }

  /**
   * Packs a run, to the right of all that its row has: `count` of `numbers` from `start` on, which stay there.
   * @returns false where it must go into its row instead: it is short, runs below it came before, or others lie in another array
   */
  pack(row: number, column: number, count: number, numbers: Float64Array, start: number): boolean {
    if (count < LEAST_PACKED || (this.runs.length > 0 && (this.runs.at(-FIELDS)! > row || numbers !== this.packed))) return false;
    this.runs.push(row, column, count, start);
    this.packed = numbers;
    this.left++;
    return true;
  }

  /** The cells of a row, to be written to: `cells` where it had none. */
  begin(row: number, cells: Row): Row {
    const known = this.open(row);
    if (known) return known;
    this.cells.set(row, cells);
    return cells;
  }

  /** All cells of a row, to be written to: nothing of it is packed any longer. */
  private open(row: number): Row | undefined {
    const cells = this.get(row);
    for (let run = this.firstRunOf(row); this.runs[run] === row; run += FIELDS) this.runs[run + 2] = 0;
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

  /** What a snapshot keeps once all is read: a plain map where nothing is packed. */
  finished(): ReadonlyMap<number, Row> {
    return this.left === 0 ? this.cells : this;
  }

  /** All cells of a row. */
  get(row: number): Row | undefined {
    const cells = this.cells.get(row);
    if (cells !== undefined && this.left > 0) this.unpack(row, cells);
    return cells;
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
    for (const [row, cells] of this.cells) {
      if (this.left > 0) this.unpack(row, cells);
      yield [row, cells];
    }
  }

  [Symbol.iterator](): MapIterator<[number, Row]> {
    return this.entries();
  }

  private unpack(row: number, cells: Row): void {
    const { runs, packed } = this;
    for (let run = this.firstRunOf(row); runs[run] === row; run += FIELDS) {
      const count = runs[run + 2]!;
      if (count <= 0) continue;
      const first = runs[run + 1]!;
      const start = runs[run + 3]!;
      for (let index = 0; index < count; index++) cells[first + index] = packed[start + index]!;
      runs[run + 2] = -count;
      this.left--;
    }
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
