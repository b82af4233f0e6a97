import assert from "node:assert/strict";
import fc from "fast-check";
import { conflictOf, type Demand } from "#core";
import { rational } from "../../../src/core/template/rational";

const demand = (relation: Demand["relation"], factors: readonly number[], constant: number): Demand =>
  ({ relation, form: { factors: new Map(factors.flatMap((factor, slot) => (factor === 0 ? [] : [[slot, rational(factor)] as const]))), constant: rational(constant) } });

/** Whether whole figures hold a demand. */
const holds = ({ relation, form }: Demand, figures: readonly number[]): boolean => {
  const sum = [...form.factors].reduce((total, [slot, factor]) => total + Number(factor.numerator) * figures[slot]!, Number(form.constant.numerator));
  return relation === "=" ? sum === 0 : relation === "<" ? sum < 0 : sum <= 0;
};

const figures = [-3, -2, -1, 0, 1, 2, 3];
const grid = figures.flatMap((a) => figures.flatMap((b) => figures.map((c) => [a, b, c])));
const small = fc.integer({ min: -2, max: 2 });
const demands = fc.array(fc.tuple(fc.constantFrom("=", "<=", "<"), fc.tuple(small, small, small), fc.integer({ min: -4, max: 4 })).map((parts) => demand(...parts)), { maxLength: 8 });

describe("conflictOf", () => {
  it("finds nothing where all can hold, if only for fractions", () => {
    assert.equal(conflictOf([demand("=", [1, -1], 0), demand("<=", [-1], 0), demand("<=", [1], -5)]), null);
    assert.equal(conflictOf([demand("<", [-2], 1), demand("<", [2], -2)]), null);
  });

  it("names the demands that clash, and no bystander", () => {
    const chain = [demand("<=", [1, -1], 0), demand("<=", [0, 1, -1], 0), demand("<=", [0, 0, 0, 1], 0), demand("<", [-1, 0, 1], 0)];
    assert.deepEqual([...conflictOf(chain)!].sort(), [0, 1, 3]);
  });

  it("tells strictly less from at most", () => {
    assert.equal(conflictOf([demand("<=", [1, -1], 0), demand("<=", [-1, 1], 0)]), null);
    assert.deepEqual(conflictOf([demand("<=", [1, -1], 0), demand("<", [-1, 1], 0)])?.length, 2);
  });

  it("never says so of demands that some figures hold", () => {
    fc.assert(fc.property(demands, (all) => {
      if (grid.some((one) => all.every((each) => holds(each, one)))) assert.equal(conflictOf(all), null);
    }), { numRuns: 300 });
  });

  it("names demands that clash by themselves", () => {
    fc.assert(fc.property(demands, (all) => {
      const conflict = conflictOf(all);
      if (conflict) assert.notEqual(conflictOf(conflict.map((place) => all[place]!)), null);
    }), { numRuns: 300 });
  });

  it("finds every clash: beside a demand or its opposite there is always room, or there was none before", () => {
    fc.assert(fc.property(demands, demands, (all, [one]) => {
      if (!one || conflictOf(all)) return;
      const turned = (relation: Demand["relation"]): Demand => ({ relation, form: { factors: new Map([...one.form.factors].map(([slot, factor]) => [slot, rational(-factor.numerator)])), constant: rational(-one.form.constant.numerator) } });
      const beside = [{ ...one, relation: "<" as const }, { ...one, relation: "=" as const }, turned("<")];
      assert.ok(beside.some((each) => conflictOf([...all, each]) === null));
    }), { numRuns: 300 });
  });
});
