import { ANSWER, type KernelMemory } from "./kernel/kernel-memory";

/**
 * Cells side by side in one row, written as nearly all are: numbers of one style, or one text, behind any number of blank ones. The kernel reads them (see
 * plain-rows.ts); all other cells are left to PlainCells, which reads these too where there is no kernel. One run is kept and filled anew: an object a cell
 * would cost as much as reading it. Rows and columns are 0-based.
 */
export class CellRun {
  /** Of the last cell, blank or not. */
  column = -1;
  /** So many numbers, up to `column`. */
  count = 0;
  /** Index of the cell format that all numbers have. */
  style = 0;
  /** Index of the shared string at `column`; -1 where there is no text. */
  text = -1;
  /** Index, in `numbers`, of the first. */
  start = 0;
  /** How many rows were read last as they were expected. */
  rows = 0;

  /** @param kernel null where there is none */
  constructor(private readonly kernel: KernelMemory | null) {}

  /** The numbers of this run, behind those of all runs of the part that were kept: whole, from 0 on, at most 15 digits. Gone with the part. */
  get numbers(): Float64Array {
    return this.kernel?.numbers ?? NONE;
  }

  /** Gets ready to read a part; gives its bytes, at which places count from now on. */
  begin(part: Uint8Array): Uint8Array {
    this.start = 0;
    return this.kernel ? this.kernel.hold(part) : part;
  }

  /** Lets the numbers of this run stay: the next ones come behind them. */
  keep(): void {
    this.start += this.count;
  }

  /** Where the tag of this row ends that begins at `at`; `at` where it must be looked at more closely. */
  afterRowTag(at: number, row: number): number {
    return this.kernel ? this.kernel.afterRowTag(at, row + 1) : at;
  }

  /** Reads as many cells as begin at `at` in this row; gives the place after the last of them, `at` where there is none. */
  readAt(at: number, row: number): number {
    const { kernel } = this;
    if (kernel === null) return at;
    const end = kernel.afterRun(at, row + 1, this.start);
    const { answers } = kernel;
    this.column = answers[ANSWER.column]!;
    this.count = answers[ANSWER.count]!;
    this.style = answers[ANSWER.style]!;
    this.text = answers[ANSWER.text]!;
    return end;
  }

  /** What readRows is to look for: of each row its number (1-based), how many runs it has (-1: never as expected), and of each run what tellRun tells. */
  expect(fields: Int32Array): void {
    this.kernel?.expect(fields);
  }

  /** Reads the rows that begin at `at` and before `stop`, as far as they are as expected from `field` on but for their numbers, which are kept; gives the place after them. */
  readRows(at: number, stop: number, field: number): number {
    const { kernel } = this;
    this.rows = 0;
    if (kernel === null) return at;
    const end = kernel.afterRows(at, stop, field, this.start);
    if (end === at) return at;
    this.rows = kernel.answers[ANSWER.rows]!;
    this.start = kernel.numbersRead;
    return end;
  }
}

const NONE = new Float64Array(0);

/** What tellRun tells of a run: its last column, how many numbers it has, and the style of these or the index of its text. */
export const READ_FIELDS = 3;

/** Adds a run that was read. */
export function tellRun(runs: number[], { column, count, style, text }: CellRun): void {
  runs.push(column, count, count > 0 ? style : text);
}
