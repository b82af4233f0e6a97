import { CONTENT } from "./cell-content";
import { contentIn, isFigure, valueIn, type Body } from "./table";
import { saysAverageColumn, saysCode, saysDate, saysOrdinal, saysRank, saysRate } from "./words";
import type { ColumnKind } from "../model/audit";
import { formatAt, formulaAt, type SheetSnapshot } from "../model/sheet";
import { isPercentFormat } from "../read/number-format";

/** What is counted of one column. */
interface Tally {
  readonly figures: number;
  readonly texts: number;
  readonly dates: number;
  readonly perCents: number;
  readonly quotients: number;
  readonly values: readonly number[];
}

/** What each column of the table holds, by headings first, then formats and formulas, then the figures themselves. */
export function columnKinds(sheet: SheetSnapshot, body: Body): readonly ColumnKind[] {
  const tallies = body.columns.map((_, column) => tallyOf(sheet, body, column));
  const firstFigures = tallies.findIndex((tally, column) => isMostlyFigures(tally) && !isOrdinal(body, column, tally) && kindByHeading(body.headings[column]!) === null);
  return tallies.map((tally, column) => kindOf(body, column, tally, firstFigures < 0 || column < firstFigures));
}

function tallyOf(sheet: SheetSnapshot, body: Body, column: number): Tally {
  const hasFormulas = sheet.formulas.size > 0;
  let [texts, dates, perCents, quotients] = [0, 0, 0, 0];
  const values: number[] = [];
  body.rows.forEach((row, at) => {
    const content = contentIn(body, at, column);
    if (isFigure(content)) {
      values.push(valueIn(body, at, column));
      const place = body.columns[column]!;
      if (isPercentFormat(formatAt(sheet, row, place))) perCents += 1;
      if (hasFormulas && QUOTIENT.test(formulaAt(sheet, row, place) ?? "")) quotients += 1;
    } else if (content === CONTENT.date) dates += 1;
    else if (content === CONTENT.text || content === CONTENT.vague) texts += 1;
  });
  return { figures: values.length, texts, dates, perCents, quotients, values };
}

/** Divided by another cell; by a number it is a change of measure. */
const QUOTIENT = /\/\s*\(*\s*\$?[A-Z]{1,3}\$?\d/i;

const isMostlyFigures = ({ figures, texts }: Tally): boolean => figures > 0 && figures >= texts;

function kindOf(body: Body, column: number, tally: Tally, isInFront: boolean): ColumnKind {
  const { figures, texts, dates } = tally;
  if (figures + texts + dates === 0) return "blank";
  if (dates > figures + texts) return "date";
  if (texts > figures) return isInFront ? "label" : "remark";
  if (isOrdinal(body, column, tally)) return "ordinal";
  return kindByHeading(body.headings[column]!) ?? kindByFigures(tally);
}

/** By the last heading; a rate also by those above it (到岗率 over districts). */
function kindByHeading(headings: readonly string[]): ColumnKind | null {
  const last = headings.at(-1) ?? "";
  if (saysRank(last)) return "rank";
  if (saysCode(last)) return "code";
  if (saysRate(last) || (headings.length > 1 && saysRate(headings.at(-2)!) && !/数/.test(last))) return "rate";
  if (saysAverageColumn(last)) return "average";
  return saysDate(last) ? "date" : null;
}

function kindByFigures({ figures, perCents, quotients, values }: Tally): ColumnKind {
  if (perCents * 2 > figures || quotients * 2 > figures) return "rate";
  const isFraction = values.length >= 4 && values.every((value) => value >= 0 && value <= 1) && values.filter((value) => !Number.isInteger(value)).length * 2 > values.length;
  if (isFraction && values.some((value) => String(value).length > 6)) return "rate";
  return values.length >= 4 && values.every((value) => Number.isInteger(value) && value >= 1e9) ? "code" : "additive";
}

/** 序号: 1, 2, 3 …, begun anew as often as it likes. */
function isOrdinal(body: Body, column: number, { values, texts }: Tally): boolean {
  if (saysOrdinal(body.headings[column]!.at(-1) ?? "")) return true;
  const isFirst = body.columns.slice(0, column).every((_, at) => !isFigure(contentIn(body, 0, at)));
  return isFirst && column <= 1 && values.length >= 3 && texts <= 2 && values.every((value, index) => value === 1 || value === (values[index - 1] ?? 0) + 1) && values[0] === 1;
}
