import { areSameItems, PackedRows, RUN_FIELDS, withNumbers, type CellValue, type SheetSnapshot } from "#core";
import type { CellRun } from "./cell-run";
import { FormatRows } from "./format-rows";
import { afterRowAsRead, type RowRead, type SheetForm } from "./sheet-form";

type Row = (CellValue | undefined)[];

/** Shorter runs are as well off in their row. */
const LEAST_PACKED = 8;

/** So many cells and more are told to `spend` at a time, at the end of their row. */
const CELLS_A_TIME = 4096;

/** What a sheet's rows came to. */
interface Gathered {
  /** A plain map where no numbers are packed. */
  readonly rows: PackedRows | Map<number, Row>;
  readonly formats: SheetSnapshot["formats"];
  /** What later sheets may follow; null where this one neither makes a form nor follows one. */
  readonly form: SheetForm | null;
}

/**
 * Takes the cells of a sheet row by row. As long as it follows the form of a sheet before it, only rows that are not the same are kept, and those that are
 * need not even be taken apart: the tabs of a district's workbook are mostly one form. Rows and columns are 0-based.
 */
export class GatheredRows {
  /** While a form is followed, only rows that it has otherwise. */
  private cells = new Map<number, Row>();
  /** As in RowsForm; while a form is followed, only those of the row at hand. */
  private runs: number[] = [];
  private readonly formats = new FormatRows();
  private reads: RowRead[] | null = [];
  private numbers = new Float64Array(0);
  private first = 0;
  /** How many rows of the form have come. */
  private place = 0;
  private isAscending = true;
  private row = -1;
  private isOpen = false;
  /** Cells of the row at hand. */
  private values: Row | null = null;
  /** The last column of the row at hand whose number is packed; -1 where none is. */
  private packedTo = -1;
  /** Whether the row at hand has numbers side by side that are not packed. */
  private isMixed = false;
  private rowCells = 0;
  private rowFormatted = 0;
  /** Not yet told. */
  private cellsTaken = 0;
  private formattedTaken = 0;

  /**
   * @param form that the sheet most likely follows
   * @param spend is told how many cells hold something and how many of these have a number format, some thousand at a time; may throw when they are too many
   */
  constructor(private form: SheetForm | null, private readonly spend: (cells: number, formatted: number) => void) {}

  /** Takes the whole row whose cells begin at `at` if the form has the very same; gives the place after it, or `at`. */
  takeExpected(bytes: Uint8Array, at: number, row: number, run: CellRun): number {
    if (this.isOpen) this.end(null);
    const expected = this.form === null ? undefined : this.form.reads[this.place];
    if (expected === undefined || expected.row !== row) return at;
    if (this.numbers !== run.numbers) this.countFrom(run);
    const end = afterRowAsRead(bytes, at, expected, run);
    if (end === at) return at;
    this.place++;
    this.row = row;
    this.tell(expected.cells, expected.formatted);
    return end;
  }

  /** All further cells belong to this row. */
  start(row: number): void {
    if (this.isOpen) this.end(null);
    if (this.form !== null && this.form.reads[this.place]?.row !== row) this.giveUp(this.form);
    if (row <= this.row) this.isAscending = false;
    this.row = row;
    this.isOpen = true;
    this.values = null;
    this.packedTo = -1;
    this.isMixed = false;
    this.rowCells = 0;
    this.rowFormatted = 0;
  }

  put(column: number, value: CellValue): void {
    if (this.values === null || column <= this.packedTo) {
      this.values = this.begin(column === 0 ? [value] : []);
      this.packedTo = -1;
    }
    this.values[column] = value;
    this.rowCells++;
  }

  /** Numbers side by side: packed where they stand to the right of all that their row has, and no row below it came before. */
  putNumbers(run: CellRun): void {
    const { column, count, numbers, start } = run;
    const first = column - count + 1;
    if (this.numbers !== numbers) this.countFrom(run);
    this.values ??= this.begin([]);
    if (count < LEAST_PACKED || !this.isAscending || first < this.values.length || first <= this.packedTo) {
      this.isMixed = true;
      for (let index = 0; index < count; index++) this.put(first + index, numbers[start + index]!);
      return;
    }
    this.runs.push(this.row, first, count, start - this.first);
    run.keep();
    this.packedTo = column;
    this.rowCells += count;
  }

  /** The number format of so many cells from `column` on. */
  format(column: number, count: number, code: string): void {
    this.formats.set(column, count, code);
    this.rowFormatted += count;
  }

  /** @param read what CellRun has read, if that was the whole row */
  end(read: readonly number[] | null): void {
    const { row, form } = this;
    this.isOpen = false;
    this.formats.endRow(row);
    this.tell(this.rowCells, this.rowFormatted);
    if (form === null) this.reads?.push({ row, read: this.isMixed ? null : read, runsTo: this.runs.length, cells: this.rowCells, formatted: this.rowFormatted });
    else if (this.isAsIn(form)) this.pass(form);
    else this.giveUp(form);
  }

  finish(): Gathered {
    if (this.isOpen) this.end(null);
    if (this.form !== null && this.place < this.form.reads.length) this.giveUp(this.form);
    this.spend(this.cellsTaken, this.formattedTaken);
    if (this.form !== null) return this.packed(this.form, this.cells, this.form);
    if (!this.isAscending) this.cells = new Map([...this.cells].sort(([one], [other]) => one - other));
    const { cells, runs, reads, formats: { rows: formats } } = this;
    if (runs.length === 0) return { rows: cells, formats, form: null };
    const own = { cells, runs, formats, reads: reads ?? [] };
    return this.packed(own, new Map(), reads && this.isAscending ? own : null);
  }

  private packed(rows: Omit<SheetForm, "reads">, own: Map<number, Row>, form: SheetForm | null): Gathered {
    return { rows: new PackedRows(rows, own, this.numbers, this.first), formats: rows.formats, form };
  }

  /** Whether the row at hand is as the form has it, but for its texts and single numbers. */
  private isAsIn(form: SheetForm): boolean {
    const { row, place, runs } = this;
    const [from, to] = [runsBefore(form, place), runsBefore(form, place + 1)];
    return this.cells.has(row) === form.cells.has(row) && areSameItems(runs, form.runs.slice(from, to)) && areSameItems(this.formats.rows.get(row) ?? [], form.formats.get(row) ?? []);
  }

  /** Lets the row at hand be one of the form's, and keeps it only where it says something else. */
  private pass(form: SheetForm): void {
    if (this.values && areSameItems(this.values, form.cells.get(this.row)!)) this.cells.delete(this.row);
    this.runs = [];
    this.place++;
  }

  /** Goes on without the form: what it has in the rows that came is taken over. */
  private giveUp(form: SheetForm): void {
    const came = form.reads.slice(0, this.place).map(({ row }) => row);
    this.cells = new Map([...came.flatMap((row) => copied(row, form.cells.get(row))), ...this.cells]);
    this.formats.insertBefore(came.flatMap((row) => copied(row, form.formats.get(row))));
    this.runs = [...form.runs.slice(0, runsBefore(form, this.place)), ...this.runs];
    this.reads = null;
    this.form = null;
  }

  /** The cells of the row at hand, to be written to: `cells` where it had none. */
  private begin(cells: Row): Row {
    const begun = this.cells.get(this.row);
    const now = begun ? this.unpacked(begun) : cells;
    this.cells.set(this.row, now);
    return now;
  }

  /** A row that is begun anew, with its packed numbers in it. These leave a gap in `numbers`, so that no other sheet's lie as those of this one. */
  private unpacked(cells: Row): Row {
    if (this.form !== null) this.giveUp(this.form);
    this.reads = null;
    const { row, runs } = this;
    const run = runs.findIndex((field, index) => index % RUN_FIELDS === 0 && field === row);
    if (run < 0) return cells;
    this.runs = runs.filter((_field, index) => runs[index - (index % RUN_FIELDS)] !== row);
    return withNumbers(cells, runs, run, this.numbers, this.first);
  }

  private countFrom({ numbers, start }: CellRun): void {
    this.numbers = numbers;
    this.first = start;
  }

  private tell(cells: number, formatted: number): void {
    this.cellsTaken += cells;
    this.formattedTaken += formatted;
    if (this.cellsTaken < CELLS_A_TIME) return;
    this.spend(this.cellsTaken, this.formattedTaken);
    this.cellsTaken = 0;
    this.formattedTaken = 0;
  }
}

/** How many fields of the form's runs come before this row of it. */
const runsBefore = ({ reads }: SheetForm, place: number): number => (place === 0 ? 0 : reads[place - 1]!.runsTo);

const copied = <Item>(row: number, items: readonly Item[] | undefined): readonly [number, Item[]][] => (items ? [[row, items.slice()]] : []);
