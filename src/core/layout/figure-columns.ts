import { labelIn, type Label, type Language } from "../model/localised";
import { cellFormat } from "./figure-format";
import { indicatorsOf, type CodedIndicator, type QuantityIndicator, type Template } from "../model/template";

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
 * with more than 300, or where most do not roll up (scores of a street's own communities), only those that do: the others
 * can be looked up on the units' own tabs.
 */
export function figureColumns<Code extends string>(template: Template<Code>, language: Language): readonly FigureColumn<Code>[] {
  const before = known.get(template);
  if (before?.language === language) return before.columns as readonly FigureColumn<Code>[];
  const columns = columnsOf(template, language);
  known.set(template, { language, columns });
  return columns;
}

/** The columns of a template as they were asked for last: a form of thousands of indicators is asked for them again and again. */
const known = new WeakMap<object, { readonly language: Language; readonly columns: readonly FigureColumn[] }>();

function columnsOf<Code extends string>(template: Template<Code>, language: Language): readonly FigureColumn<Code>[] {
  const shown = shownIndicators(template);
  const lines = [
    ...tableLines(template, shown),
    ...(template.unitTable?.columns ?? []).map(({ indicator, path }) => ({ code: indicator, path })),
    ...[...shown].map(([code, { label }]) => ({ code, path: [label] })),
  ];
  const seen = new Set<Code>();
  return lines.flatMap(({ code, path }) => {
    const indicator = shown.get(code);
    if (!indicator || seen.has(code)) return [];
    seen.add(code);
    return [{ code, indicator, path: path.map((label) => labelIn(label, language)), format: cellFormat(indicator) }];
  });
}

/** The codes of the columns, and of the parts of those that are sums of others. */
export function figureCodes<Code extends string>(template: Template<Code>): readonly Code[] {
  const codes = figureColumns(template, "zh-CN").flatMap(({ code, indicator: { rollUp } }) => (rollUp.method === "sum-of" ? [code, ...rollUp.parts] : [code]));
  return [...new Set(codes)];
}

function shownIndicators<Code extends string>(template: Template<Code>): ReadonlyMap<Code, QuantityIndicator<Code>> {
  const quantities = indicatorsOf(template).filter(isQuantity);
  const rolling = quantities.filter(({ indicator: { rollUp } }) => rollUp.method !== "none");
  const mostAreOwn = rolling.length > 0 && rolling.length * 2 < quantities.length;
  return new Map((quantities.length > MOST_COLUMNS || mostAreOwn ? rolling : quantities).map(({ code, indicator }) => [code, indicator]));
}

const isQuantity = <Code extends string>(one: CodedIndicator<Code>): one is CodedIndicator<Code> & { readonly indicator: QuantityIndicator<Code> } => one.indicator.type === "quantity";

/** The shown figures of the form's tables; what says nothing (the title of an only table, an only row or column) is left away. */
function tableLines<Code extends string>({ tables }: Template<Code>, shown: ReadonlyMap<Code, unknown>): Line<Code>[] {
  const lines: Line<Code>[] = [];
  for (const { title, rows, columns, cells } of tables) {
    const before = tables.length > 1 && title ? [title] : [];
    cells.forEach((codes, row) => codes.forEach((code, column) => {
      if (code === null || !shown.has(code)) return;
      const ofRow = rows.length > 1 || columns.length === 1 ? rows[row]!.path : [];
      const ofColumn = columns.length > 1 ? columns[column]!.path : [];
      lines.push({ code, path: [...before, ...ofRow, ...ofColumn] });
    }));
  }
  return lines;
}
