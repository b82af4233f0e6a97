import assert from "node:assert/strict";
import fc from "fast-check";
import { cleanFileName, FileNames, fileNameOf, lastStep } from "#core";

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

  it("is left as it is where it is harmless", () => {
    for (const name of ["府坪街道_复工复产日报_2020-03-20.xlsx", "【复工日报】府坪街道 2020-03-20 第2版.xlsx", "日报 (2).xls", "3.20日报.v2.xlsx", "𠮷田.xlsx"]) assert.equal(cleanFileName(name), name);
  });

  it("has no dot and no blank before its ending, and names no device, whatever the ending", () => {
    assert.deepEqual([" 日报 .xlsx . ", "日报..xlsx", "..", "nul", "Com1.日报.xlsx", "lpt9 .xls", "CONtrol.xlsx"].map(cleanFileName), ["日报.xlsx", "日报.xlsx", "_", "_nul", "_Com1.日报.xlsx", "_lpt9.xls", "CONtrol.xlsx"]);
  });

  it("has no half of a character, and its bytes fit, too", () => {
    assert.match(cleanFileName(`${"𠮷".repeat(400)}.xlsx`), /^𠮷+\.xlsx$/u);
    assert.equal(cleanFileName(`${"a".repeat(400)}.xlsx`), `${"a".repeat(115)}.xlsx`);
    assert.equal(cleanFileName("日报\ud800.xlsx"), "日报.xlsx");
  });

  it("is taken by every system, whatever it was made of, and stays once it is clean", () => {
    const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: fc.constantFrom(".", " ", "汇", "\u3000", "/", "\\", "-", "CON", ".xlsx", "\u202e", "\ud83d", "é", "e\u0301"), maxLength: 80 }));
    fc.assert(fc.property(anyText, (given) => {
      const clean = cleanFileName(given);
      assert.ok(clean.length > 0 && clean.length <= 120 && Buffer.byteLength(clean) <= 230);
      assert.doesNotMatch(clean, /[\\/:*?"<>|\p{Cc}\p{Cf}]|^[.\s]|[.\s]$|^(?:con|nul)(?:\.|$)/iu);
      assert.equal(cleanFileName(clean), clean);
    }), { numRuns: 2000 });
  });

  it("costs no time where it has no end", () => {
    const start = performance.now();
    for (const piece of [" ", ".", "/", "汇", "a.", "\u202e"]) cleanFileName(lastStep(piece.repeat(1_000_000)) + "日报.xlsx");
    assert.ok(performance.now() - start < 10_000);
  });
});

describe("lastStep", () => {
  it("goes by either slash", () => {
    assert.deepEqual(["../../x.xlsx", "C:\\报表\\日报.xlsx", "/etc/passwd", "报表\\..//日报.xlsx/", "日报.xlsx", "/", ""].map(lastStep), ["x.xlsx", "日报.xlsx", "passwd", "日报.xlsx", "日报.xlsx", "", ""]);
  });
});

describe("FileNames", () => {
  it("numbers a name that is taken, compared without case", () => {
    const names = new FileNames();
    assert.deepEqual(["日报.xlsx", "日报.XLSX", "日报.xlsx", "日报 (2).xlsx", "说明"].map((name) => names.claim(name)), ["日报.xlsx", "日报 (2).XLSX", "日报 (3).xlsx", "日报 (2) (2).xlsx", "说明"]);
  });

  it("keeps every name apart and within its length", () => {
    const names = new FileNames();
    const long = cleanFileName(`${"汇".repeat(200)}.xlsx`);
    const claimed = Array.from({ length: 300 }, () => names.claim(long));
    assert.equal(new Set(claimed).size, 300);
    assert.ok(claimed.every((name) => Buffer.byteLength(name) <= 230 && name.endsWith(".xlsx")));
  });
});
