import type { RowsForm, SheetSnapshot } from "#core";
import type { CellRun } from "./cell-run";
import { afterRowEnd } from "./row-tag";

/** What `read` tells of each run of cells: its last column, how many numbers it has, and the style of these or the index of its text. */
const READ_FIELDS = 3;

/** A row as it was read on some sheet. */
export interface RowRead {
  /** 0-based. */
  readonly row: number;
  /** The runs that CellRun gave of it, READ_FIELDS of each; null where it held other cells as well, or numbers that were not packed. */
  readonly read: readonly number[] | null;
  /** How many fields of the form's runs come before the row's end. */
  readonly runsTo: number;
  /** How many cells hold something, and how many of them have a number format. */
  readonly cells: number;
  readonly formatted: number;
}

/** A sheet that later ones may follow. */
export interface SheetForm extends RowsForm {
  /** In ascending order, empty ones too. */
  readonly reads: readonly RowRead[];
  readonly formats: SheetSnapshot["formats"];
}

/** Adds a run that CellRun has just read. */
export function tellRun(read: number[], { column, count, style, text }: CellRun): void {
  read.push(column, count, count > 0 ? style : text);
}

/** Where a row ends whose cells begin at `at` and are the very same but for their numbers, which `run` then keeps; else `at`. */
export function afterRowAsRead(bytes: Uint8Array, at: number, { row, read }: RowRead, run: CellRun): number {
  if (read === null) return at;
  const { start } = run;
  let next = at;
  for (let field = 0; field < read.length; field += READ_FIELDS) {
    const after = run.readAt(bytes, next, row);
    const isSame = after !== next && run.column === read[field] && run.count === read[field + 1] && (run.count > 0 ? run.style : run.text) === read[field + 2];
    if (!isSame) break;
    run.keep();
    next = after;
    if (field + READ_FIELDS < read.length) continue;
    const end = afterRowEnd(bytes, next);
    if (end !== next) return end;
  }
  run.start = start;
  return at;
}
