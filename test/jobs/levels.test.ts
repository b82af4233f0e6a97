import assert from "node:assert/strict";
import { readSources, type Roster } from "#core";
import { consolidate } from "#jobs/consolidate";
import { MemoryHost } from "../../src/host/memory/memory-host";
import { sampleForm } from "../helpers/sample-form";
import { submitted } from "../helpers/submitted";

const figures = (people: number) => ({ tradeOpen: 1, tradeClosed: 1, tradeAll: 2, factoryOpen: 1, factoryClosed: 0, factoryAll: 1, people });

const rosterOf = (code: string, name: string, units: readonly string[]): Roster =>
  ({ superior: { code, name }, units: units.map((unit, at) => ({ code: `${code}${at + 1}`, name: unit })) });

async function districtOf(roster: Roster, people: readonly number[]): Promise<MemoryHost> {
  const district = new MemoryHost(`${roster.superior.name}.xlsx`, []);
  const sources = roster.units.map((unit, at) => submitted(sampleForm, `${unit.name}.xlsx`, unit, figures(people[at]!)));
  await consolidate(sources, district, { templates: [sampleForm], roster, period: null, expects: "all-units" }, { language: "zh-CN", hardFindings: "in", superior: roster.superior });
  return district;
}

describe("consolidate over levels", () => {
  it("takes a district's workbook as its submission to the city, and can be walked down to the street's cell", async () => {
    const wuling = rosterOf("430702", "武陵区", ["府坪街道", "永安街道"]);
    const dingcheng = rosterOf("430703", "鼎城区", ["红云街道"]);
    const city: Roster = { superior: { code: "4307", name: "常德市" }, units: [wuling.superior, dingcheng.superior] };
    const districts = [await districtOf(wuling, [100, 20]), await districtOf(dingcheng, [3])];
    const top = new MemoryHost("常德市.xlsx", []);
    const { review, rollUps } = await consolidate(districts, top, { templates: [sampleForm], roster: city, period: null, expects: "all-units" }, { language: "zh-CN", hardFindings: "in", superior: city.superior });

    assert.deepEqual(review.findings, []);
    const people = rollUps[0]!.totals.find(({ indicator }) => indicator === "people")!;
    assert.equal(people.value, 123);
    assert.deepEqual(people.contributions.map(({ workbook, worksheet, value }) => [workbook, worksheet, value]), [["武陵区.xlsx", "汇总", 120], ["鼎城区.xlsx", "汇总", 3]]);

    const [first] = people.contributions;
    const below = (await districts[0]!.readWorkbook()).sheets.flatMap(readSources).filter(({ total }) => total.worksheet === first!.worksheet && total.address === first!.address);
    assert.deepEqual(below.map(({ workbook, value }) => [workbook, value]), [["府坪街道.xlsx", "100"], ["永安街道.xlsx", "20"]]);
  });
});
