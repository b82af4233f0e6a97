import { labelIn, LANGUAGES, type Label, type Language } from "../model/localised";
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
  /** Whether last period's figures are shown beside the entries of an issued form. */
  readonly showsPrior?: boolean;
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

/** Takes indicators by code; a map of them does. */
interface IndicatorSink<Code extends string> {
  set(code: Code, indicator: QuantityIndicator<Code>): unknown;
}

/**
 * Crosses rows with columns: codes are `row_column`, labels "row·column", each behind its group where it has one.
 * @throws RangeError where neither row nor column has a measure
 */
export function crossed<const Row extends string, const Column extends string>(draft: CrossedDraft<Row, Column>): Crossed<`${Row}_${Column}`> {
  const indicators = new Map<`${Row}_${Column}`, QuantityIndicator<`${Row}_${Column}`>>();
  const table = crossInto(indicators, draft);
  return { indicators: Object.fromEntries(indicators) as Crossed<`${Row}_${Column}`>["indicators"], table };
}

/** Adds a table's indicators, in the order of its rows, and gives the table with their codes in its cells. @throws RangeError as crossed does */
export function crossInto<Row extends string, Column extends string>(indicators: IndicatorSink<`${Row}_${Column}`>, draft: CrossedDraft<Row, Column>): FormTable<`${Row}_${Column}`> {
  const { title, stub, rows, columns } = draft;
  // Made once: thousands of codes that are one object each are found faster.
  const cells = rows.map((row) => columns.map((column) => codeOf(row.code, column.code)));
  const across = columns.map(wordsOf);
  rows.forEach((row, index) => {
    const words = wordsOf(row);
    columns.forEach((column, at) => indicators.set(cells[index]![at]!, crossing(row, column, joined(words, across[at]!))));
  });
  return {
    ...(title !== undefined && { title: labelOf(title) }),
    stub: labelOf(stub),
    rows: rows.map((row) => ({ path: pathOf(row) })),
    columns: columns.map((column) => ({ path: pathOf(column) })),
    cells,
  };
}

const pathOf = ({ group, label }: CrossedRow): TableLine["path"] => (group === undefined ? [labelOf(label)] : [labelOf(group), labelOf(label)]);

const codeOf = <Row extends string, Column extends string>(row: Row, column: Column): `${Row}_${Column}` => `${row}_${column}`;

const SUM = { method: "sum" } as const;

function crossing<Row extends string, Column extends string>(row: CrossedRow<Row>, column: CrossedColumn<Column>, label: Label): QuantityIndicator<`${Row}_${Column}`> {
  const measure = column.measure ?? row.measure;
  if (!measure) throw new RangeError(`neither row ${row.code} nor column ${column.code} has a measure`);
  const crossed: QuantityIndicator<`${Row}_${Column}`> = {
    type: "quantity",
    label,
    measure,
    decimals: column.decimals ?? row.decimals ?? 0,
    required: column.required ?? row.required ?? true,
    rollUp: column.ratioOf ? ratio(row.code, column.ratioOf) : (column.rollUp ?? row.rollUp ?? SUM),
  };
  return (column.showsPrior ?? row.showsPrior) ? { ...crossed, showsPrior: true } : crossed;
}

const ratio = <Row extends string, Column extends string>(row: Row, [numerator, denominator]: readonly [Column, Column]): RollUpMethod<`${Row}_${Column}`> =>
  ({ method: "ratio", numerator: codeOf(row, numerator), denominator: codeOf(row, denominator) });

/** What a line is called behind its group, in every language; `own` are those that one of the two has words of its own in. */
interface Words {
  readonly text: Readonly<Record<Language, string>>;
  readonly own: ReadonlySet<Language>;
}

function wordsOf(line: CrossedRow): Words {
  const path = pathOf(line);
  const text = (language: Language): string => path.map((part) => labelIn(part, language).trim()).join("·");
  return {
    text: { "zh-CN": text("zh-CN"), "zh-TW": text("zh-TW"), en: text("en") },
    own: new Set(LANGUAGES.filter((language) => path.some((part) => part[language] !== undefined))),
  };
}

/** "group·row·column" in each language that any of them has; in zh-CN always. */
function joined(row: Words, column: Words): Label {
  if (row.own.size === 1 && column.own.size === 1) return { "zh-CN": `${row.text["zh-CN"]}·${column.text["zh-CN"]}` };
  const text = (language: Language): string => `${row.text[language]}·${column.text[language]}`;
  const has = (language: Language): boolean => row.own.has(language) || column.own.has(language);
  return { "zh-CN": text("zh-CN"), ...(has("zh-TW") && { "zh-TW": text("zh-TW") }), ...(has("en") && { en: text("en") }) };
}
