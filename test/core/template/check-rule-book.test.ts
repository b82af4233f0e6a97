import assert from "node:assert/strict";
import { checkRuleBook, checkTemplate, problemFinding, say, type Edit } from "#core";
import { builtInTemplates } from "#templates";
import { formOf } from "../../helpers/check";

const people = (label: string) => ({ label, measure: "人" }) as const;
const codes = { a: people("甲"), b: people("乙"), c: people("丙"), d: people("丁") } as const;
type Code = keyof typeof codes;

const told = (edits: readonly Edit<Code>[]) =>
  checkRuleBook(formOf(codes, edits)).map(({ code, edit, strength, values }) => ({ code, edit, strength, others: values["others"] }));

const subset = (id: string, whole: Code, part: Code) => ({ id, kind: "subset", strength: "hard", whole, parts: [part], source: "" }) as const;
const test = (id: string, text: string) => ({ id, kind: "expression", strength: "hard", test: text, source: "" }) as const;
const none = { id: "none", kind: "range", strength: "hard", of: ["a", "b", "c", "d"], least: "0", source: "" } as const;

describe("checkRuleBook", () => {
  it("finds nothing in rules that agree", () => {
    assert.deepEqual(told([none, subset("ab", "a", "b"), subset("bc", "b", "c")]), []);
  });

  it("names the smallest set of rules that clash, and none that only stands by", () => {
    const edits = [none, subset("ab", "a", "b"), subset("bc", "b", "c"), subset("bd", "b", "d"), test("over", "[丙] > [甲] + 1")];
    assert.deepEqual(told(edits), [{ code: "template.clash", edit: "over", strength: "hard", others: ["ab", "bc", "over"] }]);
  });

  it("finds a rule that follows from several others together", () => {
    assert.deepEqual(told([subset("ab", "a", "b"), subset("bc", "b", "c"), subset("ac", "a", "c")]), [
      { code: "template.implied", edit: "ac", strength: "soft", others: ["ab", "bc"] },
    ]);
  });

  it("tells one of rules that follow from each other in a ring, and no more", () => {
    const sum = (id: string, total: Code, parts: readonly Code[]) => ({ id, kind: "balance", strength: "hard", total, parts, source: "" }) as const;
    const problems = told([sum("one", "a", ["b", "c"]), test("two", "[丙] = [丁] + 1"), test("three", "[甲] = [乙] + [丁] + 1")]);
    assert.deepEqual(problems, [{ code: "template.implied", edit: "three", strength: "soft", others: ["one", "two"] }]);
  });

  it("does not let a soft rule make a hard one superfluous", () => {
    const soft = { ...subset("ab", "a", "b"), strength: "soft" } as const;
    assert.deepEqual(told([soft, subset("bc", "b", "c"), subset("ac", "a", "c")]), []);
  });

  it("finds a rule whose condition never comes about", () => {
    const edits = [none, subset("ab", "a", "b"), test("idle", "IF([乙] > [甲] + [丙], [丁] = 0, TRUE)")];
    assert.deepEqual(told(edits), [{ code: "template.never-applies", edit: "idle", strength: "soft", others: ["none", "ab"] }]);
  });

  it("takes conditions apart: all of an AND together, each of an OR, more or less where two differ", () => {
    const idle = (condition: string) => told([none, subset("ab", "a", "b"), test("idle", `IF(${condition}, [丁] = 0, TRUE)`)]).map(({ code, others }) => [code, others]);
    const never = (...others: readonly string[]) => [["template.never-applies", others]];
    assert.deepEqual(idle("AND([甲] < [丙], [乙] > [丙])"), never("ab"));
    assert.deepEqual(idle("AND([甲] < [丙], [乙] > [丁])"), []);
    assert.deepEqual(idle("OR([乙] > [甲], [丙] < 0)"), never("ab", "none"));
    assert.deepEqual(idle("OR([乙] > [甲], [丙] > 0)"), []);
    assert.deepEqual(idle("AND([甲] + [乙] <> 0, [甲] = 0)"), never("none", "ab"));
  });

  it("does not rule out what it cannot weigh", () => {
    assert.deepEqual(told([none, subset("ab", "a", "b"), test("open", "IF(OR([甲] * [乙] < 0, [乙] > [甲]), [丁] = 0, TRUE)")]), []);
  });

  it("says so in words", () => {
    const [clash] = checkRuleBook(formOf(codes, [subset("ab", "a", "b"), test("over", "[乙] > [甲] + 1"), test("under", "[乙] < [甲] - 1")]));
    assert.ok(clash && say(problemFinding(clash, "T01"), "zh-CN").sentence.length > 10);
  });

  it("finds nothing hard in the built-in forms", () => {
    for (const template of builtInTemplates) {
      assert.deepEqual(checkTemplate(template).filter(({ strength }) => strength === "hard"), []);
      assert.deepEqual(checkRuleBook(template).filter(({ strength }) => strength === "hard"), []);
    }
  });
});
