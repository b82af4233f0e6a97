import assert from "node:assert/strict";
import { maskedEntry, maskedStray } from "#core";

describe("maskedEntry", () => {
  it("leaves as much to be read as its writer needs to know it again, and hides half or four signs", () => {
    assert.equal(maskedEntry("张三丰", "name"), "张**");
    assert.equal(maskedEntry("91000019850102001X", "resident-id"), "910***********001X");
    assert.equal(maskedEntry("13812345678", "phone"), "138****5678");
    assert.equal(maskedEntry("芙蓉中路一段88号", "address"), "芙蓉中******");
    assert.equal(maskedEntry("1381", "phone"), "13**");
  });
});

describe("maskedStray", () => {
  it("takes for a name what no day, amount or mark is written with", () => {
    assert.equal(maskedStray("张三丰"), "张**");
    assert.equal(maskedStray("吃饭"), "吃*");
  });

  it("shows days and amounts that cannot be read, but no person's number", () => {
    for (const text of ["2月31日", "2020.2.30", "近20亿", "满14天以上", "是√否"]) assert.equal(maskedStray(text), text);
    assert.equal(maskedStray("13812345678天"), "138****5678天");
  });
});
