import assert from "node:assert/strict";
import { readCell, type CellValue, type ContentIndicator } from "#core";
import { brief, content } from "../../helpers/indicators";

const read = (value: CellValue, more: Partial<ContentIndicator> = {}, format = "General") =>
  brief(readCell(value, content("text", more), { format, date1904: false, period: null }));

describe("readText", () => {
  it("keeps text as written but for line breaks, double blanks and what cannot be seen", () => {
    assert.equal(read(" 和捷实业\n（武陵）\u200b  公司 "), "和捷实业 （武陵） 公司");
    assert.equal(read("１２号"), "１２号");
    assert.equal(read("张　三"), "张 三");
  });

  it("keeps numbers and days as they show", () => {
    assert.equal(read(12.5), "12.5");
    assert.equal(read(43_910, {}, "yyyy-m-d"), "2020-03-20");
    assert.equal(read(true), "TRUE");
  });

  it("finds a listed entry in the list's own spelling, and names what is not listed", () => {
    const codeList = ["产业", "民生", "无"];
    assert.equal(read("產業", { codeList }), "产业");
    assert.equal(read(" 产 业\n", { codeList }), "产业");
    assert.equal(read("无", { codeList }), "无");
    assert.equal(read("/", { codeList }), "not-reported");
    assert.equal(read("产业类", { codeList }), "not-in-list");
  });

  it("takes the usual marks for not reported", () => {
    for (const mark of ["无", "/", "——", "暂无"]) assert.equal(read(mark), "not-reported", mark);
  });
});
