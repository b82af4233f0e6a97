import assert from "node:assert/strict";
import fc from "fast-check";
import { cleanFileName, fileNameOf } from "#core";

describe("a file's name", () => {
  it("has its parts one after the other, and none for those that are not there", () => {
    assert.equal(fileNameOf(["复工日报", "", "府坪街道", "2020-03-20"], ".xlsx"), "复工日报_府坪街道_2020-03-20.xlsx");
  });

  for (const [given, clean] of [
    ["../../etc/passwd", "etc-passwd"],
    ["C:\\报表\\3/20.xlsx", "C--报表-3-20.xlsx"],
    ["日报\u202Exslx.exe", "日报xslx.exe"],
    ["  .隐藏.xlsx. ", "隐藏.xlsx"],
    ["con.xlsx", "_con.xlsx"],
    ["LPT1", "_LPT1"],
    ["日报\r\n 第2版.xlsx", "日报 第2版.xlsx"],
    ["", "_"],
  ] as const) {
    it(`is ${clean} for ${JSON.stringify(given)}`, () => assert.equal(cleanFileName(given), clean));
  }

  it("keeps its ending where it is overlong", () => {
    assert.equal(cleanFileName(`${"街".repeat(200)}.xlsx`), `${"街".repeat(75)}.xlsx`);
  });

  it("is taken by every system, whatever it was made of, and stays once it is clean", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (given) => {
      const clean = cleanFileName(given);
      assert.match(clean, /^[^\\/:*?"<>|\p{Cc}\p{Cf}]+$/u);
      assert.equal(cleanFileName(clean), clean);
    }));
  });
});
