type Row = readonly (string | undefined)[];

/** Cells side by side that have one format. */
interface Run {
  readonly first: number;
  count: number;
  readonly code: string;
}

/** Number format codes of a sheet as they come, row by row. Most rows have the formats of the row above: such rows are one and the same array. */
export class FormatRows {
  /** Row → codes by column. */
  readonly rows = new Map<number, Row>();
  /** Of the row at hand. */
  private runs: Run[] = [];
  private runsAbove: readonly Run[] = [];
  private above: Row = [];

  /** The format of so many cells of the row at hand, side by side from `first` on. */
  set(first: number, count: number, code: string): void {
    const last = this.runs.at(-1);
    if (last && last.code === code && last.first + last.count === first) last.count += count;
    else this.runs.push({ first, count, code });
  }

  /** Rows that come before all others, but for those that are here already. */
  insertBefore(earlier: Iterable<readonly [number, Row]>): void {
    const own = [...this.rows];
    this.rows.clear();
    for (const [row, codes] of [...earlier, ...own]) this.rows.set(row, codes);
  }

  /** What was set since the last row ended belongs to `row`, which may have been begun before. */
  endRow(row: number): void {
    if (this.runs.length === 0) return;
    const begun = this.rows.get(row);
    if (begun || !this.isAsAbove()) this.above = codesOf(this.runs, begun);
    this.runsAbove = begun ? [] : this.runs;
    this.runs = [];
    this.rows.set(row, this.above);
  }

  private isAsAbove(): boolean {
    const { runs, runsAbove } = this;
    if (runs.length !== runsAbove.length) return false;
    for (let index = 0; index < runs.length; index++) if (!isSameRun(runs[index]!, runsAbove[index]!)) return false;
    return true;
  }
}

const isSameRun = (one: Run, other: Run): boolean => one.first === other.first && one.count === other.count && one.code === other.code;

/** Where nothing is set there is a hole. */
function codesOf(runs: readonly Run[], begun: Row = []): Row {
  const codes = begun.slice();
  for (const { first, count, code } of runs) for (let column = first; column < first + count; column++) codes[column] = code;
  return codes;
}
