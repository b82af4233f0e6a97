import { cellKey, dropCoveredCells, PackedRows, SHEET_COLUMNS, SHEET_ROWS, type Area, type CellValue, type SheetSnapshot, type Visibility } from "#core";
import { HostError } from "#jobs/host-error";
import { shiftFormula, type ShiftedFormula } from "../shift-formula";
import type { Budget } from "./budget";
import { booleanValue, errorValue, numberValue, unescapedText, wholeNumber, type CellType } from "./cell-value";
import type { CellRun } from "./cell-run";
import { GatheredRows } from "./gathered-rows";
import { HiddenLines } from "./hidden-lines";
import { ReplacedRows } from "./replaced-rows";
import { serialOfIso } from "./iso-date";
import type { SharedStrings } from "./shared-strings";
import type { SheetBefore } from "./sheet-before";

/** What a sheet needs to know of its workbook. */
export interface SheetContext {
  readonly workbook: string;
  readonly worksheet: string;
  readonly visibility: Visibility;
  readonly date1904: boolean;
  readonly strings: SharedStrings;
  /** Number format code by cell style; null is General. */
  readonly formats: readonly (string | null)[];
  readonly budget: Budget;
  /** What the tabs that were read before have that this one may share. */
  readonly before: SheetBefore;
}

/** A formula element: an empty text of a shared one means "as the first one, moved here". */
export interface RawFormula {
  readonly text: string;
  readonly shared: string | null;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  shifted: ShiftedFormula | null;
}

/** Takes what a reader finds in a sheet, row by row, and makes the snapshot. All readers use it, so all give the same. */
export class SheetBuilder {
  /** What the reader of plain cells may take whole rows by. */
  readonly rows: GatheredRows;
  private readonly formulas = new Map<number, string>();
  private readonly merges: Area[] = [];
  private readonly hiddenRows = new HiddenLines();
  private readonly hiddenColumns = new HiddenLines();
  private readonly sharedFormulas = new Map<string, SharedFormula>();
  private readonly pending: { row: number; column: number; shared: string }[] = [];
  private row = -1;

  constructor(private readonly context: SheetContext) {
    this.rows = new GatheredRows(context.before, context.budget);
  }

  /** The row that all further cells belong to, 0-based. @throws HostError "corrupt" if there is no such row */
  startRow(row: number): void {
    if (!isWithin(row, SHEET_ROWS)) throw this.refusal(`row ${row + 1}`);
    this.rows.start(row);
    this.row = row;
  }

  hideRow(): void {
    this.hiddenRows.add(this.row, this.row);
  }

  /** 0-based, both ends inclusive. */
  hideColumns(first: number, last: number): void {
    this.hiddenColumns.add(Math.max(0, first), Math.min(last, SHEET_COLUMNS - 1));
  }

  merge(area: Area): void {
    this.context.budget.spend("details", 1);
    this.merges.push(area);
  }

  setNumber(column: number, style: number, value: number): void {
    this.setFormatted(column, value, this.context.formats[style] ?? null);
  }

  /** Numbers side by side, of one style. */
  setNumbers(run: CellRun): void {
    this.rows.putNumbers(run);
    this.setFormat(run.column - run.count + 1, run.count, this.context.formats[run.style] ?? null);
  }

  /** A number with its format code; null is General. */
  setFormatted(column: number, value: number, code: string | null): void {
    this.put(column, value);
    this.setFormat(column, 1, code);
  }

  /** A cell's raw text by its type, entities and rich text resolved. */
  setTyped(column: number, style: number, type: CellType, text: string): void {
    if (type === "n") this.setValue(column, style, numberValue(text));
    else if (type === "s") this.setShared(column, text === "" ? -1 : wholeNumber(text));
    else if (type === "b") this.setValue(column, style, text === "" ? null : booleanValue(text));
    else if (type === "e") this.setValue(column, style, text === "" ? null : errorValue(text.trim()));
    else if (type === "d") this.setDate(column, style, text);
    else this.setText(column, type === "str" ? unescapedText(text) : text);
  }

  /** A text by its index in the shared strings; −1 is blank. @throws HostError "corrupt" if there is none */
  setShared(column: number, index: number): void {
    if (index === -1) return;
    const text = this.context.strings.at(index);
    if (text === null) throw this.refusal(`shared string ${index}`);
    this.setText(column, text);
  }

  setFormula(column: number, { text, shared }: RawFormula): void {
    if (text === "" && shared === null) return;
    this.context.budget.spend("details", 1);
    this.put(column, null);
    const key = cellKey(this.row, column);
    if (text !== "") {
      const formula = unescapedText(text).replace(/^=/, "");
      this.formulas.set(key, formula);
      if (shared !== null) this.sharedFormulas.set(shared, { row: this.row, column, text: formula, shifted: null });
    } else if (shared !== null && !this.writeOut(this.row, column, shared)) {
      this.pending.push({ row: this.row, column, shared });
    }
  }

  finish(): SheetSnapshot {
    for (const { row, column, shared } of this.pending) this.writeOut(row, column, shared);
    const { workbook, worksheet, visibility, date1904, budget } = this.context;
    const { rows, formats: shared } = this.rows.finish();
    const { formulas, merges } = this;
    const formats = new ReplacedRows(shared);
    dropCoveredCells({ rows, formulas, formats }, merges, (cells) => budget.spend("coveredCells", cells));
    const hiddenRows = this.hiddenRows.upTo(() => [...rows.keys()].pop() ?? -1);
    const hiddenColumns = this.hiddenColumns.upTo(() => widthOf(rows) - 1);
    budget.spend("details", hiddenRows.size + hiddenColumns.size);
    return { workbook, worksheet, visibility, rows, formulas, formats: formats.now, merges, hiddenRows, hiddenColumns, date1904 };
  }

  /** The error for a sheet that contradicts itself. */
  refusal(detail: string): HostError {
    return new HostError("corrupt", this.context.workbook, `${this.context.worksheet}: ${detail}`);
  }

  private setValue(column: number, style: number, value: CellValue): void {
    if (typeof value === "number") this.setNumber(column, style, value);
    else if (typeof value === "string") this.setText(column, unescapedText(value));
    else if (value !== null) this.put(column, value);
  }

  /** Empty text is blank, unless a formula gives it. */
  private setText(column: number, text: string): void {
    if (text !== "" || this.formulas.has(cellKey(this.row, column))) this.put(column, text);
  }

  private setDate(column: number, style: number, text: string): void {
    const date = serialOfIso(text, this.context.date1904);
    if (!date) return this.setValue(column, style, text === "" ? null : text);
    this.setFormatted(column, date.serial, this.context.formats[style] ?? date.format);
  }

  private put(column: number, value: CellValue): void {
    if (!isWithin(column, SHEET_COLUMNS)) throw this.refusal(`column ${column + 1}`);
    this.rows.put(column, value);
  }

  private setFormat(column: number, count: number, code: string | null): void {
    if (code !== null) this.rows.format(column, count, code);
  }

  /** Writes a shared formula out for one cell; false if its first cell has not come yet. */
  private writeOut(row: number, column: number, shared: string): boolean {
    const first = this.sharedFormulas.get(shared);
    if (!first) return false;
    first.shifted ??= shiftFormula(first.text);
    const formula = first.shifted(row - first.row, column - first.column);
    this.context.budget.spend("formulaCharacters", formula.length);
    this.formulas.set(cellKey(row, column), formula);
    return true;
  }
}

/** One beyond the last column of any row. */
const widthOf = (rows: SheetSnapshot["rows"]): number =>
  rows instanceof PackedRows ? rows.width : [...rows.values()].reduce((most, cells) => Math.max(most, cells.length), 0);

/** Whether it is a whole number from 0 up to, but not including, `end`. */
const isWithin = (place: number, end: number): boolean => place >= 0 && place < end && Number.isInteger(place);
