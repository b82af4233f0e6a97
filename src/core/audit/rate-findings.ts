import { headingOf, type AuditedTable } from "./audited-table";
import type { SumCheck } from "./check";
import { MOST_DECIMALS, printNumber, printSigned, printSteps, stepsOf } from "./decimals";
import { isExplained } from "./explained-by-notes";
import { found } from "./found";
import type { RateCheck } from "./rates";
import type { BodyCell } from "./sum-check";
import { labelOf } from "./sum-findings";
import { contentIn, isFigure, valueIn } from "./table";
import { saysBoundedRate } from "./words";
import { slipOf } from "../locate/slip-of";
import type { Place } from "../model/address";
import type { Finding, Level } from "../model/finding";
import type { Proposal } from "../model/proposal";

/** Rates that do not follow from the figures that they are made of; `checks` are the sums of the same table. */
export function rateFindings(rates: readonly RateCheck[], checks: readonly SumCheck[]): readonly Finding[] {
  return rates.filter(({ agrees }) => !agrees).map((check) => {
    const own = rates.filter(({ column }) => column === check.column);
    const agreeing = own.filter(({ agrees }) => agrees);
    const finding = rateFinding(check, agreeing.length, own.length - agreeing.length - 1);
    const proposal = finding.belief?.level === "look" ? null : proposalFor(finding, check, agreeing, checks);
    return proposal ? { ...finding, proposal } : finding;
  });
}

function rateFinding(check: RateCheck, agree: number, against: number): Finding {
  const { table, row, column, pair, part, whole, reported, expected, decimals } = check;
  const level: Level = agree >= 5 && agree >= against * 5 ? "sure" : agree > against * 2 ? "likely" : "look";
  const steps = Math.max(2, Math.min(decimals, MOST_DECIMALS));
  const [numerator, denominator] = [headingOf(table, pair.numerator), headingOf(table, pair.denominator)];
  return found(table, {
    code: isMeanOfRates(check) ? "audit.rate-mean" : "audit.rate", belief: { level, agree, against }, label: labelOf(table, row, column),
    places: [placeOf(check, row, column), ...madeOf(check).map((cell) => placeOf(check, cell.row, cell.column))],
    values: {
      reported: printNumber(reported), numerator: printNumber(part), denominator: printNumber(whole),
      numeratorLabel: pair.form === "growth" ? `${numerator}−${denominator}` : numerator, denominatorLabel: pair.form === "share" ? labelOf(table, pair.totalRow!, pair.denominator) : denominator,
    },
    expected: expected.toFixed(steps), imbalance: printSigned(printSteps(Math.round((reported - expected) * 10 ** steps), steps)),
  });
}

const placeOf = ({ table: { body } }: RateCheck, row: number, column: number): Place => ({ row: body.rows[row]!, column: body.columns[column]! });

/** The two cells that the rate is made of. */
const madeOf = ({ row, pair }: RateCheck): readonly BodyCell[] => [{ row, column: pair.numerator }, { row: pair.totalRow ?? row, column: pair.denominator }];

/**
 * The rate itself, where both its figures are in sums that come out; else where a slip explains it and no sum says that
 * one of them is wrong: that has its own finding.
 */
function proposalFor({ cells }: Finding, check: RateCheck, agreeing: readonly RateCheck[], checks: readonly SumCheck[]): Proposal | null {
  const { table, row, column, reported, expected } = check;
  const sums = madeOf(check).map((one) => checks.filter(({ cell, parts }) => [cell, ...parts].some((other) => other.row === one.row && other.column === one.column)));
  const decimals = Math.min(MOST_DECIMALS, Math.max(check.decimals, ...agreeing.map((one) => one.decimals)));
  const [from, to] = [stepsOf(reported, decimals), stepsOf(expected, decimals)];
  const cause = slipOf(from, to, { decimals, isRate: true });
  if (sums.flat().some(({ outcome }) => outcome === "disagree") || (cause === null && !sums.every((own) => own.some(({ outcome }) => outcome === "agree")))) return null;
  return { cell: cells[0]!, label: labelOf(table, row, column), reported: printNumber(reported), value: printSteps(to, decimals), cause, other: null, block: [], together: [], alternatives: [] };
}

/** Whether a total's rate is the mean of the rates above it: the mistake of adding up rates. */
function isMeanOfRates({ table, row, column, reported, decimals }: RateCheck): boolean {
  const { role } = table.names[row]!;
  if (role !== "total" && role !== "sub-total") return false;
  const rates = table.names.flatMap((name, other) => (name.role === "detail" && isFigure(contentIn(table.body, other, column)) ? [valueIn(table.body, other, column)] : []));
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  return rates.length >= 3 && Math.abs(mean - reported) <= 0.5 * 10 ** -Math.min(decimals, 6) + 1e-9;
}

/** Shares of a whole that are over 100 %. */
export const excessiveRates = (table: AuditedTable): readonly Finding[] =>
  table.kinds.flatMap((kind, column) => {
    const { body, names } = table;
    if (kind !== "rate" || !saysBoundedRate(body.headings[column]!.at(-1) ?? "")) return [];
    const rows = body.rows.flatMap((_, row) => (isFigure(contentIn(body, row, column)) && names[row]!.role !== "note" ? [row] : []));
    const whole = rows.filter((row) => Math.abs(valueIn(body, row, column)) > 20).length * 2 > rows.length ? 100 : 1;
    const over = rows.filter((row) => valueIn(body, row, column) > whole * (1 + 1e-9) && valueIn(body, row, column) < whole * 20);
    if (over.length * 3 > rows.length) return [];
    return over.map((row) =>
      found(table, {
        code: "audit.rate-over", belief: { level: isExplained(table, row) ? "look" : "likely", agree: rows.length - over.length, against: over.length - 1 },
        places: [{ row: body.rows[row]!, column: body.columns[column]! }], label: labelOf(table, row, column),
        values: { reported: `${printNumber(Math.round((valueIn(body, row, column) / whole) * 1e4) / 100)}%` },
      }));
  });
