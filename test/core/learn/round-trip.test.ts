import assert from "node:assert/strict";
import { checkTemplate, labelKey, learnForms, loadTemplateSchema, review, sureProposals, templateOfForm, type Indicator, type LearnedForm, type SheetSnapshot, type Template } from "#core";
import { builtInTemplates } from "#templates";
import { filledForms, sumsOf, withFormulas } from "./filled-forms";

/** Its rows are the communities of each street, under their own names: learnt as a table with a row a community. */
const WITH_OWN_ROWS = "S07";

const learnt = (sheets: readonly SheetSnapshot[]): { readonly form: LearnedForm; readonly template: Template } => {
  const [form] = learnForms([{ name: "forms.xlsx", sheets }]);
  return { form: form!, template: templateOfForm(form!, sureProposals(form!))! };
};

/** Codes of the learnt template by the label of the indicator. */
const codesByLabel = (template: Template): ReadonlyMap<string, string> => new Map([...template.indicators].map(([code, { label }]) => [labelKey(label["zh-CN"]), code]));

/** The form's own indicators: those that are counted from a ledger's rows stand on no form. */
const onForm = ({ ledger, indicators }: Template): readonly string[] => ledger?.columns.map(({ indicator }) => indicator) ?? [...indicators.keys()];

const printed = ({ total, plus, less }: ReturnType<typeof sumsOf>[number], name: (code: string) => string): string => `${name(total)} = ${[...plus].map(name).sort().join(" + ")} - ${[...less].map(name).sort().join(" - ")}`;

describe("learnForms, from the filled form of a built-in template", () => {
  for (const { id } of builtInTemplates) {
    if (id === WITH_OWN_ROWS) continue;

    describe(id, () => {
      const forms = filledForms(id);
      const original = forms.template;
      let template: Template;
      before(() => ({ template } = learnt(forms.sheets)));

      it("brings every indicator back by its label, with type and measure", () => {
        const codes = codesByLabel(template);
        const of = (code: string) => template.indicators.get(codes.get(labelKey(original.indicators.get(code)!.label["zh-CN"])) ?? "");
        const told = (one: Indicator | undefined) => one && (one.type === "quantity" ? `${one.type} ${one.measure}` : one.type);
        assert.deepEqual(onForm(original).map((code) => [code, told(of(code))]), onForm(original).map((code) => [code, told(original.indicators.get(code))]));
      });

      it("makes a template that stands the check and its own JSON, and reads every one of the forms whole", async () => {
        const { parseTemplate, templateToJson } = await loadTemplateSchema();
        assert.deepEqual(checkTemplate(template).filter(({ strength }) => strength === "hard"), []);
        assert.deepEqual(parseTemplate(JSON.parse(JSON.stringify(templateToJson(template)))), { template });
        const { submissions, findings } = review([{ name: "forms.xlsx", sheets: forms.sheets }], { templates: [template], roster: null, period: null, expects: "any" });
        assert.equal(submissions.filter((one) => one.template === template.id && one.unit !== null).length, forms.sheets.length);
        assert.deepEqual(findings.filter(({ reach }) => reach === "sheet").map(({ code }) => code), []);
      });

      if (!original.ledger) it("brings back as sure every sum that the form holds as a formula", () => {
        const { sheets, sums } = withFormulas(forms);
        const own = learnt(sheets).template;
        const found = new Set(sumsOf(own).map((sum) => printed(sum, (code) => labelKey(own.indicators.get(code)!.label["zh-CN"]))));
        assert.ok(sums.length > 0);
        assert.deepEqual(sums.map((sum) => printed(sum, (code) => labelKey(original.indicators.get(code)!.label["zh-CN"]))).filter((sum) => !found.has(sum)), []);
      });
    });
  }

  it(`takes ${WITH_OWN_ROWS} for a table with a row a community`, () => {
    const { form } = learnt(filledForms(WITH_OWN_ROWS).sheets);
    assert.equal(form.shape, "unit-rows");
    assert.equal(form.head.level, "community");
  });
});
