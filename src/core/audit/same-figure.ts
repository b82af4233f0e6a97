import { headingOf, type AuditedTable } from "./audited-table";
import { printNumber, printSigned } from "./decimals";
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
  const isBoth = ([row, at]: Pair): boolean => isFigure(contentIn(one.body, row, column)) && isFigure(contentIn(other.body, at, twin));
  const differs = ([row, at]: Pair): boolean => Math.abs(valueIn(one.body, row, column) - valueIn(other.body, at, twin)) > 1e-9;
  if (rows.slice(0, PROBE).filter((pair) => isBoth(pair) && differs(pair)).length * 2 > PROBE) return [];
  const both = rows.filter(isBoth);
  const differing = both.filter(differs);
  const equal = new Set(both.filter((pair) => !differs(pair)).map(([row]) => valueIn(one.body, row, column)));
  if (both.length < LEAST_ROWS || equal.size < LEAST_ROWS - 2 || both.length - differing.length < both.length * SHARE) return [];
  return differing.map(([row, at]) => {
    const [here, there] = [valueIn(one.body, row, column), valueIn(other.body, at, twin)];
    const address = addressOf(other.body.rows[at]!, other.body.columns[twin]!);
    const finding = found(one, {
      code: "audit.same-figure", reach: "cross-form", belief: { level: "look", agree: both.length - differing.length, against: differing.length - 1 },
      places: [{ row: one.body.rows[row]!, column: one.body.columns[column]! }], label: labelOf(one, row, column),
      values: { reported: printNumber(here), other: `${other.view.sheet.worksheet}!${address}`, column: headingOf(other, twin) }, expected: printNumber(there), imbalance: printSigned(printNumber(here - there)),
    });
    return { ...finding, cells: [...finding.cells, { workbook: finding.workbook, worksheet: other.view.sheet.worksheet, address }] };
  });
}
