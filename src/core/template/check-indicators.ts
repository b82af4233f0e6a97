import { dimensionOf, isConvertible, isMeasure } from "../model/measure";
import { isPersonal } from "../model/masked-entry";
import { MOST_DECIMALS } from "../model/quantity";
import { indicatorsOf, type CodedIndicator, type ContentIndicator, type Indicator, type QuantityIndicator, type Template } from "../model/template";
import { isCode } from "./code-text";
import { isRatioOf } from "./measures-fit";
import { hardProblem, softProblem, type TemplateProblem } from "./template-problem";

/** Signs of a code. */
const MOST_CODE = 64;

/** What is wrong with indicators and header fields by themselves: codes, decimals, roll-ups, personal fields, labels that are empty. */
export function problemsOfIndicators(template: Template): readonly TemplateProblem[] {
  const problems = problemsOfHeader(template);
  indicatorsOf(template).forEach((one) => tellOfIndicator(one, template, problems));
  return problems;
}

function problemsOfHeader({ header, tables }: Template): TemplateProblem[] {
  const roles = header.map(({ role }) => role);
  const twice = roles.flatMap((role, index) =>
    roles.indexOf(role) < index ? [hardProblem("template.field-twice", { path: `header[${index}]`, values: { name: role } })] : []);
  const wanted = tables.length > 0 ? (["unit", "period"] as const) : [];
  const absent = wanted.filter((role) => !roles.includes(role)).map((role) => softProblem("template.no-field", { path: "header", values: { name: role } }));
  return [...twice, ...absent];
}

/** Adds to `problems` what is wrong with an indicator: nearly always nothing, of thousands. */
function tellOfIndicator({ code, indicator }: CodedIndicator, template: Template, problems: TemplateProblem[]): void {
  if (!isCode(code, MOST_CODE)) problems.push(hardProblem("template.bad-code", { path: `indicators.${code}`, values: { found: code } }));
  if (indicator.label["zh-CN"].trim() === "") problems.push(hardProblem("template.empty-label", { path: `indicators.${code}.label` }));
  if (indicator.notReported) problems.push(...problemsOfMarks(indicator, indicator.notReported, `indicators.${code}`));
  if (indicator.type === "quantity") tellOfQuantity(code, indicator, template, problems);
  else problems.push(...problemsOfContent(indicator, `indicators.${code}`));
}

/** A not-reported mark that is also a value would swallow it. */
function problemsOfMarks(indicator: Indicator, marks: readonly string[], path: string): readonly TemplateProblem[] {
  const values = indicator.type === "quantity" ? [] : (indicator.codeList ?? []);
  const isValue = (mark: string): boolean => values.includes(mark) || (indicator.type === "quantity" && /^[\d０-９]/.test(mark.trim()));
  return marks.filter(isValue).map((mark) => hardProblem("template.mark-is-value", { path: `${path}.notReported`, values: { found: mark } }));
}

function problemsOfContent(indicator: ContentIndicator, path: string): readonly TemplateProblem[] {
  const { type, codeKind, codeList } = indicator;
  const misplaced = (codeKind !== undefined && type !== "code") || (codeList !== undefined && type !== "text" && type !== "code");
  const isTwice = codeList?.some((text, index) => codeList.indexOf(text) < index) === true;
  return [
    ...(misplaced ? [hardProblem("template.code-kind", { path })] : []),
    ...(codeList?.length === 0 ? [hardProblem("template.too-few", { path: `${path}.codeList`, values: { least: 1 } })] : []),
    ...(isTwice ? [softProblem("template.list-twice", { path: `${path}.codeList` })] : []),
  ];
}

function tellOfQuantity(code: string, indicator: QuantityIndicator, template: Template, problems: TemplateProblem[]): void {
  const { decimals, measure, rollUp } = indicator;
  const isSound = Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS;
  if (!isMeasure(measure)) return void problems.push(hardProblem("template.bad-measure", { path: `indicators.${code}.measure`, values: { found: measure } }));
  if (!isSound) problems.push(hardProblem("template.bad-decimals", { path: `indicators.${code}.decimals`, values: { found: decimals } }));
  if (rollUp.method === "none") return;
  if (isPersonal(indicator)) problems.push(hardProblem("template.personal-rolled-up", { path: `indicators.${code}.rollUp`, values: { method: rollUp.method } }));
  problems.push(...problemsOfRollUp(code, indicator, template, `indicators.${code}.rollUp`));
}

function problemsOfRollUp(code: string, { measure, rollUp }: QuantityIndicator, template: Template, path: string): readonly TemplateProblem[] {
  switch (rollUp.method) {
    case "sum":
      return ["rate", "rank"].includes(dimensionOf(measure)) ? [hardProblem("template.rate-added", { path, values: { measure } })] : [];
    case "sum-of": {
      const { parts, problems } = partsOf(rollUp.parts, code, template, path);
      const strangers = parts.filter((part) => !isConvertible(part.measure, measure));
      return [...problems, ...strangers.map((part) => hardProblem("template.measures-differ", { path, values: { one: measure, other: part.measure } }))];
    }
    case "ratio": {
      const { parts, problems } = partsOf([rollUp.numerator, rollUp.denominator], code, template, path);
      const [top, bottom] = parts;
      if (!top || !bottom || isRatioOf(measure, top.measure, bottom.measure)) return problems;
      return [hardProblem("template.ratio-measures", { path, values: { rate: measure, one: top.measure, other: bottom.measure } })];
    }
    case "weighted-mean":
      return partsOf([rollUp.weight], code, template, path).problems;
    case "max":
    case "min":
    case "last":
    case "count":
    case "none":
      return [];
  }
}

/** The quantities that a roll-up names, and what is wrong with the others. */
function partsOf(codes: readonly string[], code: string, template: Template, path: string) {
  const parts: QuantityIndicator[] = [];
  const problems: TemplateProblem[] = [];
  for (const part of codes) {
    const indicator = template.indicators.get(part);
    if (!indicator) problems.push(hardProblem("template.unknown-indicator", { path, values: { name: part } }));
    else if (part === code) problems.push(hardProblem("template.roll-up-itself", { path, values: { name: part } }));
    else if (indicator.type !== "quantity") problems.push(hardProblem("template.wrong-type", { path, values: { name: part, wanted: ["quantity"] } }));
    else parts.push(indicator);
  }
  return { parts, problems };
}

/** Two indicators of one label cannot be told apart in findings and expressions. */
export function problemsOfLabels(template: Template): readonly TemplateProblem[] {
  const first = new Map<string, string>();
  return indicatorsOf(template).flatMap(({ code, indicator }) => {
    const label = indicator.label["zh-CN"].trim();
    const other = first.get(label);
    if (other === undefined) first.set(label, code);
    return other === undefined ? [] : [softProblem("template.same-label", { path: `indicators.${code}.label`, values: { found: label, other } })];
  });
}
