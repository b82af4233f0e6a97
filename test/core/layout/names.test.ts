import assert from "node:assert/strict";
import fc from "fast-check";
import { definedName, definedNames, parseAddress, worksheetName } from "#core";

describe("definedName", () => {
  it("keeps letters, digits, _ and the dot, and replaces the rest", () => {
    assert.equal(definedName("S01", "staff-at work"), "S01.staff_at_work");
    assert.equal(definedName("S01", "企业总数"), "S01.企业总数");
    assert.equal(definedName("2020", "a"), "_2020.a");
  });

  it("is legal in Excel and never a cell address, whatever the codes", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (template, code) => {
      const name = definedName(template, code);
      assert.match(name, /^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u);
      assert.equal(parseAddress(name), null);
    }));
  });

  it("gives no name twice, compared without case", () => {
    const names = [...definedNames("S01", ["a-b", "a_b", "A B", "c"]).values()];
    assert.deepEqual(names, ["S01.a_b", "S01.a_b_2", "S01.A_B_3", "S01.c"]);
  });
});

const anyName = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ unit: fc.constantFrom("'", "[", "甲", "😀", " ", "\ud800"), maxLength: 60 }));

describe("worksheetName", () => {
  it("leaves a legal free name as it is", () => {
    assert.equal(worksheetName("府坪街道"), "府坪街道");
    assert.equal(worksheetName("it's 😀", ["其他"]), "it's 😀");
  });

  it("replaces what Excel refuses, and numbers what is taken", () => {
    assert.equal(worksheetName("'a/b:c'"), "a-b-c");
    assert.equal(worksheetName("汇总", ["汇总", "汇总 (2)"]), "汇总 (3)");
    assert.equal(worksheetName("2020/3/20 [旧]:*?\\"), "2020-3-20 -旧-----");
    assert.equal(worksheetName("'引号'"), "引号");
    assert.equal(worksheetName("' ' '"), "Sheet");
    assert.equal(worksheetName("s01", ["S01", "s01 (2)"]), "s01 (3)");
    assert.equal(worksheetName("History"), "History (2)");
    assert.equal(worksheetName(""), "Sheet");
  });

  it("is legal, free, and itself when asked again, whatever is wished", () => {
    fc.assert(fc.property(anyName, fc.array(anyName), (wished, taken) => {
      const name = worksheetName(wished, taken);
      assert.ok(name.length >= 1 && name.length <= 31);
      assert.doesNotMatch(name, /[[\]:*?/\\\p{Cc}\p{Cs}]|^'|'$/u);
      assert.equal(taken.some((other) => other.toLowerCase() === name.toLowerCase()), false);
      assert.equal(worksheetName(name, taken), name);
    }));
  });
});
