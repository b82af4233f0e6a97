import assert from "node:assert/strict";
import { grouped, textTable } from "../../src/cli/text-table";
import { padded, paddedLeft, shown, widthOf } from "../../src/cli/text-width";

describe("widthOf", () => {
  it("counts Chinese characters and full-width signs as two columns, combining marks as none", () => {
    assert.equal(widthOf("abc"), 3);
    assert.equal(widthOf("府坪街道"), 8);
    assert.equal(widthOf("（１）。"), 8);
    assert.equal(widthOf("e\u0301"), 1);
    assert.equal(widthOf("𠮷"), 2);
    assert.equal(widthOf("● ▲ ·"), 5);
  });
});

describe("padded", () => {
  it("fills up to columns, not characters, and never cuts", () => {
    assert.equal(padded("府坪", 6), "府坪  ");
    assert.equal(paddedLeft("万元", 6), "  万元");
    assert.equal(padded("府坪街道", 6), "府坪街道");
  });
});

describe("shown", () => {
  it("keeps a sheet's name from commanding the terminal or turning the line round", () => {
    assert.equal(shown("a\u001b[2Jb"), "a [2Jb");
    assert.equal(shown("一\r\n二"), "一 二");
    assert.equal(shown("a\u202eb"), "a b");
    assert.equal(shown("府坪街道"), "府坪街道");
  });
});

describe("textTable", () => {
  it("aligns Chinese and numbers", () => {
    const lines = textTable([{ heading: "指标" }, { heading: "合计", isNumber: true }], [["企业总数", "1,250"], ["GDP", "3"]]);
    assert.deepEqual(lines, ["指标       合计", "企业总数  1,250", "GDP           3"]);
  });
});

describe("grouped", () => {
  it("puts separators into the whole part only, and leaves the decimal exact", () => {
    assert.deepEqual(["1234567.50", "-1234", "999", "0.1234", "9007199254740991"].map(grouped), ["1,234,567.50", "-1,234", "999", "0.1234", "9,007,199,254,740,991"]);
  });
});
