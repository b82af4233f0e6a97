import { headingKey, headingOf, type AuditedTable } from "./audited-table";
import { decimalsOf, MOST_DECIMALS, printNumber, printSigned } from "./decimals";
import { found } from "./found";
import { factorBetween, measureAt } from "./measures";
import { labelOf } from "./sum-findings";
import { contentIn, isFigure, valueIn } from "./table";
import { addressOf, type CellRef, type Place } from "../model/address";
import type { Finding, Level } from "../model/finding";
import type { Cause, ProposedFigure } from "../model/proposal";

/** One figure at two places: in the measure of the first, and in that of the second. */
export interface Twice {
  readonly one: Spot;
  readonly other: Spot;
  /** How many of the other's measure one of the first's is. */
  readonly factor: number;
}

/** A cell of a table. */
export interface Spot {
  readonly table: AuditedTable;
  readonly row: number;
  readonly column: number;
}

/** Figures that must agree in both columns, how many of them must be different, and how many times as many as do not agree. */
const LEAST_ROWS = 4;
const LEAST_KINDS = 3;
const TIMES = 3;

export const valueAt = ({ table, row, column }: Spot): number => valueIn(table.body, row, column);

/** Whether both state the same, as far as the coarser one's decimals tell. */
export function isSame({ one, other, factor }: Twice): boolean {
  const [here, there] = [valueAt(one), valueAt(other)];
  const off = Math.abs(here * factor - there);
  if (off <= 1e-9 * Math.max(1, Math.abs(there))) return true;
  const rounding = (value: number) => 0.5 * 10 ** -Math.min(decimalsOf(value), MOST_DECIMALS) * (1 + 1e-9);
  return factor !== 1 && (off <= rounding(there) || Math.abs(there / factor - here) <= rounding(here));
}

/** 千, 万, 百万, 亿: how measures of money are apart. */
const APART = [1_000, 10_000, 1_000_000, 100_000_000];

/** By how many times the first is too large for the second where just a measure lies between them; null when it is anything else. */
export function timesApart(twice: Twice): number | null {
  const [here, there] = [valueAt(twice.one) * twice.factor, valueAt(twice.other)];
  if (here === 0 || there === 0 || here < 0 !== there < 0 || !isTelling(here) || !isTelling(there)) return null;
  return [...APART, ...APART.map((factor) => 1 / factor)].find((times) => isSame({ ...twice, factor: twice.factor / times })) ?? null;
}

/** Whether a figure is more than one digit and zeros: 5 and 50000 may have nothing to do with each other. */
const isTelling = (value: number): boolean => String(Math.abs(value)).replace(".", "").replace(/^0+|0+$/g, "").length > 1;

/** 金额（元） beside 金额（万元）: rows in which one does not convert into the other, where most others do. */
export const measureSlips = (table: AuditedTable): readonly Finding[] =>
  columnPairs(table).flatMap(([column, twin]) => {
    const all = table.names.flatMap(({ role }, row): Twice[] => {
      const [one, other]: [Spot, Spot] = [{ table, row, column }, { table, row, column: twin }];
      const factor = factorBetween(measureAt(table.measures, row, column), measureAt(table.measures, row, twin));
      return role !== "note" && isFilled(one) && isFilled(other) && factor !== null && factor !== 1 ? [{ one, other, factor }] : [];
    });
    const same = all.filter(isSame);
    const wrong = all.filter((twice) => !isSame(twice));
    if (same.length >= LEAST_ROWS && kindsOf(same) >= LEAST_KINDS && same.length >= wrong.length * TIMES) return wrong.map((twice) => slipFinding(twice, same.length, wrong.length - 1));
    return wholeColumn(all);
  });

/** Columns that have the same headings but for measures of one kind. */
function columnPairs(table: AuditedTable): readonly (readonly [number, number])[] {
  const { additive, measures } = table;
  return additive.flatMap((column, index) => additive.slice(index + 1).flatMap((twin) => {
    const [one, other] = [measures.columns[column] ?? null, measures.columns[twin] ?? null];
    return one !== null && other !== null && one !== other && factorBetween(one, other) !== null && headingKey(table, column) === headingKey(table, twin) ? [[column, twin] as const] : [];
  }));
}

const isFilled = (spot: Spot): boolean => isFigure(contentIn(spot.table.body, spot.row, spot.column)) && valueAt(spot) !== 0;

const kindsOf = (all: readonly Twice[]): number => new Set(all.map(({ one }) => valueAt(one))).size;

/** By how many times all are too large, the same for each; null when that is not so. */
export function allApart(all: readonly Twice[]): number | null {
  const times = all[0] ? timesApart(all[0]) : null;
  return times !== null && all.every((twice) => timesApart(twice) === times) ? times : null;
}

/** All figures of a column apart from those of another by the same measure: one of the two columns is stated in another one than it says. */
export function wholeColumn(all: readonly Twice[]): readonly Finding[] {
  const [first] = all;
  const times = allApart(all);
  if (!first || times === null || all.length < LEAST_ROWS || kindsOf(all) < LEAST_KINDS) return [];
  const { one, other } = first;
  return [withOther(found(one.table, {
    code: "audit.measure-column", reach: reachOf(first), belief: { level: "likely", agree: all.length - 1, against: 0 }, places: all.map((twice) => placeOf(twice.one)), label: headingOf(one.table, one.column),
    values: { against: sayOther(other), count: String(all.length), times: printNumber(Math.max(times, 1 / times)) },
    expected: null, imbalance: null,
  }), first)];
}

/** One figure that does not convert into the other; shown at the one that is out of line with its column, where one is. */
export function slipFinding(twice: Twice, agree: number, against: number): Finding {
  const turned: Twice = { one: twice.other, other: twice.one, factor: 1 / twice.factor };
  const isTurned = oddness(twice.other) - oddness(twice.one) >= CLEAR;
  const shown = isTurned ? turned : twice;
  const isTold = Math.abs(oddness(twice.other) - oddness(twice.one)) >= CLEAR;
  const { one, other, factor } = shown;
  const should = roundedFor(one, valueAt(other) / factor);
  const level: Level = agree >= LEAST_ROWS && agree >= against * TIMES ? "likely" : "look";
  const finding = withOther(found(one.table, {
    code: "audit.measure-slip", reach: reachOf(twice), belief: { level, agree, against }, places: [placeOf(one)], label: labelOf(one.table, one.row, one.column),
    values: { reported: printNumber(valueAt(one)), against: sayOther(other) }, expected: printNumber(should), imbalance: printSigned(printNumber(valueAt(one) - should)),
  }), shown);
  if (level === "look") return finding;
  const [main, second] = [figureOf(shown), figureOf(isTurned ? twice : turned)];
  return { ...finding, proposal: { ...main, together: [], alternatives: isTold ? [] : [second] } };
}

/** Orders of magnitude by which one of two must be further from its column than the other to be told as the wrong one. */
const CLEAR = 1.5;

/** How many orders of magnitude a figure is away from the median of its column. */
function oddness(spot: Spot): number {
  const { table: { body, names }, row, column } = spot;
  const sizes = names.flatMap(({ role }, at) => (at !== row && role === "detail" && isFilled({ ...spot, row: at }) ? [Math.log10(Math.abs(valueIn(body, at, column)))] : [])).sort((a, b) => a - b);
  return sizes.length === 0 ? 0 : Math.abs(Math.log10(Math.abs(valueAt(spot))) - sizes[Math.floor(sizes.length / 2)]!);
}

/** To the decimals of its column. */
function roundedFor({ table: { body }, column }: Spot, value: number): number {
  const most = body.rows.reduce((decimals, _, row) => Math.max(decimals, body.decimals[row * body.columns.length + column]!), 0);
  return Number(value.toFixed(Math.min(most, MOST_DECIMALS)));
}

function figureOf({ one, other, factor }: Twice): ProposedFigure {
  const should = roundedFor(one, valueAt(other) / factor);
  const times = timesApart({ one, other, factor });
  const cause: Cause | null = times === 10_000 ? "times-10000" : times === 1 / 10_000 ? "over-10000" : null;
  return { cell: refOf(one), label: labelOf(one.table, one.row, one.column), reported: printNumber(valueAt(one)), value: printNumber(should), cause, other: refOf(other), block: [] };
}

const placeOf = ({ table: { body }, row, column }: Spot): Place => ({ row: body.rows[row]!, column: body.columns[column]! });

function refOf(spot: Spot): CellRef {
  const { workbook, worksheet } = spot.table.view.sheet;
  const { row, column } = placeOf(spot);
  return { workbook, worksheet, address: addressOf(row, column) };
}

const reachOf = ({ one, other }: Twice) => (one.table.view === other.table.view ? "form" : "cross-form");

const withOther = (finding: Finding, { other }: Twice): Finding => ({ ...finding, cells: [...finding.cells, refOf(other)] });

/** "附表!C5 125 元". */
function sayOther(spot: Spot): string {
  const { worksheet, address } = refOf(spot);
  const measure = measureAt(spot.table.measures, spot.row, spot.column);
  return `${worksheet}!${address} ${printNumber(valueAt(spot))}${measure === null ? "" : ` ${measure}`}`;
}
