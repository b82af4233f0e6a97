import assert from "node:assert/strict";
import { review, type Roster } from "#core";
import { chaseRows } from "#jobs/chase-rows";
import { unitStates, type UnitReport } from "#jobs/unit-states";
import { MemoryHost } from "../../src/host/memory/memory-host";
import { sampleForm } from "../helpers/sample-form";
import { sheet } from "../helpers/sheet";
import { submitted } from "../helpers/submitted";

const names = ["府坪街道", "永安街道", "启明街道", "丹洲乡", "河洑镇", "芦荻山乡"];
const roster: Roster = { superior: { code: "430702", name: "武陵区" }, units: names.map((name, at) => ({ code: `00${at + 1}`, name })) };
const [fuping, yongan, qiming, danzhou, hefu, ludishan] = roster.units as [Roster["units"][0], Roster["units"][0], Roster["units"][0], Roster["units"][0], Roster["units"][0], Roster["units"][0]];
const figures = (people: number, tradeAll = 15) => ({ tradeOpen: 12, tradeClosed: 3, tradeAll, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people });
const blank = new MemoryHost("通知.xlsx", [sheet("通知", "| | A |\n| 1 | 请于今日报送 |")]);
const sent = [
  submitted(sampleForm, "府坪.xlsx", fuping, figures(1)),
  submitted(sampleForm, "永安.xlsx", yongan, figures(2, 16)),
  submitted(sampleForm, "启明.xlsx", qiming, figures(3)),
  submitted(sampleForm, "启明街道.xlsx", qiming, figures(4)),
  submitted(sampleForm, "丹洲.xlsx", danzhou, figures(5), "2020-03-19"),
  submitted({ ...sampleForm, version: 1 }, "河洑.xlsx", hefu, figures(6)),
  submitted(sampleForm, "白马.xlsx", { code: "", name: "白马乡" }, figures(7)),
  blank,
];

async function statesOf(hosts: readonly MemoryHost[], who: Roster | null = roster) {
  return unitStates(review(await Promise.all(hosts.map((host) => host.readWorkbook())), { templates: [sampleForm], roster: who, period: null, expects: "all-units" }));
}

const told = ({ unit, state, workbook, counts }: UnitReport) => [unit.name, state, workbook, counts.hard];

describe("unitStates", () => {
  it("gives each unit of the roster one row in its order, then those that the roster does not know", async () => {
    const { templates, others } = await statesOf(sent);
    assert.deepEqual(templates[0]!.reports.map(told), [
      ["府坪街道", "received", "府坪.xlsx", 0],
      ["永安街道", "hard", "永安.xlsx", 1],
      ["启明街道", "duplicate", "启明.xlsx", 3],
      ["丹洲乡", "wrong-period", "丹洲.xlsx", 2],
      ["河洑镇", "old-version", "河洑.xlsx", 0],
      ["芦荻山乡", "missing", "", 1],
      ["白马乡", "refused", "白马.xlsx", 1],
    ]);
    assert.deepEqual(others.map(told), [["", "refused", "通知.xlsx", 1]]);
  });

  it("shows where the submission stands that counts, and all that the unit sent", async () => {
    const { templates } = await statesOf([submitted(sampleForm, "府坪.xlsx", fuping, figures(1)), submitted(sampleForm, "府坪(2).xlsx", fuping, figures(2))]);
    const [report] = templates[0]!.reports;
    assert.deepEqual([report!.state, report!.workbook, report!.submissions.map(({ workbook, state }) => [workbook, state])], [
      "received", "府坪(2).xlsx", [["府坪.xlsx", "superseded"], ["府坪(2).xlsx", "accepted"]],
    ]);
  });

  it("does not call a unit late that sent last period's form besides this one's", async () => {
    const { templates } = await statesOf([submitted(sampleForm, "府坪.xlsx", fuping, figures(1)), submitted(sampleForm, "永安.xlsx", yongan, figures(1)), submitted(sampleForm, "府坪19.xlsx", fuping, figures(1), "2020-03-19")]);
    assert.equal(templates[0]!.reports[0]!.state, "received");
    assert.deepEqual(chaseRows({ templates, others: [] }, "zh-CN").map(({ unit }) => unit.name), names.slice(2));
  });

  it("calls a form refused, not missing, whose figures cannot be found", async () => {
    const [own] = (await submitted(sampleForm, "芦荻山.xlsx", ludishan, figures(1)).readWorkbook()).sheets;
    const torn = new MemoryHost("芦荻山.xlsx", [{ ...own!, rows: new Map([...own!.rows].filter(([row]) => row < 3)) }]);
    const { templates } = await statesOf([sent[0]!, torn]);
    assert.deepEqual(templates[0]!.reports.map(told)[5], ["芦荻山乡", "refused", "芦荻山.xlsx", 2]);
  });

  it("takes whoever reports where no roster says who must", async () => {
    const { templates } = await statesOf([sent[0]!, sent[2]!, sent[3]!], null);
    assert.deepEqual(templates[0]!.reports.map(({ unit, state }) => [unit.name, state]), [["府坪街道", "received"], ["启明街道", "duplicate"]]);
  });
});

describe("chaseRows", () => {
  it("asks again whoever is in no total, has hard findings, or used an old form", async () => {
    const rows = chaseRows(await statesOf(sent), "zh-CN");
    assert.deepEqual(rows.map(({ unit, state, files }) => [unit.name, state, files]), [
      ["永安街道", "hard", ["永安.xlsx"]],
      ["启明街道", "refused", ["启明.xlsx", "启明街道.xlsx"]],
      ["丹洲乡", "wrong-period", ["丹洲.xlsx"]],
      ["河洑镇", "old-version", ["河洑.xlsx"]],
      ["芦荻山乡", "missing", []],
    ]);
    for (const { explanation } of rows) assert.notEqual(explanation, "");
  });
});
