import type { AuditedTable } from "./audited-table";
import type { Told } from "./check";
import { isFigure, contentIn } from "./table";
import { saysNotCounted } from "./words";

/** Rows that a total may add up, by index of the body. */
export interface Candidate {
  readonly rows: readonly number[];
  readonly told: Told;
  /** Whether formulas alone say so. */
  readonly isByFormula: boolean;
}

/** A row that adds up others. */
export interface TotalRow {
  readonly row: number;
  readonly told: Told;
  /** What it may add up, the most usual first; `taken` rows are in another total already. */
  readonly candidates: (taken: ReadonlySet<number>) => readonly Candidate[];
}

/** All rows that add up others, from the top: by their words, or by formulas in most of their columns. */
export function totalRows(table: AuditedTable): readonly TotalRow[] {
  const totals = new Map<number, Told>();
  table.names.forEach(({ role }, row) => {
    if (role === "total" || role === "sub-total") totals.set(row, "words");
    else if (role === "detail" && formulaRows(table, row) !== null) totals.set(row, "formulas");
  });
  const isTotal = (row: number) => totals.has(row);
  return [...totals].sort(([one], [other]) => one - other).map(([row, told]) => ({ row, told, candidates: (taken) => candidatesFor(table, row, isTotal, taken) }));
}

function candidatesFor(table: AuditedTable, row: number, isTotal: (row: number) => boolean, taken: ReadonlySet<number>): readonly Candidate[] {
  const last = table.names.length - 1;
  const details = (from: number, to: number) => range(from, to).filter((one) => !isTotal(one) && isCounted(table, one));
  const totals = (from: number, to: number) => range(from, to).filter((one) => isTotal(one) && !taken.has(one));
  const before = lastWhere(range(0, row - 1), isTotal);
  const after = range(row + 1, last).find(isTotal) ?? last + 1;
  const section = lastWhere(table.sectionStarts.filter((start) => start <= row), () => true) ?? 0;
  const open = range(0, row - 1).filter((one) => !taken.has(one) && (isTotal(one) || isCounted(table, one)));
  const byFormulas = formulaRows(table, row);
  const found: readonly (readonly number[])[] = [
    details((before ?? -1) + 1, row - 1), open, details(section, row - 1), details(0, row - 1), totals(0, row - 1),
    ...(details((before ?? -1) + 1, row - 1).length === 0 || row === 0 ? [details(row + 1, after - 1), details(row + 1, last), totals(row + 1, last)] : []),
  ];
  const told = isTotal(row) && ["total", "sub-total"].includes(table.names[row]!.role) ? "words" : "formulas";
  const candidates = [...found.map((rows): Candidate => ({ rows, told, isByFormula: false })), ...(byFormulas ? [{ rows: byFormulas, told: "formulas", isByFormula: true } as const] : [])];
  return distinct(candidates.filter(({ rows }) => rows.length >= 2 || (rows.length === 1 && told === "words")));
}

const isCounted = ({ names }: AuditedTable, row: number): boolean => names[row]!.role === "detail" && !saysNotCounted(names[row]!.label);

/** The rows above or below that the formulas of most columns add up, the same in each; null when there are none such. */
function formulaRows({ terms, body, additive }: AuditedTable, row: number): readonly number[] | null {
  const votes = new Map<string, number>();
  let figures = 0;
  for (const column of additive) {
    if (!isFigure(contentIn(body, row, column))) continue;
    figures += 1;
    const parts = terms.get(row * body.columns.length + column);
    if (!parts || parts.length < 2 || !parts.every((part) => part.column === column && part.sign === 1)) continue;
    const key = [...new Set(parts.map((part) => part.row))].sort((one, other) => one - other).join(" ");
    votes.set(key, (votes.get(key) ?? 0) + 1);
  }
  const [best] = [...votes].sort(([, one], [, other]) => other - one);
  return best && best[1] * 2 > figures ? best[0].split(" ").map(Number) : null;
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

const lastWhere = (rows: readonly number[], is: (row: number) => boolean): number | undefined => rows.filter(is).at(-1);

function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const byRows = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.rows.join(" ");
    if (!byRows.has(key)) byRows.set(key, candidate);
  }
  return [...byRows.values()];
}
