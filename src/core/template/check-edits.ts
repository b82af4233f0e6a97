import { isRowEdit, type Edit, type RowEdit } from "../model/edit";
import { isConvertible, type Measure } from "../model/measure";
import type { Template } from "../model/template";
import { mentionsOf, type Mention } from "./edit-mentions";
import { relationsOf } from "./edit-relations";
import { parseExpression } from "./expression";
import { isRatioOf } from "./measures-fit";
import { compareRationals, parseDecimal } from "./rational";
import { resolveExpression } from "./resolve-expression";
import { expressionProblem, hardProblem, type TemplateProblem, type TemplateProblemCode } from "./template-problem";

/** What is wrong with each edit by itself: ids, codes, types, measures, lists too short, bounds, expressions. */
export function problemsOfEdits(template: Template): readonly TemplateProblem[] {
  const ids = new Set([`${template.id}.required`]);
  return template.edits.flatMap((edit, index) => {
    const path = `edits[${index}]`;
    const isTwice = ids.has(edit.id);
    ids.add(edit.id);
    const twice = isTwice ? [hardProblem("template.edit-twice", { path: `${path}.id`, edit: edit.id })] : [];
    return [...twice, ...problemsOfEdit(edit, template, path)];
  });
}

function problemsOfEdit(edit: Edit, template: Template, path: string): readonly TemplateProblem[] {
  const mentions = mentionsOf(edit);
  const problems = [...mentions.flatMap((mention) => problemsOfMention(mention, template, path, edit.id)), ...shapeProblems(edit, mentions, path)];
  return problems.some(({ strength }) => strength === "hard") ? problems : [...problems, ...fitProblems(edit, template, path)];
}

function problemsOfMention({ code, field, types }: Mention, template: Template, path: string, edit: string): readonly TemplateProblem[] {
  const indicator = template.indicators.get(code);
  const at = { path: `${path}.${field}`, edit };
  if (!indicator) return [hardProblem("template.unknown-indicator", { ...at, values: { name: code } })];
  if (types.length === 0 || types.includes(indicator.type)) return [];
  return [hardProblem("template.wrong-type", { ...at, values: { name: code, wanted: [...types] } })];
}

/** Lists too short or of different lengths, a code named twice, bounds that are none. */
function shapeProblems(edit: Edit, mentions: readonly Mention[], path: string): readonly TemplateProblem[] {
  const at = (field: string) => ({ path: `${path}.${field}`, edit: edit.id });
  const tooFew: TooFew = (field, list, least) => (list.length < least ? [hardProblem("template.too-few", { ...at(field), values: { least } })] : []);
  const seen = new Set<string>();
  const twice = mentions.filter(({ code }) => seen.size === seen.add(code).size)
    .map(({ code, field }) => hardProblem("template.named-twice", { ...at(field), values: { name: code } }));
  if (isRowEdit(edit)) return [...rowShapeProblems(edit, tooFew, path), ...(edit.kind === "required-when" ? [] : twice)];
  switch (edit.kind) {
    case "required":
    case "change":
    case "outlier":
    case "never-falls":
    case "repeated":
    case "range":
      return [...tooFew("of", edit.of, 1), ...twice, ...statedProblems(edit, path)];
    case "code-list":
      return tooFew("list", edit.list, 1);
    case "subset":
    case "balance":
      return [...tooFew("parts", edit.parts, 1), ...twice];
    case "funnel":
      return [...tooFew("stages", edit.stages, 2), ...twice];
    case "date-order":
      return [...tooFew("dates", edit.dates, 2), ...twice];
    case "rank": {
      const differ = edit.scores.length === edit.ranks.length ? [] : [hardProblem("template.lengths-differ", at("ranks"))];
      return [...tooFew("scores", edit.scores, 2), ...differ, ...twice];
    }
    case "ratio":
    case "stock-balance":
      return twice;
    case "table-balance":
    case "cross-form":
    case "carry-forward":
    case "expression":
      return [];
  }
}

type TooFew = (field: string, list: readonly unknown[], least: number) => readonly TemplateProblem[];

function rowShapeProblems(edit: RowEdit, tooFew: TooFew, path: string): readonly TemplateProblem[] {
  switch (edit.kind) {
    case "required-when":
      return [...tooFew("of", edit.of, 1), ...tooFew("when", edit.when, 1)];
    case "life-cycle":
      return tooFew("stages", edit.stages, 2);
    case "unique":
      return edit.of.length > 0 ? [] : tooFew("alike", edit.alike ?? [], 1);
    case "overdue":
      return edit.due === undefined && edit.since === undefined ? [hardProblem("template.no-day", { path: `${path}.due`, edit: edit.id })] : [];
  }
}

/** What is wrong with the numbers that an edit states. */
const statedProblems = (edit: Edit, path: string): readonly TemplateProblem[] =>
  edit.kind === "range" ? boundProblems(edit, path) : edit.kind === "change" || edit.kind === "outlier" ? limitProblems(edit, path) : [];

/** `limit` and `least` are decimals, and not below 0. */
const limitProblems = (edit: Extract<Edit, { kind: "change" | "outlier" }>, path: string): readonly TemplateProblem[] =>
  (["limit", "least"] as const).filter((field) => (parseDecimal(edit[field])?.numerator ?? -1n) < 0n)
    .map((field) => hardProblem("template.not-a-decimal", { edit: edit.id, path: `${path}.${field}` }));

function boundProblems(edit: Extract<Edit, { kind: "range" }>, path: string): readonly TemplateProblem[] {
  const at = { path, edit: edit.id };
  const [least, most] = [edit.least, edit.most].map((bound) => (bound === undefined ? undefined : parseDecimal(bound)));
  if (least === undefined && most === undefined) return [hardProblem("template.no-bound", at)];
  const wrong = [["least", least], ["most", most]].filter(([, bound]) => bound === null);
  if (wrong.length > 0) return wrong.map(([field]) => hardProblem("template.not-a-decimal", { ...at, path: `${path}.${String(field)}` }));
  return least && most && compareRationals(least, most) > 0 ? [hardProblem("template.bounds-crossed", { ...at, values: { least: edit.least ?? "", most: edit.most ?? "" } })] : [];
}

/** Whether the parts, all known by now, can be put together: measures, table lines, expressions. */
function fitProblems(edit: Edit, template: Template, path: string): readonly TemplateProblem[] {
  switch (edit.kind) {
    case "balance":
    case "stock-balance":
    case "carry-forward":
    case "subset":
    case "funnel":
      return measuresOf(mentionsOf(edit), edit, template, path);
    case "rank":
      return measuresOf(mentionsOf(edit).filter(({ field }) => field.startsWith("scores")), edit, template, path);
    case "ratio": {
      const [rate, one, other] = [edit.rate, edit.numerator, edit.denominator].map((code) => measureOf(template, code));
      if (!rate || !one || !other || isRatioOf(rate, one, other)) return [];
      return [hardProblem("template.ratio-measures", { path, edit: edit.id, values: { rate, one, other } })];
    }
    case "table-balance":
      return tableProblems(edit, template, path);
    case "expression":
      return expressionProblems(edit, template, path);
    case "required":
    case "required-when":
    case "life-cycle":
    case "overdue":
    case "unique":
    case "range":
    case "code-list":
    case "date-order":
    case "cross-form":
    case "change":
    case "never-falls":
    case "repeated":
    case "outlier":
      return [];
  }
}

/** The measure of a quantity; null for what is none. */
function measureOf(template: Template, code: string): Measure | null {
  const indicator = template.indicators.get(code);
  return indicator?.type === "quantity" ? indicator.measure : null;
}

/** What does not add to the quantity `code`. */
function strangersTo(code: string, others: readonly string[], template: Template): readonly string[] {
  const own = measureOf(template, code);
  return others.filter((other) => {
    const measure = measureOf(template, other);
    return own === null || measure === null || !isConvertible(measure, own);
  });
}

function measuresOf(mentions: readonly Mention[], edit: Edit, template: Template, path: string): readonly TemplateProblem[] {
  const [first, ...others] = mentions;
  if (!first) return [];
  const strangers = new Set(strangersTo(first.code, others.map(({ code }) => code), template));
  return others.filter(({ code }) => strangers.has(code)).map(({ code, field }) =>
    hardProblem("template.measures-differ", { path: `${path}.${field}`, edit: edit.id, values: measuresDiffer(template, first.code, code) }));
}

const measuresDiffer = (template: Template, one: string, other: string) =>
  ({ one: `${measureOf(template, one) ?? ""}（${one}）`, other: `${measureOf(template, other) ?? ""}（${other}）` });

function tableProblems(edit: Extract<Edit, { kind: "table-balance" }>, template: Template, path: string): readonly TemplateProblem[] {
  const table = template.tables[edit.table];
  const problem = (code: TemplateProblemCode, values = {}) => [hardProblem(code, { path, edit: edit.id, values })];
  const isThere = table && (edit.totalRow === undefined || table.rows[edit.totalRow]) && (edit.totalColumn === undefined || table.columns[edit.totalColumn]);
  if (!isThere) return problem("template.no-such-line");
  const relations = relationsOf(edit, template);
  const isKnown = (code: string | null): boolean => code === null || template.indicators.has(code);
  // What a misspelt code leaves of a table is told where the code stands.
  if (relations.length === 0) return table.cells.every((row) => row.every(isKnown)) ? problem("template.nothing-to-add") : [];
  return relations.flatMap(({ shown, plus, alike }) => (alike ? [] : strangersTo(shown, plus, template)).flatMap((code) =>
    problem("template.measures-differ", measuresDiffer(template, shown, code))));
}

function expressionProblems(edit: Extract<Edit, { kind: "expression" }>, template: Template, path: string): readonly TemplateProblem[] {
  const parsed = parseExpression(edit.test);
  if ("trouble" in parsed) return [expressionProblem(parsed.trouble, `${path}.test`, edit.id)];
  const found = resolveExpression(parsed.expression, template);
  return "troubles" in found ? found.troubles.map((trouble) => expressionProblem(trouble, `${path}.test`, edit.id)) : [];
}
