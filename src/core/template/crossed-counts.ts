import type { RowCondition, RowCount } from "../model/ledger";

/** What must hold for the rows that count in a line of a two-way table; nothing for its total. */
type Line<Field extends string> = readonly RowCondition<Field>[];

/** How the figures of a two-way table (see crossed) are counted from the rows of a ledger: those of its row's and its column's conditions. */
export function crossedCounts<const Row extends string, const Column extends string, const Field extends string>(
  rows: Readonly<Record<Row, Line<Field>>>, columns: Readonly<Record<Column, Line<Field>>>,
): Readonly<Record<`${Row}_${Column}`, RowCount<Field>>> {
  const counts = linesOf(rows).flatMap(([row, ofRow]) => linesOf(columns).map(([column, ofColumn]) => [`${row}_${column}`, { where: [...ofRow, ...ofColumn] }] as const));
  return Object.fromEntries(counts) as Record<`${Row}_${Column}`, RowCount<Field>>;
}

const linesOf = <Code extends string, Field extends string>(lines: Readonly<Record<Code, Line<Field>>>): readonly (readonly [Code, Line<Field>])[] =>
  (Object.keys(lines) as Code[]).map((code) => [code, lines[code]]);
