import type { SumCheck } from "./check";
import { printNumber, printSigned, printSteps } from "./decimals";
import { found } from "./found";
import type { Supports } from "./sum-belief";
import { labelOf } from "./sum-findings";
import { contentIn, isFigure, valueIn } from "./table";
import { addressOf } from "../model/address";
import type { Finding, Level } from "../model/finding";

/** Totals across a row that were left blank though their parts are filled; likely a slip where nearly all other rows have theirs. */
export const blankTotalFindings = (checks: readonly SumCheck[], supports: Supports): readonly Finding[] =>
  checks.filter(({ outcome, kind, told }) => outcome === "blank" && kind === "row-total" && told !== "arithmetic").map((check) => {
    const { table, cell, parts, sum, decimals } = check;
    const { body } = table;
    const { agree, against } = supports.of(check);
    const level: Level = agree >= 5 && against === 0 ? "likely" : "look";
    const place = ({ row, column }: { readonly row: number; readonly column: number }) => ({ row: body.rows[row]!, column: body.columns[column]! });
    const filled = parts.filter(({ row, column }) => isFigure(contentIn(body, row, column)) && valueIn(body, row, column) !== 0);
    return found(table, {
      code: "audit.total-blank", belief: { level, agree, against }, places: [place(cell), ...filled.map(place)], label: labelOf(table, cell.row, cell.column),
      values: { sum: printSteps(sum, decimals), parts: filled.map(({ row, column, sign }) => `${sign < 0 ? "−" : ""}${addressOf(body.rows[row]!, body.columns[column]!)} ${printNumber(valueIn(body, row, column))}`) },
      expected: printSteps(sum, decimals), imbalance: printSigned(printSteps(-sum, decimals)),
    });
  });
