import { labelIn, LANGUAGES, type FormTable, type Label, type Language, type Measure, type QuantityIndicator, type RollUpMethod } from "#core";

/** A row of a two-way table; `measure` and `decimals` where each row counts in its own (口罩 只, 防护服 套). */
export interface CrossedRow<Code extends string> {
  readonly code: Code;
  readonly label: Label;
  readonly measure?: Measure;
  readonly decimals?: number;
}

/** A column of a two-way table. Without `measure` it counts in its row's. Required unless it says otherwise. */
export interface CrossedColumn<Code extends string> {
  readonly code: Code;
  readonly label: Label;
  readonly measure?: Measure;
  readonly decimals?: number;
  readonly required?: boolean;
  /** [numerator, denominator] columns, where the column is their ratio; any other column adds up. */
  readonly ratioOf?: readonly [Code, Code];
}

/** A two-way table and its indicators, one a crossing, with the code row_column. */
export interface Crossed<Code extends string> {
  readonly indicators: Readonly<Record<Code, QuantityIndicator<Code>>>;
  readonly table: FormTable<Code>;
}

/** Crosses rows with columns: codes are `row_column`, labels "row·column", figures add up over units or are ratios of sums. */
export function crossed<Row extends string, Column extends string>(
  heading: { readonly title: Label; readonly stub: Label },
  rows: readonly CrossedRow<Row>[],
  columns: readonly CrossedColumn<Column>[],
): Crossed<`${Row}_${Column}`> {
  type Code = `${Row}_${Column}`;
  const crossings = rows.flatMap((row) => columns.map((column) => [codeOf(row.code, column.code), crossing(row, column)] as const));
  return {
    indicators: Object.fromEntries(crossings) as Record<Code, QuantityIndicator<Code>>,
    table: {
      ...heading,
      rows: rows.map(({ label }) => ({ path: [label] })),
      columns: columns.map(({ label }) => ({ path: [label] })),
      cells: rows.map((row) => columns.map((column) => codeOf(row.code, column.code))),
    },
  };
}

const codeOf = <Row extends string, Column extends string>(row: Row, column: Column): `${Row}_${Column}` => `${row}_${column}`;

function crossing<Row extends string, Column extends string>(
  row: CrossedRow<Row>,
  column: CrossedColumn<Column>,
): QuantityIndicator<`${Row}_${Column}`> {
  const measure = column.measure ?? row.measure;
  if (!measure) throw new RangeError(`neither row ${row.code} nor column ${column.code} has a measure`);
  return {
    type: "quantity",
    label: joined(row.label, column.label),
    measure,
    decimals: column.decimals ?? row.decimals ?? 0,
    required: column.required ?? true,
    rollUp: rollUpOf(row.code, column.ratioOf),
  };
}

function rollUpOf<Row extends string, Column extends string>(
  row: Row,
  ratioOf: readonly [Column, Column] | undefined,
): RollUpMethod<`${Row}_${Column}`> {
  if (!ratioOf) return { method: "sum" };
  return { method: "ratio", numerator: codeOf(row, ratioOf[0]), denominator: codeOf(row, ratioOf[1]) };
}

function joined(row: Label, column: Label): Label {
  const text = (language: Language) => `${labelIn(row, language).trim()}·${labelIn(column, language).trim()}`;
  const [zhCn, zhTw, en] = LANGUAGES;
  return { "zh-CN": text(zhCn), "zh-TW": text(zhTw), en: text(en) };
}
