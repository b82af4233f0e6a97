import type { AuditedTable } from "./audited-table";
import type { Told } from "./check";
import { hiddenTotals } from "./hidden-totals";
import { numberedHeads } from "./numbered-rows";
import { isFigure, contentIn } from "./table";
import { saysNotCounted } from "./words";

/** Rows that a total may add up, by index of the body. */
export interface Candidate {
  readonly rows: readonly number[];
  readonly told: Told;
  readonly side: "above" | "below";
  /** Whether it stands on the other side than one would think, so that columns must speak for it. */
  readonly isUnusual: boolean;
  /** Whether formulas alone say so. */
  readonly isByFormula: boolean;
}

/** What is known of the rows when a total is asked for its parts. */
export interface Known {
  readonly isTotal: (row: number) => boolean;
  /** By row: the total that has it as a part already. */
  readonly takenBy: ReadonlyMap<number, number>;
  /** On which side of its details most totals stand. */
  readonly side: Candidate["side"];
}

/** A row that adds up others. */
export interface TotalRow {
  readonly row: number;
  readonly told: Told;
  /** What it may add up, the most usual first. */
  readonly candidates: (known: Known) => readonly Candidate[];
}

/** Rows that add up others and say so by words, by formulas in most columns, or by having figures and no label: parts before wholes. */
export function totalRows(table: AuditedTable): readonly TotalRow[] {
  const found = table.names.flatMap(({ role, label }, row): { row: number; told: Told; isWhole: boolean }[] => {
    if (role === "total" || role === "sub-total") return [{ row, told: "words", isWhole: role === "total" }];
    if (role !== "detail") return [];
    if (formulaRows(table, row) !== null) return [{ row, told: "formulas", isWhole: false }];
    return label === "" && row >= 2 && table.names[row - 1]!.label !== "" ? [{ row, told: "arithmetic", isWhole: true }] : [];
  });
  return found.sort((one, other) => Number(one.isWhole) - Number(other.isWhole) || one.row - other.row)
    .map(({ row, told }) => ({ row, told, candidates: (known) => candidatesFor(table, row, told, known) }));
}

/** Rows that numbers (一、 over 1.) or arithmetic alone tell to add up others; to be asked before all other totals. */
export function quietTotals(table: AuditedTable): readonly TotalRow[] {
  const numbered = numberedTotals(table);
  const hidden = hiddenTotals(table).map(({ row, rows }) => fixedTotal(row, "arithmetic", [rows]));
  return [...numbered, ...hidden.filter(({ row }) => !numbered.some((one) => one.row === row))];
}

/** Those among them that bear a number above others. */
export const numberedTotals = (table: AuditedTable): readonly TotalRow[] =>
  numberedHeads(table).map(({ row, children, leaves }) => fixedTotal(row, "numbers", [children, leaves].filter(({ length }) => length > 1)));

const fixedTotal = (row: number, told: Told, ways: readonly (readonly number[])[]): TotalRow => ({
  row, told, candidates: () => ways.map((rows): Candidate => ({ rows, told, side: rows[0]! < row ? "above" : "below", isUnusual: false, isByFormula: false })),
});

function candidatesFor(table: AuditedTable, row: number, told: Told, known: Known): readonly Candidate[] {
  const pick = pickerFor(table, row, known);
  const isBelow = known.side === "below" || isFirst(table, row);
  const onSide = (side: Candidate["side"], ways: readonly (readonly number[])[]) => ways.map((rows): Candidate => ({ rows, told, side, isUnusual: side === "below" && !isBelow, isByFormula: false }));
  const [inFront, behind] = [onSide("above", rowsAbove(table, row, known, pick)), onSide("below", rowsBelow(table, row, known, pick))];
  const candidates = [...(isBelow ? [...behind, ...inFront] : [...inFront, ...behind]), ...byFormulas(table, row, known)];
  return distinct(candidates.filter(({ rows, side }) => rows.length >= 2 || (rows.length === 1 && told === "words" && side === "above")));
}

/** Rows from one to another, both inclusive: details alone; what no total has taken; totals that none has taken. */
type Picker = Readonly<Record<"details" | "free" | "totals", (from: number, to: number) => readonly number[]>>;

function pickerFor(table: AuditedTable, row: number, { isTotal, takenBy }: Known): Picker {
  const isSub = table.names[row]!.role === "sub-total";
  const isFree = (one: number) => !takenBy.has(one) && !(isSub && table.names[one]!.role === "total");
  return {
    details: (from, to) => range(from, to).filter((one) => !isTotal(one) && isCounted(table, one)),
    free: (from, to) => range(from, to).filter((one) => isFree(one) && (isTotal(one) || isCounted(table, one))),
    totals: (from, to) => range(from, to).filter((one) => isTotal(one) && isFree(one)),
  };
}

/** From the last total on, the section, or the whole table; all, what is left of it, or its totals. */
function rowsAbove(table: AuditedTable, row: number, { isTotal, takenBy }: Known, { details, free, totals }: Picker): readonly (readonly number[])[] {
  const before = lastWhere(range(0, row - 1), isTotal) ?? -1;
  const section = table.sectionStarts.filter((start) => start <= row).at(-1) ?? 0;
  const high = lastWhere(range(0, row - 1), (one) => isTotal(one) && range(0, one).some((part) => takenBy.get(part) === one && isTotal(part))) ?? -1;
  return [
    details(before + 1, row - 1), free(0, row - 1), free(section, row - 1), details(section, row - 1), details(0, row - 1), totals(0, row - 1), totals(high + 1, row - 1), free(high + 1, row - 1),
    everything(table, before + 1, row - 1),
  ];
}

/** Up to the next total, or to the end of the table. */
function rowsBelow(table: AuditedTable, row: number, { isTotal }: Known, { details, free, totals }: Picker): readonly (readonly number[])[] {
  const last = table.names.length - 1;
  const after = range(row + 1, last).find(isTotal) ?? last + 1;
  return [details(row + 1, after - 1), free(row + 1, last), details(row + 1, last), totals(row + 1, last), everything(table, row + 1, after - 1)];
}

/** What most formulas of the row add up, unless they count a total and its own parts. */
function byFormulas(table: AuditedTable, row: number, { takenBy, side }: Known): readonly Candidate[] {
  const rows = formulaRows(table, row)?.filter((one) => one !== row);
  if (!rows || rows.some((one) => takenBy.has(one) && rows.includes(takenBy.get(one)!))) return [];
  return [{ rows, told: "formulas", side, isUnusual: false, isByFormula: true }];
}

/** Whether nothing stands above the row that it could add up, not even a row that reported nothing. */
const isFirst = ({ names, body, block }: AuditedTable, row: number): boolean =>
  names.slice(0, row).every(({ role }) => role === "note" || role === "part") && !block.bands.some((band) => band < body.rows[row]!);

const isCounted = ({ names }: AuditedTable, row: number): boolean => names[row]!.role === "detail" && !saysNotCounted(names[row]!.label);

/** All details, those too whose label begins as if they were not counted: 计划生育办公室. */
const everything = ({ names }: AuditedTable, from: number, to: number): readonly number[] => range(from, to).filter((row) => names[row]!.role === "detail");

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
