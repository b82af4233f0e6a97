import { headingOf, type AuditedTable } from "./audited-table";
import type { AuditCode } from "./audit-code";
import type { SumCheck } from "./check";
import { printNumber, printSigned, printSteps } from "./decimals";
import { isExplained } from "./explained-by-notes";
import { found } from "./found";
import { beliefIn, evidenceFor, type Evidence, type Supports } from "./sum-belief";
import { contentIn, isFigure, valueIn } from "./table";
import { saysClosing, saysOpening } from "./words";
import { addressOf, type Place } from "../model/address";
import type { Belief, Finding } from "../model/finding";
import type { Proposal } from "../model/proposal";
import { formulaAt } from "../model/sheet";

/** Findings of sums that do not come out, each with its check, for proposals. */
export interface SumFinding {
  readonly check: SumCheck;
  readonly finding: Finding;
}

/** Looks at all checks of one workbook, table by table. */
export const sumFindings = (checks: ReadonlyMap<AuditedTable, readonly SumCheck[]>, supports: Supports): readonly SumFinding[] =>
  [...checks.values()].flatMap((own) => inTable(own, supports));

/** Where more sums of one table fail than that, crossing ones say nothing. */
const MOST_CROSSED = 200;

function inTable(checks: readonly SumCheck[], supports: Supports): readonly SumFinding[] {
  const keyOf = (check: SumCheck, row: number) => `${check.cell.column} ${row}`;
  const beliefs = new Map<string, Belief>();
  const failing = checks.filter(({ outcome }) => outcome === "disagree").slice(0, MOST_CROSSED);
  return checks.flatMap((check): SumFinding[] => {
    const { outcome, cell } = check;
    if (outcome === "rounded") return [{ check, finding: finding(check, "audit.rounding", { ...supports.of(check), level: "look" }) }];
    if (outcome === "blank") return [];
    if (outcome === "disagree" && check.reported !== check.expected) {
      if (check.kind === "row-total" && isInherited(check, checks)) return [];
      const evidence = evidenceFor(check, failing);
      const own = beliefIn(check, supports, evidence);
      if (own === null) return [];
      const belief = softened(check, own);
      if (check.kind === "column-total") beliefs.set(keyOf(check, cell.row), belief);
      return [{ check, finding: withEvidence(finding(check, codeOf(check, evidence), belief), check, evidence) }];
    }
    if (check.kind !== "column-total" || check.expected === check.sum || check.reported === check.expected) return [];
    const inherited = check.parts.map((part) => beliefs.get(keyOf(check, part.row))).find((belief) => belief !== undefined);
    if (!inherited) return [];
    const belief: Belief = isCalculated(check) ? inherited : { ...inherited, level: "look" };
    beliefs.set(keyOf(check, cell.row), belief);
    return [{ check, finding: finding(check, "audit.inherited-total", belief) }];
  });
}

/** Whether the total follows its parts: one that was typed and agrees with them speaks for them. */
const isCalculated = ({ table: { view, body }, cell }: SumCheck): boolean => formulaAt(view.sheet, body.rows[cell.row]!, body.columns[cell.column]!) !== null;

/** What a note on the sheet explains is only worth a look. */
const softened = (check: SumCheck, belief: Belief): Belief =>
  check.kind === "row-total" && belief.level !== "look" && isExplained(check.table, check.cell.row) ? { ...belief, level: "look" } : belief;

function codeOf(check: SumCheck, { leftOut, typed }: Evidence): AuditCode {
  const { kind, table, cell, parts } = check;
  if (typed !== null) return "audit.typed-into-formula";
  if (leftOut.length > 0) return "audit.left-out";
  if (isShortOfBlanks(check)) return "audit.part-blank";
  if (kind === "column-total") return "audit.column-total";
  const last = (column: number) => table.body.headings[column]!.at(-1) ?? "";
  return saysClosing(last(cell.column)) && parts.some(({ column }) => saysOpening(last(column))) ? "audit.stock" : "audit.row-total";
}

/** Whether the sum falls short of its total, and one or two of several parts were not filled in. */
const isShortOfBlanks = ({ reported, sum, gaps, parts, table, cell, kind }: SumCheck): boolean =>
  kind === "column-total" && reported > sum && gaps >= 1 && gaps <= 2 && parts.length >= 3 && table.terms.get(cell.row * table.body.columns.length + cell.column) === undefined;

/** Whether a total row only hands on what its details miss: those have findings of their own. */
function isInherited({ table, cell, rule, reported, sum, decimals }: SumCheck, checks: readonly SumCheck[]): boolean {
  const { role } = table.names[cell.row]!;
  if (role !== "total" && role !== "sub-total") return false;
  const parts = checks.find((one) => one.kind === "column-total" && one.cell.row === cell.row && one.cell.column === cell.column)?.parts ?? [];
  const rows = new Set(parts.map(({ row }) => row));
  const details = checks.filter((one) => one.rule === rule && rows.has(one.cell.row));
  const off = details.reduce((total, one) => total + (one.reported - one.sum) * 10 ** (decimals - one.decimals), 0);
  return rows.size > 0 && Math.abs(off - (reported - sum)) < 0.5;
}

function finding(check: SumCheck, code: AuditCode, belief: Belief): Finding {
  const { table, cell, parts, reported, expected, decimals } = check;
  const { body } = table;
  const filled = parts.filter(({ row, column }) => isFigure(contentIn(body, row, column)) && valueIn(body, row, column) !== 0);
  const print = (part: SumCheck["parts"][number]) => `${part.sign < 0 ? "−" : ""}${addressOf(body.rows[part.row]!, body.columns[part.column]!)} ${printNumber(valueIn(body, part.row, part.column))}`;
  return found(table, {
    code, belief,
    places: [placeOf(check, cell), ...parts.map((part) => placeOf(check, part))],
    label: labelOf(table, cell.row, cell.column),
    values: {
      blanks: parts.filter(({ row, column }) => !isFigure(contentIn(body, row, column))).slice(0, 2).map(({ row, column }) => addressOf(body.rows[row]!, body.columns[column]!)),
      reported: printSteps(reported, decimals), sum: printSteps(expected, decimals), parts: filled.slice(0, 6).map(print).concat(filled.length > 6 ? ["…"] : []),
    },
    expected: printSteps(expected, decimals), imbalance: printSigned(printSteps(reported - expected, decimals)),
  });
}

function withEvidence(one: Finding, { table, expected, reported, decimals, cell }: SumCheck, { leftOut, typed, whole }: Evidence): Finding {
  if (typed !== null) return { ...one, values: { ...one.values, typed, formula: formulaAt(table.view.sheet, table.body.rows[cell.row]!, table.body.columns[cell.column]!) ?? "" } };
  if (leftOut.length === 0 && whole !== "counted-twice") return one;
  const refs = leftOut.map(({ row, column }) => ({ workbook: one.workbook, worksheet: one.worksheet, address: addressOf(table.body.rows[row]!, table.body.columns[column]!) }));
  const [first] = leftOut;
  const proposal: Proposal = {
    cell: one.cells[0]!, label: labelOf(table, cell.row, cell.column), reported: printSteps(reported, decimals), value: printSteps(expected, decimals), cause: first ? "part-left-out" : "counted-twice", other: refs[0] ?? null, block: [], together: [], alternatives: [],
  };
  return !first ? { ...one, proposal } : { ...one, values: { ...one.values, left: refs.map(({ address }) => address), leftLabel: table.names[first.row]!.label }, proposal };
}

const placeOf = ({ table: { body } }: SumCheck, { row, column }: { readonly row: number; readonly column: number }): Place => ({ row: body.rows[row]!, column: body.columns[column]! });

/** "合计 从业人数": the row, then the column. */
export const labelOf = (table: AuditedTable, row: number, column: number): string => [table.names[row]!.label, headingOf(table, column)].filter((text) => text !== "").join(" ");
