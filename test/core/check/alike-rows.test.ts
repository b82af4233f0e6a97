import assert from "node:assert/strict";
import fc from "fast-check";
import { alikeRows } from "../../../src/core/check/alike-rows";

const pairs = (...rows: string[][]) => alikeRows(rows).map(({ one, other }) => [one, other]);

describe("alikeRows", () => {
  it("finds a shop that is written in two ways, script and legal form aside", () => {
    assert.deepEqual(pairs(["丽华超市", "陡岭路 12 号"], ["长沙和捷实业有限公司", "远大路 3 号"], ["麗華超市", "陡岭路12号"]), [[0, 2]]);
  });

  it("holds rows apart whose numbers differ, however like they are", () => {
    assert.deepEqual(pairs(["沃尔玛便利店 2 店", "芙蓉路 18 号"], ["沃尔玛便利店 3 店", "芙蓉路 18 号"]), []);
  });

  it("asks for likeness in every field: two shops may share a house", () => {
    assert.deepEqual(pairs(["丽华超市", "陡岭路 12 号"], ["兴旺五金", "陡岭路 12 号"]), []);
  });

  it("compares nothing with a row that has a gap", () => {
    assert.deepEqual(pairs(["丽华超市", ""], ["丽华超市", ""]), []);
  });

  it("finds every row that is repeated word for word", () => {
    const name = fc.array(fc.constantFrom(..."甲乙丙丁戊己庚辛壬癸子丑寅卯"), { minLength: 4, maxLength: 10 }).map((signs) => signs.join(""));
    fc.assert(fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 30 }), fc.nat(), (names, pick) => {
      const again = names[pick % names.length]!;
      const rows = [...names, again].map((text) => [text, text]);
      assert.ok(alikeRows(rows).some(({ one, other, likeness }) => other === names.length && names[one] === again && likeness === 1));
    }));
  });

  it("takes ten thousand rows in seconds", () => {
    const signs = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈";
    const rows = Array.from({ length: 10_000 }, (_, index) => [`${[1, 7, 49, 343].map((step) => signs[Math.floor(index / step) % signs.length]).join("")}商店`, `人民路${index}号`]);
    assert.deepEqual(alikeRows([...rows, rows[17]!]).map(({ one, other }) => [one, other]), [[17, 10_000]]);
  });
});
