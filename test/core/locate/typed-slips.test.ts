import assert from "node:assert/strict";
import fc from "fast-check";
import { diagnose, type CellFacts, type Diagnosis } from "#core";
import { plantedIn, SLIPS, tables, type Planted } from "./planted-slips";

const STEPS = 5_000_000;

type Explanation = Diagnosis["explanations"][number];

const explanationsOf = ({ facts }: Planted): readonly Explanation[] => {
  const diagnoses: readonly Diagnosis[] = diagnose(facts, { steps: STEPS });
  assert.equal(diagnoses.length, 1, "all that fails hangs together");
  return diagnoses[0]!.explanations;
};

const valuesWith = ({ facts }: Planted, explanation: Explanation): readonly (number | null)[] => {
  const values = [...facts.values];
  for (const { cell, value } of explanation) values[cell] = value;
  return values;
};

const isTrue = (planted: Planted, explanation: Explanation): boolean => valuesWith(planted, explanation).every((value, cell) => value === planted.truth[cell]);

/** One of what is proposed puts every figure as it was. */
function assertToldTruth(planted: Planted, explanations = explanationsOf(planted)): void {
  const told = explanations.map((one) => one.map(({ cell, value, cause }) => `${cell}=${String(value)} ${String(cause)}`).join(" + "));
  assert.ok(explanations.some((one) => isTrue(planted, one)), `told ${told.join(" or ") || "nothing"}`);
}

/** With whatever is proposed, all rules hold. */
function assertAllHold(planted: Planted, explanations = explanationsOf(planted)): void {
  for (const explanation of explanations) {
    const values = valuesWith(planted, explanation);
    for (const { cells, factors } of planted.facts.constraints) assert.equal(cells.reduce((sum, cell, index) => sum + values[cell]! * factors[index]!, 0), 0);
  }
}

describe("diagnose, one figure typed wrong in a two-way table", () => {
  for (const [cause, slip] of Object.entries(SLIPS)) {
    it(`gives the true figure back, and how it went wrong: ${cause}`, () => {
      fc.assert(fc.property(tables(), fc.nat(), fc.nat(999), (inner, which, pick) => {
        // A figure of zeros behind, so that it can lose them.
        const figures = cause.startsWith("over-") ? inner.map((row) => row.map((value) => value * 10_000)) : inner;
        const { truth } = plantedIn(figures, new Map());
        const cell = which % truth.length;
        const typed = slip(truth[cell]!, pick);
        fc.pre(typed !== null && typed !== truth[cell]);
        const planted = plantedIn(figures, new Map([[cell, typed!]]));
        const explanations = explanationsOf(planted);
        assert.deepEqual(explanations.map((one) => one.map((told) => [told.cell, told.value])), [[[cell, truth[cell]]]]);
        assertAllHold(planted, explanations);
      }), { numRuns: 60 });
    });
  }

  it("gives the true figure back where no slip of the hand explains the wrong one", () => {
    fc.assert(fc.property(tables(), fc.nat(), fc.integer({ min: 1, max: 9_999_999 }), (inner, which, by) => {
      const { truth } = plantedIn(inner, new Map());
      const cell = which % truth.length;
      assertToldTruth(plantedIn(inner, new Map([[cell, truth[cell]! + by]])));
    }), { numRuns: 60 });
  });
});

describe("diagnose, several figures of a two-way table", () => {
  it("gives two figures back that were exchanged, and says so", () => {
    fc.assert(fc.property(tables(), fc.nat(), fc.nat(), (inner, first, second) => {
      const { truth, width, height } = plantedIn(inner, new Map());
      const details = truth.flatMap((_, cell) => (cell % width < width - 1 && Math.floor(cell / width) < height - 1 ? [cell] : []));
      const [one, other] = [details[first % details.length]!, details[second % details.length]!];
      fc.pre(truth[one] !== truth[other]);
      const planted = plantedIn(inner, new Map([[one, truth[other]!], [other, truth[one]!]]));
      const explanations = explanationsOf(planted);
      assertToldTruth(planted, explanations);
      assertAllHold(planted, explanations);
    }), { numRuns: 100 });
  });

  it("gives a column back that slid down by a row, the last figure lost", () => {
    fc.assert(fc.property(tables(), fc.nat(), (inner, which) => {
      const { truth, width, height } = plantedIn(inner, new Map());
      const column = which % (width - 1);
      const cells = Array.from({ length: height - 1 }, (_, row) => row * width + column);
      const planted = plantedIn(inner, new Map(cells.map((cell, row) => [cell, row === 0 ? 0 : truth[cells[row - 1]!]!])));
      fc.pre(cells.every((cell, row) => row === 0 || truth[cell] !== truth[cells[row - 1]!]));
      assertToldTruth(planted);
    }), { numRuns: 60 });
  });

  it("has the truth among what it proposes for nineteen in twenty tables with two to four slips, and never a proposal that leaves a rule broken", () => {
    const kinds = Object.keys(SLIPS) as (keyof typeof SLIPS)[];
    const slips = fc.array(fc.record({ which: fc.nat(), kind: fc.constantFrom(...kinds), pick: fc.nat(999) }), { minLength: 2, maxLength: 4 });
    let [told, all] = [0, 0];
    fc.assert(fc.property(tables(), slips, (inner, planned) => {
      const { truth } = plantedIn(inner, new Map());
      const changes = new Map(planned.flatMap(({ which, kind, pick }) => {
        const cell = which % truth.length;
        const typed = SLIPS[kind](truth[cell]!, pick);
        return typed === null || typed === truth[cell] ? [] : [[cell, typed] as const];
      }));
      fc.pre(changes.size > 1);
      const planted = plantedIn(inner, changes);
      const explanations = diagnose(planted.facts, { steps: 20_000_000 }).flatMap((one) => one.explanations);
      assertAllHold(planted, explanations);
      all += 1;
      if (explanations.some((one) => isTrue(planted, one))) told += 1;
    }), { numRuns: 120, seed: 5 });
    assert.ok(told * 20 >= all * 19, `${told} of ${all}`);
  });
});

describe("diagnose, a total of a two-way table that was added up wrong", () => {
  const last = fc.array(fc.integer({ min: 100, max: 99_999 }), { minLength: 3, maxLength: 6 });

  /** Parts in columns with a total row; the total of one column is put otherwise, and whatever crosses it still holds. */
  const withTotal = (inner: readonly (readonly number[])[], column: number, make: (parts: readonly number[]) => number, more: Partial<CellFacts> = {}): Planted => {
    const { width, height } = plantedIn(inner, new Map());
    return plantedIn(inner, new Map([[(height - 1) * width + column, make(inner.map((row) => row[column]!))]]), more);
  };
  const sum = (parts: readonly number[]): number => parts.reduce((all, one) => all + one, 0);
  const causes = (planted: Planted): readonly (string | null)[] => explanationsOf(planted).flatMap((one) => one.map(({ cause }) => cause));

  it("says that a part was left out", () => {
    fc.assert(fc.property(tables(), fc.nat(), fc.nat(), (inner, column, left) => {
      const own = inner.map((row) => row[column % row.length]!);
      const planted = withTotal(inner, column % inner[0]!.length, (parts) => sum(parts) - parts[left % parts.length]!);
      assertToldTruth(planted);
      // Where several parts are alike, none of them is told.
      fc.pre(own.filter((part) => part === own[left % own.length]).length === 1);
      assert.ok(causes(planted).every((cause) => cause !== null));
    }), { numRuns: 60 });
  });

  it("says that a part was counted twice", () => {
    fc.assert(fc.property(tables(), fc.nat(), fc.nat(), (inner, column, twice) => assertToldTruth(withTotal(inner, column % inner[0]!.length, (parts) => sum(parts) + parts[twice % parts.length]!))), { numRuns: 60 });
  });

  it("says that a total is still last period's", () => {
    fc.assert(fc.property(tables(), fc.nat(), last, (inner, which, before) => {
      const column = which % inner[0]!.length;
      const still = sum(before);
      fc.pre(still !== sum(inner.map((row) => row[column]!)));
      const { width, height } = plantedIn(inner, new Map());
      const cell = (height - 1) * width + column;
      assertToldTruth(withTotal(inner, column, () => still, { priorOf: (one) => (one === cell ? still : null) }));
    }), { numRuns: 60 });
  });

  it("says that SUM passed over a figure that stands as text", () => {
    fc.assert(fc.property(tables(), fc.nat(), fc.nat(), (inner, which, text) => {
      const [column, row] = [which % inner[0]!.length, text % inner.length];
      const { width } = plantedIn(inner, new Map());
      const planted = withTotal(inner, column, (parts) => sum(parts) - parts[row]!, { isText: (cell) => cell === row * width + column });
      assert.deepEqual(causes(planted), ["text-left-out"]);
      assertToldTruth(planted);
    }), { numRuns: 60 });
  });
});
