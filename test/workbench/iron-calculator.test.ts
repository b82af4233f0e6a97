import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { cellKey, type CellKey, type CellValue } from "#core";
import { ironCalculator } from "../../src/workbench/iron-calculator";

const calculator = ironCalculator(readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm")));

/** The results of formulas that stand in column B, downwards, beside these values in column A. */
async function results(formulas: readonly string[], values: readonly CellValue[] = []): Promise<readonly (CellValue | undefined)[]> {
  const inColumn = <Item>(items: readonly Item[], column: number): ReadonlyMap<CellKey, Item> => new Map(items.map((item, row) => [cellKey(row, column), item]));
  const found = await calculator.evaluate({ sheets: [{ worksheet: "汇 总's", values: inColumn(values, 0), formulas: inColumn(formulas, 1) }] });
  return formulas.map((_, row) => found.get("汇 总's")!.get(cellKey(row, 1)));
}

describe("the calculator by IronCalc", () => {
  it("tells numbers, text, truth and errors as they are", async () => {
    assert.deepEqual(await results(["SUM(A1:A3)", 'A1&"家"', "A1>1", "1/0", "'汇 总''s'!A2*2", "ISTEXT(A4)", "A5+1"], [1, 2, 3.5, "7", { error: "#N/A" }]), [6.5, "1家", false, { error: "#DIV/0!" }, 4, true, { error: "#N/A" }]);
  });

  it("tells numbers to their last digit", async () => {
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-200, max: 1e200 }), fc.double({ noNaN: true, min: 1e-9, max: 3 }), fc.integer({ min: 1, max: 400 }).map((whole) => whole / 100), fc.integer(), fc.maxSafeInteger(), fc.integer().map((whole) => whole / 100)).map((value) => (value === 0 ? 0 : value));
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(number, fc.boolean()).map(([value, isNegative]) => (isNegative && value !== 0 ? -value : value)), { minLength: 1, maxLength: 30 }), async (values) => {
      assert.deepEqual(await results(values.map((_, row) => `A${row + 1}`), values), values);
    }), { numRuns: 20 });
  });

  it("says nothing of what it does not know", async () => {
    assert.deepEqual(await results(["NOSUCH(1)", "A1:A3", "B3", "AGGREGATE(9,6,A1)", "SUM(Sheet1:Sheet2!A1)"], [1, 2, 3]).then((all) => [all[0], all[1], all[2], all[3]]), [undefined, undefined, undefined, undefined]);
  });

  it("reads formulas that are whole, and no others", async () => {
    assert.deepEqual(await Promise.all(["SUM(A1:B2)", "IF(A1>0,1,\"无\")", "SUM(", "1+*2", "汇总!C3"].map((formula) => calculator.understands(formula))), [true, true, false, false, true]);
  });
});
