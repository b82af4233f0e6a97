import assert from "node:assert/strict";
import { layOutByUnit, layOutDistrict } from "#core";
import { drawDraft, drawing } from "../../helpers/draw-draft";
import { sampleDistrict } from "../../helpers/sample-district";

describe("layOutDistrict", () => {
  it("is the form itself, each figure pointing at its total, headed by what it is made of", () => {
    const picture = sampleDistrict();
    const { draft } = layOutDistrict(picture, layOutByUnit(picture), { compiledAt: "2020-03-20 18:05" });
    assert.equal(
      drawDraft(draft, 1, 11),
      drawing(`
        |    | A | B | C | D |
        | 1  | 汇核|district|S01@2|district|430702|2020-03-20 | | | 表号 S01 第 2 版 |
        | 2  | 复工复产日报（汇总 · 暂定） | | | |
        | 3  | 填报单位 | 武陵区 | 报告期 | 2020年3月20日 |
        | 4  | 已报 3 / 4 · 缺 1：丹洲乡 · 有错仍计入 1：永安街道 | | | |
        | 5  | 依据模板 S01 第 2 版汇总 · 汇总时间 2020-03-20 18:05 · 各数为公式，引用“分街道”；每一数的来源单元格见“来源”表。 | | | |
        | 7  | 指标 | | 计量单位 | 本期数 |
        | 8  | 企业 | 企业总数 | 家 | ='分街道'!D12 → 1997 |
        | 9  | | 其中：复工企业 | 家 | ='分街道'!E12 → 49 |
        | 10 | 从业人员 | | 人 | ='分街道'!F12 → 9212 |
        | 11 | 复工率 | | % | ='分街道'!G12 → 0.0245 |
      `),
    );
  });

  it("points at the tab that 分街道 has", () => {
    const picture = sampleDistrict();
    const { draft } = layOutDistrict(picture, layOutByUnit(picture, { worksheet: "分街道 S01" }), { worksheet: "汇总 S01" });
    assert.equal(draft.name, "汇总 S01");
    assert.equal(draft.cells.find((cell) => cell.formula)?.formula, "'分街道 S01'!D12");
  });

  it("is not provisional when all units are in", () => {
    const picture = sampleDistrict();
    const whole = { ...picture, rollUp: { ...picture.rollUp, missing: [], withHard: [] } };
    const { draft } = layOutDistrict(whole, layOutByUnit(whole));
    assert.equal(draft.cells.find((cell) => cell.row === 1)?.value, "复工复产日报（汇总）");
    assert.match(String(draft.cells.find((cell) => cell.row === 3)?.value), /^已报 3 \/ 3 · 依据模板/);
  });
});
