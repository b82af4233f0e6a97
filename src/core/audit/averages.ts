import { headingOf, type AuditedTable } from "./audited-table";
import type { SumCheck } from "./check";
import { decimalsOf, MOST_DECIMALS, printNumber, printSigned, printSteps, stepsOf } from "./decimals";
import { found } from "./found";
import { labelOf } from "./sum-findings";
import { contentIn, isFigure, valueIn } from "./table";
import { saysAverage } from "./words";
import { slipOf } from "../locate/slip-of";
import { addressOf, type Place } from "../model/address";
import type { Finding } from "../model/finding";

/** Columns of a row of averages that must come out, and how many times as many as do not, before the rest is believed to be wrong. */
const LEAST_COLUMNS = 3;
const TIMES = 3;

/** One figure of a row of averages held against the mean of the rows of details. */
interface AverageCheck {
  readonly row: number;
  readonly column: number;
  readonly reported: number;
  readonly mean: number;
  readonly decimals: number;
  readonly agrees: boolean;
}

/**
 * Figures of a row 平均 that are not the mean of their column, where most others of the row are: weighted averages are nobody's
 * mistake, nor are rates that were worked out from totals. `sums` are those of the same table: what they say is wrong in the column makes its average wrong, too.
 */
export const averageFindings = (table: AuditedTable, sums: readonly SumCheck[]): readonly Finding[] =>
  table.names.flatMap(({ label, role }, row) => {
    if (role !== "note" || !label.split(" ").some(saysAverage)) return [];
    const checks = table.additive.flatMap((column) => checkAt(table, row, column) ?? []);
    const agreeing = checks.filter(({ agrees }) => agrees).length;
    const wrong = checks.filter(({ agrees }) => !agrees);
    return agreeing >= LEAST_COLUMNS && agreeing >= wrong.length * TIMES ? wrong.flatMap((check) => (isKnown(table, check, sums) ? [] : [averageFinding(table, check, agreeing, wrong.length - 1)])) : [];
  });

const detailsIn = ({ names, body }: AuditedTable, column: number): readonly number[] =>
  names.flatMap(({ role }, row) => (role === "detail" && isFigure(contentIn(body, row, column)) ? [row] : []));

function checkAt(table: AuditedTable, row: number, column: number): AverageCheck | null {
  const { body } = table;
  const rows = detailsIn(table, column);
  if (rows.length < 2 || !isFigure(contentIn(body, row, column))) return null;
  const reported = valueIn(body, row, column);
  const mean = rows.reduce((sum, one) => sum + valueIn(body, one, column), 0) / rows.length;
  const decimals = Math.min(decimalsOf(reported), MOST_DECIMALS);
  // The average of a sum may be the sum of averages that were rounded, each for itself.
  const slack = 0.5 * 10 ** -decimals * table.additive.length;
  return { row, column, reported, mean, decimals, agrees: Math.abs(reported - mean) <= slack * (1 + 1e-9) + 1e-9 };
}

/** Whether a sum that does not come out has a figure of the column in it. */
function isKnown(table: AuditedTable, { column }: AverageCheck, sums: readonly SumCheck[]): boolean {
  const rows = detailsIn(table, column);
  return sums.some(({ outcome, cell, parts }) => outcome === "disagree" && [cell, ...parts].some((one) => one.column === column && rows.includes(one.row)));
}

function averageFinding(table: AuditedTable, { row, column, reported, mean, decimals }: AverageCheck, agree: number, against: number): Finding {
  const { body } = table;
  const placeAt = (at: number): Place => ({ row: body.rows[at]!, column: body.columns[column]! });
  const rows = detailsIn(table, column);
  const own = Math.max(decimals, 2);
  const [from, to] = [stepsOf(reported, own), stepsOf(mean, own)];
  const label = labelOf(table, row, column);
  const one = found(table, {
    code: "audit.average", belief: { level: "likely", agree, against }, places: [placeAt(row), ...rows.map(placeAt)], label,
    values: { reported: printNumber(reported), count: String(rows.length), from: addressOf(placeAt(rows[0]!).row, placeAt(rows[0]!).column), to: addressOf(placeAt(rows.at(-1)!).row, placeAt(rows.at(-1)!).column), column: headingOf(table, column) },
    expected: printSteps(to, own), imbalance: printSigned(printSteps(from - to, own)),
  });
  const cause = slipOf(from, to, { decimals: own, isRate: false });
  return cause === null ? one : { ...one, proposal: { cell: one.cells[0]!, label, reported: printNumber(reported), value: printSteps(to, own), cause, other: null, block: [], together: [], alternatives: [] } };
}
