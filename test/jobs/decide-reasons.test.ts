import assert from "node:assert/strict";
import { bindingOf, reasonsIn, type Template } from "#core";
import { checkWorkbooks, listFindings, withExplanations } from "#jobs/check-workbooks";
import { consolidate } from "#jobs/consolidate";
import { decideReasons, wordProblem } from "#jobs/decide-reasons";
import { openDistrict } from "#jobs/open-district";
import { recallLog } from "#jobs/recall-log";
import { MemoryHost } from "#memory";
import { sampleForm } from "../helpers/sample-form";
import { submitted } from "../helpers/submitted";

const fuping = { code: "430702002", name: "府坪街道" };
const roster = { superior: { code: "430702", name: "武陵区" }, units: [fuping] };
/** The sample form with one soft rule more: three people are at work in each firm that has reopened. */
const template: Template = { ...sampleForm, edits: [...sampleForm.edits, { id: "T01.attended", kind: "expression", strength: "soft", test: "[people] / [tradeOpen] >= 3", source: "测试" }] };
const settings = { templates: [template], roster, period: null, expects: "all-units" } as const;
const wishes = { language: "zh-CN", hardFindings: "in" } as const;

/** A district that has taken the form of 府坪街道 with its reason. */
async function explained(): Promise<MemoryHost> {
  const host = submitted(template, "府坪.xlsx", fuping, { tradeOpen: 6, tradeClosed: 5, tradeAll: 11, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people: 12 });
  const checked = await checkWorkbooks([host], { ...settings, expects: "any" });
  await listFindings(host, checked.workbooks[0]!, withExplanations(checked, [{ workbook: host.name, binding: bindingOf(checked.review.findings[0]!), text: "外地员工尚未返岗" }]), "zh-CN");
  const district = new MemoryHost("武陵区.xlsx", []);
  await consolidate([host, district], district, settings, { ...wishes, superior: roster.superior });
  return district;
}

/** Decides on the one reason that there is. */
async function decide(district: MemoryHost, verdict: "accepted" | "returned", word: string): Promise<void> {
  const opened = await openDistrict(district, settings);
  await decideReasons(district, opened, [{ about: reasonsIn(opened.settled)[0]!, verdict, word }], { ...wishes, time: "2020-03-20 18:30" });
}

const answer = async (district: MemoryHost) => reasonsIn((await openDistrict(district, settings)).settled)[0]!.answer;

describe("decideReasons", () => {
  it("returns a reason with a word, which stands on the sheet and in the log", async () => {
    const district = await explained();
    await decide(district, "returned", "请写明人数");
    assert.deepEqual(await answer(district), { kind: "returned", text: "外地员工尚未返岗", word: "请写明人数" });
    const { sheets, ...workbook } = await district.readWorkbook();
    const findings = sheets.find(({ worksheet }) => worksheet === "校验结果")!;
    assert.ok([...findings.rows.values()].some((row) => row.includes("请写明人数")));
    assert.deepEqual(recallLog({ ...workbook, sheets }).map(({ at, action, unit, words }) => [at, action, unit.name, words]), [["2020-03-20 18:30", "explanation-returned", "府坪街道", "外地员工尚未返岗\n→ 请写明人数"]]);
  });

  it("lets the last decision hold, however often it is made", async () => {
    const district = await explained();
    for (const word of ["请写明人数", "", "还是不清楚", ""]) await decide(district, word === "" ? "accepted" : "returned", word);
    assert.deepEqual(await answer(district), { kind: "explained", text: "外地员工尚未返岗", decision: "✓" });
    await consolidate([district], district, settings, { ...wishes, superior: roster.superior });
    assert.deepEqual(await answer(district), { kind: "explained", text: "外地员工尚未返岗", decision: "✓" });
  });
});

describe("wordProblem", () => {
  it("takes a word that returns a reason, and none that the sheet would read as an acceptance", () => {
    assert.deepEqual(["请写明人数", " ", "可以再写细一点"].map(wordProblem), [null, "no-word", "sounds-accepting"]);
  });
});
