import assert from "node:assert/strict";
import { hasPlainSigns } from "#core";

/** All characters of one UTF-16 unit. */
const characters = Array.from({ length: 0x10000 }, (_none, code) => String.fromCharCode(code));

describe("hasPlainSigns", () => {
  it("knows Chinese texts, their punctuation, and printable ASCII", () => {
    for (const text of ["", "府坪街道", "复工复产日报（3月20日）.xlsx", "汇总!C7", "共 19 家、1,897 人", "ＡＢ１２％", "“应报”——19…"]) assert.ok(hasPlainSigns(text), text);
  });

  it("takes nothing that cannot be seen, that belongs to the sign before it, or that is half of a character", () => {
    assert.deepEqual(characters.filter((one) => hasPlainSigns(one) && /[\p{C}\p{M}\p{Z}]/u.test(one) && one !== " "), []);
    for (const text of ["甲\n乙", "\u202e甲", "a\u0301", "甲\ud83d"]) assert.ok(!hasPlainSigns(text), JSON.stringify(text));
  });
});
