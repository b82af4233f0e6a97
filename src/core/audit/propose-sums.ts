import type { AuditedTable } from "./audited-table";
import type { SumCheck } from "./check";
import { MOST_DECIMALS, printSteps, stepsOf } from "./decimals";
import { labelOf, type SumFinding } from "./sum-findings";
import { CONTENT } from "./cell-content";
import { contentIn, isFigure, valueIn } from "./table";
import type { CellFacts } from "../locate/cell-facts";
import { diagnose, type Diagnosis } from "../locate/diagnose";
import type { LocateOptions } from "../locate/locate";
import type { CellConstraint } from "../locate/constraint";
import { proposalOf, type CellNames } from "../locate/proposal-of";
import { addressOf } from "../model/address";
import type { Finding } from "../model/finding";

/** Work for one table, about half a second at the worst; ordinary ones take some milliseconds. */
const OPTIONS: LocateOptions = { steps: 1_000_000, mostWeight: 3 };

/** Larger tables than this are not searched: too many sets would explain them. */
const MOST_CELLS = 20_000;

/** The findings with what is most likely wrong, by all sums of their tables together: those that come out speak, too. */
export function withProposals(findings: readonly SumFinding[], checks: ReadonlyMap<AuditedTable, readonly SumCheck[]>): readonly Finding[] {
  const failing = new Set(findings.filter(({ finding }) => isOpen(finding)).map(({ check }) => check.table));
  const corrected = findings.filter(({ finding: { proposal, code, belief } }) => proposal !== undefined || (code === "audit.inherited-total" && belief?.level !== "look")).map(({ check }) => check);
  const told = new Map([...failing].map((table) => [table, diagnosed(table, checks.get(table)!, corrected.filter((check) => check.table === table))] as const));
  return findings.map(({ check, finding }) => {
    const known = isOpen(finding) ? told.get(check.table) : undefined;
    const proposal = known && proposalOf(new Set(known.constraintOf(check).cells), known.diagnoses, known.names);
    return proposal ? { ...finding, proposal } : finding;
  });
}

const isOpen = ({ proposal, belief, code }: Finding): boolean => proposal === undefined && belief?.level !== "look" && code !== "audit.inherited-total";

interface Told {
  readonly diagnoses: readonly Diagnosis[];
  readonly names: CellNames;
  readonly constraintOf: (check: SumCheck) => CellConstraint;
}

/** `corrected` totals are known to be wrong, and count with what they should be. */
function diagnosed(table: AuditedTable, checks: readonly SumCheck[], corrected: readonly SumCheck[]): Told {
  const { body, view } = table;
  const width = body.columns.length;
  const usable = checks.filter(({ outcome }) => outcome === "agree" || outcome === "trivial" || outcome === "disagree");
  const keyOf = ({ row, column }: { readonly row: number; readonly column: number }) => row * width + column;
  const keys = [...new Set(usable.flatMap(({ cell, parts }) => [keyOf(cell), ...parts.map(keyOf)]))].sort((one, other) => one - other);
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  const decimals = Math.min(MOST_DECIMALS, Math.max(0, ...keys.map((key) => body.decimals[key]!)));
  const place = (cell: number) => ({ row: Math.floor(keys[cell]! / width), column: keys[cell]! % width });
  const known = new Map(corrected.map(({ cell, expected, decimals: scale }) => [keyOf(cell), expected * 10 ** (decimals - scale)]));
  const reportedOf = (cell: number): number => {
    const { row, column } = place(cell);
    return isFigure(contentIn(body, row, column)) ? stepsOf(valueIn(body, row, column), decimals) : 0;
  };
  const constraintOf = (check: SumCheck): CellConstraint => constraintFrom(check, (cell) => indexOf.get(keyOf(cell))!);
  const names: CellNames = {
    refOf: (cell) => ({ workbook: view.sheet.workbook, worksheet: view.sheet.worksheet, address: addressOf(body.rows[place(cell).row]!, body.columns[place(cell).column]!) }),
    labelOf: (cell) => labelOf(table, place(cell).row, place(cell).column),
    reportedOf,
    print: (_, steps) => printSteps(steps, decimals),
  };
  const hasNegative = keys.some((key) => body.values[key]! < 0);
  if (keys.length > MOST_CELLS) return { diagnoses: [], names, constraintOf };
  const facts: CellFacts = {
    values: keys.map((key, cell) => known.get(key) ?? (contentIn(body, place(cell).row, place(cell).column) === CONTENT.blank && isAmongFigures(body, place(cell)) ? null : reportedOf(cell))), constraints: usable.map(constraintOf), decimalsOf: () => decimals,
    placeOf: (cell) => ({ row: body.rows[place(cell).row]!, column: body.columns[place(cell).column]! }),
    isText: (cell) => contentIn(body, place(cell).row, place(cell).column) === CONTENT.numberText, isRate: () => false, priorOf: () => null,
  };
  const diagnoses = hasNegative ? diagnose(facts, OPTIONS) : withoutNegatives(facts);
  return { diagnoses, names, constraintOf };
}

/** What counts things does not fall below 0: where none of the table does, none is proposed, unless nothing else explains it. */
function withoutNegatives(facts: CellFacts): readonly Diagnosis[] {
  const told = diagnose(facts, { ...OPTIONS, leastOf: () => 0 });
  return told.some(({ explanations }) => explanations.length === 0) ? [...told, ...diagnose(facts, OPTIONS)] : told;
}

/** Whether most cells of the column hold figures, so that a blank one is a gap, and not nothing to report. */
function isAmongFigures(body: AuditedTable["body"], { column }: { readonly column: number }): boolean {
  const blanks = body.rows.filter((_, row) => contentIn(body, row, column) === CONTENT.blank).length;
  return blanks * 4 <= body.rows.length;
}

/** total − Σ parts = 0, cells ascending. */
function constraintFrom({ cell, parts }: SumCheck, indexOf: (cell: { readonly row: number; readonly column: number }) => number): CellConstraint {
  const factors = new Map<number, number>([[indexOf(cell), -1]]);
  for (const part of parts) factors.set(indexOf(part), (factors.get(indexOf(part)) ?? 0) + part.sign);
  const terms = [...factors].filter(([, factor]) => factor !== 0).sort(([one], [other]) => one - other);
  return { cells: terms.map(([index]) => index), factors: terms.map(([, factor]) => factor), least: 0, most: 0, total: indexOf(cell) };
}
