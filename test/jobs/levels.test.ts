import assert from "node:assert/strict";
import { cellAt, findIdentity, parseAddress, readSources, type Roster, type SourceRow } from "#core";
import { consolidate } from "#jobs/consolidate";
import { MemoryHost } from "../../src/host/memory/memory-host";
import { sampleForm } from "../helpers/sample-form";
import { submitted } from "../helpers/submitted";

const figures = (people: number) => ({ tradeOpen: 1, tradeClosed: 1, tradeAll: 2, factoryOpen: 1, factoryClosed: 0, factoryAll: 1, people });

const rosterOf = (code: string, name: string, units: readonly (readonly [code: string, name: string])[]): Roster =>
  ({ superior: { code, name }, units: units.map(([unit, unitName]) => ({ code: unit, name: unitName })) });

async function addedUp(roster: Roster, sources: readonly MemoryHost[]) {
  const host = new MemoryHost(`${roster.superior.name}.xlsx`, []);
  const settings = { templates: [sampleForm], roster, period: null, expects: "all-units" } as const;
  return { host, ...await consolidate(sources, host, settings, { language: "zh-CN", hardFindings: "in", superior: roster.superior }) };
}

const fuping = rosterOf("430702002", "府坪街道", [["430702002001", "官园社区"], ["430702002002", "陡岭社区"]]);
const yongan = rosterOf("430702008", "永安街道", [["430702008001", "新东街社区"]]);
const wuling = rosterOf("430702", "武陵区", [["430702002", "府坪街道"], ["430702008", "永安街道"]]);
const dingcheng = rosterOf("430703", "鼎城区", [["430703001", "红云街道"]]);
const city = rosterOf("4307", "常德市", [["430702", "武陵区"], ["430703", "鼎城区"]]);

const reports = (roster: Roster, people: readonly number[]) => roster.units.map((unit, at) => submitted(sampleForm, `${unit.name}.xlsx`, unit, figures(people[at]!)));

/** Communities report to streets, streets to districts, districts to the city: each level hands its workbook up as it is. */
async function cityOfAll() {
  const streets = [await addedUp(fuping, reports(fuping, [100, 7])), await addedUp(yongan, reports(yongan, [20]))];
  const districts = [await addedUp(wuling, streets.map(({ host }) => host)), await addedUp(dingcheng, reports(dingcheng, [3]))];
  const top = await addedUp(city, districts.map(({ host }) => host));
  const workbooks = new Map([...streets, ...districts, top].map(({ host }) => [host.name, host]));
  return { streets, districts, top, workbooks };
}

/** What a total is made of, as the workbook that holds it says. */
async function partsOf(workbooks: ReadonlyMap<string, MemoryHost>, at: Pick<SourceRow, "workbook" | "worksheet" | "address">): Promise<readonly SourceRow[]> {
  const read = await workbooks.get(at.workbook)?.readWorkbook();
  return (read?.sheets ?? []).flatMap(readSources).filter(({ total }) => total.worksheet === at.worksheet && total.address === at.address);
}

describe("consolidate over levels", () => {
  it("takes a workbook of one level as the submission to the next, up to the city", async () => {
    const { top } = await cityOfAll();
    assert.deepEqual(top.review.findings, []);
    assert.equal(top.rollUps[0]!.totals.find(({ indicator }) => indicator === "people")!.value, 130);
  });

  it("can be walked from the city's total down to the community's cell by following the workbooks", async () => {
    const { top, workbooks } = await cityOfAll();
    const [wulingPart] = top.rollUps[0]!.totals.find(({ indicator }) => indicator === "people")!.contributions;
    const [fupingPart] = await partsOf(workbooks, wulingPart!);
    const communities = await partsOf(workbooks, fupingPart!);
    assert.deepEqual([wulingPart!.value, fupingPart!.value], [127, "107"]);
    assert.deepEqual(communities.map(({ workbook, unitName, value }) => [workbook, unitName, value]), [["官园社区.xlsx", "官园社区", "100"], ["陡岭社区.xlsx", "陡岭社区", "7"]]);
    const { sheets: [form] } = await reports(fuping, [100, 7])[0]!.readWorkbook();
    const { row, column } = parseAddress(communities[0]!.address)!;
    assert.equal(cellAt(form!, row, column), 100);
  });

  it("says on each workbook whose level it is, and calls the list of units after them", async () => {
    const { streets, districts, top } = await cityOfAll();
    const told = await Promise.all([streets[0]!, districts[0]!, top].map(async ({ host }) => {
      const { sheets } = await host.readWorkbook();
      return [findIdentity(sheets.find(({ worksheet }) => worksheet === "汇总")!)?.level, sheets[1]!.worksheet];
    }));
    assert.deepEqual(told, [["street", "分社区"], ["district", "分街道"], ["city", "分区"]]);
  });
});
