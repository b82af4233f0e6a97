import assert from "node:assert/strict";
import fc from "fast-check";
import { isProvisional, rollUpFigures, type Figure, type QuantityIndicator, type RollUpInput, type Template, type UnitRecord } from "#core";
import { byCode } from "../../helpers/indicators";

const quantity = (label: string, more: Partial<QuantityIndicator> = {}): QuantityIndicator =>
  ({ type: "quantity", label: { "zh-CN": label }, measure: "家", decimals: 0, required: true, rollUp: { method: "sum" }, ...more });

const template: Template = {
  id: "T", version: 1, kind: "form", name: { "zh-CN": "表" }, period: "day", level: "street", header: [], tables: [], edits: [],
  indicators: byCode({
    all: quantity("总数"),
    open: quantity("复工"),
    shops: quantity("门店"),
    rate: quantity("复工率", { measure: "%", decimals: 2, required: false, rollUp: { method: "ratio", numerator: "open", denominator: "all" } }),
    most: quantity("最多", { rollUp: { method: "max" } }),
    wage: quantity("人均", { measure: "元", decimals: 2, rollUp: { method: "weighted-mean", weight: "all" } }),
    score: quantity("名次", { rollUp: { method: "none" } }),
    places: quantity("场所", { required: false, rollUp: { method: "sum-of", parts: ["open", "shops"] } }),
  }),
};

function record(unit: string, values: Readonly<Record<string, number | null>>): UnitRecord {
  const figures = new Map(
    Object.entries(values).map(([indicator, value], row): [string, Figure] => [
      indicator, { indicator, value, step: 1, row, column: 2, state: value === null ? "blank" : "figure", isNumber: true },
    ]),
  );
  return { template: "T", version: 1, unit: { code: unit, name: unit }, period: "2020-03-20", workbook: `${unit}.xlsx`, worksheet: "表", figures };
}

const rolledUp = (records: readonly UnitRecord[], more: Partial<RollUpInput<string>> = {}) =>
  rollUpFigures(template, { superior: { code: "D", name: "区" }, period: "2020-03-20", records, missing: [], withHard: new Set(), hardFindings: "in", ...more });

const total = (rollUp: ReturnType<typeof rolledUp>, indicator: string) => rollUp.totals.find((one) => one.indicator === indicator)!;

const two = [record("甲", { all: 10, open: 9, shops: 5, most: 3, wage: 10_000, score: 1 }), record("乙", { all: 90, open: 27, shops: 1, most: 8, wage: 20_000, score: 2 })];

describe("rollUpFigures", () => {
  it("adds up, and names every cell that it added", () => {
    const { value, contributions } = total(rolledUp(two), "all");
    assert.equal(value, 100);
    assert.deepEqual(contributions.map(({ workbook, address, value: part }) => `${workbook} ${address} ${part}`), ["甲.xlsx C1 10", "乙.xlsx C1 90"]);
  });

  it("makes a rate from its parts' totals, never from the mean of rates", () => {
    assert.equal(total(rolledUp(two), "rate").value, 36_00);
  });

  it("makes a rate only from units that report both of its parts, and says who is not in it", () => {
    const rate = total(rolledUp([...two, record("丙", { all: 1000, open: null })]), "rate");
    assert.equal(rate.value, 36_00);
    assert.deepEqual(rate.missing, ["丙"]);
    assert.ok(rate.contributions.every(({ unit }) => unit !== "丙"));
  });

  it("has no rate where the denominator is 0", () => {
    assert.equal(total(rolledUp([record("甲", { all: 0, open: 0 })]), "rate").value, null);
  });

  it("takes the largest, weighs means, sums several indicators, and adds ranks never", () => {
    const rollUp = rolledUp(two);
    assert.deepEqual(["most", "wage", "places", "score"].map((code) => total(rollUp, code).value), [8, 19_000, 42, null]);
  });

  it("counts a gap as no contribution and says whose it is", () => {
    const { value, missing } = total(rolledUp([...two, record("丙", { all: null })]), "all");
    assert.equal(value, 100);
    assert.deepEqual(missing, ["丙"]);
  });

  it("is provisional while a unit is missing, and names it", () => {
    const all = total(rolledUp(two, { missing: ["丁"] }), "all");
    assert.equal(isProvisional(all), true);
    assert.deepEqual(all.missing, ["丁"]);
  });

  it("has no total where nobody reported", () => {
    assert.equal(total(rolledUp([]), "all").value, null);
  });

  it("leaves units with hard findings out only by choice, and says so either way", () => {
    const kept = rolledUp(two, { withHard: new Set(["乙"]) });
    const without = rolledUp(two, { withHard: new Set(["乙"]), hardFindings: "out" });
    assert.deepEqual([total(kept, "all").value, kept.withHard, kept.leftOut], [100, ["乙"], []]);
    assert.deepEqual([total(without, "all").value, without.withHard, without.leftOut], [10, [], ["乙"]]);
  });

  it("gives no total beyond the range of exact numbers", () => {
    const huge = Number.MAX_SAFE_INTEGER;
    assert.equal(total(rolledUp([record("甲", { all: huge }), record("乙", { all: huge })]), "all").value, null);
  });

  it("equals the sum of its contributions whatever is reported", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })), { maxLength: 30 }), (values) => {
        const { value, contributions } = total(rolledUp(values.map((one, index) => record(String(index), { all: one }))), "all");
        const sum = contributions.reduce((left, one) => left + one.value, 0);
        assert.equal(value, contributions.length === 0 ? null : sum);
      }),
    );
  });
});
