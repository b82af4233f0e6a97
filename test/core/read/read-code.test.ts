import assert from "node:assert/strict";
import fc from "fast-check";
import { readCell, type CellValue, type Indicator } from "#core";
import { brief, coded, content } from "../../helpers/indicators";

const CONTEXT = { format: "General", date1904: false, period: null };
const read = (value: CellValue, indicator: Indicator, format = "General") => brief(readCell(value, indicator, { ...CONTEXT, format }));

const USCC = "91350100M000100Y43";
const ID = "11010519491231002X";

describe("readCode: 统一社会信用代码", () => {
  it("keeps a code whose check character fits, in half-width capitals", () => {
    for (const text of [USCC, "91350100m000100y43", "９１３５０１００Ｍ０００１００Ｙ４３", " 9135 0100 M000 100Y 43\n", "'91350100M000100Y43"]) assert.equal(read(text, coded("uscc")), USCC, text);
  });

  it("notices one wrong character and two neighbours swapped", () => {
    fc.assert(fc.property(fc.nat(17), fc.constantFrom(..."0123456789ABCDEFGHJKLMNPQRTUWXY"), (at, character) => {
      if (USCC[at] === character) return;
      assert.notEqual(read(USCC.slice(0, at) + character + USCC.slice(at + 1), coded("uscc")), USCC);
    }));
    assert.equal(read("93150100M000100Y43", coded("uscc")), "check-digit");
    assert.equal(read("91350100M000100Y44", coded("uscc")), "check-digit");
  });

  it("refuses letters that the standard has not, wrong lengths and numbers that lost digits", () => {
    assert.equal(read("9135O100M000100Y43", coded("uscc")), "not-a-code");
    assert.equal(read("91350100M000100Y4", coded("uscc")), "not-a-code");
    assert.equal(read(Number("913501000001000432"), coded("uscc")), "lost-digits");
    assert.equal(read("9.1350100E+17", coded("uscc")), "lost-digits");
    assert.equal(read(0.5, coded("uscc")), "not-a-code");
  });
});

describe("readCode: 居民身份证", () => {
  it("keeps a number whose birth date is real and whose check character fits", () => {
    for (const text of [ID, "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "110105 19491231 002X", "110105194912310021"]) {
      assert.equal(read(text, coded("resident-id")), text.endsWith("1") ? "check-digit" : ID, text);
    }
  });

  it("names an impossible birth date, an unknown province and lost digits", () => {
    assert.equal(read("110105194902310020", coded("resident-id")), "impossible-date");
    assert.equal(read("990105194912310020", coded("resident-id")), "not-a-code");
    assert.equal(read(Number("110105194912310021"), coded("resident-id")), "lost-digits");
    assert.equal(read("1.10105E+17", coded("resident-id")), "lost-digits");
  });

  it("takes the old form of 15 digits as likely at most", () => {
    assert.equal(read("110105491231002", coded("resident-id")), "110105491231002?");
    assert.equal(read(110105491231002, coded("resident-id")), "110105491231002?");
    assert.equal(read("110105490231002", coded("resident-id")), "impossible-date");
  });
});

describe("readCode: telephone", () => {
  it("keeps mobile, landline and service numbers in one spelling", () => {
    const table: readonly (readonly [CellValue, string])[] = [
      ["13812345678", "13812345678"], ["１３８１２３４５６７８", "13812345678"], ["138 1234 5678", "13812345678"], ["138-1234-5678", "13812345678"], ["+86 13812345678", "13812345678"],
      [13812345678, "13812345678"], ["0736-7170000", "0736-7170000"], ["(0736) 7170000", "0736-7170000"], ["（0736）7170000", "0736-7170000"], ["07367170000", "0736-7170000"], ["010-62345678", "010-62345678"],
      ["010-62345678转123", "010-62345678-123"], ["0736-7170000-801", "0736-7170000-801"], ["400-123-4567", "4001234567"], ["7170000", "7170000?"], ["电话：13812345678", "13812345678"],
    ];
    for (const [value, expected] of table) assert.equal(read(value, coded("phone")), expected, String(value));
  });

  it("refuses two numbers, wrong lengths, and a landline whose 0 was lost", () => {
    for (const text of ["138123456789", "1381234567", "12812345678", "13812345678/13912345678", "12345", "无线电"]) assert.equal(read(text, coded("phone")), "not-a-code", text);
    assert.equal(read(7367170000, coded("phone")), "lost-digits");
  });
});

describe("readCode: other codes", () => {
  it("keeps them as text, with the zeros that a format shows", () => {
    assert.equal(read("0736-A", content("code")), "0736-A");
    assert.equal(read(430702, content("code")), "430702");
    assert.equal(read(73, content("code"), "000000"), "000073");
    assert.equal(read(1e15, content("code")), "lost-digits");
    assert.equal(read(true, content("code")), "boolean");
    assert.equal(read("C13", content("code", { codeList: ["C13", "C14"] })), "C13");
    assert.equal(read("c14", content("code", { codeList: ["C13", "C14"] })), "C14");
    assert.equal(read("C15", content("code", { codeList: ["C13", "C14"] })), "not-in-list");
  });
});
