import { linearTerms } from "./linear-formula";
import type { Body } from "./table";
import type { Part } from "./sum-check";
import { formulaAt, type SheetSnapshot } from "../model/sheet";

/** By row × columns + column of the body: the cells of the body that a formula adds up; only formulas that do nothing else. */
export type SumTerms = ReadonlyMap<number, readonly Part[]>;

export function formulaTerms(sheet: SheetSnapshot, body: Body): SumTerms {
  const terms = new Map<number, readonly Part[]>();
  if (sheet.formulas.size === 0) return terms;
  const rowAt = new Map(body.rows.map((row, at) => [row, at]));
  const columnAt = new Map(body.columns.map((column, at) => [column, at]));
  body.rows.forEach((row, at) =>
    body.columns.forEach((column, index) => {
      const formula = formulaAt(sheet, row, column);
      const parts = formula === null ? null : partsOf(formula, rowAt, columnAt);
      if (parts) terms.set(at * body.columns.length + index, parts);
    }),
  );
  return terms;
}

/** Largest area that a total of a table adds up. */
const MOST_CELLS = 100_000;

function partsOf(formula: string, rowAt: ReadonlyMap<number, number>, columnAt: ReadonlyMap<number, number>): readonly Part[] | null {
  const terms = linearTerms(formula);
  if (!terms || (terms.length === 1 && isOneCell(terms[0]!.area))) return null;
  const parts: Part[] = [];
  for (const { area, sign } of terms) {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) return null;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const [at, index] = [rowAt.get(row), columnAt.get(column)];
        if (at !== undefined && index !== undefined) parts.push({ row: at, column: index, sign });
      }
    }
  }
  return parts;
}

const isOneCell = ({ top, bottom, left, right }: { top: number; bottom: number; left: number; right: number }): boolean => top === bottom && left === right;
