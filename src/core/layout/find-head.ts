import { LANGUAGES } from "../model/localised";
import type { SheetSnapshot } from "../model/sheet";
import { sheetTextIn, type SheetTextKey } from "./sheet-texts";

/** The row that holds a list's heads, and the column of each. 0-based. */
export interface ListHead<Key extends SheetTextKey> {
  readonly row: number;
  readonly columns: ReadonlyMap<Key, number>;
}

/** Rows at the top in which the heads are looked for. */
const MOST_HEAD_ROWS = 20;

/** Finds the row that holds all of these heads, in any one language and whatever the order of columns; null when there is none. */
export function findHead<Key extends SheetTextKey>(sheet: SheetSnapshot, headings: readonly Key[]): ListHead<Key> | null {
  for (const [row, values] of sheet.rows) {
    if (row > MOST_HEAD_ROWS) return null;
    const texts = values.map((value) => (typeof value === "string" ? value.trim() : value));
    for (const language of LANGUAGES) {
      const columns = new Map(headings.map((heading) => [heading, texts.indexOf(sheetTextIn(heading)[language])]));
      if ([...columns.values()].every((column) => column >= 0)) return { row, columns };
    }
  }
  return null;
}
