import { headingOf, type AuditedTable } from "./audited-table";
import type { CarryOver } from "./carry-over";
import { CONTENT, type Content } from "./cell-content";
import type { SumCheck } from "./check";
import { decimalsOf, MOST_DECIMALS, printNumber, printSigned, stepsOf } from "./decimals";
import { isExplained } from "./explained-by-notes";
import { found } from "./found";
import type { RankCheck } from "./ranks";
import type { SubsetCheck } from "./subsets";
import { textAt } from "./sheet-view";
import { labelOf } from "./sum-findings";
import { contentIn, valueIn, type Body } from "./table";
import type { Twins } from "./twins";
import { addressOf, type Place } from "../model/address";
import type { Finding, Level } from "../model/finding";

const placeIn = ({ body }: AuditedTable, row: number, column: number): Place => ({ row: body.rows[row]!, column: body.columns[column]! });

/** Addresses named in one sentence at the most. */
const MOST_NAMED = 8;

const addressesOf = (places: readonly Place[]): readonly string[] =>
  [...places.slice(0, MOST_NAMED).map(({ row, column }) => addressOf(row, column)), ...(places.length > MOST_NAMED ? ["…"] : [])];

/** Ranks that do not follow from their scores, all of one column in one finding. */
export const rankFindings = (checks: readonly RankCheck[]): readonly Finding[] =>
  checks.filter(({ wrong, right }) => wrong.length > 0 && right * 3 >= right + wrong.length).map(({ table, column, by, wrong, right }) => {
    const [first] = wrong;
    const level: Level = right * 10 >= (right + wrong.length) * 4 ? (right >= wrong.length * 4 && right >= 8 ? "sure" : "likely") : "look";
    return found(table, {
      code: "audit.rank", belief: { level, agree: right, against: wrong.length - 1 }, places: wrong.map(({ row }) => placeIn(table, row, column)), label: labelOf(table, first!.row, column),
      values: {
        reported: String(first!.reported), by: headingOf(table, by), score: printNumber(valueIn(table.body, first!.row, by)), count: String(wrong.length), of: String(right + wrong.length),
        ranks: wrong.slice(0, 8).map(({ row, reported, expected }) => `${table.names[row]!.label} ${reported}→${expected}`),
      },
      expected: String(first!.expected), imbalance: null,
    });
  });

/** Parts that exceed their whole; only worth a look where the sums of the column say that it holds no amounts. */
export const subsetFindings = (checks: readonly SubsetCheck[], sums: readonly SumCheck[]): readonly Finding[] =>
  checks.filter(({ holds }) => !holds).map(({ table, part, whole }) => {
    const isAcross = part.row === whole.row;
    const line = checks.filter((one) => isAcross ? one.part.column === part.column && one.whole.column === whole.column : one.part.row === part.row && one.whole.row === whole.row);
    const agree = line.filter(({ holds }) => holds).length;
    const [reported, most] = [valueIn(table.body, part.row, part.column), valueIn(table.body, whole.row, whole.column)];
    return found(table, {
      code: "audit.subset", belief: { level: agree >= 2 && agree >= (line.length - agree) * 2 && !isNoAmount(part.column, sums) ? "likely" : "look", agree, against: line.length - agree - 1 },
      places: [placeIn(table, part.row, part.column), placeIn(table, whole.row, whole.column)], label: labelOf(table, part.row, part.column),
      values: { reported: printNumber(reported), against: labelOf(table, whole.row, whole.column) }, expected: printNumber(most), imbalance: printSigned(printNumber(reported - most)),
    });
  });

/** Whether the column has totals, and none of them is a sum. */
function isNoAmount(column: number, sums: readonly SumCheck[]): boolean {
  const totals = sums.filter(({ kind, cell }) => kind === "column-total" && cell.column === column);
  return totals.some(({ outcome }) => outcome === "disagree") && !totals.some(({ outcome }) => outcome === "agree");
}

/** Openings that are not what the day before closed with. */
export function carryOverFindings(checks: readonly CarryOver[]): readonly Finding[] {
  const isRight = ({ reported, expected }: CarryOver): boolean =>
    Math.abs(reported - expected) <= 1e-9 * Math.max(1, Math.abs(expected)) || Math.abs(reported - expected) <= 0.5 * 10 ** -Math.min(decimalsOf(reported), MOST_DECIMALS) && !Number.isInteger(expected);
  const agree = checks.filter(isRight).length;
  const wrong = checks.filter((check) => !isRight(check));
  return wrong.map((check) => {
    const { table, row, column, before, reported, expected } = check;
    const isKnown = isExplained(table, row) || isExplained(before.table, before.row);
    const level: Level = isKnown || agree < wrong.length * 4 ? "look" : agree >= wrong.length * 10 && agree >= 10 ? "sure" : "likely";
    const one = found(table, {
      code: "audit.carry-over", reach: "cross-form", belief: { level, agree, against: wrong.length - 1 }, places: [placeIn(table, row, column)], label: labelOf(table, row, column),
      values: { reported: printNumber(reported), before: `${before.table.view.sheet.worksheet}!${addressOf(before.table.body.rows[before.row]!, before.table.body.columns[before.column]!)}` },
      expected: printNumber(expected), imbalance: printSigned(printNumber(reported - expected)),
    });
    const other = { workbook: one.workbook, worksheet: before.table.view.sheet.worksheet, address: addressOf(before.table.body.rows[before.row]!, before.table.body.columns[before.column]!) };
    return { ...one, cells: [...one.cells, other] };
  });
}

/** Rows that bear the same label, or are copies of one another. */
export const twinFindings = (found_: readonly Twins[]): readonly Finding[] =>
  found_.map(({ table, first, second, isCopy }) => {
    const column = table.kinds.findIndex((kind) => kind === "label");
    const place = (row: number) => placeIn(table, row, Math.max(0, column));
    return found(table, {
      code: isCopy ? "audit.copied-row" : "audit.same-label", belief: { level: isCopy ? "likely" : "look", agree: 0, against: 0 }, places: [place(second), place(first)],
      label: table.names[second]!.label, values: { first: String(table.body.rows[first]! + 1), second: String(table.body.rows[second]! + 1) },
    });
  });

/** Rows of the body in which a column holds such a thing. */
function rowsWith(body: Body, column: number, content: Content): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < body.rows.length; row += 1) if (contentIn(body, row, column) === content) rows.push(row);
  return rows;
}

/** Figures that stand as text among numbers, all of one column in one finding; what a total loses by them makes it sure. */
export const textNumberFindings = (table: AuditedTable, checks: readonly SumCheck[]): readonly Finding[] =>
  table.kinds.flatMap((kind, column) => {
    if (kind !== "additive" && kind !== "rate" && kind !== "average") return [];
    const { body } = table;
    const rows = rowsWith(body, column, CONTENT.numberText);
    const numbers = rows.length === 0 ? 0 : rowsWith(body, column, CONTENT.number).length;
    if (numbers === 0) return [];
    const isLost = checks.some((check) => check.kind === "column-total" && check.cell.column === column && leavesOut(check, rows));
    const level: Level = isLost ? "sure" : numbers > rows.length ? "likely" : "look";
    return [found(table, {
      code: isLost ? "audit.text-number-left-out" : "audit.text-number", reach: "sheet", belief: { level, agree: numbers, against: rows.length - 1 }, places: rows.map((row) => placeIn(table, row, column)),
      label: labelOf(table, rows[0]!, column), values: { reported: printNumber(valueIn(body, rows[0]!, column)), count: String(rows.length), where: addressesOf(rows.map((row) => placeIn(table, row, column))) },
    })];
  });

/** Texts with figures in them where numbers stand above and below: 2300万, 约300. */
export const textsWithDigitsFindings = (table: AuditedTable): readonly Finding[] =>
  table.additive.flatMap((column) => {
    const { body } = table;
    const rows = rowsWith(body, column, CONTENT.vague);
    if (rows.length === 0) return [];
    const numbers = rowsWith(body, column, CONTENT.number).length;
    if (numbers < rows.length) return [];
    const places = rows.map((row) => placeIn(table, row, column));
    return [found(table, {
      code: "audit.text-with-digits", reach: "sheet", belief: { level: "look", agree: numbers, against: rows.length - 1 }, places, label: labelOf(table, rows[0]!, column),
      values: { text: textAt(table.view, places[0]!.row, places[0]!.column).replace(/\s+/g, " ").slice(0, 40), count: String(rows.length), where: addressesOf(places) },
    })];
  });

/** Whether a total misses just what these texts say. */
function leavesOut({ table: { body }, cell, parts, reported, sum, decimals, outcome }: SumCheck, rows: readonly number[]): boolean {
  const texts = parts.filter(({ row }) => rows.includes(row)).reduce((total, { row }) => total + stepsOf(valueIn(body, row, cell.column), decimals), 0);
  return outcome === "disagree" && texts !== 0 && reported + texts === sum;
}
