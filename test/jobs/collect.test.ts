import assert from "node:assert/strict";
import { addressOf, bindingOf, cellAt, layOutForm, type CellValue, type Template, type Unit } from "#core";
import { checkWorkbooks, listFindings, withExplanations } from "#jobs/check-workbooks";
import { collect, type Collection } from "#jobs/collect";
import { makeReady } from "#jobs/make-ready";
import { readTotals } from "#jobs/read-totals";
import { recallLog } from "#jobs/recall-log";
import { recallSettings } from "#jobs/recall-settings";
import { isAccepted, takeIn, type Acceptance } from "#jobs/take-in";
import { MemoryHost } from "#memory";
import { builtInTemplates } from "#templates";
import { snapshotOfDraft } from "../../src/host/memory/snapshot-of-draft";
import { sampleForm } from "../helpers/sample-form";
import { submitted } from "../helpers/submitted";

const fuping = { code: "430702002", name: "府坪街道" };
const yongan = { code: "430702008", name: "永安街道" };
const roster = { superior: { code: "430702", name: "武陵区" }, units: [fuping, yongan] };
const FIGURES = { tradeOpen: 6, tradeClosed: 5, tradeAll: 11, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people: 60 };

/** The sample form with one soft rule more: three people are at work in each firm that has reopened. */
const template: Template = { ...sampleForm, edits: [...sampleForm.edits, { id: "T01.attended", kind: "expression", strength: "soft", test: "[people] / [tradeOpen] >= 3", source: "测试" }] };
const settings = { templates: [template], roster, period: null, expects: "all-units" } as const;
const options = { language: "zh-CN", hardFindings: "in", superior: roster.superior } as const;

const sent = (name: string, unit: Unit, more: Readonly<Record<string, CellValue>> = {}, period?: string): MemoryHost => submitted(template, name, unit, { ...FIGURES, ...more }, period);

async function stamped(host: MemoryHost, time: string): Promise<MemoryHost> {
  assert.equal((await makeReady(host, settings, { language: "zh-CN", filler: "", time })).state, "ready");
  return host;
}

const empty = (): MemoryHost => new MemoryHost("武陵区.xlsx", []);

/** Looks files through and takes what may be taken. */
async function take(files: readonly MemoryHost[], district: MemoryHost, acceptance: Acceptance = "all", at = "2020-03-20 18:00"): Promise<Collection> {
  const collection = await collect(files, district, settings);
  const accepted = new Set(collection.received.filter((one) => isAccepted(one, acceptance)).map(({ workbook }) => workbook));
  await takeIn(files, district, settings, { ...options, compiledAt: at }, { collection, accepted });
  return collection;
}

const verdicts = ({ received }: Collection) => received.map(({ verdict }) => verdict);

/** The total of 从业人员 as it stands on 汇总. */
async function people(district: MemoryHost): Promise<CellValue> {
  const workbook = await district.readWorkbook();
  const totals = readTotals(workbook)!;
  const sheet = workbook.sheets.find(({ worksheet }) => worksheet === "汇总")!;
  const places = [...sheet.rows.keys()].flatMap((row) => [1, 2, 3].map((column) => ({ row, column })));
  const place = places.find(({ row, column }) => totals.sourcesOf({ worksheet: "汇总", address: addressOf(row, column) }).sources.some(({ indicator }) => indicator === "people"))!;
  return cellAt(sheet, place.row, place.column);
}

const log = async (district: MemoryHost) => recallLog(await district.readWorkbook());

describe("what comes in", () => {
  it("is new while the unit has sent nothing, and writes nothing before it is taken", async () => {
    const district = empty();
    assert.deepEqual(verdicts(await collect([sent("府坪.xlsx", fuping), sent("永安.xlsx", yongan)], district, settings)), ["new", "new"]);
    assert.deepEqual((await district.readWorkbook()).sheets, []);
  });

  it("goes into the totals once it is taken, and is noted with its unit, period, forms and fingerprint", async () => {
    const district = empty();
    await take([sent("府坪.xlsx", fuping), sent("永安.xlsx", yongan, { people: 40 })], district);
    assert.equal(await people(district), 100);
    assert.deepEqual((await log(district)).map(({ at, action, unit, period, templates, file, hard, words }) => [at, action, unit.name, period, templates, file, hard, words]), [
      ["2020-03-20 18:00", "taken", "府坪街道", "2020-03-20", ["T01"], "府坪.xlsx", 0, ""],
      ["2020-03-20 18:00", "taken", "永安街道", "2020-03-20", ["T01"], "永安.xlsx", 0, ""],
    ]);
    assert.ok((await log(district)).every(({ fingerprint }) => /^[0-9a-z]{14}$/.test(fingerprint)));
  });

  it("remembers the roster with the workbook", async () => {
    const district = empty();
    await take([sent("府坪.xlsx", fuping)], district);
    assert.deepEqual(recallSettings(await district.readWorkbook()).settings.roster, roster);
  });

  it("is the same again when its figures were taken already, whatever the file is called", async () => {
    const district = empty();
    await take([sent("府坪.xlsx", fuping)], district);
    const before = (await log(district)).length;
    assert.deepEqual(verdicts(await take([sent("府坪(2).xlsx", fuping)], district)), ["same"]);
    assert.deepEqual((await log(district)).slice(before).map(({ action, words }) => [action, words]), [["not-taken", "与已收的相同"]]);
  });

  it("is newer when figures differ, says which, before and after, and takes the other's place", async () => {
    const district = empty();
    await take([sent("府坪.xlsx", fuping), sent("永安.xlsx", yongan)], district);
    const { received: [received] } = await take([sent("府坪 更正.xlsx", fuping, { people: 61 })], district);
    const [change] = received!.forms[0]!.changes;
    assert.deepEqual([received!.verdict, change!.label, change!.before, change!.after], ["newer", "从业人员", "60", "61"]);
    assert.equal(await people(district), 121);
    assert.match((await log(district)).at(-1)!.words, /^[A-Z]+\d+ 从业人员 60 → 61$/);
  });

  it("is older when its stamp is from before that of the file that was taken, and then stays out", async () => {
    const district = empty();
    const first = await stamped(sent("府坪.xlsx", fuping), "2020-03-20 16:00");
    await take([await stamped(sent("府坪 晚.xlsx", fuping, { people: 61 }), "2020-03-20 17:00"), sent("永安.xlsx", yongan)], district);
    assert.deepEqual(verdicts(await take([first], district)), ["older"]);
    assert.equal(await people(district), 121);
  });

  it("is older, too, by the version mark in its name where nobody stamped", async () => {
    const district = empty();
    await take([sent("府坪第3版.xlsx", fuping)], district);
    assert.deepEqual(verdicts(await collect([sent("府坪第2版.xlsx", fuping, { people: 1 })], district, settings)), ["older"]);
  });

  it("is told when it was changed after it was stamped, and then is not among the ones taken without looking", async () => {
    const host = await stamped(sent("府坪.xlsx", fuping), "2020-03-20 16:00");
    const { sheets } = await host.readWorkbook();
    const changed = await sent("府坪.xlsx", fuping, { people: 61 }).readWorkbook();
    const mixed = new MemoryHost("府坪.xlsx", [changed.sheets[0]!, ...sheets.slice(1)]);
    const { received: [received] } = await collect([mixed], empty(), settings);
    assert.deepEqual([received!.stampState, isAccepted(received!, "new"), isAccepted(received!, "all")], ["changed", false, true]);
  });

  it("stays out for another period, as a stranger's file, and while two files disagree", async () => {
    const files = [
      sent("府坪.xlsx", fuping), sent("府坪b.xlsx", fuping, { people: 61 }), sent("永安.xlsx", yongan, {}, "2020-03-19"), new MemoryHost("通知.xlsx", []), sent("洪江.xlsx", { code: "431281001", name: "洪江街道" }),
    ];
    const wanted = { ...settings, period: "2020-03-20" };
    const { received } = await collect(files, empty(), wanted);
    assert.deepEqual(received.map(({ verdict }) => verdict), ["disputed", "disputed", "wrong-period", "unknown", "refused"]);
    assert.ok(received.every((one) => !isAccepted(one, "all")));
  });

  it("with hard findings is taken when all are, and not when only what is in order is", async () => {
    const district = empty();
    await take([sent("府坪.xlsx", fuping, { tradeAll: 12 }), sent("永安.xlsx", yongan, { people: 40 })], district, "new");
    assert.equal(await people(district), 40);
    await take([sent("府坪.xlsx", fuping, { tradeAll: 12 })], district, "all");
    assert.equal(await people(district), 100);
  });

  it("is only noted when none is taken", async () => {
    const district = empty();
    await take([sent("府坪.xlsx", fuping)], district, "none");
    assert.deepEqual((await district.readWorkbook()).sheets.map(({ worksheet }) => worksheet), ["收报记录"]);
    assert.deepEqual((await log(district)).map(({ action }) => action), ["not-taken"]);
  });

  it("keeps what the district has of other units", async () => {
    const district = empty();
    await take([sent("府坪.xlsx", fuping)], district);
    await take([sent("永安.xlsx", yongan, { people: 40 })], district);
    assert.equal(await people(district), 100);
  });

  it("brings its reasons along, which are noted with whose they are", async () => {
    const host = sent("府坪.xlsx", fuping, { people: 12 });
    const checked = await checkWorkbooks([host], { ...settings, expects: "any" });
    await listFindings(host, checked.workbooks[0]!, withExplanations(checked, [{ workbook: host.name, binding: bindingOf(checked.review.findings[0]!), text: "外地员工尚未返岗" }]), "zh-CN");
    const district = empty();
    await take([host], district);
    assert.deepEqual((await log(district)).map(({ action, unit, words }) => [action, unit.code, words]), [["taken", fuping.code, ""], ["explained", fuping.code, "外地员工尚未返岗"]]);
  });

  it("of a ledger with personal data is the same again, though the district never saw the names", async () => {
    const ledger = builtInTemplates.find(({ id }) => id === "S10")!;
    const row = { number: "001", name: "张小明", sex: "男", age: 35, phone: "13800001234", community: "官园社区", address: "朝阳路12号3单元", country: "意大利", region: "欧洲", state: "居家隔离" };
    const listed = (more: Readonly<Record<string, CellValue>> = {}) => {
      const rows = [new Map(Object.entries({ ...row, ...more }).map(([code, value]) => [code, { value }]))];
      const { draft } = layOutForm(ledger, { role: "form", unit: fuping, period: "2020-03-20", rows });
      return new MemoryHost("返回人员.xlsx", [snapshotOfDraft(draft, "返回人员.xlsx", draft.name)]);
    };
    const file = listed();
    const wanted = { ...settings, templates: [ledger] };
    const district = empty();
    const collection = await collect([file], district, wanted);
    await takeIn([file], district, wanted, { ...options, compiledAt: "2020-03-20 18:00" }, { collection, accepted: new Set([file.name]) });
    assert.equal(collection.review.templates[0]!.records[0]!.ledger!.entries.length, 1);
    assert.deepEqual(verdicts(await collect([file], district, wanted)), ["same"]);
    assert.deepEqual(verdicts(await collect([listed({ phone: "13900005678" })], district, wanted)), ["newer"]);
    const { received: [older] } = await collect([listed({ age: 36 })], district, wanted);
    assert.deepEqual(older!.forms[0]!.changes.map(({ kind, label }) => [kind, label]), [["row-gone", "第 9 行 001"], ["row-added", "第 9 行 001"]]);
  });
});
