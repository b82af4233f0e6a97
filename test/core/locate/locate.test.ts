import assert from "node:assert/strict";
import fc from "fast-check";
import { locate, type CellConstraint, type Change, type Located } from "#core";
import { twoWay } from "./tables";

const STEPS = 5_000_000;
const equal = (cells: number[], factors: number[]): CellConstraint => ({ cells, factors, least: 0, most: 0 });
const atMost = (part: number, whole: number): CellConstraint =>
  part < whole ? { cells: [part, whole], factors: [1, -1], least: null, most: 0 } : { cells: [whole, part], factors: [-1, 1], least: null, most: 0 };
const cellsOf = (located: Located | undefined): number[][] => (located?.kind === "located" ? located.sets.map((set) => set.map(({ cell }) => cell)) : []);
const exact = (cell: number, value: number): Change => ({ cell, least: value, most: value });

describe("locate", () => {
  const table = twoWay([[3, 1], [5, 2]]);
  const wrong = (cell: number, value: number) => table.values.map((one, index) => (index === cell ? value : one));

  it("says nothing where all holds", () => {
    assert.deepEqual(locate(table.constraints, table.values, { steps: STEPS }), []);
  });

  it("finds the one figure at which a failing row and a failing column cross, and what it must have been", () => {
    const [located] = locate(table.constraints, wrong(4, 7), { steps: STEPS });
    assert.deepEqual(located, { kind: "located", constraints: [0, 1, 2, 3, 4, 5], sets: [[exact(4, 2)]] });
  });

  it("names every figure of a single sum that fails: each could be the wrong one", () => {
    const [located] = locate([equal([0, 1, 2], [1, -1, -1])], [10, 3, 5], { steps: STEPS });
    assert.deepEqual(located?.kind === "located" && located.sets, [[exact(0, 8)], [exact(1, 5)], [exact(2, 7)]]);
  });

  it("leaves out figures that would have to be less than they may be", () => {
    const [located] = locate([equal([0, 1, 2], [1, -1, -1])], [4, 3, 9], { steps: STEPS, leastOf: () => 0 });
    assert.deepEqual(cellsOf(located), [[0], [2]]);
  });

  it("gives the ends between which a figure of a broken 其中 must lie", () => {
    const [located] = locate([atMost(1, 0)], [10, 12], { steps: STEPS, leastOf: () => 0 });
    assert.deepEqual(located?.kind === "located" && located.sets, [[{ cell: 0, least: 12, most: null }], [{ cell: 1, least: 0, most: 10 }]]);
  });

  it("leaves alone a figure that its other rules hold fast", () => {
    const [located] = locate([equal([0, 1, 2], [1, -1, -1]), equal([1, 3], [1, -1])], [10, 3, 5, 3], { steps: STEPS });
    assert.deepEqual(cellsOf(located), [[0], [2]]);
  });

  it("takes a gap for anything: a sum with a gap says nothing of its other figures", () => {
    assert.deepEqual(locate([equal([0, 1, 2], [1, -1, -1])], [10, null, 5], { steps: STEPS, leastOf: () => 0 }), []);
    const [located] = locate([equal([0, 1, 2], [1, -1, -1])], [4, null, 5], { steps: STEPS, leastOf: () => 0 });
    assert.deepEqual(cellsOf(located), [[0], [2]]);
  });

  it("does not ask a weightless figure to change, and prefers two light ones to a heavy one", () => {
    const constraints = [equal([0, 1, 2], [1, -1, -1])];
    assert.deepEqual(cellsOf(locate(constraints, [10, 3, 5], { steps: STEPS, weightOf: (cell) => (cell === 1 ? Infinity : cell === 2 ? 2 : 1) })[0]), [[0]]);
  });

  it("takes separate sums apart", () => {
    const located = locate([equal([0, 1], [1, -1]), equal([2, 3], [1, -1]), equal([4, 5], [1, -1])], [1, 2, 3, 3, 5, 6], { steps: STEPS });
    assert.deepEqual(located.map(({ constraints }) => constraints), [[0], [2]]);
  });

  it("says so when there are more wrong figures than are looked for, or the work is too much", () => {
    const six = Array.from({ length: 6 }, (_, row) => Array.from({ length: 6 }, (_, column) => 20 + row * 7 + column * 3));
    const big = twoWay(six);
    const wrong = (below: number) => big.values.map((value, index) => (index % 8 === 0 && index < below ? value + index + 1 : value));
    const why = (below: number, steps: number) => locate(big.constraints, wrong(below), { steps }).map((one) => one.kind === "not-located" && one.why);
    assert.deepEqual(why(40, STEPS), ["too-many"]);
    assert.deepEqual(why(24, STEPS), [false]);
    assert.deepEqual(why(24, 200), ["too-long"]);
  });

  it("says so when numbers are too large to be exact", () => {
    const located = locate([equal([0, 1], [3, -1])], [Number.MAX_SAFE_INTEGER, 1], { steps: STEPS });
    assert.deepEqual(located.map((one) => one.kind === "not-located" && one.why), ["too-large"]);
  });

  it("keeps to whole numbers: three equal parts cannot make ten", () => {
    assert.deepEqual(cellsOf(locate([equal([0, 1], [3, -1])], [4, 10], { steps: STEPS })[0]), [[1]]);
  });
});

const smallTable = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 }).map(twoWay);

/** All sets of least size that can hold, by trying every value up to 40 in every one and two cells. */
function byTrying(constraints: readonly CellConstraint[], values: readonly number[]): number[][] {
  const holds = (tried: readonly number[]) => constraints.every(({ cells, factors, least, most }) => {
    const sum = cells.reduce((all, cell, index) => all + tried[cell]! * factors[index]!, 0);
    return sum >= (least ?? -Infinity) && sum <= (most ?? Infinity);
  });
  const upTo = Array.from({ length: 41 }, (_, value) => value);
  const put = (tried: readonly number[], cell: number, value: number) => tried.map((one, index) => (index === cell ? value : one));
  const ones = values.flatMap((_, a) => (upTo.some((value) => holds(put(values, a, value))) ? [[a]] : []));
  if (ones.length > 0) return ones;
  const pairs = values.flatMap((_, a) => values.slice(a + 1).map((_, offset) => [a, a + 1 + offset] as const));
  return pairs.filter(([a, b]) => upTo.some((x) => { const half = put(values, a, x); return upTo.some((y) => holds(put(half, b, y))); })).map((pair) => [...pair]);
}

describe("locate (property)", () => {
  it("finds exactly the smallest sets that trying every value finds, also with 其中 and with rounding", () => {
    const planted = fc.uniqueArray(fc.record({ cell: fc.nat(8), value: fc.nat(9) }), { minLength: 1, maxLength: 2, selector: ({ cell }) => cell });
    fc.assert(fc.property(smallTable, planted, fc.nat(2), fc.boolean(), (table, errors, slack, hasSubset) => {
      const lines = table.constraints.map((line) => ({ ...line, least: -slack, most: slack }));
      const constraints = hasSubset ? [...lines, atMost(1, 0)] : lines;
      const values = table.values.map((value, index) => errors.find(({ cell }) => cell === index)?.value ?? value);
      const expected = byTrying(constraints, values);
      const located = locate(constraints, values, { steps: STEPS, leastOf: () => 0, mostWeight: 2 });
      const isAllRight = located.length === 0;
      if (expected.length === 0 || isAllRight) return !isAllRight || expected.length === values.length;
      assert.deepEqual(cellsOf(located[0]), expected);
      return true;
    }), { numRuns: 60 });
  });

  it("has the planted errors among the smallest sets whenever none is smaller, with the true values", () => {
    const inner = fc.array(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 6, maxLength: 6 }), { minLength: 3, maxLength: 9 });
    const errors = fc.array(fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 999_999 }) }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(inner, errors, (figures, slips) => {
      const { values, constraints } = twoWay(figures);
      const planted = new Map(slips.map(({ at, by }) => [at % values.length, by]));
      const reported = values.map((value, index) => value + (planted.get(index) ?? 0));
      const [located] = locate(constraints, reported, { steps: 50_000_000, leastOf: () => 0 });
      if (located?.kind !== "located") return located === undefined;
      const truth = [...planted.keys()].sort((a, b) => a - b).map((cell) => exact(cell, values[cell]!));
      const size = located.sets[0]!.length;
      assert.ok(size <= truth.length);
      assert.ok(located.sets.every((set) => set.length === size));
      if (size === truth.length) assert.ok(located.sets.some((set) => JSON.stringify(set) === JSON.stringify(truth)));
      return true;
    }), { numRuns: 40 });
  });
});
