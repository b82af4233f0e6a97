import assert from "node:assert/strict";
import { checkTemplate, type Template } from "#core";
import { templateById } from "#templates";

const issues = templateById("S09")!;
const codesOf = (template: Template) => checkTemplate(template).map(({ code }) => code);
const counting = (where: NonNullable<NonNullable<Template["ledger"]>["counts"]>[string]) =>
  ({ ...issues, ledger: { ...issues.ledger!, counts: { ...issues.ledger!.counts, firms: where! } } });

describe("checkTemplate, of a ledger", () => {
  it("has nothing to say of a sound one", () => {
    assert.deepEqual(codesOf(issues), []);
  });

  it("wants every figure of the district's tables to be counted", () => {
    const { firms: _, ...counts } = issues.ledger!.counts!;
    assert.deepEqual(codesOf({ ...issues, ledger: { ...issues.ledger!, counts } }), ["template.not-counted"]);
  });

  it("counts by columns alone", () => {
    assert.deepEqual(codesOf(counting({ where: [{ field: "all_total", filled: true }] })), ["template.not-a-column"]);
  });

  it("does not look for a text that the column never holds", () => {
    assert.deepEqual(codesOf(counting({ where: [{ field: "status", is: ["办结"] }] })), ["template.not-in-list"]);
  });

  it("counts by nothing personal: the district could not count it again", () => {
    assert.deepEqual(codesOf(counting({ where: [{ field: "contactPhone", filled: true }] })), ["template.counted-by-personal"]);
  });

  it("counts whether a personal field was filled where the district has it masked", () => {
    const masked = new Map([...issues.indicators, ["contact", { ...issues.indicators.get("contact")!, inDistrict: "masked" }]]);
    assert.deepEqual(codesOf({ ...counting({ where: [{ field: "contact", filled: true }] }), indicators: masked }), []);
    assert.deepEqual(codesOf({ ...counting({ where: [{ field: "contact", is: ["张三丰"] }] }), indicators: masked }), ["template.counted-by-personal"]);
  });

  it("adds up columns alone, in the steps of the total", () => {
    assert.deepEqual(codesOf(counting({ sum: ["all_total"] })), ["template.not-a-column"]);
    assert.deepEqual(codesOf(counting({ sum: ["matter"] })), ["template.measures-differ"]);
  });

  it("wants a day from which something is overdue", () => {
    assert.deepEqual(codesOf({ ...issues, edits: [{ id: "S09.late", kind: "overdue", strength: "soft", done: "closedOn", source: "" }] }), ["template.no-day"]);
  });
});
