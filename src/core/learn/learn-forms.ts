import { isSubmitted } from "../audit/audit-workbooks";
import { viewOf, type TextMemory } from "../audit/sheet-view";
import { isConvertible } from "../model/measure";
import type { WorkbookSnapshot } from "../model/sheet";
import { takeAll, type Steps } from "../model/step";
import { fieldsOf, headOf } from "./form-head";
import { foundForm, type FoundForm } from "./found-form";
import { factsOf, type IndicatorFacts } from "./indicator-facts";
import type { FormShape, LearnedForm, Unnumbered } from "./learned";
import { partRelations } from "./part-relations";
import { proposeFields, proposeLines, proposeMeasures } from "./propose-lines";
import { proposeOthers } from "./propose-others";
import { proposeParts, proposeRates, proposeSums } from "./propose-relations";
import { proposeRollUps } from "./propose-roll-ups";
import { proposeRowEdits } from "./propose-rows";
import { rateRelations } from "./rate-relations";
import { agreedMeasures } from "./agreed-measures";
import { sheetTables } from "./sheet-tables";
import { sumRelations } from "./sum-relations";
import { formKey, tabOf, type Tab } from "./tab-lines";
import { wholeTemplate } from "./whole-template";

/**
 * The forms that workbooks are filled with, tabs alike together, the largest first: for each the proposals of which a template can be made
 * (templateOfForm). Reads any sheet; one without headings and figures has no form.
 */
export const learnForms = (workbooks: readonly WorkbookSnapshot[]): readonly LearnedForm[] => takeAll(learnSteps(workbooks));

/** learnForms in steps, one a tab and one a form. */
export function* learnSteps(workbooks: readonly WorkbookSnapshot[]): Steps<readonly LearnedForm[]> {
  const memory: TextMemory = new Map();
  const groups = new Map<string, { readonly shape: FormShape; readonly tabs: Tab[] }>();
  const sheets = workbooks.flatMap((workbook) => workbook.sheets).filter(isSubmitted);
  for (const [index, sheet] of sheets.entries()) {
    yield { stage: "recognise", done: index, of: sheets.length, what: sheet.worksheet };
    const view = viewOf(sheet, memory);
    const found = tabOf(view, sheetTables(view));
    if (!found) continue;
    const key = formKey(found.tab, found.shape);
    const group = groups.get(key) ?? { shape: found.shape, tabs: [] };
    groups.set(key, group);
    group.tabs.push(found.tab);
  }
  const forms: LearnedForm[] = [];
  for (const [index, { shape, tabs }] of [...groups.values()].entries()) {
    yield { stage: "check", done: index, of: groups.size, what: tabs[0]!.view.sheet.worksheet };
    const form = foundForm(shape, tabs);
    if (form.indicators.size > 0 && form.observations.length > 0) forms.push(learnedForm(form));
  }
  const size = ({ observed, whole }: LearnedForm): number => observed * whole.indicators.size;
  return forms.sort((one, other) => size(other) - size(one));
}

function learnedForm(form: FoundForm): LearnedForm {
  const first = new Map([...form.indicators].map(([code, found]) => [code, factsOf(form, found)]));
  const found = form.shape === "ledger" ? { sums: [], parts: [] } : { sums: sumRelations(form), parts: partRelations(form) };
  const rates = form.shape === "ledger" ? [] : rateRelations(form);
  const facts = agreedMeasures(first, [...found.sums.map(({ total, parts }) => [total, ...parts.map(({ code }) => code)]), ...found.parts.map(({ whole, part }) => [whole, part])]);
  const fits = (codes: readonly string[]): boolean => codes.every((code) => isAddable(facts, code, codes[0]!));
  const sums = found.sums.filter(({ total, parts }) => fits([total, ...parts.map(({ code }) => code)]));
  const fields = fieldsOf(form.tabs[0]!);
  const head = headOf(form);
  const proposals: readonly Unnumbered[] = [
    ...proposeFields(fields), ...proposeLines(form, facts), ...proposeMeasures(form, facts), ...proposeRollUps(form, facts, rates),
    ...proposeSums(form, sums), ...proposeRates(form, rates), ...proposeParts(form, found.parts.filter(({ whole, part }) => fits([whole, part]))), ...proposeRowEdits(form, facts), ...proposeOthers(form, facts),
  ];
  return {
    workbooks: [...new Set(form.tabs.map(({ view }) => view.sheet.workbook))], worksheets: [...new Set(form.tabs.map(({ view }) => view.sheet.worksheet))], shape: form.shape, head, observed: form.observations.length,
    proposals: proposals.map((one, index) => ({ number: index + 1, ...one })), whole: wholeTemplate(form, head, fields, facts),
  };
}

const isAddable = (facts: ReadonlyMap<string, IndicatorFacts>, code: string, other: string): boolean => isConvertible(facts.get(code)!.measure, facts.get(other)!.measure);
