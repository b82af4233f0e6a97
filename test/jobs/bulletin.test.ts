import assert from "node:assert/strict";
import { findIdentity, printCellValue, type CellValue, type Roster, type SheetSnapshot } from "#core";
import { consolidate, type ConsolidateOptions } from "#jobs/consolidate";
import { MemoryHost } from "#memory";
import { templateById } from "#templates";
import { listed, type ListedRow } from "../helpers/listed";
import { sampleForm } from "../helpers/sample-form";
import { submitted } from "../helpers/submitted";

const roster: Roster = {
  superior: { code: "430702", name: "武陵区" },
  units: [{ code: "001", name: "府坪街道" }, { code: "002", name: "永安街道" }, { code: "003", name: "丹洲乡" }],
};
const settings = { templates: [sampleForm], roster, period: null, expects: "all-units" } as const;
const options: ConsolidateOptions = { language: "zh-CN", hardFindings: "in", superior: roster.superior, bulletin: "wanted" };

const figures = (tradeOpen: number, people: CellValue): Record<string, CellValue> =>
  ({ tradeOpen, tradeClosed: 3, tradeAll: tradeOpen + 3, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people });
const fuping = submitted(sampleForm, "府坪.xlsx", roster.units[0]!, figures(12, 1897));
const wrong = submitted(sampleForm, "永安.xlsx", roster.units[1]!, { ...figures(9, 600), tradeAll: 99 });

async function districtOf(sources: readonly MemoryHost[], more: Partial<ConsolidateOptions> = {}, district = new MemoryHost("区.xlsx", []), known: Partial<typeof settings> | { roster: null } = {}) {
  await consolidate(sources, district, { ...settings, ...known }, { ...options, ...more });
  return district;
}

const bulletinIn = async (district: MemoryHost): Promise<SheetSnapshot | undefined> => (await district.readWorkbook()).sheets.find((sheet) => findIdentity(sheet)?.role === "bulletin");

/** Every text of the page, a row a line. */
async function pageOf(district: MemoryHost): Promise<string> {
  const rows = [...((await bulletinIn(district))?.rows.values() ?? [])];
  return rows.map((row) => row.slice(0, 12).flatMap((value) => (value === null || value === undefined ? [] : [printCellValue(value)])).join(" | ")).join("\n");
}

describe("the bulletin of a consolidation", () => {
  it("is written when it is wanted, and only then", async () => {
    assert.equal((await bulletinIn(await districtOf([fuping], { bulletin: "not-wanted" }))), undefined);
    assert.equal((await bulletinIn(await districtOf([fuping])))?.worksheet, "通报");
  });

  it("is written anew in a workbook that has it, though nobody asks: it must not tell of figures that are gone", async () => {
    const district = await districtOf([fuping]);
    assert.match(await pageOf(district), /已收到 1 份/);
    await districtOf([fuping, wrong], { bulletin: "not-wanted" }, district);
    assert.match(await pageOf(district), /已收到 2 份/);
  });

  it("names who has sent nothing, who is late and who is to put something right", async () => {
    const late = submitted(sampleForm, "丹洲.xlsx", roster.units[2]!, figures(4, 50), "2020-03-19");
    const page = await pageOf(await districtOf([fuping, wrong, late]));
    assert.match(page, /迟报，报来的不是本期（1 个单位）：丹洲乡。/);
    assert.match(page, /退回改正（1 个单位）：永安街道。/);
    assert.match(await pageOf(await districtOf([fuping, wrong])), /未报（1 个单位）：丹洲乡。/);
  });

  it("counts on the sheet 分街道, so that its numbers can be walked to", async () => {
    const sheet = (await bulletinIn(await districtOf([fuping, wrong])))!;
    const formulas = [...sheet.formulas.values()];
    for (const state of ["已报", "● 有误", "未报"]) assert.ok(formulas.some((formula) => /^COUNTIF\('分街道'!C\d+:C\d+,/.test(formula) && formula.includes(`"${state}"`)), state);
  });

  it("tells what changed since the workbook that was accepted before, by its share of the total", async () => {
    const before = await districtOf([submitted(sampleForm, "府坪.xlsx", roster.units[0]!, figures(112, 1700), "2020-03-19")], { bulletin: "not-wanted" });
    const page = await pageOf(await districtOf([fuping, wrong], { prior: [new MemoryHost("昨日.xlsx", (await before.readWorkbook()).sheets)] }));
    assert.match(page, /府坪街道 \| .* \| 112 \| 12 \| -100 \| -0.8929/);
  });

  it("compares nothing where no earlier workbook is given", async () => assert.match(await pageOf(await districtOf([fuping])), /没有往期工作簿，不能比较/));

  it("is a page that says that nothing has come, when nothing has", async () => assert.match(await pageOf(await districtOf([])), /没有收到任何报表。应报 3 个单位。/));

  it("says that nobody knows who is missing without a roster", async () => assert.match(await pageOf(await districtOf([fuping], {}, undefined, { roster: null })), /应报 1 个单位.*没有名册/));

  it("lists what is left to do, and leaves away what was explained", async () => {
    const page = await pageOf(await districtOf([fuping, wrong]));
    assert.match(page, /永安街道 \| ● \w+ [A-Z]+\d+ \| .*99/);
    assert.doesNotMatch(page, /府坪街道 \| ●/);
  });

  it("is no submission: consolidating again counts nothing of it", async () => {
    const district = await districtOf([fuping, wrong]);
    const { review } = await consolidate([district, fuping, wrong], district, settings, options);
    assert.equal(review.templates[0]!.records.length, 2);
  });
});

describe("the bulletin of a ledger of issues", () => {
  const issues = templateById("S09")!;
  const open = (number: string): ListedRow => ({ number, firm: `企业${number}`, class: "融资贷款", matter: `流动资金不足 ${number}`, collectedOn: "2020-03-02", status: "收集" });
  const closed = (number: string): ListedRow => ({ ...open(number), assignedOn: "2020-03-03", carer: "区金融办", solvedOn: "2020-03-05", answeredOn: "2020-03-06", closedOn: "2020-03-07", status: "销号" });

  it("counts them open and closed by unit, most open first, and draws the share closed", async () => {
    const sources = [listed(issues, "府坪.xlsx", roster.units[0]!, [closed("A1"), open("A2")], "2020-W10"), listed(issues, "永安.xlsx", roster.units[1]!, [open("B1"), open("B2")], "2020-W10")];
    const district = new MemoryHost("区.xlsx", []);
    await consolidate(sources, district, { ...settings, templates: [issues] }, options);
    const page = await pageOf(district);
    assert.match(page, /永安街道 \| 2 \| 0 \| 2 \| 0\n府坪街道 \| 2 \| 1 \| 1 \| 0.5\n武陵区 \| 4 \| 1 \| 3 \| 0.25/);
    assert.match(page, /台账问题未销号 3 件/);
    const data = [...(await bulletinIn(district))!.rows.values()].map((row) => row.slice(13, 15).join(" "));
    assert.deepEqual(data.slice(3, 6), ["丹洲乡（无数） ", "永安街道 0", "府坪街道 0.5"]);
  });
});
