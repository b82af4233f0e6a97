import assert from "node:assert/strict";
import { causesOf, type CellFacts } from "#core";
import { factsOf, partRule, sumRule } from "./facts";

/** The cause first thought of for a figure that stands alone, and all others behind it. */
const slips = (reported: number, value: number, more: Partial<CellFacts> = {}): (string | null)[] =>
  causesOf({ cell: 0, least: value, most: value }, factsOf([reported], [], more)).map(({ cause }) => cause);

/** The causes of a wrong total, given the parts, and the cell that each is about besides. */
const total = (reported: number, parts: number[], more: Partial<CellFacts> = {}, value = parts.reduce((all, one) => all + one, 0)) =>
  causesOf({ cell: 0, least: value, most: value }, factsOf([reported, ...parts], [sumRule(0, parts.map((_, index) => index + 1))], more))
    .map(({ cause, other }) => [cause, other]);

describe("causesOf a figure", () => {
  it("knows what fingers do: two digits swapped, one lost, added, repeated, replaced", () => {
    assert.deepEqual(slips(560, 650), ["swapped-digits"]);
    assert.deepEqual(slips(125, 1257), ["lost-digit"]);
    assert.deepEqual(slips(12_457, 1257), ["added-digit"]);
    assert.deepEqual(slips(12_557, 1257), ["repeated-digit"]);
    assert.deepEqual(slips(1297, 1257), ["replaced-digit"]);
  });

  it("knows a sign that is wrong", () => assert.deepEqual(slips(-37, 37), ["sign"]));

  it("knows a point or a measure that is wrong: ten, a hundred, ten thousand times", () => {
    assert.deepEqual(slips(4800, 480), ["times-10"]);
    assert.deepEqual(slips(48, 480), ["over-10"]);
    assert.deepEqual(slips(48_000, 480), ["times-100"]);
    assert.deepEqual(slips(3_720_000, 372), ["times-10000"]);
    assert.deepEqual(slips(372, 3_720_000), ["over-10000"]);
  });

  it("knows 元 for 万元 when the 万元 have been rounded", () => assert.deepEqual(slips(12_345_678, 1235), ["times-10000"]));

  it("calls a hundred times a rate what it is: per cent for a fraction", () => assert.deepEqual(slips(9200, 92, { isRate: () => true }), ["percent-fraction"]));

  it("looks at the digits that somebody types, not at the steps: 12 for 12.5", () => assert.deepEqual(slips(1200, 1250, { decimalsOf: () => 2 }), ["lost-digit"]));

  it("makes nothing of single digits, of zero, or of two slips at once", () => {
    assert.deepEqual([slips(3, 7), slips(0, 45), slips(45, 0), slips(1234, 4321)], [[], [], [], []]);
  });

  it("sees last period's value where a new one was due", () => assert.deepEqual(slips(310, 842, { priorOf: () => 310 }), ["last-period-repeated"]));

  it("tries every value that rounding leaves open", () => {
    const [first] = causesOf({ cell: 0, least: 648, most: 652 }, factsOf([560, 600, 50], [{ ...sumRule(0, [1, 2]), least: -2, most: 2 }]));
    assert.deepEqual([first?.value, first?.cause], [650, "swapped-digits"]);
  });
});

describe("causesOf a total", () => {
  it("sees that a part was left out, and which", () => assert.deepEqual(total(250, [120, 131, 130])[0], ["part-left-out", 2]));

  it("sees that a text was left out by SUM", () => {
    assert.deepEqual(total(250, [120, 131, 130], { isText: (cell) => cell === 2 }), [["text-left-out", 2]]);
    assert.deepEqual(total(120, [120, 131, 130], { isText: (cell) => cell > 1 }), [["text-left-out", 2]]);
  });

  it("sees that a figure was counted twice", () => assert.deepEqual(total(512, [120, 131, 130])[0], ["counted-twice", 2]));

  it("blames no single part for a difference below ten, nor one of several alike", () => {
    assert.deepEqual(total(373, [120, 131, 130, 8], {}, 381), []);
    assert.deepEqual(total(262, [131, 131, 131], {}, 393), []);
  });

  it("sees a sub-total inside the total", () => {
    const facts = factsOf([30 + 12 + 42 + 7, 30, 12, 42, 7], [sumRule(0, [1, 2, 4]), sumRule(3, [1, 2])]);
    const [first] = causesOf({ cell: 0, least: 49, most: 49 }, facts);
    assert.deepEqual([first?.cause, first?.other], ["counted-twice", 3]);
  });

  it("sees everything counted twice", () => assert.deepEqual(total(762, [120, 131, 130]), [["counted-twice", null]]));

  it("sees a total that is still last period's, or was made before a part was changed", () => {
    const prior = [370, 125, 115, 130];
    assert.deepEqual(total(370, [120, 131, 130], { priorOf: (cell) => prior[cell]! })[0], ["total-not-updated", null]);
    assert.deepEqual(total(365, [120, 131, 130], { priorOf: (cell) => prior[cell]! })[0], ["total-not-updated", 2]);
  });

  it("keeps to digits where the parts say nothing", () => assert.deepEqual(total(318, [120, 131, 130]), [["swapped-digits", null]]));
});

describe("causesOf a broken 其中", () => {
  it("sees part and whole exchanged where another sum or last period says so, and not from their order alone", () => {
    const change = { cell: 0, least: 51, most: null };
    const told = (facts: CellFacts) => causesOf(change, facts).map(({ value, cause, other }) => [value, cause, other]);
    assert.deepEqual(told(factsOf([40, 51], [partRule(1, 0)])), []);
    assert.deepEqual(told(factsOf([40, 51, 30, 21], [partRule(1, 0), sumRule(0, [2, 3])])), [[51, "cells-exchanged", 1]]);
    assert.deepEqual(told(factsOf([40, 51], [partRule(1, 0)], { priorOf: (cell) => [50, 38][cell]! })), [[51, "cells-exchanged", 1]]);
  });

  it("does not believe in an exchange that breaks another rule", () => {
    assert.deepEqual(causesOf({ cell: 0, least: 51, most: null }, factsOf([40, 51, 40], [partRule(1, 0), sumRule(0, [2])])), []);
  });

  it("believes in a factor between far ends where last period speaks for it, or it is ten thousand and nothing less", () => {
    const change = { cell: 1, least: 0, most: 40 };
    assert.deepEqual(causesOf(change, factsOf([40, 250], [partRule(1, 0)])), []);
    const [slip] = causesOf(change, factsOf([40, 310_000], [partRule(1, 0)]));
    assert.deepEqual([slip?.value, slip?.cause], [31, "times-10000"]);
    const [first] = causesOf(change, factsOf([40, 250], [partRule(1, 0)], { priorOf: () => 24 }));
    assert.deepEqual([first?.value, first?.cause], [25, "times-10"]);
  });
});
