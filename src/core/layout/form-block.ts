/** A column beside a table's own ones that shows what was reported before. */
export interface PriorColumn<Code extends string = string> {
  readonly head: string;
  /** A row each; null where nothing is to be shown. */
  readonly cells: readonly (Code | null)[];
}

/** A table of a form as it will stand on the page, in one language. */
export interface FormBlock<Code extends string = string> {
  readonly title: string | null;
  /** Said beside the title, where all figures count the same; null otherwise. */
  readonly measureNote: string | null;
  readonly stub: string;
  readonly rows: readonly (readonly string[])[];
  /** Each row's measure for the column 计量单位; null when the table needs no such column. */
  readonly rowMeasures: readonly string[] | null;
  /** Header labels, outermost first; the innermost carries the measure where each column has its own. */
  readonly columns: readonly (readonly string[])[];
  /** rows × columns. A ledger repeats its codes in each row. */
  readonly cells: readonly (readonly (Code | null)[])[];
  /** Indexes of rows that add others up, sub-totals among them. */
  readonly totalRows: ReadonlySet<number>;
  /** Columns with what was reported before, behind the others. */
  readonly prior?: readonly PriorColumn<Code>[];
  /** Index of the column that adds the others up; −1 if there is none. */
  readonly totalColumn: number;
  /** Least width of each column in characters, where its content and not its label decides. */
  readonly widths?: readonly number[];
}
