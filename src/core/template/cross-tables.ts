import { severalPlaces } from "./check-places";
import { crossInto, type CrossedDraft, type CrossedRow } from "./crossed";
import type { CodedDraft, IndicatorDraft, TableDraft, TemplateDraft } from "./template-draft";
import { hardProblem, type TemplateProblem } from "./template-problem";

/** A template as it stands in a JSON file: as TemplateDraft, and a two-way table may be given as rows and columns that cross. */
export type TemplateFile = Omit<TemplateDraft<string>, "tables"> & { readonly tables: readonly (TableDraft | CrossedDraft)[] };

/** Writes the crossings of a template's tables out as indicators; one that stands among its `indicators` is left as it is there. */
export function crossTables({ indicators, tables, ...same }: TemplateFile): CodedDraft<string> {
  const all = new Map<string, IndicatorDraft>();
  const written = tables.map((table) => (isCrossed(table) ? crossInto(all, table) : table));
  for (const [code, indicator] of Object.entries(indicators)) all.set(code, indicator);
  return { ...same, indicators: all, tables: written };
}

const isCrossed = (table: TableDraft | CrossedDraft): table is CrossedDraft => "rows" in table && !("cells" in table);

/** What stands in the way of crossing: a code twice, no measure, a ratio of what is no column. All at once. */
export const problemsOfCrossing = ({ tables }: TemplateFile): readonly TemplateProblem[] =>
  tables.flatMap((table, index) => (isCrossed(table) ? problemsOfCrossed(table, `tables[${index}]`) : []));

function problemsOfCrossed({ rows, columns }: CrossedDraft, path: string): readonly TemplateProblem[] {
  const columnCodes = columns.map(({ code }) => code);
  const isCounted = columns.every(({ measure }) => measure !== undefined);
  const uncounted = rows.flatMap(({ measure }, index) => (isCounted || measure !== undefined ? [] : [hardProblem("template.missing", { path: `${path}.rows[${index}].measure` })]));
  const strangers = columns.flatMap(({ ratioOf = [] }, index) => ratioOf.flatMap((name, part) =>
    columnCodes.includes(name) ? [] : [hardProblem("template.unknown-indicator", { path: `${path}.columns[${index}].ratioOf[${part}]`, values: { name } })]));
  return [...severalPlaces(standingsOf(rows, `${path}.rows`)), ...severalPlaces(standingsOf(columns, `${path}.columns`)), ...uncounted, ...strangers];
}

const standingsOf = (lines: readonly CrossedRow[], path: string) => lines.map(({ code }, index) => ({ code, path: `${path}[${index}].code` }));
