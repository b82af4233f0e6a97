import assert from "node:assert/strict";
import { addressOf, layOutByUnit, type DistrictPicture, type Indicator, type SheetDraft, type Template } from "#core";
import { builtInTemplates } from "#templates";
import { drawDraft, drawing } from "../../helpers/draw-draft";
import { sampleDistrict, UNITS } from "../../helpers/sample-district";
import { LIST_TEMPLATE } from "../../helpers/sample-templates";

const cellOf = (draft: SheetDraft, address: string) => draft.cells.find((cell) => addressOf(cell.row, cell.column) === address);
const formulaOf = (draft: SheetDraft, address: string) => cellOf(draft, address)?.formula;

/** A district of two whose figures of `enterprises` are `values`, rolled up by `rollUp`. */
function districtOf(values: readonly (number | null)[], indicator: Partial<Indicator>, total: number | null): DistrictPicture {
  const { indicators, ...rest } = LIST_TEMPLATE;
  const template: Template = { ...rest, edits: [], indicators: new Map([...indicators, ["enterprises", { ...indicators.get("enterprises")!, ...indicator } as Indicator]]) };
  const sample = sampleDistrict();
  const rows = values.map((value, index) => {
    const number = value === null ? null : value / 10 ** ((indicator as { decimals?: number }).decimals ?? 0);
    return { unit: UNITS[index]!, cells: new Map([["enterprises", { at: { worksheet: UNITS[index]!.name, address: "D6" }, held: number, value }]]) };
  });
  const contributions = values.flatMap((value, index) =>
    value === null ? [] : [{ indicator: "enterprises", unit: UNITS[index]!.code, value, workbook: "a.xlsx", worksheet: "a", address: "D6" }]);
  const totals = [{ indicator: "enterprises", value: total, contributions, missing: [], leftOut: [] }];
  return { template, rows, rollUp: { ...sample.rollUp, totals, included: rows.map(({ unit }) => unit.code), missing: [], leftOut: [], withHard: [] } };
}

describe("layOutByUnit", () => {
  it("shows units × indicators in roster order, who is missing and who has findings, and the total below", () => {
    const { draft } = layOutByUnit(sampleDistrict());
    const values = { ...draft, cells: draft.cells.map(({ formula: _, ...cell }) => cell) };
    assert.equal(
      drawDraft(values, 4),
      drawing(`
        |    | A | B | C | D | E | F | G | H | I |
        | 4  | 已报 3 / 4 · 缺 1：丹洲乡 · 有错仍计入 1：永安街道 | | | | | | | | |
        | 5  | 序号 | 单位 | 状态 | 企业 | | 从业人员 | 复工率 | 企业总数 | |
        | 6  | | | | 企业总数 | 其中：复工企业 | | | 占比 | 位次 |
        | 7  | | | | 家 | 家 | 人 | % | % | |
        | 8  | 1 | 启明街道 | 已报 | 40 | 30 | 900 | 0.75 | 0.02 | 3 |
        | 9  | 2 | 府坪街道 | 已报 | 1897 | 19 | 7612 | 0.01 | 0.9499 | 1 |
        | 10 | 3 | 永安街道 | ● 有误 | 60 | | 700 | | 0.03 | 2 |
        | 11 | 4 | 丹洲乡 | 未报 | | | | | | |
        | 12 | 合计 | | 3 / 4 | 1997 | 49 | 9212 | 0.0245 | 1 | |
      `),
    );
  });

  it("points each figure at its cell on the unit's tab", () => {
    assert.equal(formulaOf(layOutByUnit(sampleDistrict()).draft, "D8"), `IF(ISNUMBER('启明街道'!D6),'启明街道'!D6,"")`);
  });

  it("takes text that was read as the figure that was read, until a number stands there", () => {
    assert.equal(formulaOf(layOutByUnit(sampleDistrict()).draft, "F9"), `IF(ISNUMBER('府坪街道'!D8),'府坪街道'!D8,IF('府坪街道'!D8="","",7612))`);
  });

  it("takes 1 under a % head as the 1 % that was read, not as 100 %", () => {
    assert.equal(formulaOf(layOutByUnit(sampleDistrict()).draft, "G9"), `IF(ISNUMBER('府坪街道'!D9),IF('府坪街道'!D9=1,0.01,'府坪街道'!D9),"")`);
  });

  it("adds a column up only where something was reported, and makes a rate anew from its parts", () => {
    const { draft, totals } = layOutByUnit(sampleDistrict());
    assert.equal(formulaOf(draft, "D12"), `IF(COUNT(D8:D11)=0,"",SUM(D8:D11))`);
    assert.equal(formulaOf(draft, "G12"), `IF(SUMPRODUCT(ISNUMBER(E8:E11)*1,D8:D11)=0,"",ROUND(SUMPRODUCT(ISNUMBER(D8:D11)*1,E8:E11)/SUMPRODUCT(ISNUMBER(E8:E11)*1,D8:D11),4))`);
    assert.deepEqual([...totals].map(([code, { row, column }]) => [code, addressOf(row, column)]), [["enterprises", "D12"], ["resumed", "E12"], ["staff-at-work", "F12"], ["rate", "G12"]]);
  });

  it("shows units that were left out below the total, outside of every range", () => {
    const { draft } = layOutByUnit(sampleDistrict("out"));
    assert.match(drawDraft(draft, 11), /\| 11 \| 合计 \| \| 2 \/ 4 \| =IF\(COUNT\(D8:D10\)=0/);
    assert.match(drawDraft(draft, 12, 12), /未计入合计（存在必须改正的问题）/);
    assert.match(drawDraft(draft, 13), /\| 13 \| 1 \| 永安街道 \| × 未计入 \| .* → 60 \|/);
  });

  it("says of how many units the totals are made although one was left out", () => {
    assert.match(drawDraft(layOutByUnit(sampleDistrict("out")).draft, 4, 4), /已报 3 \/ 4 · 缺 1：丹洲乡 · 有错未计入 1：永安街道/);
  });

  it("rounds sums of decimals to their own decimals, so that 0.1 + 0.2 is 0.3", () => {
    const { draft } = layOutByUnit(districtOf([1, 2], { measure: "万元", decimals: 1 }, 3));
    const total = draft.cells.find((cell) => cell.formula?.includes("SUM(D"));
    assert.equal(total?.formula, `IF(COUNT(D7:D8)=0,"",ROUND(SUM(D7:D8),1))`);
    assert.equal(total?.value, 0.3);
  });

  it("leaves the total of gaps a gap, not 0", () => {
    const { draft, totals } = layOutByUnit(districtOf([null, null], {}, null));
    const { row, column } = totals.get("enterprises")!;
    assert.equal(cellOf(draft, addressOf(row, column))?.value, "");
  });

  it("claims no total beyond the range of exact numbers", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const { draft, totals } = layOutByUnit(districtOf([most, most], {}, null));
    const { row, column } = totals.get("enterprises")!;
    const cell = cellOf(draft, addressOf(row, column));
    assert.deepEqual([cell?.value, cell?.formula], ["超出可精确计算的范围", undefined]);
  });

  it("says that what is not additive is not added up", () => {
    const { draft, totals } = layOutByUnit(districtOf([1, 2], { rollUp: { method: "none" } }, null));
    const { row, column } = totals.get("enterprises")!;
    assert.equal(cellOf(draft, addressOf(row, column))?.value, "—");
  });

  it("uses each roll-up's own formula", () => {
    const formula = (rollUp: { method: "max" | "min" | "count" | "last" }) => {
      const { draft, totals } = layOutByUnit(districtOf([5, 3], { rollUp }, 5));
      const { row, column } = totals.get("enterprises")!;
      return formulaOf(draft, addressOf(row, column));
    };
    assert.equal(formula({ method: "max" }), `IF(COUNT(D7:D8)=0,"",MAX(D7:D8))`);
    assert.equal(formula({ method: "min" }), `IF(COUNT(D7:D8)=0,"",MIN(D7:D8))`);
    assert.equal(formula({ method: "count" }), "COUNT(D7:D8)");
    assert.equal(formula({ method: "last" }), `IF(ISNUMBER(D8),D8,"")`);
  });

  it("weighs a mean only over units that have figure and weight", () => {
    const { draft, totals } = layOutByUnit(districtOf([5, 3], { rollUp: { method: "weighted-mean", weight: "resumed" } } as never, null));
    const { row, column } = totals.get("enterprises")!;
    assert.equal(formulaOf(draft, addressOf(row, column)), `IF(SUMPRODUCT(ISNUMBER(D7:D8)*1,E7:E8)=0,"",ROUND(SUMPRODUCT(D7:D8,E7:E8)/SUMPRODUCT(ISNUMBER(D7:D8)*1,E7:E8),0))`);
  });

  it("quotes tab names with apostrophes", () => {
    const sample = sampleDistrict();
    const cells = new Map([["enterprises", { at: { worksheet: "O'Brien 街", address: "C7" }, held: 1, value: 1 }]]);
    const { draft } = layOutByUnit({ ...sample, rows: [{ unit: UNITS[0]!, cells }, ...sample.rows.slice(1)] });
    assert.equal(formulaOf(draft, "D8"), `IF(ISNUMBER('O''Brien 街'!C7),'O''Brien 街'!C7,"")`);
  });

  it("shows last period and change where they are known, change only for units with both", () => {
    const sample = sampleDistrict();
    const figures = new Map([[UNITS[0]!.code, new Map([["enterprises", 30]])], [UNITS[3]!.code, new Map([["enterprises", 10]])]]);
    const { draft } = layOutByUnit({ ...sample, previous: { period: "2020-03-19", figures } });
    const row = (number: number) => draft.cells.filter((cell) => cell.row === number - 1 && cell.column >= 9).map((cell) => cell.value);
    assert.deepEqual([row(8), row(9), row(11), row(12)], [[30, 10], ["", ""], [10, ""], [40, 10]]);
  });

  it("spreads a wide form over pages side by side that repeat the units, each group named on each", () => {
    const template = builtInTemplates.find(({ id }) => id === "S01")!;
    const { rollUp } = sampleDistrict();
    const { draft } = layOutByUnit({ template, rows: UNITS.map((unit) => ({ unit, cells: new Map() })), rollUp: { ...rollUp, totals: [] } });
    assert.ok(draft.print.pagesWide! > 1);
    assert.deepEqual(draft.print.titleColumns, [0, 2]);
    assert.equal(draft.cells.filter((cell) => cell.value === "一、企业复工复产").length, 8);
  });

  it("keeps every formula under Excel's limit and free of newer functions", () => {
    for (const { formula = "" } of layOutByUnit(sampleDistrict("out")).draft.cells) {
      assert.ok(formula.length < 8_192);
      assert.deepEqual([...formula.matchAll(/([A-Z]+)\(/g)].map(([, name]) => name!).filter((name) => !/^(IF|ISNUMBER|SUM|ROUND|MAX|MIN|COUNT|SUMPRODUCT)$/.test(name)), []);
    }
  });
});
