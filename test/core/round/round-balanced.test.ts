import assert from "node:assert/strict";
import fc from "fast-check";
import type { RoundingRelation } from "../../../src/core/round/relation-network";
import { roundBalanced } from "../../../src/core/round/round-balanced";

/** A two-way table with totals behind each row, below each column and in the corner, and what adds up in it. */
function tableOf(inner: readonly (readonly number[])[]): { figures: number[]; relations: RoundingRelation[]; width: number } {
  const rows = inner.map((row) => [...row, sum(row)]);
  const full = [...rows, rows[0]!.map((_, column) => sum(rows.map((row) => row[column]!)))];
  const width = full[0]!.length;
  const at = (row: number, column: number) => row * width + column;
  const range = (count: number) => Array.from({ length: count }, (_, index) => index);
  const across = range(full.length).map((row) => ({ total: at(row, width - 1), parts: range(width - 1).map((column) => at(row, column)) }));
  const down = range(width).map((column) => ({ total: at(full.length - 1, column), parts: range(full.length - 1).map((row) => at(row, column)) }));
  return { figures: full.flat(), relations: [...across, ...down], width };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const imbalance = (figures: readonly number[], { total, parts, less = [] }: RoundingRelation) => figures[total]! - sum(parts.map((part) => figures[part]!)) + sum(less.map((one) => figures[one]!));
const movement = (figures: readonly number[], rounded: readonly number[]) => sum(figures.map((figure, index) => Math.abs(figure - rounded[index]!)));

function rounded(figures: readonly number[], relations: readonly RoundingRelation[], step: number) {
  const result = roundBalanced(figures, relations, step);
  assert.equal(result.kind, "rounded");
  return result as Extract<typeof result, { kind: "rounded" }>;
}

/** The least movement of all ways to round, by trying every one. */
function leastByTrying(figures: readonly number[], relations: readonly RoundingRelation[], step: number): number {
  const ways = figures.map((figure) => (figure % step === 0 ? [figure] : [Math.floor(figure / step) * step, Math.ceil(figure / step) * step]));
  let least = Infinity;
  const tryAll = (made: readonly number[]): void => {
    if (made.length < figures.length) return void ways[made.length]!.forEach((one) => tryAll([...made, one]));
    if (relations.every((relation) => imbalance(made, relation) === 0)) least = Math.min(least, movement(figures, made));
  };
  tryAll([]);
  return least;
}

const cell = fc.integer({ min: -50_000, max: 99_999 });
const table = (most: number) => fc.integer({ min: 1, max: most }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: most }));

describe("roundBalanced (舍位平衡)", () => {
  it("rounds 元 to 万元 so that the parts still add up to the rounded total", () => {
    // 1.4 + 1.4 + 1.4 = 4.2 万元: each for itself 1 + 1 + 1 = 3, not 4.
    const { figures, moves } = rounded([42_000, 14_000, 14_000, 14_000], [{ total: 0, parts: [1, 2, 3] }], 10_000);
    assert.deepEqual(figures.map((figure) => figure / 10_000), [4, 2, 1, 1]);
    assert.deepEqual(moves, [{ figure: 1, nearest: 10_000, rounded: 20_000 }]);
  });

  it("gives the largest remainder of one sum the step that is over", () => {
    assert.deepEqual(rounded([30, 12, 14, 4], [{ total: 0, parts: [1, 2, 3] }], 10).figures, [30, 10, 20, 0]);
  });

  it("takes deductions and negative figures as they are", () => {
    const { figures } = rounded([-13, 24, 37], [{ total: 0, parts: [1], less: [2] }], 10);
    assert.equal(figures[0], figures[1]! - figures[2]!);
  });

  it("leaves figures that stand in no sum to themselves", () => assert.deepEqual(rounded([15, 14, -15], [], 10).figures, [20, 10, -10]));

  it("says which sum does not come out before rounding", () =>
    assert.deepEqual(roundBalanced([10, 4, 5], [{ total: 0, parts: [1, 2] }], 10), { kind: "not-balanced", relation: 0 }));

  it("says so when the sums are no rows and columns", () => {
    const thrice = [{ total: 0, parts: [3] }, { total: 1, parts: [3] }, { total: 2, parts: [3] }];
    assert.deepEqual(roundBalanced([5, 5, 5, 5], thrice, 10), { kind: "not-a-table" });
  });

  it("keeps every sum of a two-way table, moves no figure by a whole step, and leaves whole figures and zeros alone", () => {
    fc.assert(fc.property(table(9), (inner) => {
      const { figures, relations } = tableOf(inner);
      const result = rounded(figures, relations, 10_000).figures;
      for (const relation of relations) assert.equal(imbalance(result, relation), 0);
      result.forEach((one, index) => {
        assert.ok(Math.abs(one - figures[index]!) < 10_000);
        assert.equal(Math.abs(one % 10_000), 0);
        if (figures[index]! % 10_000 === 0) assert.equal(one, figures[index]);
      });
    }));
  });

  it("moves as little as any other way to round would", () => {
    fc.assert(fc.property(table(3), (inner) => {
      const { figures, relations } = tableOf(inner);
      assert.equal(movement(figures, rounded(figures, relations, 10_000).figures), leastByTrying(figures, relations, 10_000));
    }), { numRuns: 40 });
  });

  it("says of every figure that did not go to the nearest, and only of those", () => {
    fc.assert(fc.property(table(6), (inner) => {
      const { figures, relations } = tableOf(inner);
      const { figures: result, moves } = rounded(figures, relations, 10_000);
      const far = result.flatMap((one, index) => (Math.abs(one - figures[index]!) > 5_000 ? [index] : []));
      assert.deepEqual(moves.map(({ figure }) => figure), far);
    }));
  });

  it("rounds a table of 200 × 30 in the time of a breath", () => {
    const inner = Array.from({ length: 200 }, (_, row) => Array.from({ length: 30 }, (_, column) => (row * 7919 + column * 104_729) % 99_991));
    const { figures, relations } = tableOf(inner);
    const result = rounded(figures, relations, 10_000).figures;
    assert.ok(relations.every((relation) => imbalance(result, relation) === 0));
  });
});
