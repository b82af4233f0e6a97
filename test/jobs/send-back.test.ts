import assert from "node:assert/strict";
import { findIdentity, formulaAt, stampIn, type CellValue, type Template, type Unit } from "#core";
import { chase } from "#jobs/chase";
import { checkWorkbooks } from "#jobs/check-workbooks";
import { collect } from "#jobs/collect";
import { consolidate } from "#jobs/consolidate";
import { openDistrict, type OpenDistrict } from "#jobs/open-district";
import { recallLog } from "#jobs/recall-log";
import { noteReportedUp, reportUp } from "#jobs/report-up";
import { noteSentBack, sendBack, type Returned } from "#jobs/send-back";
import { isAccepted, takeIn } from "#jobs/take-in";
import { MemoryHost } from "#memory";
import { sampleForm } from "../helpers/sample-form";
import { submitted } from "../helpers/submitted";

const fuping = { code: "430702002", name: "府坪街道" };
const yongan = { code: "430702008", name: "永安街道" };
const zhilan = { code: "430702012", name: "芷兰街道" };
const wuling = { code: "430702", name: "武陵区" };
const roster = { superior: wuling, units: [fuping, yongan, zhilan] };
const FIGURES = { tradeOpen: 6, tradeClosed: 5, tradeAll: 11, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people: 60 };

const template: Template = { ...sampleForm, edits: [...sampleForm.edits, { id: "T01.attended", kind: "expression", strength: "soft", test: "[people] / [tradeOpen] >= 3", source: "测试" }] };
const settings = { templates: [template], roster: null, period: null, expects: "all-units" } as const;
const wishes = { language: "zh-CN", deadline: "3月21日17:00", time: "2020-03-20 19:00" } as const;

const sent = (name: string, unit: Unit, more: Readonly<Record<string, CellValue>> = {}, period?: string): MemoryHost => submitted(template, name, unit, { ...FIGURES, ...more }, period);

async function take(files: readonly MemoryHost[], district: MemoryHost): Promise<void> {
  const given = { ...settings, roster };
  const collection = await collect(files, district, given);
  const accepted = new Set(collection.received.filter((one) => isAccepted(one, "all")).map(({ workbook }) => workbook));
  await takeIn(files, district, given, { language: "zh-CN", hardFindings: "in", superior: wuling, compiledAt: "2020-03-20 18:00" }, { collection, accepted });
}

/** 府坪 is in order, 永安 has a wrong total, 芷兰 a figure that wants a reason. */
async function collected(files = [sent("府坪.xlsx", fuping), sent("永安.xlsx", yongan, { tradeAll: 12 }), sent("芷兰.xlsx", zhilan, { people: 12 })]): Promise<MemoryHost> {
  const district = new MemoryHost("武陵区.xlsx", []);
  await take(files, district);
  return district;
}

const opened = (district: MemoryHost): Promise<OpenDistrict> => openDistrict(district, settings);
const create = (name: string): MemoryHost => new MemoryHost(name, []);

/** What goes back to 永安. */
const first = async (): Promise<Returned<MemoryHost>> => (await sendBack(await opened(await collected()), wishes, create))[0]!;

describe("sending back", () => {
  it("goes to the units with figures to put right or to explain, in roster order, by the roster that the workbook remembers", async () => {
    const returned = await sendBack(await opened(await collected()), wishes, create);
    assert.deepEqual(returned.map(({ unit, settled }) => [unit.name, settled.map(({ finding }) => finding.edit)]), [["永安街道", ["T01.trade"]], ["芷兰街道", ["T01.attended"]]]);
  });

  it("says in plain words which cell, what stands there, by how much it is off, what to do, and until when", async () => {
    const { mail } = await first();
    assert.equal(mail.subject, "【退回改正】永安街道 2020-03-20 复工简报");
    assert.match(mail.body, /^永安街道：\n\n你单位2020年3月20日的复工简报已收到（永安\.xlsx）/);
    assert.match(mail.body, /● 必须改正（1）\n1\. 永安街道 [A-Z]\d+\u3000[^\n]*12[^\n]*11[^\n]*\n\u3000→ /);
    assert.match(mail.body, /请在 3月21日17:00 前改好重报。/);
  });

  it("brings the unit its own figures on an open form, marked, with the sheet of findings", async () => {
    const [workbook] = (await first()).workbooks;
    assert.ok(workbook);
    assert.equal(workbook.fileName, "退回改正_复工简报_永安街道_2020-03-20.xlsx");
    const { sheets } = await workbook.host.readWorkbook();
    assert.deepEqual(sheets.map((sheet) => findIdentity(sheet)?.role), ["form", "findings"]);
    assert.equal(workbook.host.marks.length, 1);
    const { review } = await checkWorkbooks([workbook.host], { ...settings, roster, expects: "any" });
    assert.deepEqual([review.templates[0]!.records[0]!.unit, review.templates[0]!.records[0]!.figures.get("tradeAll")!.value], [yongan, 12]);
  });

  it("is noted, and the corrected file takes the returned one's place", async () => {
    const district = await collected();
    const open = await opened(district);
    await noteSentBack(district, open, await sendBack(open, wishes, create), wishes);
    assert.deepEqual(recallLog(await district.readWorkbook()).filter(({ action }) => action === "sent-back").map(({ unit, hard, soft }) => [unit.name, hard, soft]), [["永安街道", 1, 0], ["芷兰街道", 0, 1]]);
    await take([sent("永安2.xlsx", yongan)], district);
    assert.deepEqual((await sendBack(await opened(district), wishes, create)).map(({ unit }) => unit.name), ["芷兰街道"]);
  });
});

describe("chasing", () => {
  const asked = async (district: MemoryHost, isLate = false) => chase(await opened(district), { superior: "武陵区", deadline: "", isLate }, "zh-CN");

  it("asks who sent nothing, and nobody else", async () => {
    const { units, all } = await asked(await collected([sent("府坪.xlsx", fuping), sent("芷兰.xlsx", zhilan)]));
    assert.deepEqual(units.map(({ chased: { unit, forms } }) => [unit.name, forms.map(({ state }) => state)]), [["永安街道", ["missing"]]]);
    assert.equal(units[0]!.mail.subject, "【催报】复工简报 2020-03-20");
    assert.match(units[0]!.mail.body, /2020年3月20日的复工简报，你单位尚未报送。\n请尽快报来。/);
    assert.match(all!.body, /永安街道：复工简报（未报）/);
  });

  it("says that a unit is overdue once the deadline has passed", async () => {
    const { units } = await asked(await collected([sent("府坪.xlsx", fuping), sent("芷兰.xlsx", zhilan)]), true);
    assert.deepEqual(units.map(({ chased: { forms } }) => forms[0]!.state), ["late"]);
  });

  it("tells a unit that what it sent was for another period", async () => {
    const district = await collected([sent("府坪.xlsx", fuping), sent("芷兰.xlsx", zhilan), sent("永安.xlsx", yongan, {}, "2020-03-19")]);
    const { units } = await asked(district);
    assert.deepEqual(units.map(({ chased: { forms } }) => forms.map(({ state, files }) => [state, files])), [[["wrong-period", ["永安.xlsx"]]]]);
  });

  it("asks for what was sent back until it has come again", async () => {
    const district = await collected();
    assert.deepEqual((await asked(district)).units, []);
    const open = await opened(district);
    await noteSentBack(district, open, await sendBack(open, wishes, create), wishes);
    assert.deepEqual((await asked(district)).units.map(({ chased: { unit, forms } }) => [unit.name, forms[0]!.state]), [["永安街道", "hard"]]);
    await take([sent("永安2.xlsx", yongan, { tradeAll: 13 })], district);
    assert.deepEqual((await asked(district)).units, []);
  });
});

describe("reporting up", () => {
  const up = { language: "zh-CN", time: "2020-03-20 20:00", filler: "李四", byUnit: false, hardFindings: "in" } as const;
  const all = () => collected([sent("府坪.xlsx", fuping), sent("永安.xlsx", yongan), sent("芷兰.xlsx", zhilan, { people: 19 })]);

  it("sends values in place of formulas, and no unit's tab or working sheet", async () => {
    const out = new MemoryHost("上报.xlsx", []);
    await reportUp(await opened(await all()), out, up);
    const { sheets } = await out.readWorkbook();
    assert.deepEqual(sheets.map((sheet) => findIdentity(sheet)?.role), ["district", "stamp"]);
    assert.ok(sheets.every((sheet) => sheet.formulas.size === 0 && formulaAt(sheet, 0, 0) === null));
    assert.ok(![...sheets[0]!.rows.values()].flat().some((value) => typeof value === "string" && value.includes("公式")));
  });

  it("is a valid submission to the next level, with its stamp intact", async () => {
    const out = new MemoryHost("上报.xlsx", []);
    await reportUp(await opened(await all()), out, up);
    const city = new MemoryHost("常德市.xlsx", []);
    const cityRoster = { superior: { code: "4307", name: "常德市" }, units: [wuling] };
    const { rollUps, review } = await consolidate([out], city, { ...settings, roster: cityRoster }, { language: "zh-CN", hardFindings: "in", superior: cityRoster.superior });
    assert.deepEqual([rollUps[0]!.totals.find(({ indicator }) => indicator === "people")!.value, review.findings], [139, []]);
    assert.deepEqual([stampIn(await out.readWorkbook())!.unit, stampIn(await out.readWorkbook())!.filler], [wuling, "李四"]);
  });

  it("takes 分街道 along where that is wished", async () => {
    const out = new MemoryHost("上报.xlsx", []);
    await reportUp(await opened(await all()), out, { ...up, byUnit: true });
    assert.deepEqual((await out.readWorkbook()).sheets.map((sheet) => findIdentity(sheet)?.role), ["district", "by-unit", "stamp"]);
  });

  it("says how many units are in, and that the totals are open while one is missing", async () => {
    const { mail, isOpen } = await reportUp(await opened(await collected([sent("府坪.xlsx", fuping)])), new MemoryHost("上报.xlsx", []), up);
    assert.deepEqual([mail.subject, isOpen], ["【复工简报】武陵区 2020-03-20 汇总", true]);
    assert.match(mail.body, /应报 3 个单位，计入 1 个。/);
  });

  it("has the next edition once figures have changed, and leaves the district workbook as it is but for a note", async () => {
    const district = await all();
    const once = async (at: string) => {
      const open = await opened(district);
      const done = await reportUp(open, new MemoryHost("上报.xlsx", []), { ...up, time: at });
      await noteReportedUp(district, open, done, "上报.xlsx", { ...up, time: at });
      return done.stamp.edition;
    };
    assert.deepEqual([await once("2020-03-20 20:00"), await once("2020-03-20 20:05")], [1, 1]);
    await take([sent("永安2.xlsx", yongan, { people: 61 })], district);
    assert.equal(await once("2020-03-20 21:00"), 2);
    assert.deepEqual(recallLog(await district.readWorkbook()).filter(({ action }) => action === "reported-up").map(({ file, edition }) => [file, edition]), [["上报.xlsx", 1], ["上报.xlsx", 1], ["上报.xlsx", 2]]);
  });
});
