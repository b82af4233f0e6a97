import assert from "node:assert/strict";
import fc from "fast-check";
import { ordinaryRange } from "#core";

const series = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 6, maxLength: 40 });

describe("ordinaryRange", () => {
  it("says nothing of fewer than six periods", () => {
    assert.equal(ordinaryRange([1, 2, 3, 4, 5], 10), null);
  });

  it("takes the floor where a series never moved", () => {
    assert.deepEqual(ordinaryRange([7, 7, 7, 7, 7, 7], 3), [4, 10]);
  });

  it("moves with the series, and grows with its measure", () => {
    fc.assert(fc.property(series, fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(2, 4, 1024), (values, shift, factor) => {
      const [least, most] = ordinaryRange(values, 0)!;
      const near = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
      const moved = ordinaryRange(values.map((value) => value + shift), 0)!;
      assert.ok(near(moved[0], least + shift) && near(moved[1], most + shift));
      assert.deepEqual(ordinaryRange(values.map((value) => value * factor), 0), [least * factor, most * factor]);
    }));
  });

  it("holds at least half of the series, in whatever order it comes", () => {
    fc.assert(fc.property(series, (values) => {
      const [least, most] = ordinaryRange(values, 0)!;
      assert.ok(2 * values.filter((value) => value >= least && value <= most).length >= values.length);
      assert.deepEqual(ordinaryRange([...values].reverse(), 0), [least, most]);
    }));
  });

  it("is not moved by one wild value among many", () => {
    fc.assert(fc.property(fc.integer({ min: 10_000, max: 1_000_000_000 }), (wild) => {
      assert.deepEqual(ordinaryRange([100, 101, 99, 100, 102, 98, wild], 5), ordinaryRange([100, 101, 99, 100, 102, 98, 10_000], 5));
    }));
  });
});
