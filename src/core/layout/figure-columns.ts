import { labelIn, type Label, type Language } from "../model/localised";
import { cellFormat } from "./figure-format";
import { codesOf, type Indicator, type QuantityIndicator, type Template } from "../model/template";

/** A numeric indicator as a column: its labels, outermost first. */
export interface FigureColumn<Code extends string = string> {
  readonly code: Code;
  readonly indicator: QuantityIndicator<Code>;
  readonly path: readonly string[];
  /** Number format of its cells. */
  readonly format: string;
}

interface Line<Code> {
  readonly code: Code;
  readonly path: readonly Label[];
}

/** Columns beside each other that anybody looks through. */
const MOST_COLUMNS = 300;

/**
 * The numeric indicators of a template in the order of its page, each once, with the labels that lead to it. Of a form
 * with more than 300 only those that roll up: the others can be looked up on the units' own tabs.
 */
export function figureColumns<Code extends string>(template: Template<Code>, language: Language): FigureColumn<Code>[] {
  const columns = allColumns(template, language);
  return columns.length <= MOST_COLUMNS ? columns : columns.filter(({ indicator }) => indicator.rollUp.method !== "none");
}

/** The codes of the columns, and of the parts of those that are sums of others. */
export function figureCodes<Code extends string>(template: Template<Code>): readonly Code[] {
  const codes = figureColumns(template, "zh-CN").flatMap(({ code, indicator: { rollUp } }) => (rollUp.method === "sum-of" ? [code, ...rollUp.parts] : [code]));
  return [...new Set(codes)];
}

function allColumns<Code extends string>(template: Template<Code>, language: Language): FigureColumn<Code>[] {
  const lines = [...tableLines(template), ...(template.unitTable?.columns ?? []).map(({ indicator, path }) => ({ code: indicator, path }))];
  const others: Line<Code>[] = codesOf(template).map((code) => ({ code, path: [template.indicators[code].label] }));
  const seen = new Set<Code>();
  return [...lines, ...others].flatMap(({ code, path }) => {
    const indicator: Indicator<Code> = template.indicators[code];
    if (seen.has(code) || indicator.type !== "quantity") return [];
    seen.add(code);
    return [{ code, indicator, path: path.map((label) => labelIn(label, language)), format: cellFormat(indicator) }];
  });
}

/** Every figure of the form's tables; what says nothing (the title of an only table, an only row or column) is left away. */
function tableLines<Code extends string>({ tables }: Template<Code>): Line<Code>[] {
  return tables.flatMap((table) => {
    const title = tables.length > 1 && table.title ? [table.title] : [];
    return table.rows.flatMap((row, r) =>
      table.columns.flatMap((column, c) => {
        const code = table.cells[r]?.[c] ?? null;
        const ofRow = table.rows.length > 1 || table.columns.length === 1 ? row.path : [];
        const ofColumn = table.columns.length > 1 ? column.path : [];
        return code === null ? [] : [{ code, path: [...title, ...ofRow, ...ofColumn] }];
      }),
    );
  });
}
