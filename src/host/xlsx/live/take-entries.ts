import { FORMULA_MOST, placeOfKey, TEXT_MOST, type CellKey } from "#core";
import { lookIndexAt } from "../look/read-sheet-look";
import type { SheetLook } from "../look/sheet-look";
import { specificFormat } from "../number-formats";
import { takeEntry, type TakenEntry } from "./take-entry";

/** An entry into a cell, and how the cell looked before: `style` is its index among the looks, `format` its number format. */
export interface CellEntry extends TakenEntry {
  readonly style: number;
  readonly standing: string;
}

/** Entries that can be taken, and cells whose entry cannot: a formula that nobody can read, or text that is too long. */
export interface TakenEntries {
  readonly taken: ReadonlyMap<CellKey, CellEntry>;
  readonly refused: readonly CellKey[];
}

/** What becomes of texts typed into a sheet. `understands` tells whether a formula can be read. */
export async function takeEntries(
  texts: ReadonlyMap<CellKey, string>, look: SheetLook, date1904: boolean, understands: (formula: string) => Promise<boolean>,
): Promise<TakenEntries> {
  const taken = new Map<CellKey, CellEntry>();
  const refused: CellKey[] = [];
  for (const [key, text] of texts) {
    const { row, column } = placeOfKey(key);
    const style = lookIndexAt(look, row, column);
    const standing = look.looks[style]?.format ?? "General";
    const entry = takeEntry(text, standing, date1904);
    const canStand = entry.formula === undefined ? text.length <= TEXT_MOST : entry.formula.length <= FORMULA_MOST && isWhole(entry.formula) && (await understands(entry.formula));
    if (canStand) taken.set(key, { ...withoutNeedlessFormat(entry, standing), style, standing });
    else refused.push(key);
  }
  return { taken, refused };
}

/** A format that an entry brings along yields to one that the cell has. */
function withoutNeedlessFormat({ format, ...entry }: TakenEntry, standing: string): TakenEntry {
  return format === undefined || specificFormat(standing) !== null ? entry : { ...entry, format };
}

/** Whether quotes and brackets are closed: a file with such a formula would not open. */
function isWhole(formula: string): boolean {
  let depth = 0;
  for (const [sign] of formula.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|["'(){}]/g)) {
    if (sign === '"' || sign === "'") return false;
    if (sign === "(" || sign === "{") depth += 1;
    if (sign === ")" || sign === "}") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
