type Row = readonly (string | undefined)[];

/** Number format codes of a sheet as they come, row by row. Most rows have the formats of the row above: such rows are one and the same array. */
export class FormatRows {
  /** Row → codes by column. */
  readonly rows = new Map<number, Row>();
  /** Of the row at hand; from `end` on nothing is set. */
  private readonly codes: (string | undefined)[] = [];
  private end = 0;
  private above: Row = [];

  /** The format of a cell of the row at hand. */
  set(column: number, code: string): void {
    this.codes[column] = code;
    if (column >= this.end) this.end = column + 1;
  }

  /** What was set since the last row ended belongs to `row`, which may have been begun before. */
  endRow(row: number): void {
    if (this.end === 0) return;
    this.rows.get(row)?.forEach((code, column) => {
      if (code !== undefined && this.codes[column] === undefined) this.set(column, code);
    });
    if (!this.isAsAbove()) this.above = this.codes.slice(0, this.end);
    this.rows.set(row, this.above);
    this.codes.fill(undefined, 0, this.end);
    this.end = 0;
  }

  private isAsAbove(): boolean {
    const { above, codes, end } = this;
    if (above.length !== end) return false;
    for (let column = 0; column < end; column++) if (above[column] !== codes[column]) return false;
    return true;
  }
}
