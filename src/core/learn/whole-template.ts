import type { Label } from "../model/localised";
import { dimensionOf, type Measure } from "../model/measure";
import type { FormTable, Indicator, LedgerTable, TableLine, Template, UnitTable } from "../model/template";
import type { RowCount } from "../model/ledger";
import { plainText } from "../model/label-text";
import type { FoundForm } from "./found-form";
import type { FoundField } from "./form-head";
import type { IndicatorFacts } from "./indicator-facts";
import type { LearnedHead } from "./learned";

/** Everything that was found, each figure in its usual measure and without a roll-up. */
export function wholeTemplate(form: FoundForm, head: LearnedHead, fields: readonly FoundField[], facts: ReadonlyMap<string, IndicatorFacts>): Template {
  const indicators = [...form.indicators.values()].map(({ code, label }): readonly [string, Indicator] => [code, indicatorOf(label, facts.get(code)!)]);
  const counted = form.shape === "ledger" ? countedFigures(form, facts) : null;
  const isChecklist = counted !== null && [...facts.values()].filter(({ type }) => type === "yes-no").length * 2 > facts.size;
  return {
    id: head.id, version: head.version, kind: counted ? (isChecklist ? "checklist" : "ledger") : "form", name: labelOf(head.name), period: head.period, level: head.level,
    ...(form.tabs.length === 1 && { worksheets: [form.tabs[0]!.view.sheet.worksheet] }),
    header: fields.map(({ role, label }) => ({ role, label: labelOf(label) })),
    indicators: new Map([...indicators, ...Object.entries(counted?.indicators ?? {})]),
    tables: form.shape === "form" ? form.tables.map((_, at) => tableOf(form, at)) : (counted?.tables ?? []),
    ...(form.shape === "unit-rows" && { unitTable: unitTableOf(form) }),
    ...(counted && { ledger: counted.ledger }),
    edits: [],
  };
}

const labelOf = (text: string): Label => ({ "zh-CN": text });

/** What a figure is stated in until a measure is taken: rates and ranks are so by themselves. */
const usualMeasure = (measure: Measure): Measure => (dimensionOf(measure) === "rate" || dimensionOf(measure) === "rank" ? measure : "个");

function indicatorOf(label: string, { type, codeKind, privacy, measure, decimals }: IndicatorFacts): Indicator {
  const common = { label: labelOf(label), required: false, ...(privacy && { privacy }) };
  if (type === "quantity") return { ...common, type, measure: usualMeasure(measure), decimals, rollUp: { method: "none" } };
  return { ...common, type, ...(codeKind && { codeKind }) };
}

function lineOf(path: readonly string[]): TableLine {
  const [first, ...rest] = path.map(labelOf);
  return { path: [first!, ...rest] };
}

function tableOf({ tables, codes }: FoundForm, at: number): FormTable {
  const { table: { title, stub }, rows, columns } = tables[at]!;
  return {
    ...(title !== null && { title: labelOf(title) }), stub: labelOf(stub === "" ? "指标" : stub),
    rows: rows.map(({ path }) => lineOf(path)), columns: columns.map(({ path }) => lineOf(path)), cells: codes[at]!,
  };
}

const columnsOf = ({ tables, codes }: FoundForm) => tables[0]!.columns.map(({ path }, column) => ({ ...lineOf(path), indicator: codes[0]![0]![column]! }));

/** Totals that every form is known to have need not be named. */
const KNOWN_TOTALS = /^(?:合计|总计|共计|全区|全市|全区合计|全市合计|区合计)$/;

function unitTableOf(form: FoundForm): UnitTable {
  const { audited, stub } = form.tables[0]!.table;
  const totals = [...new Set(audited.names.filter(({ role }) => role === "total").flatMap(({ label }) => label.split(" ")).map(plainText))].filter((label) => label !== "" && !KNOWN_TOTALS.test(label));
  return { unitLabels: [stub], columns: columnsOf(form), ...(totals.length > 0 && { totalLabels: totals }) };
}

/** Texts that are counted apart where so few stand in a column, in so many rows each. */
const FEW = { most: 12, rows: 3 };

/** Whether the texts of a column are classes, and not names. */
export const isOfClasses = ({ type, texts, filled, privacy }: IndicatorFacts): boolean =>
  type === "text" && privacy === null && texts.size > 0 && texts.size <= FEW.most && filled >= texts.size * FEW.rows;

/** The figures that the rows of a list make: how many there are, of each class, and what their amounts come to. */
function countedFigures(form: FoundForm, facts: ReadonlyMap<string, IndicatorFacts>): { readonly indicators: Readonly<Record<string, Indicator>>; readonly tables: readonly FormTable[]; readonly ledger: LedgerTable } {
  const columns = columnsOf(form);
  const counts: [string, string, RowCount, Pick<IndicatorFacts, "measure" | "decimals">][] = [["_rows", "行数", {}, { measure: "个", decimals: 0 }]];
  for (const { indicator } of columns) {
    const { type, privacy, decimals, texts, measure } = facts.get(indicator)!;
    const { label, kind } = form.indicators.get(indicator)!;
    const own = facts.get(indicator)!;
    if (privacy !== null) continue;
    if (type === "yes-no") counts.push([`_${indicator}_yes`, `${label}·是`, { where: [{ field: indicator, is: [true] }] }, { measure: "个", decimals: 0 }], [`_${indicator}_no`, `${label}·否`, { where: [{ field: indicator, is: [false] }] }, { measure: "个", decimals: 0 }]);
    else if (type === "quantity" && kind === "additive") counts.push([`_${indicator}_sum`, `${label}·合计`, { sum: [indicator] }, { measure: usualMeasure(measure), decimals }]);
    else if (isOfClasses(own)) [...texts].sort().forEach((text, at) => counts.push([`_${indicator}_${String(at + 1)}`, `${label}·${text}`, { where: [{ field: indicator, is: [text] }] }, { measure: "个", decimals: 0 }]));
  }
  return {
    indicators: Object.fromEntries(counts.map(([code, label, , { measure, decimals }]) => [code, { type: "quantity", label: labelOf(label), measure, decimals, required: false, rollUp: { method: "sum" } } satisfies Indicator])),
    tables: [{ stub: labelOf("指标"), rows: counts.map(([, label]) => lineOf([label])), columns: [lineOf(["数值"])], cells: counts.map(([code]) => [code]) }],
    ledger: { columns, key: [keyOf(columns.map(({ indicator }) => indicator), facts, form)], counts: Object.fromEntries(counts.map(([code, , count]) => [code, count])) },
  };
}

/** The first column that tells all rows apart; else the first. */
export const keyOf = (codes: readonly string[], facts: ReadonlyMap<string, IndicatorFacts>, { observations }: FoundForm): string =>
  codes.find((code) => observations.length > 0 && facts.get(code)!.texts.size === observations.length) ?? codes[0]!;
