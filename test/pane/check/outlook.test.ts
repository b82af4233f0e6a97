import { strict as assert } from "node:assert";
import { takeAll } from "#core";
import { builtInTemplates } from "#templates";
import { checkSnapshots } from "#jobs/check-workbooks";
import { outlookOf } from "../../../src/pane/check/outlook";
import { sheet } from "../../helpers/sheet";
import { formOf } from "../../helpers/check";

const form = formOf(
  {
    total: { label: "企业总数", measure: "家" },
    open: { label: "已复工", measure: "家" },
    closed: { label: "未复工", measure: "家" },
    staff: { label: "从业人员", measure: "人" },
  },
  [
    { kind: "balance", id: "T01.parts", strength: "soft", total: "total", parts: ["open", "closed"], source: "测试" },
    { kind: "range", id: "T01.staff", strength: "hard", of: ["staff"], most: "900", source: "测试" },
  ],
);

const drawn = (worksheet: string, unit: string, total: number, staff: number) => sheet(worksheet, `
  |   | A        | B          |
  | 1 | 填报单位 | ${unit}    |
  | 2 | 报告期   | 2020-03-20 |
  | 3 | 指标     | 数量       |
  | 4 | 企业总数 | ${total}   |
  | 5 | 已复工   | 60         |
  | 6 | 未复工   | 40         |
  | 7 | 从业人员 | ${staff}   |
`, { workbook: "日报.xlsx" });

async function outlook(sheets: readonly ReturnType<typeof drawn>[]) {
  const checked = await checkSnapshots([{ name: "日报.xlsx", sheets }], { templates: [form, ...builtInTemplates], roster: null, period: null, expects: "any" });
  return takeAll(outlookOf(checked, [form, ...builtInTemplates], "zh-CN"));
}

describe("what a clerk sees of a workbook", () => {
  it("names the form, its version, its period and its unit", async () => {
    assert.deepEqual((await outlook([drawn("日报", "府坪街道", 100, 800)])).subjects, [{ form: "测试表", version: 1, period: "2020-03-20", units: ["府坪街道"] }]);
  });

  it("names no form where none is known", async () => {
    assert.deepEqual((await outlook([sheet("说明", "|   | A |\n| 1 | 请查收 |", { workbook: "日报.xlsx" })])).subjects, []);
  });

  it("lists sheet after sheet as their tabs stand, and in each what must be put right first", async () => {
    const { groups } = await outlook([drawn("乙表", "府坪街道", 110, 950), drawn("甲表", "永安街道", 120, 950)]);
    assert.deepEqual(groups.map(({ heading }) => heading), ["乙表", "甲表"]);
    for (const { findings } of groups) assert.deepEqual(findings.map(({ finding: { strength, cells } }) => `${strength} ${cells[0]!.address}`), ["hard B7", "soft B4"]);
  });

  it("counts what is left to do, and every check that was made", async () => {
    const { left, edits } = await outlook([drawn("日报", "府坪街道", 110, 950)]);
    assert.deepEqual(left, { hard: 1, soft: 1, explained: 0, note: 0 });
    assert.deepEqual(edits, { pass: 0, fail: 2, undecided: 0, broken: 0, withoutHistory: 0 });
  });

  it("says what is in the way of sending: what must be put right, then what wants a reason, in the order of the list", async () => {
    const cellsOf = async (total: number, staff: number) => {
      const { groups, sending: { why, inTheWay } } = await outlook([drawn("日报", "府坪街道", total, staff)]);
      const listed = groups.flatMap(({ findings }) => findings);
      return [why, ...inTheWay.map((key) => listed.find((one) => one.key === key)!.finding.cells[0]!.address)];
    };
    assert.deepEqual(await cellsOf(110, 950), ["hard", "B7"]);
    assert.deepEqual(await cellsOf(110, 800), ["unexplained", "B4"]);
    assert.deepEqual(await cellsOf(100, 800), [null]);
  });

  it("lets nobody send a workbook of several units, or one without a form", async () => {
    const why = async (sheets: Parameters<typeof outlook>[0]) => (await outlook(sheets)).sending.why;
    assert.equal(await why([drawn("乙表", "府坪街道", 100, 800), drawn("甲表", "永安街道", 100, 800)]), "several-units");
    assert.equal(await why([sheet("说明", "|   | A |\n| 1 | 请查收 |", { workbook: "日报.xlsx" })]), "no-form");
  });
});
