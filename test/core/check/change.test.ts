import assert from "node:assert/strict";
import { brief, formOf, hold, sentence, tally, unchecked } from "../../helpers/check";

const edit = { id: "c", kind: "change", strength: "soft", of: ["staff"], limit: "30", least: "20", source: "" } as const;
const form = formOf({ staff: { label: "从业人员", measure: "人" }, name: { label: "名称", type: "text" } }, [edit]);

/** Twelve units that grew by about a tenth, and 府坪 as drawn. */
const twelve = Array.from({ length: 12 }, (_, index) => `单位${index}`);
const before = Object.fromEntries(twelve.map((name, index) => [name, { staff: 1000 + 100 * index }]));
const grown = Object.fromEntries(twelve.map((name, index) => [name, { staff: Math.round((1000 + 100 * index) * (1.08 + index / 300)) }]));

describe("change", () => {
  describe("with one earlier period", () => {
    const yesterday = { "2020-03-19": { 府坪: { staff: 1000 } } };

    it("passes within the limit, and below the smallest change that matters", () => {
      assert.equal(tally(hold(form, { 府坪: { staff: 1300 } }, yesterday)), "1/0/0/0");
      assert.equal(tally(hold(form, { 府坪: { staff: 19 } }, { "2020-03-19": { 府坪: { staff: 5 } } })), "1/0/0/0");
    });

    it("fails beyond the limit, at the figure, and names the earlier cell", () => {
      const { findings } = hold(form, { 府坪: { staff: 1301 } }, yesterday);
      assert.deepEqual(findings.map(brief), [{ code: "edit.change", cells: ["C7", "C7"], expected: null, imbalance: "+301" }]);
      assert.deepEqual(findings[0]?.cells[1], { workbook: "2020-03-19.xlsx", worksheet: "府坪", address: "C7" });
      assert.deepEqual([findings[0]?.reach, findings[0]?.strength], ["prior", "soft"]);
      assert.equal(sentence(findings[0]), "C7 从业人员：填报 1301人，2020年3月19日是 1000人，变动 +301（+30.1%）；700 到 1300 之间不必说明。");
    });

    it("fails for a figure that comes from zero, without a percentage", () => {
      const { findings } = hold(form, { 府坪: { staff: 20 } }, { "2020-03-19": { 府坪: { staff: 0 } } });
      assert.equal(sentence(findings[0]), "C7 从业人员：填报 20人，2020年3月19日是 0人；-19 到 19 之间不必说明。");
    });
  });

  describe("with six earlier periods", () => {
    const days = ["2020-03-14", "2020-03-15", "2020-03-16", "2020-03-17", "2020-03-18", "2020-03-19"];
    const series = (values: readonly number[]) => Object.fromEntries(days.map((day, index) => [day, { 府坪: { staff: values[index]! } }]));

    it("passes for a unit whose figures always go up and down like that", () => {
      assert.equal(tally(hold(form, { 府坪: { staff: 1500 } }, series([900, 1400, 1000, 1500, 1100, 1000]))), "1/0/0/0");
    });

    it("fails for the same change in a series that never moved, although its deviation is 0", () => {
      const { findings } = hold(form, { 府坪: { staff: 1500 } }, series([1000, 1000, 1000, 1000, 1000, 1000]));
      assert.deepEqual(findings[0]?.usual, { least: "980", most: "1020", by: "periods", of: 6 });
    });
  });

  describe("with ten or more units", () => {
    it("passes when all grow alike, however much", () => {
      const doubled = Object.fromEntries(twelve.map((name, index) => [name, { staff: 2 * (1000 + 100 * index) }]));
      assert.equal(tally(hold(form, doubled, { "2020-03-19": before })), "12/0/0/0");
    });

    it("fails for the unit that stays behind", () => {
      const { findings, counts } = hold(form, { ...grown, 单位3: { staff: 700 } }, { "2020-03-19": before });
      assert.deepEqual(findings.map(({ worksheet, usual }) => [worksheet, usual?.by, usual?.of]), [["单位3", "units", 12]]);
      assert.equal(tally({ counts }), "11/1/0/0");
    });

    it("allows a small unit more than a large one", () => {
      const unequal = { ...before, 单位0: { staff: 100 }, 单位11: { staff: 90_000 } };
      const up = (values: { staff: number }) => ({ staff: Math.round(values.staff * 1.29) });
      const { findings } = hold(form, { ...grown, 单位0: up(unequal.单位0), 单位11: up(unequal.单位11) }, { "2020-03-19": unequal });
      assert.deepEqual(findings.map(({ worksheet }) => worksheet), ["单位11"]);
    });

    it("asks for a reason when a figure drops to nothing", () => {
      assert.equal(tally(hold(form, { ...grown, 单位3: { staff: 0 } }, { "2020-03-19": before })), "11/1/0/0");
    });
  });

  it("is undecided without an earlier period, and counts that apart from gaps", () => {
    assert.deepEqual(hold(form, { 府坪: { staff: 1000 }, 永安: {} }).counts, { pass: 0, fail: 0, undecided: 2, broken: 0, withoutHistory: 1 });
    assert.deepEqual(hold(form, { 府坪: {} }, { "2020-03-19": { 府坪: { staff: 3 } } }).counts, { pass: 0, fail: 0, undecided: 1, broken: 0, withoutHistory: 0 });
  });

  it("compares with the latest period that has the figure", () => {
    const { findings } = hold(form, { 府坪: { staff: 2000 } }, { "2020-03-19": { 府坪: {} }, "2020-03-18": { 府坪: { staff: 1000 } } });
    assert.equal(findings[0]?.values["when"], "2020年3月18日");
  });

  it("never looks at a later period", () => {
    assert.equal(hold(form, { 府坪: { staff: 2000 } }, { "2020-03-21": { 府坪: { staff: 1000 } } }).counts.withoutHistory, 1);
  });

  it("is bound to the unit's own figures alone, so that a reason holds whatever others report", () => {
    const alone = hold(form, { 单位3: { staff: 700 } }, { "2020-03-19": before }).findings[0]!;
    const among = hold(form, { ...grown, 单位3: { staff: 700 } }, { "2020-03-19": before }).findings[0]!;
    assert.notDeepEqual(alone.usual, among.usual);
    assert.deepEqual([among.code, among.values, among.expected, among.imbalance], [alone.code, alone.values, alone.expected, alone.imbalance]);
  });

  it("is broken for a text, and for a limit that is no number", () => {
    const wrong = [{ ...edit, of: ["name"] }, { ...edit, id: "d", limit: "much" }];
    assert.equal(tally(hold(unchecked(form, wrong), { 府坪: { staff: 3 } })), "0/0/0/2");
  });
});
