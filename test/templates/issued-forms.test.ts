import assert from "node:assert/strict";
import { codesOf, layOutForm, previousPeriod, periodOfDate, recogniseSheet, type Figure, type FormPlacement, type LedgerPlacement, type PriorFigures, type Template } from "#core";
import { builtInTemplates } from "#templates";
import { snapshotOfDraft } from "../../src/host/memory/snapshot-of-draft";

/** Every figure of a form as it may have been reported for the period before. */
const reportedBefore = (template: Template): PriorFigures => ({
  period: previousPeriod(periodOfDate("2020-03-20", template.period)),
  figures: new Map(codesOf(template).map((indicator): [string, Figure] => [indicator, { indicator, value: 1234, step: 1, row: 0, column: 0, state: "figure", isNumber: true }])),
});

/** Twenty pages of classes are no page. */
const isLong = ({ id }: Template): boolean => id === "S17";

describe("built-in forms", () => {
  for (const language of ["zh-CN", "zh-TW", "en"] as const) {
    it(`are printed upright on one page each (${language}), with last period's figures and without, the page numbered in the language`, () => {
      for (const template of builtInTemplates.filter((one) => !one.ledger && !isLong(one))) {
        for (const more of [{}, { prior: reportedBefore(template) }]) {
          const { print } = layOutForm(template, { role: "form", unit: { code: "430702002", name: "府坪街道" }, period: periodOfDate("2020-03-20", template.period), language, ...more }).draft;
          const { footer, landscape, pagesHigh } = print;
          assert.deepEqual([template.id, landscape, pagesHigh, footer], [template.id, false, 1, { "zh-CN": "第 &P 页，共 &N 页", "zh-TW": "第 &P 頁，共 &N 頁", en: "Page &P of &N" }[language]]);
        }
      }
    });
  }

  for (const template of builtInTemplates) {
    const { draft, places } = layOutForm(template, { role: "form", unit: { code: "430702002", name: "府坪街道" }, period: "2020-03-20" });

    it(`${template.id} is found again, figure by figure, as it was issued`, () => {
      const recognition = recogniseSheet(snapshotOfDraft(draft, "a.xlsx", draft.name), builtInTemplates);
      assert.equal(recognition.kind, "placed");
      const { placement } = recognition as { placement: FormPlacement | LedgerPlacement };
      const { drift, fields } = placement;
      const figures = placement.shape === "form" ? placement.figures : placement.columns.map((one) => ({ ...one, row: placement.header + 1 }));
      assert.deepEqual(figures.map(({ indicator, row, column }) => [indicator, { row, column }]), figures.map(({ indicator }) => [indicator, places.get(indicator)]));
      assert.equal(figures.length, template.ledger?.columns.length ?? template.indicators.size);
      assert.deepEqual(drift, []);
      assert.ok(["unit", "period"].every((role) => fields.some((field) => field.role === role)));
    });

    it(`${template.id} is found by its labels alone, when the identity block was wiped`, () => {
      const cells = draft.cells.filter(({ row, column }) => row !== 0 || column !== 0);
      const recognition = recogniseSheet(snapshotOfDraft({ ...draft, cells }, "a.xlsx", draft.name), builtInTemplates);
      assert.equal(recognition.kind === "placed" && recognition.placement.template.id, template.id);
    });
  }
});
