import type { RowCondition, RowCount } from "../model/ledger";

/** How the figures of a two-way table (see crossed) are counted from the rows of a ledger: as its column says, of the rows for which its row's conditions hold; a total has none. */
export function crossedCounts<const Row extends string, const Column extends string, const Field extends string>(
  rows: Readonly<Record<Row, readonly RowCondition<Field>[]>>, columns: Readonly<Record<Column, RowCount<Field>>>,
): Readonly<Record<`${Row}_${Column}`, RowCount<Field>>> {
  const counts = entriesOf(rows).flatMap(([row, ofRow]) => entriesOf(columns).map(([column, count]) => [`${row}_${column}`, { ...count, where: [...ofRow, ...(count.where ?? [])] }] as const));
  return Object.fromEntries(counts) as Record<`${Row}_${Column}`, RowCount<Field>>;
}

/** How often each of these yes/no fields says yes, says no, or says nothing: the figures field_yes, field_no and field_blank. */
export function answerCounts<const Field extends string>(fields: readonly Field[]): Readonly<Record<`${Field}_${"yes" | "no" | "blank"}`, RowCount<Field>>> {
  const counts = fields.flatMap((field) => [
    [`${field}_yes`, { where: [{ field, is: [true] }] }],
    [`${field}_no`, { where: [{ field, is: [false] }] }],
    [`${field}_blank`, { where: [{ field, filled: false }] }],
  ] as const);
  return Object.fromEntries(counts) as Record<`${Field}_${"yes" | "no" | "blank"}`, RowCount<Field>>;
}

const entriesOf = <Code extends string, Content>(record: Readonly<Record<Code, Content>>): readonly (readonly [Code, Content])[] =>
  (Object.keys(record) as Code[]).map((code) => [code, record[code]]);
