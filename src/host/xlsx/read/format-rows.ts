type Row = readonly (string | undefined)[];

/** Number format codes of a sheet as they come, row by row. Most rows have the formats of the row above: such rows are one and the same array. */
export class FormatRows {
  /** Row → codes by column. */
  readonly rows = new Map<number, Row>();
  /** Of the row at hand; where nothing is set there is a hole. */
  private codes: (string | undefined)[] = [];
  private above: Row = [];

  /** The format of a cell of the row at hand. */
  set(column: number, code: string): void {
    this.codes[column] = code;
  }

  /** What was set since the last row ended belongs to `row`, which may have been begun before. */
  endRow(row: number): void {
    if (this.codes.length === 0) return;
    this.rows.get(row)?.forEach((code, column) => {
      if (code !== undefined && this.codes[column] === undefined) this.set(column, code);
    });
    if (this.isAsAbove()) {
      this.codes.length = 0;
    } else {
      this.above = this.codes;
      this.codes = [];
    }
    this.rows.set(row, this.above);
  }

  private isAsAbove(): boolean {
    const { above, codes } = this;
    if (above.length !== codes.length) return false;
    for (let column = 0; column < codes.length; column++) if (above[column] !== codes[column]) return false;
    return true;
  }
}
