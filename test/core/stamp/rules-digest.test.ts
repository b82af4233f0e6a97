import assert from "node:assert/strict";
import { rulesDigest, type Template } from "#core";
import { sampleForm } from "../../helpers/sample-form";

describe("rulesDigest", () => {
  it("stays what it was when sheets were stamped with it", () => {
    assert.equal(rulesDigest(sampleForm), "1db4ewt");
  });

  it("is the same in whatever order the indicators are told", () => {
    assert.equal(rulesDigest({ ...sampleForm, indicators: new Map([...sampleForm.indicators].reverse()) }), rulesDigest(sampleForm));
  });

  it("is another one where a figure is counted in another measure", () => {
    const indicators: Template["indicators"] = new Map([...sampleForm.indicators].map(([code, one]) => [code, one.type === "quantity" && code === "people" ? { ...one, measure: "人次" } : one]));
    assert.notEqual(rulesDigest({ ...sampleForm, indicators }), rulesDigest(sampleForm));
  });
});
