import { strict as assert } from "node:assert";
import fc from "fast-check";
import { printFigure, printShare } from "../../../src/pane/consolidate/print-figure";

describe("printFigure", () => {
  it("separates thousands before the point and names the measure", () => {
    assert.equal(printFigure(61_667, 0, "人"), "61,667 人");
    assert.equal(printFigure(-123_456_789, 2, "万元"), "-1,234,567.89 万元");
    assert.equal(printFigure(999, 0, "家"), "999 家");
  });

  it("puts per cent right behind the figure, and nothing behind a plain number", () => {
    assert.equal(printFigure(9_250, 2, "%"), "92.50%");
    assert.equal(printFigure(1_234, 4, "1"), "0.1234");
  });

  it("loses no digit of any figure", () => {
    fc.assert(fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 8 }), (quantity, decimals) => {
      assert.equal(Number(printFigure(quantity, decimals, "").replace(/[,.]/g, "")), quantity);
    }));
  });
});

describe("printShare", () => {
  it("never shows nothing for something", () => {
    assert.deepEqual([0, 0.000_1, 0.123_4, 1].map(printShare), ["0.0%", "<0.1%", "12.3%", "100.0%"]);
  });
});
