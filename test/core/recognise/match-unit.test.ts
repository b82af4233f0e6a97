import assert from "node:assert/strict";
import { findUnitIn, matchUnit, type Roster } from "#core";

const roster: Roster = {
  superior: { code: "430702", name: "武陵区" },
  units: [
    { code: "430702002", name: "府坪街道" },
    { code: "430702007", name: "东江街道" },
    { code: "430702100", name: "河洑镇" },
    { code: "430702204", name: "丹洲乡" },
    { code: "430702205", name: "丹洲街道" },
    { code: "430702012", name: "芙蓉街道" },
  ],
};

const named = (text: string) => {
  const match = matchUnit(text, roster);
  return match.kind === "unit" ? match.unit.name : match.kind;
};

describe("matchUnit", () => {
  it("knows a unit behind its province and city, and through readings that a faulty conversion left in its name", () => {
    const kaifu: Roster = { superior: { code: "430105", name: "开福区" }, units: [{ code: "430105002", name: "东风路街道" }, { code: "430105020", name: "捞刀河街道" }] };
    const codeOf = (text: string) => matchUnit(text, kaifu);
    assert.deepEqual(codeOf("湖南省長沙市開福區(qū)東風(fēng)路街道"), { kind: "unit", unit: kaifu.units[0] });
    assert.deepEqual(codeOf("長沙市開福區撈刀河街道辦事處"), { kind: "unit", unit: kaifu.units[1] });
  });

  it("knows a unit by code, full name, short name, office name, superior in front, blanks and width", () => {
    for (const text of ["430702002", "府坪街道", "府坪", "府坪街道办事处", "武陵区府坪街道", " 府 坪\n街道 ", "４３０７０２００２", "430702002府坪街道"]) {
      assert.equal(named(text), "府坪街道", text);
    }
  });

  it("reads traditional and simplified script alike", () => {
    assert.equal(named("東江街道辦事處"), "东江街道");
    assert.equal(named("河洑鎮"), "河洑镇");
  });

  it("takes the full name before the short one, and never chooses between two", () => {
    assert.equal(named("丹洲乡"), "丹洲乡");
    assert.equal(named("丹洲"), "several");
  });

  it("never guesses by likeness", () => {
    assert.equal(named("府平街道"), "none");
    assert.equal(named("坪街道"), "none");
    assert.equal(named(""), "none");
  });
});

describe("findUnitIn", () => {
  it("finds the unit in a file's name", () => {
    assert.deepEqual(findUnitIn("复工复产日报-府坪-3.20(1).xlsx", roster), { kind: "unit", unit: roster.units[0] });
  });

  it("does not decide between two units in one name", () => {
    assert.equal(findUnitIn("府坪和东江.xlsx", roster).kind, "several");
  });
});
