import { headingOf, type AuditedTable } from "./audited-table";
import { printNumber, printSigned } from "./decimals";
import { allApart, isSame, slipFinding, timesApart, valueAt, wholeColumn, type Twice } from "./measure-slips";
import { factorBetween, measureAt } from "./measures";
import { found } from "./found";
import { labelOf } from "./sum-findings";
import { contentIn, isFigure, valueIn } from "./table";
import { tabDay } from "./tab-day";
import { addressOf } from "../model/address";
import type { Finding } from "../model/finding";

/** Rows that two columns must share, and the share of them that must be equal, before the rest is worth a look. */
const LEAST_ROWS = 6;
const SHARE = 0.8;

/** Tables of other tabs that a table is compared with. */
const MOST_OTHERS = 12;

/** Rows by which two columns are compared first: where these differ mostly, all do. */
const PROBE = 12;

/** Figures that stand under the same label and heading on two tabs about the same day, and differ, where nearly all others are equal. */
export function sameFigureFindings(tables: readonly AuditedTable[]): readonly Finding[] {
  const byDay = new Map<number | null, Indexed[]>();
  for (const table of tables) {
    const day = tabDay(table);
    const group = byDay.get(day);
    if (group) group.push(indexed(table));
    else byDay.set(day, [indexed(table)]);
  }
  return [...byDay.values()].flatMap((group) => group.flatMap((one, index) => group.slice(index + 1, index + 1 + MOST_OTHERS).flatMap((other) => (one.table.view === other.table.view ? [] : differences(one, other)))));
}

/** A table whose rows and columns can be found by what they say. */
interface Indexed {
  readonly table: AuditedTable;
  readonly rows: ReadonlyMap<string, number>;
  /** Columns whose last heading stands once in the table. */
  readonly columns: ReadonlyMap<string, number>;
}

function indexed(table: AuditedTable): Indexed {
  const rows = new Map(table.names.flatMap(({ key, role }, row) => (key === "" || role === "section" ? [] : [[key, row] as const])));
  const twice = new Set<string>();
  const columns = new Map<string, number>();
  for (const column of table.additive) {
    const key = table.headingKeys[column]!;
    if (columns.has(key)) twice.add(key);
    columns.set(key, column);
  }
  for (const key of [...twice, ""]) columns.delete(key);
  return { table, rows, columns };
}

function differences(one: Indexed, other: Indexed): readonly Finding[] {
  const columns = shared(one.columns, other.columns);
  const rows = columns.length === 0 ? [] : shared(one.rows, other.rows);
  return rows.length < LEAST_ROWS ? [] : columns.flatMap(([column, twin]) => differencesIn(one.table, other.table, rows, column, twin));
}

/** What both have under the same key, in the order of the first. */
function shared(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [key, here] of one) {
    const there = other.get(key);
    if (there !== undefined) pairs.push([here, there]);
  }
  return pairs;
}

type Pair = readonly [here: number, there: number];

function differencesIn(one: AuditedTable, other: AuditedTable, rows: readonly Pair[], column: number, twin: number): readonly Finding[] {
  if (isStrange(one, other, rows, column, twin)) return [];
  const twiceAt = ([row, at]: Pair): Twice | null => {
    if (!isFigure(contentIn(one.body, row, column)) || !isFigure(contentIn(other.body, at, twin))) return null;
    const factor = factorBetween(measureAt(one.measures, row, column), measureAt(other.measures, at, twin));
    return factor === null ? null : { one: { table: one, row, column }, other: { table: other, row: at, column: twin }, factor };
  };
  const probe = rows.slice(0, PROBE).flatMap((pair) => twiceAt(pair) ?? []);
  if (probe.filter((twice) => !isSame(twice)).length * 2 > PROBE) {
    const isApart = isStated(one, column) && isStated(other, twin) && allApart(filled(probe)) !== null;
    return isApart ? wholeColumn(filled(rows.flatMap((pair) => twiceAt(pair) ?? []))) : [];
  }
  const both = rows.flatMap((pair) => twiceAt(pair) ?? []);
  const [same, differing] = [both.filter(isSame), both.filter((twice) => !isSame(twice))];
  const kinds = new Set(same.map((twice) => valueAt(twice.one)));
  if (both.length < LEAST_ROWS || kinds.size < LEAST_ROWS - 2 || same.length < both.length * SHARE) return [];
  return differing.map((twice) => (timesApart(twice) === null ? differenceFinding(twice, same.length, differing.length - 1) : slipFinding(twice, same.length, differing.length - 1)));
}

/** Whether the first rows have nothing to do with each other, in whatever measures: so it is with most columns of most tabs. */
function isStrange(one: AuditedTable, other: AuditedTable, rows: readonly Pair[], column: number, twin: number): boolean {
  let [differ, last, ratios] = [0, Number.NaN, 0];
  for (let index = 0; index < Math.min(rows.length, PROBE); index += 1) {
    const ratio = valueIn(other.body, rows[index]![1], twin) / valueIn(one.body, rows[index]![0], column);
    if (Number.isNaN(ratio) || ratio === 1) continue;
    differ += 1;
    if (Math.abs(ratio - last) > NEAR * Math.abs(ratio)) ratios += 1;
    last = ratio;
  }
  return differ * 2 > PROBE && ratios * 2 > PROBE;
}

/** How near two ratios are that rounding alone keeps apart. */
const NEAR = 0.01;

/** Whether something on the sheet says what the column is stated in. */
const isStated = ({ measures }: AuditedTable, column: number): boolean => measures.columns[column] !== null;

const filled = (all: readonly Twice[]): readonly Twice[] => all.filter(({ one, other }) => valueAt(one) !== 0 || valueAt(other) !== 0);

function differenceFinding({ one, other, factor }: Twice, agree: number, against: number): Finding {
  const [here, there] = [valueAt(one), valueAt(other) / factor];
  const address = addressOf(other.table.body.rows[other.row]!, other.table.body.columns[other.column]!);
  const { worksheet } = other.table.view.sheet;
  const finding = found(one.table, {
    code: "audit.same-figure", reach: "cross-form", belief: { level: "look", agree, against },
    places: [{ row: one.table.body.rows[one.row]!, column: one.table.body.columns[one.column]! }], label: labelOf(one.table, one.row, one.column),
    values: { reported: printNumber(here), other: `${worksheet}!${address}`, column: headingOf(other.table, other.column) }, expected: printNumber(there), imbalance: printSigned(printNumber(here - there)),
  });
  return { ...finding, cells: [...finding.cells, { workbook: finding.workbook, worksheet, address }] };
}
