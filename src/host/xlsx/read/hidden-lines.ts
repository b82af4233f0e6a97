/** Hidden rows or columns as runs, since files hide all columns to the right, or a million empty rows. */
export class HiddenLines {
  private readonly runs: { readonly first: number; last: number }[] = [];

  /** 0-based, both ends inclusive. */
  add(first: number, last: number): void {
    const run = this.runs[this.runs.length - 1];
    if (run?.last === first - 1) run.last = last;
    else this.runs.push({ first, last });
  }

  /** All hidden lines up to the one that `lastOf` gives, inclusive: beyond the last value nothing is there to be hidden. */
  upTo(lastOf: () => number): Set<number> {
    const lines = new Set<number>();
    const end = this.runs.length === 0 ? -1 : lastOf();
    for (const { first, last } of this.runs) {
      for (let line = first; line <= Math.min(last, end); line++) lines.add(line);
    }
    return lines;
  }
}
