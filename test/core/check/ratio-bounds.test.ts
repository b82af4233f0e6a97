import assert from "node:assert/strict";
import fc from "fast-check";
import { isOrdinary, ordinaryValues, ratioBounds, type Pair } from "#core";

const larger = ({ value, base }: Pair): number => Math.max(value, base);
const whole = fc.integer({ min: 1, max: 1_000_000 });
const pairs = fc.array(fc.record({ value: whole, base: whole }), { minLength: 10, maxLength: 60 });
const limit = fc.double({ min: 0, max: 2, noNaN: true });
const verdicts = (all: readonly Pair[], share: number): boolean[] => {
  const bounds = ratioBounds(all, share, larger)!;
  return all.map((pair) => isOrdinary(pair, bounds));
};

describe("ratioBounds", () => {
  it("says nothing of fewer than ten pairs", () => {
    assert.equal(ratioBounds(Array.from({ length: 9 }, () => ({ value: 2, base: 1 })), 0.3, larger), null);
  });

  it("judges alike whatever the measure: 元 or 万元", () => {
    fc.assert(fc.property(pairs, limit, fc.integer({ min: 2, max: 10_000 }), (all, share, factor) => {
      assert.deepEqual(verdicts(all.map(({ value, base }) => ({ value: value * factor, base: base * factor })), share), verdicts(all, share));
    }));
  });

  it("judges alike in whatever order the units come", () => {
    fc.assert(fc.property(pairs, limit, (all, share) => {
      assert.deepEqual(verdicts([...all].reverse(), share).reverse(), verdicts(all, share));
    }));
  });

  it("finds nothing where all ratios are the same", () => {
    fc.assert(fc.property(fc.array(whole, { minLength: 10, maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (bases, ratio) => {
      assert.ok(verdicts(bases.map((base) => ({ value: base * ratio, base })), 0).every(Boolean));
    }));
  });

  it("finds less when the limit is wider", () => {
    fc.assert(fc.property(pairs, limit, limit, (all, one, other) => {
      const [narrow, wide] = [verdicts(all, Math.min(one, other)), verdicts(all, Math.max(one, other))];
      assert.ok(narrow.every((isIn, index) => !isIn || wide[index]));
    }));
  });

  it("gives as ordinary values exactly those that it takes for ordinary", () => {
    fc.assert(fc.property(pairs, fc.double({ min: 0.01, max: 0.9, noNaN: true }), whole, (all, share, base) => {
      const bounds = ratioBounds(all, share, larger)!;
      const [least, most] = ordinaryValues(base, bounds);
      const isIn = (value: number) => value > 0 && isOrdinary({ value, base }, bounds);
      if (least <= most) assert.ok(isIn(Math.max(1, least)) && isIn(most));
      assert.ok(!isIn(least - 1) && !isIn(most + 1));
    }));
  });
});
