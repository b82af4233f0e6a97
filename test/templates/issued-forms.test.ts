import assert from "node:assert/strict";
import { layOutForm, recogniseSheet, type FormPlacement, type LedgerPlacement } from "#core";
import { builtInTemplates } from "#templates";
import { snapshotOfDraft } from "../../src/host/memory/snapshot-of-draft";

describe("built-in forms", () => {
  for (const template of builtInTemplates) {
    const { draft, places } = layOutForm(template, { role: "form", unit: { code: "430702002", name: "府坪街道" }, period: "2020-03-20" });

    it(`${template.id} is found again, figure by figure, as it was issued`, () => {
      const recognition = recogniseSheet(snapshotOfDraft(draft, "a.xlsx", draft.name), builtInTemplates);
      assert.equal(recognition.kind, "placed");
      const { placement } = recognition as { placement: FormPlacement | LedgerPlacement };
      const { drift, fields } = placement;
      const figures = placement.shape === "form" ? placement.figures : placement.columns.map((one) => ({ ...one, row: placement.header + 1 }));
      assert.deepEqual(figures.map(({ indicator, row, column }) => [indicator, { row, column }]), figures.map(({ indicator }) => [indicator, places.get(indicator)]));
      assert.equal(figures.length, template.ledger?.columns.length ?? Object.keys(template.indicators).length);
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
