import { labelIn, type Label, type Language } from "../model/localised";
import type { Measure } from "../model/measure";
import type { FormTable, QuantityIndicator, RollUpMethod, TableLine } from "../model/template";
import { labelOf, type LabelText } from "./template-draft";

/** What a row or a column says of its crossings; where both say something, the column does. */
interface CrossedLine<Code extends string> {
  readonly code: Code;
  readonly label: LabelText;
  /** The heading that the line stands under together with its neighbours of the same group: 52 零售业 over 5211 百货零售. */
  readonly group?: LabelText;
  readonly measure?: Measure;
  /** None when left out. */
  readonly decimals?: number;
  /** Required when left out. */
  readonly required?: boolean;
  /** Adds up when left out. */
  readonly rollUp?: Exclude<RollUpMethod<never>, { readonly method: "sum-of" | "ratio" | "weighted-mean" }>;
}

/** A row of a two-way table; with a measure where each row counts in its own (口罩 只, 防护服 套). */
export type CrossedRow<Code extends string = string> = CrossedLine<Code>;

/** A column of a two-way table. */
export interface CrossedColumn<Code extends string = string> extends CrossedLine<Code> {
  /** [numerator, denominator] columns, where the column is their ratio; then the district's is the ratio of their sums. */
  readonly ratioOf?: readonly [Code, Code];
}

/** A two-way table as its rows and columns. */
export interface CrossedDraft<Row extends string = string, Column extends string = string> {
  readonly title?: LabelText;
  readonly stub: LabelText;
  readonly rows: readonly CrossedRow<Row>[];
  readonly columns: readonly CrossedColumn<Column>[];
}

/** A two-way table and its indicators, one a crossing, with the code row_column. */
export interface Crossed<Code extends string> {
  readonly indicators: Readonly<Record<Code, QuantityIndicator<Code>>>;
  readonly table: FormTable<Code>;
}

/**
 * Crosses rows with columns: codes are `row_column`, labels "row·column", each behind its group where it has one.
 * @throws RangeError where neither row nor column has a measure
 */
export function crossed<const Row extends string, const Column extends string>(draft: CrossedDraft<Row, Column>): Crossed<`${Row}_${Column}`> {
  type Code = `${Row}_${Column}`;
  return { indicators: Object.fromEntries(crossings(draft)) as Record<Code, QuantityIndicator<Code>>, table: crossedTable(draft) };
}

/** The crossings of a table in the order of its rows, each with its code. @throws RangeError as crossed does */
export const crossings = <Row extends string, Column extends string>({ rows, columns }: CrossedDraft<Row, Column>) =>
  rows.flatMap((row) => columns.map((column) => [codeOf(row.code, column.code), crossing(row, column)] as const));

/** The table with a crossing's code in each of its cells. */
export const crossedTable = <Row extends string, Column extends string>({ title, stub, rows, columns }: CrossedDraft<Row, Column>): FormTable<`${Row}_${Column}`> => ({
  ...(title !== undefined && { title: labelOf(title) }),
  stub: labelOf(stub),
  rows: rows.map((row) => ({ path: pathOf(row) })),
  columns: columns.map((column) => ({ path: pathOf(column) })),
  cells: rows.map((row) => columns.map((column) => codeOf(row.code, column.code))),
});

const pathOf = ({ group, label }: CrossedRow): TableLine["path"] => (group === undefined ? [labelOf(label)] : [labelOf(group), labelOf(label)]);

const codeOf = <Row extends string, Column extends string>(row: Row, column: Column): `${Row}_${Column}` => `${row}_${column}`;

function crossing<Row extends string, Column extends string>(row: CrossedRow<Row>, column: CrossedColumn<Column>): QuantityIndicator<`${Row}_${Column}`> {
  const measure = column.measure ?? row.measure;
  if (!measure) throw new RangeError(`neither row ${row.code} nor column ${column.code} has a measure`);
  return {
    type: "quantity",
    label: joined([...pathOf(row), ...pathOf(column)]),
    measure,
    decimals: column.decimals ?? row.decimals ?? 0,
    required: column.required ?? row.required ?? true,
    rollUp: column.ratioOf ? ratio(row.code, column.ratioOf) : (column.rollUp ?? row.rollUp ?? { method: "sum" }),
  };
}

const ratio = <Row extends string, Column extends string>(row: Row, [numerator, denominator]: readonly [Column, Column]): RollUpMethod<`${Row}_${Column}`> =>
  ({ method: "ratio", numerator: codeOf(row, numerator), denominator: codeOf(row, denominator) });

/** "group·row·column" in each language that any of them has; in zh-CN always. */
function joined(parts: readonly Label[]): Label {
  const text = (language: Language): string => parts.map((part) => labelIn(part, language).trim()).join("·");
  const has = (language: Language): boolean => parts.some((part) => part[language] !== undefined);
  return { "zh-CN": text("zh-CN"), ...(has("zh-TW") && { "zh-TW": text("zh-TW") }), ...(has("en") && { en: text("en") }) };
}
