import assert from "node:assert/strict";
import { isCode, isTemplateId } from "../../../src/core/template/code-text";

describe("isCode", () => {
  for (const code of ["employees", "_a", "r1_c1", "a.b-c", "企业总数", "复工_率2", "é"]) it(`takes ${code}`, () => assert.ok(isCode(code, 16)));
  for (const code of ["", "1a", "１a", ".a", "-a", "a b", "a]b", "a，b", "a\n", "企业 数", "👍"]) it(`refuses ${JSON.stringify(code)}`, () => assert.ok(!isCode(code, 16)));
  it("refuses one that is too long", () => assert.deepEqual([isCode("a".repeat(16), 16), isCode("a".repeat(17), 16)], [true, false]));
});

describe("isTemplateId", () => {
  for (const id of ["S01", "9", "复工表", "a.b-c_d"]) it(`takes ${id}`, () => assert.ok(isTemplateId(id)));
  for (const id of ["", "_a", ".a", "a b", "a|b", "a".repeat(33)]) it(`refuses ${JSON.stringify(id)}`, () => assert.ok(!isTemplateId(id)));
});
