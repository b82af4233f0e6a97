import assert from "node:assert/strict";
import { checkMissing, checkPeriods, checkTotalRow, checkVersions, usualPeriod, type Figure, type UnitRecord } from "#core";
import { sampleForm } from "../../helpers/sample-form";

const sent = (unit: string, more: Partial<UnitRecord> = {}): UnitRecord =>
  ({ template: "T01", version: 2, unit: { code: unit, name: unit }, period: "2020-03-20", workbook: `${unit}.xlsx`, worksheet: "简报", figures: new Map(), ...more });

describe("checkPeriods", () => {
  it("takes the period of most as the one that is meant", () => {
    assert.equal(usualPeriod([sent("a"), sent("b"), sent("c", { period: "2020-03-19" }), sent("d", { period: null })]), "2020-03-20");
    assert.equal(usualPeriod([]), null);
  });

  it("keeps another day's figures out and says which day they are of", () => {
    const stray = sent("c", { period: "2020-03-19" });
    const { timely, strays, findings } = checkPeriods([sent("a"), stray, sent("d", { period: null })], "2020-03-20");
    assert.deepEqual([timely.length, strays], [2, [stray]]);
    assert.deepEqual(findings.map(({ code, values }) => [code, values["stated"]]), [["roster.wrong-period", "2020年3月19日"]]);
  });
});

describe("checkVersions", () => {
  it("tells old forms and forms newer than we know", () => {
    const findings = checkVersions(sampleForm, [sent("a"), sent("b", { version: 1 }), sent("c", { version: 3 })]);
    assert.deepEqual(findings.map(({ code }) => code), ["roster.old-version", "roster.newer-version"]);
  });
});

describe("checkMissing", () => {
  it("names every unit of the roster without a usable submission, in roster order", () => {
    const roster = { superior: { code: "D", name: "区" }, units: ["b", "a", "c"].map((code) => ({ code, name: code })) };
    const { missing, findings } = checkMissing(sampleForm, roster, [sent("a")], "2020-03-20");
    assert.deepEqual(missing.map(({ code }) => code), ["b", "c"]);
    assert.deepEqual(findings.map(({ unit, strength }) => [unit, strength]), [["b", "hard"], ["c", "hard"]]);
  });
});

describe("checkTotalRow", () => {
  const figure = (value: number, row: number): Figure => ({ indicator: "people", value, step: 1, row, column: 3, state: "figure", isNumber: true });
  const rows = [41, 50].map((value, row) => sent(String(row), { figures: new Map([["people", figure(value, row)]]) }));
  const at = { workbook: "t.xlsx", worksheet: "表", unit: null, period: null };

  it("holds a typed total against the units and tells what hangs on it", () => {
    const findings = checkTotalRow(sampleForm, { at, rows, total: new Map([["people", figure(92, 9)]]), dependents: () => ["W22 = 0.82"] });
    assert.equal(findings.length, 1);
    const [{ expected, imbalance, cells, values }] = findings as [(typeof findings)[0]];
    assert.deepEqual([expected, imbalance, values["dependents"]], ["91", "+1", ["W22 = 0.82"]]);
    assert.deepEqual(cells.map(({ address }) => address), ["D10", "D1", "D2"]);
  });

  it("is content when the total is the sum", () => {
    assert.deepEqual(checkTotalRow(sampleForm, { at, rows, total: new Map([["people", figure(91, 9)]]), dependents: () => [] }), []);
  });

  it("says nothing while a unit's figure cannot be read", () => {
    const unread = sent("x", { figures: new Map([["people", { ...figure(0, 3), value: null, state: "approximate" } as Figure]]) });
    assert.deepEqual(checkTotalRow(sampleForm, { at, rows: [...rows, unread], total: new Map([["people", figure(99, 9)]]), dependents: () => [] }), []);
  });
});
