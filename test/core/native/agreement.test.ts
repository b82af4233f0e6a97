import assert from "node:assert/strict";
import fc from "fast-check";
import { rowForm } from "#core";
import { correctFills } from "./correct-fills";
import { anyFill, everyKind } from "./every-kind";
import { disagreements, engineOutcomes, nativeOf } from "./held-side-by-side";
import { wrongFill } from "./wrong-fills";

describe("a form's own formulas", () => {
  it("say the same as the engine of every kind of edit, whatever stands in the cells", function () {
    this.timeout(240_000);
    fc.assert(fc.property(anyFill, (fill) => assert.deepEqual(disagreements(everyKind, fill), [])), { numRuns: 250 });
  });

  it("hold every edit of that form, and the property has seen each of them pass, fail and stay undecided", () => {
    assert.deepEqual(nativeOf(everyKind).unheld, []);
    const seen = new Set(fc.sample(anyFill, { numRuns: 150, seed: 1 }).flatMap((fill) => engineOutcomes(everyKind, fill).map(({ native, outcome }) => `${native.edit.id} ${outcome.kind}`)));
    const wanted = everyKind.edits.filter(({ kind }) => kind !== "required").flatMap(({ id }) => ["pass", "fail"].map((kind) => `${id} ${kind}`));
    assert.deepEqual(wanted.filter((one) => !seen.has(one)), []);
  });

  for (const { template, period, fill } of correctFills(1)) {
    it(`say the same as the engine of ${template.id}, right and wrong`, function () {
      this.timeout(240_000);
      const form = rowForm(template);
      assert.deepEqual(disagreements(form, fill, period), []);
      fc.assert(fc.property(wrongFill(form, fill), (wrong) => assert.deepEqual(disagreements(form, wrong, period), [])), { numRuns: 8 });
    });
  }
});
