import assert from "node:assert/strict";
import { maskedEntry, maskedNumbers, maskedStray } from "#core";

describe("maskedEntry", () => {
  it("leaves as much to be read as its writer needs to know it again, and at most half", () => {
    assert.equal(maskedEntry("张三丰", "name"), "张**");
    assert.equal(maskedEntry("91000019850102001X", "resident-id"), "910***********001X");
    assert.equal(maskedEntry("13812345678", "phone"), "138********");
    assert.equal(maskedEntry("芙蓉中路一段88号", "address"), "芙蓉中******");
    assert.equal(maskedEntry("1381", "phone"), "13**");
  });
});

describe("maskedNumbers", () => {
  it("masks mobile and identity numbers wherever they stand, however they are spaced and in either width", () => {
    assert.equal(maskedNumbers("联系13812345678，急"), "联系138********，急");
    assert.equal(maskedNumbers("138 1234 5678"), "138**********");
    assert.equal(maskedNumbers("910000 19850102 001x"), "910*************001x");
    assert.equal(maskedNumbers("１３８１２３４５６７８"), "138********");
    assert.equal(maskedNumbers("910000850102001"), "910********2001");
  });

  it("leaves codes of units, credit codes, days and amounts as they are", () => {
    for (const text of ["430102001-001", "91430000MA4L00900D", "2020-03-20", "12,345,678.90", "0736-7170000", "第１２号"]) assert.equal(maskedNumbers(text), text);
  });
});

describe("maskedStray", () => {
  it("takes for a name what no day, amount or mark is written with", () => {
    assert.equal(maskedStray("张三丰"), "张**");
    assert.equal(maskedStray("吃饭"), "吃*");
  });

  it("shows days and amounts that cannot be read, but no person's number", () => {
    for (const text of ["2月31日", "2020.2.30", "近20亿", "满14天以上", "是√否"]) assert.equal(maskedStray(text), text);
    assert.equal(maskedStray("13812345678天"), "138********天");
  });
});
