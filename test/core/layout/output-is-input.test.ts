import assert from "node:assert/strict";
import { addressOf, layOutByUnit, layOutDistrict, layOutForm, recogniseSheet, type Place, type SheetDraft, type Template } from "#core";
import { builtInTemplates } from "#templates";
import { readBack } from "../../helpers/read-back";
import { sampleDistrict } from "../../helpers/sample-district";
import { LIST_TEMPLATE, STOCK_TEMPLATE } from "../../helpers/sample-templates";

const templates: readonly Template[] = [...builtInTemplates.filter(({ id }) => id !== "S01" && id !== "S03"), LIST_TEMPLATE, STOCK_TEMPLATE];

/** Where the recogniser finds each indicator, and what it finds strange. */
function found(draft: SheetDraft, among: readonly Template[]) {
  const recognition = recogniseSheet(readBack(draft), among);
  if (recognition.kind !== "placed" || recognition.placement.shape === "unit-rows") return recognition;
  const { placement } = recognition;
  const { fields, drift } = placement;
  const figures = placement.shape === "form" ? placement.figures : placement.columns.map((one) => ({ ...one, row: placement.header + 1 }));
  return { figures: figures.map(({ indicator, row, column }) => [indicator, addressOf(row, column)]).sort(), fields: fields.map(({ role }) => role), drift };
}

const wanted = (template: Template, places: ReadonlyMap<string, Place>) => ({
  figures: [...places].map(([code, { row, column }]) => [code, addressOf(row, column)]).sort(),
  fields: template.header.map(({ role }) => role),
  drift: [],
});

/** The same sheet when its identity block has been lost. */
const withoutIdentity = (draft: SheetDraft): SheetDraft => ({ ...draft, cells: draft.cells.slice(1) });

describe("a form that we lay out", () => {
  for (const template of [...builtInTemplates, LIST_TEMPLATE, STOCK_TEMPLATE]) {
    it(`is recognised whole, with its identity block and without (${template.id} ${template.name["zh-CN"]})`, () => {
      const { draft, places } = layOutForm(template, { role: "form", unit: { code: "430702002", name: "府坪街道" }, period: "2020-03-20" });
      const among = [...templates.filter(({ id }) => id !== template.id), template];
      assert.deepEqual(found(draft, among), wanted(template, places));
      assert.deepEqual(found(withoutIdentity(draft), among), wanted(template, places));
    });
  }

  it("is a submission to the level above when it is a district's", () => {
    const picture = sampleDistrict();
    const { draft, places } = layOutDistrict(picture, layOutByUnit(picture));
    assert.deepEqual(found(draft, [LIST_TEMPLATE]), wanted(LIST_TEMPLATE, places));
  });
});

describe("the other sheets that we lay out", () => {
  it("are known as our own", () => {
    assert.equal(recogniseSheet(readBack(layOutByUnit(sampleDistrict()).draft), templates).kind, "own");
  });
});
