import assert from "node:assert/strict";
import fc from "fast-check";
import { diagnose, type CellFacts } from "#core";
import { factsOf, sumRule } from "./facts";
import { twoWay } from "./tables";

const INNER = [[312, 45, 97], [208, 61, 154], [417, 33, 289], [126, 78, 65], [350, 19, 141]];

/** Facts of the table with these cells (row, column) reported otherwise. */
function reported(changes: readonly (readonly [row: number, column: number, value: number])[], more: Partial<CellFacts> = {}): CellFacts {
  const { values, constraints, width } = twoWay(INNER);
  const changed = [...values];
  for (const [row, column, value] of changes) changed[row * width + column] = value;
  const placeOf = (cell: number) => ({ row: Math.floor(cell / width), column: cell % width });
  return factsOf(changed, constraints.map((one) => ({ ...one, total: one.cells.at(-1)! })), { placeOf, ...more });
}

/** Explanations in short: "r1c2=61 swapped-digits", "or" between equally good ones. */
const told = (facts: CellFacts, steps = 5_000_000): string[] => diagnose(facts, { steps, leastOf: () => 0 }).map(({ explanations }) =>
  explanations.map((one) => one.map(({ cell, value, cause }) => {
    const { row, column } = facts.placeOf(cell);
    return `r${row}c${column}=${String(value)} ${String(cause)}`;
  }).join(" + ")).join(" or "));

describe("diagnose", () => {
  it("names the cell, its value and the slip", () => assert.deepEqual(told(reported([[1, 1, 16]])), ["r1c1=61 swapped-digits"]));

  it("names several wrong cells of one sheet, each with its own slip", () => {
    assert.deepEqual(told(reported([[0, 0, 321], [2, 2, -289], [4, 1, 190]])), ["r0c0=312 swapped-digits + r2c2=289 sign + r4c1=19 times-10"]);
  });

  it("names the cell where row and column agree, though no slip explains it", () => assert.deepEqual(told(reported([[3, 2, 404]])), ["r3c2=65 null"]));

  it("sees two figures exchanged where sums alone leave many pairs", () => {
    assert.deepEqual(told(reported([[2, 0, 289], [2, 2, 417]])), ["r2c0=417 cells-exchanged + r2c2=289 cells-exchanged"]);
  });

  it("sees a block that slid down by a row, though more cells are wrong than are looked for", () => {
    assert.deepEqual(told(reported([[0, 2, 0], [1, 2, 97], [2, 2, 154], [3, 2, 289], [4, 2, 65]])),
      ["r0c2=97 block-shifted + r1c2=154 block-shifted + r2c2=289 block-shifted + r3c2=65 block-shifted + r4c2=141 block-shifted"]);
  });

  it("sees a block that slid to the left, and finds the other slip beside it", () => {
    const facts = reported([[3, 3, 296]]);
    const values = [...facts.values];
    [values[4], values[5], values[6]] = [61, 154, 423];
    assert.deepEqual(told({ ...facts, values }), ["r1c2=154 block-shifted + r1c1=61 block-shifted + r1c0=208 block-shifted", "r3c3=269 swapped-digits"]);
  });

  it("says nothing where a single sum leaves several figures and no slip tells them apart", () => {
    assert.deepEqual(told(factsOf([5214, 1108, 2377], [sumRule(0, [1, 2])])), [""]);
  });

  it("says several where they are equally good", () => {
    assert.deepEqual(told(factsOf([95, 25, 60], [sumRule(0, [1, 2])])), ["r0c0=85 replaced-digit or r1c0=35 replaced-digit or r2c0=70 replaced-digit"]);
  });

  it("lets last period's values decide between equally good ones, and where no slip tells", () => {
    const prior = (values: number[]): Partial<CellFacts> => ({ priorOf: (cell) => values[cell]! });
    assert.deepEqual(told(factsOf([95, 25, 60], [sumRule(0, [1, 2])], prior([88, 20, 68]))), ["r2c0=70 replaced-digit"]);
    assert.deepEqual(told(factsOf([5214, 1108, 2377], [sumRule(0, [1, 2])], prior([5100, 1102, 3998]))), ["r2c0=4106 null"]);
  });

  it("still names cells at which a failing row and column agree when there are too many to search", () => {
    const facts = reported([[0, 0, 313], [1, 1, 67], [2, 2, 301], [3, 3, 290], [4, 0, 390], [5, 1, 262]]);
    assert.equal(told(facts)[0], "r2c2=289 null + r3c3=269 null");
    assert.deepEqual(told(facts).slice(1), ["r0c0=312 replaced-digit + r1c1=61 replaced-digit + r4c0=350 replaced-digit + r5c1=236 null"]);
  });

  it("never proposes a value with which its rules do not hold (property)", () => {
    const slips = fc.array(fc.record({ cell: fc.nat(23), value: fc.nat(2000) }), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(slips, (errors) => {
      const facts = reported(errors.map(({ cell, value }) => [Math.floor(cell / 4), cell % 4, value] as const));
      for (const { explanations, located } of diagnose(facts, { steps: 5_000_000, leastOf: () => 0 })) {
        if (located?.kind !== "located") continue;
        for (const explanation of explanations) {
          const values = [...facts.values];
          for (const { cell, value } of explanation) values[cell] = value;
          for (const { cells, factors } of facts.constraints) assert.equal(cells.reduce((sum, cell, index) => sum + values[cell]! * factors[index]!, 0), 0);
        }
      }
    }), { numRuns: 60 });
  });
});
