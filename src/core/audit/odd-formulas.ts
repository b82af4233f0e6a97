import type { AuditedTable } from "./audited-table";
import { linearTerms } from "./linear-formula";
import { relativeFormula } from "./relative-formula";
import { contentIn, isFigure, valueIn } from "./table";
import { cellKey } from "../model/address";
import { formulaAt } from "../model/sheet";

/** A cell that is not calculated as its neighbours are. */
export interface OddFormula {
  readonly table: AuditedTable;
  readonly row: number;
  readonly column: number;
  /** Typed where neighbours calculate; or calculated otherwise than they. */
  readonly kind: "typed" | "differs";
  /** Neighbours in the same row or column that calculate alike. */
  readonly alike: number;
  /** An example of these, as it stands on the sheet. */
  readonly example: { readonly row: number; readonly column: number };
}

/** Fewest neighbours that must calculate alike, and how many times as many as those that do not. */
const LEAST_ALIKE = 5;
const TIMES = 4;

/** Cells of a line of formulas that stand out: a total row is asked across, details are asked down each column. */
export function oddFormulas(table: AuditedTable): readonly OddFormula[] {
  const { body, kinds, names } = table;
  if (table.view.sheet.formulas.size === 0) return [];
  const columns = kinds.flatMap((kind, column) => (kind === "additive" || kind === "rate" || kind === "average" ? [column] : []));
  const rows = names.flatMap(({ role }, row) => (role === "detail" ? [row] : []));
  const totals = names.flatMap(({ role }, row) => (role === "total" || role === "sub-total" ? [row] : []));
  return [
    ...totals.flatMap((row) => oddIn(table, table.additive.map((column) => ({ row, column })))),
    ...columns.flatMap((column) => oddIn(table, rows.map((row) => ({ row, column })))),
  ].filter(({ row, column, kind }) => isFigure(contentIn(body, row, column)) && (kind === "differs" || valueIn(body, row, column) !== 0));
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

function oddIn(table: AuditedTable, line: readonly Cell[]): readonly OddFormula[] {
  const cells = line.filter(({ row, column }) => isFigure(contentIn(table.body, row, column)));
  const shapes = cells.map((cell) => shapeOf(table, cell));
  const counts = new Map<string, number>();
  for (const shape of shapes) if (shape !== null) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const [usual, alike] = [...counts].reduce<readonly [string, number]>((best, one) => (one[1] > best[1] ? one : best), ["", 0]);
  const odd = cells.filter((cell, index) => shapes[index] !== usual && !isMergedOverRows(table, cell));
  if (alike < LEAST_ALIKE || alike < odd.length * TIMES) return [];
  const example = cells[shapes.indexOf(usual)]!;
  return odd.map((cell): OddFormula => ({ table, ...cell, kind: shapeOf(table, cell) === null ? "typed" : "differs", alike, example }));
}

/** A cell that is merged over several rows speaks for all of them. */
function isMergedOverRows({ view, body }: AuditedTable, { row, column }: Cell): boolean {
  const area = view.mergedAt.get(cellKey(body.rows[row]!, body.columns[column]!));
  return area !== undefined && area.bottom > area.top;
}

/** What the formula does from where it stands, in whatever order it adds up; null for a typed figure. */
function shapeOf({ view, body }: AuditedTable, { row, column }: Cell): string | null {
  const place = { row: body.rows[row]!, column: body.columns[column]! };
  const formula = formulaAt(view.sheet, place.row, place.column);
  if (formula === null) return null;
  return linearTerms(formula) === null ? relativeFormula(formula, place) : relativeFormula(formula, place).split(/(?=[+-]R)/).map((term) => term.replace(/^\+/, "")).sort().join("+");
}
