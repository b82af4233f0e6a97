import assert from "node:assert/strict";
import { cellAt, parseAddress, readSources, type CellPlace, type CellValue, type Roster, type SheetSnapshot, type SourceRow } from "#core";
import { MemoryHost } from "../../src/host/memory/memory-host";
import { consolidate, type ConsolidateOptions } from "../../src/jobs/consolidate";
import { readTotals } from "../../src/jobs/read-totals";
import { sampleForm } from "../helpers/sample-form";
import { submitted } from "../helpers/submitted";

const roster: Roster = {
  superior: { code: "430702", name: "武陵区" },
  units: [{ code: "001", name: "府坪街道" }, { code: "002", name: "永安街道" }, { code: "003", name: "丹洲乡" }],
};
const settings = { templates: [sampleForm], roster, period: null, expects: "all-units" } as const;
const options: ConsolidateOptions = { language: "zh-CN", hardFindings: "in", superior: roster.superior };

const figures = (tradeOpen: CellValue, people: CellValue): Record<string, CellValue> =>
  ({ tradeOpen, tradeClosed: 3, tradeAll: typeof tradeOpen === "number" ? tradeOpen + 3 : 15, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people });

const fuping = submitted(sampleForm, "府坪.xlsx", roster.units[0]!, figures(12, "１,897人"));
const yongan = submitted(sampleForm, "永安.xlsx", roster.units[1]!, figures(9, 600));
const wrong = submitted(sampleForm, "永安.xlsx", roster.units[1]!, { ...figures(9, 600), tradeAll: 99 });

async function consolidated(sources: readonly MemoryHost[], more: Partial<ConsolidateOptions> = {}) {
  const district = new MemoryHost("district.xlsx", []);
  const result = await consolidate(sources, district, settings, { ...options, ...more });
  return { ...result, district, sheets: (await district.readWorkbook()).sheets };
}

const totalOf = (rollUps: Awaited<ReturnType<typeof consolidated>>["rollUps"], code: string) => rollUps[0]!.totals.find(({ indicator }) => indicator === code)!;

/** What stands at a place of the district workbook. */
function tabCell(sheets: readonly SheetSnapshot[], { worksheet, address }: CellPlace): CellValue {
  const { row, column } = parseAddress(address)!;
  return cellAt(sheets.find((sheet) => sheet.worksheet === worksheet)!, row, column);
}

const asNumber = (value: CellValue): number => (value === "１,897人" ? 1897 : Number(value));

describe("consolidate", () => {
  it("adds up what was reported, text figures among it, and names the cells", async () => {
    const { rollUps } = await consolidated([fuping, yongan]);
    const people = totalOf(rollUps, "people");
    assert.equal(people.value, 2497);
    assert.deepEqual(people.contributions.map(({ workbook, value }) => [workbook, value]), [["府坪.xlsx", 1897], ["永安.xlsx", 600]]);
    assert.deepEqual(people.missing, ["003"]);
  });

  it("shows on 分街道 what the accepted workbook of the day before has, and how much that is by now", async () => {
    const before = await consolidated([submitted(sampleForm, "府坪.xlsx", roster.units[0]!, figures(10, 1700), "2020-03-19")]);
    const prior = new MemoryHost("昨日.xlsx", (await before.district.readWorkbook()).sheets);
    const { sheets, review } = await consolidated([fuping, yongan], { prior: [prior] });
    const byUnit = sheets.find(({ worksheet }) => worksheet === "分街道")!;
    const rowOf = (name: string) => [...byUnit.rows.values()].find((row) => row.includes(name))!.slice(-2);
    assert.equal(review.templates[0]!.previous?.period, "2020-03-19");
    assert.deepEqual([rowOf("府坪街道"), rowOf("永安街道")], [[10, 2], ["", ""]]);
  });

  it("says so when a workbook given for comparison is not of an earlier day", async () => {
    const { review } = await consolidated([fuping, yongan], { prior: [fuping] });
    assert.deepEqual(review.findings.filter(({ code }) => code.startsWith("prior.")).map(({ code, strength, workbook }) => [code, strength, workbook]), [["prior.not-earlier", "hard", "府坪.xlsx"]]);
  });

  it("writes the district's sheets and a fresh tab for each submission", async () => {
    const { sheets } = await consolidated([fuping, yongan]);
    assert.deepEqual(sheets.map(({ worksheet }) => worksheet), ["汇总", "分街道", "校验结果", "来源", "催报", "府坪街道", "永安街道"]);
  });

  it("lets every total be walked back to the cell that was sent in", async () => {
    const { sheets, district, rollUps } = await consolidated([fuping, yongan]);
    const byCell = new Map<string, SourceRow[]>();
    for (const row of readSources(sheets[3]!)) byCell.set(row.total.address, [...(byCell.get(row.total.address) ?? []), row]);
    assert.equal(byCell.size, rollUps[0]!.totals.length);
    for (const [address, rows] of byCell) {
      const { row, column } = parseAddress(address)!;
      assert.equal(cellAt(sheets[0]!, row, column), rows.reduce((sum, one) => sum + Number(one.value), 0), address);
      assert.deepEqual(readTotals(await district.readWorkbook())!.sourcesOf({ worksheet: "汇总", address }).sources, rows);
      for (const { here, value } of rows) assert.equal(Number(value), asNumber(tabCell(sheets, here!)), `${here!.worksheet}!${here!.address}`);
    }
  });

  it("does not guess for a unit that reports twice, and leaves it out", async () => {
    const { rollUps, review } = await consolidated([fuping, yongan, submitted(sampleForm, "永安街道.xlsx", roster.units[1]!, figures(9, 601))]);
    assert.equal(totalOf(rollUps, "people").value, 1897);
    assert.deepEqual(review.findings.filter(({ code }) => code === "roster.duplicate").map(({ workbook }) => workbook), ["永安.xlsx", "永安街道.xlsx"]);
  });

  it("keeps units with hard findings in or out by choice, and says so", async () => {
    const kept = await consolidated([fuping, wrong]);
    const without = await consolidated([fuping, wrong], { hardFindings: "out" });
    assert.deepEqual([totalOf(kept.rollUps, "people").value, kept.rollUps[0]!.withHard], [2497, ["002"]]);
    assert.deepEqual([totalOf(without.rollUps, "people").value, without.rollUps[0]!.leftOut], [1897, ["002"]]);
  });

  it("replaces its own sheets on a second run and adds none", async () => {
    const { district, sheets } = await consolidated([fuping, yongan]);
    await consolidate([fuping, yongan], district, settings, options);
    assert.deepEqual((await district.readWorkbook()).sheets.map(({ worksheet }) => worksheet), sheets.map(({ worksheet }) => worksheet));
  });

  it("adds up tabs that stand in the district workbook where they are", async () => {
    const tabs = await Promise.all([fuping, yongan].map(async (host) => (await host.readWorkbook()).sheets[0]!));
    const district = new MemoryHost("区.xlsx", tabs);
    const { rollUps } = await consolidate([district], district, settings, options);
    assert.equal(totalOf(rollUps, "people").value, 2497);
    const { sheets } = await district.readWorkbook();
    assert.deepEqual(sheets.map(({ worksheet }) => worksheet), ["府坪街道", "永安街道", "汇总", "分街道", "校验结果", "来源", "催报"]);
  });

  it("comes to the same sheets whatever the order of the files", async () => {
    const [one, other] = [await consolidated([fuping, yongan]), await consolidated([yongan, fuping])];
    assert.deepEqual(one.sheets, other.sheets);
  });

  it("makes an empty district of nothing", async () => {
    const { rollUps, sheets } = await consolidated([]);
    assert.deepEqual([rollUps.length, sheets.map(({ worksheet }) => worksheet)], [0, ["校验结果", "来源", "催报"]]);
  });
});
