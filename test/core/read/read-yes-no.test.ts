import assert from "node:assert/strict";
import { readCell, type CellValue } from "#core";
import { brief, content } from "../../helpers/indicators";

const read = (value: CellValue) => brief(readCell(value, content("yes-no"), { format: "General", date1904: false, period: null }));

describe("readYesNo", () => {
  it("knows the ways of saying yes", () => {
    for (const value of ["是", "√", "✓", "✔", "☑", "有", "对", "對", "Y", "yes", "ＹＥＳ", "1", 1, true, "TRUE", "已", "达标", "達標", "具备", "已完成", "（是）", "是。", "☑是 □否", "是√否□", "■是□否"]) {
      assert.equal(read(value), "true", String(value));
    }
  });

  it("knows the ways of saying no; 无 is one of them here", () => {
    for (const value of ["否", "×", "✗", "☒", "无", "無", "错", "N", "no", "０", 0, false, "FALSE", "未", "未达标", "不具备", "没有", "□是 ☑否", "是□否√"]) assert.equal(read(value), "false", String(value));
    assert.equal(read("x"), "false?");
  });

  it("leaves blanks, marks and unticked boxes open", () => {
    assert.equal(read(""), "blank");
    for (const value of ["/", "—", "不详", "□是 □否", "□", "是/否"]) assert.equal(read(value), "not-reported", value);
  });

  it("refuses everything else", () => {
    for (const value of ["不清楚", "部分", "基本达标", "是否", "有3家", 2, 0.5, "☑是☑否", "是是"]) assert.equal(read(value), value === "是否" ? "not-reported" : "not-yes-no", String(value));
  });
});
