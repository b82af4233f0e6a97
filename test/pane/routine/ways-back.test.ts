import { strict as assert } from "node:assert";
import type { ReturnedWorkbook } from "#jobs/send-back";
import { waysBack } from "../../../src/pane/routine/ways-back";

const back = (name: string, ...kinds: readonly ReturnedWorkbook["kind"][]) => ({ unit: { code: name, name }, workbooks: kinds.map((kind) => ({ kind })) });

describe("what is told of figures that go back", () => {
  it("counts the units whose own files go along, and names who gets a fresh form or the notice alone", () => {
    assert.equal(waysBack([back("府坪街道", "own"), back("永安街道", "own", "own"), back("丹洲乡", "fresh"), back("长庚街道")], "zh-CN"),
      "要退回 4 家。2 家附上标好的原表。没有自己的原表、附新表的：丹洲乡。没有自己的原表、只发通知的：长庚街道。");
  });

  it("says nothing of fresh forms where every unit gets its own file", () => {
    assert.equal(waysBack([back("府坪街道", "own")], "en"), "To be sent back: 1. With their own files, marked: 1.");
  });

  it("names a unit that gets its own file and a fresh form with both", () => {
    assert.equal(waysBack([back("府坪街道", "own", "fresh")], "zh-TW"), "要退回 1 家。1 家附上標好的原表。沒有自己的原表、附新表的：府坪街道。");
  });

  it("names six of many units and counts them all", () => {
    const many = ["一", "二", "三", "四", "五", "六", "七"].map((name) => back(name, "fresh"));
    assert.equal(waysBack(many, "zh-CN"), "要退回 7 家。没有自己的原表、附新表的：一、二、三、四、五、六 等 7 家。");
  });
});
