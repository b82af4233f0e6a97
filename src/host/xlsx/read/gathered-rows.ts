import { areSameItems, PackedRows, RUN_FIELDS, withNumbers, type CellValue, type SheetSnapshot } from "#core";
import type { Budget } from "./budget";
import { CellCount } from "./cell-count";
import { READ_FIELDS, type CellRun } from "./cell-run";
import { FormatRows } from "./format-rows";
import type { SheetBefore } from "./sheet-before";
import type { RowRead, SheetForm } from "./sheet-form";

type Row = (CellValue | undefined)[];

/** Shorter runs are as well off in their row. */
const LEAST_PACKED = 8;

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
  private form: SheetForm | null;
  /** While a form is followed, only rows that it has otherwise. */
  private cells = new Map<number, Row>();
  /** As in RowsForm; while a form is followed, only those of the row at hand. */
  private runs: number[] = [];
  private readonly formats = new FormatRows();
  /** Null where it can make no form. */
  private reads: RowRead[] | null = [];
  private fields: number[] = [];
  /** What has read numbers of this sheet, if anything has. */
  private run: CellRun | null = null;
  /** How many rows of the form have come. */
  private place = 0;
  private isAscending = true;
  /** Begun last. */
  row = -1;
  private isOpen = false;
  /** Cells of the row at hand. */
  private values: Row | null = null;
  /** The last column of the row at hand whose number is packed; -1 where none is. */
  private packedTo = -1;
  /** Whether the row at hand has numbers side by side that are not packed, and whether it may have no more that are. */
  private isMixed = false;
  private isWhole = false;
  private readonly count: CellCount;

  /** @param before has the form that the sheet most likely follows */
  constructor(private readonly before: SheetBefore, budget: Budget) {
    this.form = before.expected;
    this.count = new CellCount(budget);
  }

  /** Takes whole rows that begin at `at` and before `stop`, as many as the form has just so; gives the place after them. */
  takeExpected(at: number, stop: number, run: CellRun): number {
    if (this.isOpen) this.end(null);
    const { form, place } = this;
    if (form === null || place >= form.reads.length) return at;
    if (this.run === null) run.expect(form.fields);
    this.run = run;
    const end = run.readRows(at, stop, form.reads[place]!.field);
    if (run.rows > 0) this.pass(form, run.rows);
    return end;
  }

  /** All further cells belong to this row. */
  start(row: number): void {
    if (this.isOpen) this.end(null);
    if (this.form !== null && this.form.reads[this.place]?.row !== row) this.giveUp(this.form);
    if (row <= this.row) this.unpackAll();
    this.row = row;
    this.isOpen = true;
    this.values = null;
    this.packedTo = -1;
    this.isMixed = false;
    this.isWhole = false;
  }

  put(column: number, value: CellValue): void {
    if (this.values === null || column <= this.packedTo) {
      this.values = this.begin(column === 0 ? [value] : []);
      this.packedTo = -1;
    }
    this.values[column] = value;
    this.count.cells++;
  }

  /** Numbers side by side: packed where they stand to the right of all that their row has, and no row below it came before. */
  putNumbers(run: CellRun): void {
    const { column, count, numbers, start } = run;
    const first = column - count + 1;
    this.run = run;
    this.values ??= this.begin([]);
    if (count < LEAST_PACKED || !this.isAscending || this.isWhole || first < this.values.length || first <= this.packedTo) {
      this.isMixed = true;
      for (let index = 0; index < count; index++) this.put(first + index, numbers[start + index]!);
      return;
    }
    this.runs.push(this.row, first, count, start);
    run.keep();
    this.packedTo = column;
    this.count.cells += count;
  }

  /** The number format of so many cells from `column` on. */
  format(column: number, count: number, code: string): void {
    this.formats.set(column, count, code);
    this.count.formatted += count;
  }

  /** @param read what tellRun told of the runs of the row, if it held nothing else */
  end(read: readonly number[] | null): void {
    const { row, form } = this;
    this.isOpen = false;
    this.formats.endRow(row);
    if (form === null) this.note(this.isMixed ? null : read);
    else if (this.isAsIn(form)) this.passOwn(form);
    else this.giveUp(form);
    this.count.mayTell();
  }

  finish(): Gathered {
    if (this.isOpen) this.end(null);
    if (this.form !== null && this.place < this.form.reads.length) this.giveUp(this.form);
    this.count.tell();
    const gathered = this.form === null ? this.ownRows() : this.packed(this.form, this.cells, this.form);
    this.before.remember(gathered.form);
    return gathered;
  }

  private ownRows(): Gathered {
    if (!this.isAscending) this.cells = new Map([...this.cells].sort(([one], [other]) => one - other));
    const { cells, runs, reads, formats: { rows: formats } } = this;
    if (runs.length === 0) return { rows: cells, formats, form: null };
    const own = { cells, runs, formats, reads: reads ?? [], fields: Int32Array.from(this.fields) };
    return this.packed(own, new Map(), reads && own);
  }

  private packed(rows: Pick<SheetForm, "cells" | "runs" | "formats">, own: Map<number, Row>, form: SheetForm | null): Gathered {
    const { numbers, first } = this.before.kept(this.run!.numbers.subarray(0, this.run!.start));
    return { rows: new PackedRows(rows, own, numbers, first), formats: rows.formats, form };
  }

  /** Keeps in mind how the row at hand was read. */
  private note(read: readonly number[] | null): void {
    if (this.reads === null) return;
    this.reads.push({ row: this.row, field: this.fields.length, runsTo: this.runs.length, cellsTo: this.count.cells, formattedTo: this.count.formatted });
    this.fields.push(this.row + 1, read === null ? -1 : read.length / READ_FIELDS, ...(read ?? []));
  }

  /** Whether the row at hand is as the form has it, but for its texts and single numbers. */
  private isAsIn(form: SheetForm): boolean {
    const { row, place, runs } = this;
    const [from, to] = [runsBefore(form, place), runsBefore(form, place + 1)];
    return this.cells.has(row) === form.cells.has(row) && areSameItems(runs, form.runs.slice(from, to)) && areSameItems(this.formats.rows.get(row) ?? [], form.formats.get(row) ?? []);
  }

  /** Lets so many rows be the form's. */
  private pass({ reads }: SheetForm, rows: number): void {
    const [before, last] = [reads[this.place - 1], reads[this.place + rows - 1]!];
    this.count.cells += last.cellsTo - (before?.cellsTo ?? 0);
    this.count.formatted += last.formattedTo - (before?.formattedTo ?? 0);
    this.place += rows;
    this.row = last.row;
    this.count.mayTell();
  }

  /** Lets the row at hand be one of the form's, and keeps it only where it says something else. */
  private passOwn(form: SheetForm): void {
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

  /** The row at hand, which is begun anew, with its packed numbers in it. These leave a gap in the sheet's numbers, so that no other sheet's lie as those of this one. */
  private unpacked(cells: Row): Row {
    if (this.form !== null) this.giveUp(this.form);
    this.reads = null;
    this.isWhole = true;
    const { row, runs } = this;
    let run = runs.length;
    while (run > 0 && runs[run - RUN_FIELDS] === row) run -= RUN_FIELDS;
    if (run === runs.length) return cells;
    const whole = withNumbers(cells, runs, run, this.run!.numbers, 0);
    runs.length = run;
    return whole;
  }

  /** For a sheet whose rows do not ascend: nothing of it is packed, and it makes no form. */
  private unpackAll(): void {
    const { runs } = this;
    this.isAscending = false;
    this.reads = null;
    for (let run = 0; run < runs.length; run += RUN_FIELDS) {
      const row = runs[run]!;
      if (row !== runs[run - RUN_FIELDS]) this.cells.set(row, withNumbers(this.cells.get(row)!, runs, run, this.run!.numbers, 0));
    }
    this.runs = [];
  }
}

/** How many fields of the form's runs come before this row of it. */
const runsBefore = ({ reads }: SheetForm, place: number): number => (place === 0 ? 0 : reads[place - 1]!.runsTo);

const copied = <Item>(row: number, items: readonly Item[] | undefined): readonly [number, Item[]][] => (items ? [[row, items.slice()]] : []);
