import { headingOf, type AuditedTable } from "./audited-table";
import { MOST_DECIMALS, printNumber, printSigned, printSteps } from "./decimals";
import { isExplained } from "./explained-by-notes";
import { found } from "./found";
import type { RateCheck } from "./rates";
import { labelOf } from "./sum-findings";
import { contentIn, isFigure, valueIn } from "./table";
import { saysBoundedRate } from "./words";
import type { Finding, Level } from "../model/finding";

/** Rates that do not follow from the figures that they are made of. */
export function rateFindings(checks: readonly RateCheck[]): readonly Finding[] {
  return checks.filter(({ agrees }) => !agrees).map((check) => {
    const own = checks.filter(({ table, column }) => table === check.table && column === check.column);
    const agree = own.filter(({ agrees }) => agrees).length;
    return rateFinding(check, agree, own.length - agree - 1);
  });
}

function rateFinding(check: RateCheck, agree: number, against: number): Finding {
  const { table, row, column, numerator, denominator, reported, expected, decimals } = check;
  const { body } = table;
  const place = (of: number) => ({ row: body.rows[row]!, column: body.columns[of]! });
  const level: Level = agree >= 5 && agree >= against * 5 ? "sure" : agree > against * 2 ? "likely" : "look";
  const steps = Math.max(2, Math.min(decimals, MOST_DECIMALS));
  const should = expected.toFixed(steps);
  return found(table, {
    code: isMeanOfRates(check) ? "audit.rate-mean" : "audit.rate", belief: { level, agree, against }, places: [place(column), place(numerator), place(denominator)], label: labelOf(table, row, column),
    values: {
      reported: printNumber(reported), numerator: printNumber(valueIn(body, row, numerator)), denominator: printNumber(valueIn(body, row, denominator)),
      numeratorLabel: headingOf(table, numerator), denominatorLabel: headingOf(table, denominator),
    },
    expected: should, imbalance: printSigned(printSteps(Math.round((reported - expected) * 10 ** steps), steps)),
  });
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
