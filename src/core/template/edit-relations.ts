import type { BalanceEdit, FunnelEdit, StockBalanceEdit, SubsetEdit, TableBalanceEdit } from "../model/edit";
import { dimensionOf } from "../model/measure";
import type { FormTable, Indicator, QuantityIndicator, TableLine, Template } from "../model/template";

/** One thing that an edit says: `shown` = (or ≤) Σ plus − Σ less. */
export interface Relation<Code extends string = string> {
  readonly relation: "=" | "<=";
  /** The figure at which a difference is shown. */
  readonly shown: Code;
  readonly plus: readonly Code[];
  readonly less: readonly Code[];
  /** The row or column of the table that is added up; "" for other edits. */
  readonly line: string;
  /** One of its figures where all are counted in the same measure with the same decimals, as along most lines of a table; null where they are not, or were not compared. */
  readonly alike: QuantityIndicator | null;
}

type LinearEdit<Code extends string> = SubsetEdit<Code> | BalanceEdit<Code> | TableBalanceEdit | StockBalanceEdit<Code> | FunnelEdit<Code>;

/** What a form needs for its edits to be taken apart. */
type Form<Code extends string> = Pick<Template<Code>, "indicators" | "tables">;

/** What was taken apart last of an edit, and on which indicators: a large table has thousands of terms, and three ask for them. */
const known = new WeakMap<object, { readonly indicators: object; readonly tables: object; readonly relations: readonly Relation<never>[] }>();

/** What a linear edit says, taken apart: a subset has one relation a part, a table one a line that is added up. */
export function relationsOf<Code extends string>(edit: LinearEdit<Code>, form: Form<Code>): readonly Relation<Code>[] {
  const before = known.get(edit);
  if (before?.indicators === form.indicators && before.tables === form.tables) return before.relations;
  const relations = takenApart(edit, form);
  known.set(edit, { indicators: form.indicators, tables: form.tables, relations: relations as readonly Relation<never>[] });
  return relations;
}

function takenApart<Code extends string>(edit: LinearEdit<Code>, template: Form<Code>): readonly Relation<Code>[] {
  switch (edit.kind) {
    case "balance":
      return [{ relation: "=", shown: edit.total, plus: edit.parts, less: edit.less ?? [], line: "", alike: null }];
    case "stock-balance":
      return [{ relation: "=", shown: edit.closing, plus: [edit.opening, ...edit.receipts], less: edit.issues, line: "", alike: null }];
    case "subset":
      return edit.parts.map((part) => ({ relation: "<=", shown: part, plus: [edit.whole], less: [], line: "", alike: null }));
    case "funnel":
      return edit.stages.slice(1).map((stage, index) => ({ relation: "<=", shown: stage, plus: [edit.stages[index]!], less: [], line: "", alike: null }));
    case "table-balance":
      return tableRelations(edit, template);
  }
}

function tableRelations<Code extends string>(edit: TableBalanceEdit, template: Form<Code>): readonly Relation<Code>[] {
  const table = template.tables[edit.table];
  if (!table) throw new RangeError(`no table ${String(edit.table)}`);
  const { totalRow, totalColumn } = edit;
  const relations: (Relation<Code> | null)[] = [];
  if (totalRow !== undefined) {
    if (!table.rows[totalRow]) throw new RangeError(`no row ${String(totalRow)}`);
    table.columns.forEach((column, index) => relations.push(lineRelation(table.cells.map((row) => row[index] ?? null), totalRow, column, template)));
  }
  if (totalColumn !== undefined) {
    if (!table.columns[totalColumn]) throw new RangeError(`no column ${String(totalColumn)}`);
    table.rows.forEach((row, index) => relations.push(lineRelation(table.cells[index] ?? [], totalColumn, row, template)));
  }
  return relations.filter((relation) => relation !== null);
}

/** One line added up; null where it cannot be: no total there, nothing to add, texts, rates, ranks, a code that no indicator has. */
function lineRelation<Code extends string>(
  cells: FormTable<Code>["cells"][number], total: number, line: TableLine, template: Pick<Template<Code>, "indicators">,
): Relation<Code> | null {
  const shown = cells[total];
  if (!shown) return null;
  const first: Indicator | undefined = template.indicators.get(shown);
  const plus: Code[] = [];
  let [areLike, areAdditive] = [true, isAdditive(first)];
  for (let index = 0; index < cells.length; index++) {
    const code = cells[index] ?? null;
    if (code === null || index === total) continue;
    plus.push(code);
    const one: Indicator | undefined = template.indicators.get(code);
    if (isLike(one, first)) continue;
    areLike = false;
    areAdditive &&= isAdditive(one);
  }
  if (plus.length === 0 || !areAdditive) return null;
  return { relation: "=", shown, plus, less: [], line: line.path.map((label) => label["zh-CN"]).join("·"), alike: areLike && first?.type === "quantity" ? first : null };
}

const isLike = (one: Indicator | undefined, other: Indicator | undefined): boolean =>
  one?.type === "quantity" && other?.type === "quantity" && one.measure === other.measure && one.decimals === other.decimals;

function isAdditive(indicator: Indicator | undefined): boolean {
  const dimension = indicator?.type === "quantity" ? dimensionOf(indicator.measure) : "rank";
  return dimension !== "rate" && dimension !== "rank";
}
