import assert from "node:assert/strict";
import { bindingOf, findIdentity, fingerprintOf, layOutForm, parseStamp, printStamp, stampIn, type CellValue, type SheetRole, type Template } from "#core";
import { checkWorkbooks, markWorkbook, type Checked } from "#jobs/check-workbooks";
import { HostError } from "#jobs/host-error";
import { makeReady, type Readiness } from "#jobs/make-ready";
import { stampState } from "#jobs/stamp-state";
import { MemoryHost } from "#memory";
import { sampleForm } from "../helpers/sample-form";
import { submitted } from "../helpers/submitted";

const unit = { code: "430702002", name: "府坪街道" };
const roster = { superior: { code: "430702", name: "武陵区" }, units: [unit] };
const FIGURES = { tradeOpen: 6, tradeClosed: 5, tradeAll: 11, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people: 60 };

/** The sample form with one soft rule more: three people are at work in each firm that has reopened. */
const template: Template = { ...sampleForm, edits: [...sampleForm.edits, { id: "T01.attended", kind: "expression", strength: "soft", test: "[people] / [tradeOpen] >= 3", source: "测试" }] };
const settings = { templates: [template], roster, period: null, expects: "all-units" } as const;

const filled = (more: Readonly<Record<string, CellValue>> = {}, period?: string): MemoryHost => submitted(template, "府坪.xlsx", unit, { ...FIGURES, ...more }, period);
const ready = (host: MemoryHost, time = "2020-03-20 18:05"): Promise<Readiness> => makeReady(host, settings, { language: "zh-CN", filler: "张三", time });

/** Types into the cell of an indicator. */
async function type(host: MemoryHost, indicator: string, value: number): Promise<void> {
  const { review, workbooks: [workbook] } = await checkWorkbooks([host], { ...settings, expects: "any" });
  const { row, column } = review.templates[0]!.records[0]!.figures.get(indicator)!;
  const sheet = workbook!.sheets.find(({ worksheet }) => worksheet === review.templates[0]!.records[0]!.worksheet)!;
  (sheet.rows.get(row) as CellValue[])[column] = value;
}

/** What somebody does who presses 校验. */
async function check(host: MemoryHost): Promise<Checked> {
  const checked = await checkWorkbooks([host], { ...settings, expects: "any" });
  await markWorkbook(host, checked.workbooks[0]!, checked, "zh-CN");
  return checked;
}

/** The sheet of ours with this role, as its rows of texts. */
const rowsOf = async (host: MemoryHost, role: SheetRole) => [...((await host.readWorkbook()).sheets.find((sheet) => findIdentity(sheet)?.role === role)?.rows.values() ?? [])] as CellValue[][];

/** Writes a reason for the only finding into the column 说明 of the sheet 校验结果, as in any program. */
async function write(host: MemoryHost, reason: string): Promise<void> {
  const rows = await rowsOf(host, "findings");
  const head = rows.findIndex((row) => row.includes("说明"));
  rows[head + 1]![rows[head]!.indexOf("说明")] = reason;
}

const stampOf = async (host: MemoryHost) => stampIn(await host.readWorkbook());

describe("a workbook that is to be sent", () => {
  it("is stamped once nothing is left to be put right: who, which form, for when, in which edition", async () => {
    const host = filled();
    assert.equal((await ready(host)).state, "ready");
    const { forms: [form], ...stamp } = (await stampOf(host))!;
    assert.deepEqual(stamp, { unit, period: "2020-03-20", edition: 1, filler: "张三", stampedAt: "2020-03-20 18:05", counts: { hard: 0, soft: 0, explained: 0, note: 0 } });
    assert.deepEqual([form!.template, form!.version, Object.keys(form!.figures).length], ["T01", 2, 7]);
  });

  it("comes with a file name, a subject and a text to copy", async () => {
    const made = await ready(filled());
    assert.ok(made.state === "ready");
    assert.equal(made.fileName, "复工简报_府坪街道_2020-03-20_第1版.xlsx");
    assert.equal(made.mail.subject, "【复工简报】府坪街道 2020-03-20 第1版");
    assert.equal(made.mail.body, [
      "武陵区：", "", "现报送府坪街道2020年3月20日的复工简报，见附件“复工简报_府坪街道_2020-03-20_第1版.xlsx”。", "1. 复工简报（T01 第 2 版）", "已用汇核校验，各数相符。", "", "填报人：张三", "府坪街道", "2020-03-20 18:05",
    ].join("\n"));
  });

  it("is refused with all findings and left as it is while a figure must be put right", async () => {
    const host = filled({ tradeAll: 12 });
    const made = await ready(host);
    assert.deepEqual([made.state, made.checked.review.findings.map(({ edit }) => edit), await stampOf(host)], ["hard", ["T01.trade"], null]);
  });

  it("waits for the reason of what may stand with one, and takes the reason along", async () => {
    const host = filled({ people: 12 });
    const waiting = await ready(host);
    assert.equal(waiting.state, "unexplained");
    const explanations = [{ workbook: host.name, binding: bindingOf(waiting.checked.review.findings[0]!), text: "外地员工尚未返岗" }];
    const made = await makeReady(host, settings, { language: "zh-CN", filler: "", time: "2020-03-20 18:05" }, { explanations });
    assert.ok(made.state === "ready");
    assert.deepEqual([made.stamp.counts.explained, (await checkWorkbooks([host], settings)).settled.map(({ answer }) => answer.kind)], [1, ["explained"]]);
    assert.match(made.mail.body, /需要说明的 1 处，原因写在附件的“校验结果”表里/);
  });

  it("takes the reason that somebody without the add-in wrote under 说明", async () => {
    const host = filled({ people: 12 });
    await check(host);
    await write(host, "外地员工尚未返岗");
    const made = await ready(host);
    assert.deepEqual([made.state, (await stampOf(host))?.counts.explained], ["ready", 1]);
    assert.match((await rowsOf(host, "findings")).flat().join("|"), /外地员工尚未返岗\|已说明/);
  });

  it("waits on where what stands under 说明 is a stock phrase, or was for another figure", async () => {
    const host = filled({ people: 12 });
    await check(host);
    await write(host, "情况属实");
    assert.equal((await ready(host)).state, "unexplained");
    await write(host, "外地员工尚未返岗");
    await type(host, "people", 13);
    assert.equal((await ready(host)).state, "unexplained");
  });

  it("goes out with a list of findings that is as new as its stamp", async () => {
    const host = filled({ tradeAll: 12 });
    await check(host);
    await type(host, "tradeAll", 11);
    await ready(host);
    assert.match((await rowsOf(host, "findings")).flat().join("|"), /没有问题|全部通过/);
    await type(host, "people", 61);
    await check(host);
    await ready(host);
    assert.doesNotMatch((await rowsOf(host, "findings")).flat().join("|"), /校验报送以后/);
    assert.equal((await stampOf(host))!.counts.note, 0);
  });

  it("keeps its marks where it takes no sheet", async () => {
    class Closed extends MemoryHost {
      override writeSheets(): Promise<void> {
        return Promise.reject(new HostError("protected", this.name, "the structure is protected"));
      }
    }
    const host = new Closed("府坪.xlsx", (await filled().readWorkbook()).sheets);
    host.marks = [{ cell: { workbook: host.name, worksheet: "x", address: "A1" } } as never];
    await assert.rejects(ready(host), HostError);
    assert.equal(host.marks.length, 1);
  });

  it("must hold a form of ours, and one unit's alone", async () => {
    assert.equal((await ready(new MemoryHost("空.xlsx", []))).state, "no-form");
    const other = layOutForm(template, { role: "form", unit: { code: "430702008", name: "永安街道" }, period: "2020-03-20", values: new Map(Object.entries(FIGURES).map(([code, value]) => [code, { value }])) });
    const host = filled();
    await host.writeSheets([other.draft]);
    assert.equal((await makeReady(host, { ...settings, roster: null }, { language: "zh-CN", filler: "", time: "" })).state, "several-units");
  });

  it("keeps its edition when it is made ready again as it is, and has the next one with another figure", async () => {
    const host = filled();
    await ready(host);
    await ready(host, "2020-03-20 18:30");
    assert.equal((await stampOf(host))!.edition, 1);
    await type(host, "people", 61);
    await ready(host, "2020-03-20 19:00");
    assert.deepEqual([(await stampOf(host))!.edition, (await stampOf(host))!.stampedAt, (await host.readWorkbook()).sheets.filter((sheet) => findIdentity(sheet)?.role === "stamp").length], [2, "2020-03-20 19:00", 1]);
  });

  it("loses its marks on the way, since nothing is left to be marked", async () => {
    const host = filled();
    host.marks = [{ cell: { workbook: host.name, worksheet: "x", address: "A1" } } as never];
    await ready(host);
    assert.deepEqual(host.marks, []);
  });
});

describe("a workbook that was changed after it was stamped", () => {
  it("says which figure, to whoever checks it", async () => {
    const host = filled();
    await ready(host);
    await type(host, "people", 61);
    const { review: { findings: [finding] } } = await checkWorkbooks([host], settings);
    assert.deepEqual([finding!.code, finding!.strength, finding!.cells.length, finding!.values["labels"]], ["stamp.changed", "note", 1, ["从业人员"]]);
  });

  it("says so of nothing else: a changed width, tab or position is no changed figure", async () => {
    const host = filled();
    await ready(host);
    const { sheets } = await host.readWorkbook();
    const moved = new MemoryHost("改名.xlsx", sheets.map((sheet) => ({ ...sheet, worksheet: `${sheet.worksheet}（定稿）` })));
    assert.deepEqual((await checkWorkbooks([moved], settings)).review.findings, []);
  });

  it("says when the same version of the form has other rules here", async () => {
    const host = filled();
    await ready(host);
    const { review } = await checkWorkbooks([host], { ...settings, templates: [sampleForm] });
    assert.deepEqual(review.findings.map(({ code }) => code), ["stamp.other-rules"]);
  });

  it("goes before another file of its unit that was stamped earlier, whatever the files are called", async () => {
    const [earlier, later] = [filled(), submitted(template, "府坪(旧).xlsx", unit, { ...FIGURES, people: 61 })];
    await ready(earlier);
    await ready(later, "2020-03-20 20:00");
    const { review } = await checkWorkbooks([earlier, later], settings);
    assert.deepEqual(review.templates[0]!.records.map(({ workbook }) => workbook), ["府坪(旧).xlsx"]);
  });
});

describe("a workbook without a code of its unit", () => {
  it("is held against its stamp by the district, whose roster alone knows the code", async () => {
    const host = submitted(template, "府坪.xlsx", { code: "", name: "府坪街道" }, FIGURES);
    await makeReady(host, { ...settings, roster: null }, { language: "zh-CN", filler: "", time: "2020-03-20 18:05" });
    await type(host, "people", 61);
    const { review } = await checkWorkbooks([host], settings);
    assert.deepEqual(review.findings.map(({ code, unit: of }) => [code, of]), [["stamp.changed", unit.code]]);
  });
});

describe("stampState", () => {
  const stateOf = async (host: MemoryHost) => {
    const { workbooks: [workbook], review } = await checkWorkbooks([host], { ...settings, expects: "any" });
    const state = stampState(workbook!, review);
    return state && [state.stamp.edition, state.isChanged];
  };

  it("is none before somebody makes the workbook ready, then that of the edition, until a figure is changed", async () => {
    const host = filled();
    assert.equal(await stateOf(host), null);
    await ready(host);
    assert.deepEqual(await stateOf(host), [1, false]);
    await type(host, "people", 61);
    assert.deepEqual(await stateOf(host), [1, true]);
    await ready(host);
    assert.deepEqual(await stateOf(host), [2, false]);
  });

  it("is none once the forms in the workbook are for another day", async () => {
    const host = filled();
    await ready(host);
    const { sheets } = await filled({}, "2020-03-21").readWorkbook();
    const stamps = (await host.readWorkbook()).sheets.filter((sheet) => findIdentity(sheet)?.role === "stamp");
    assert.equal(await stateOf(new MemoryHost("府坪.xlsx", [...sheets, ...stamps])), null);
  });

  it("is that of a changed workbook when a form was put in or taken out", async () => {
    const second: Template = { ...template, id: "T02" };
    const both = { ...settings, templates: [template, second] };
    const [one, other] = [filled(), submitted(second, "府坪.xlsx", unit, FIGURES)];
    const sheetsOf = async (host: MemoryHost) => (await host.readWorkbook()).sheets;
    const named = (await sheetsOf(other)).map((sheet) => ({ ...sheet, worksheet: "第二张" }));
    const host = new MemoryHost("府坪.xlsx", [...(await sheetsOf(one)), ...named]);
    await makeReady(host, both, { language: "zh-CN", filler: "", time: "2020-03-20 18:05" });
    const without = new MemoryHost("府坪.xlsx", (await sheetsOf(host)).filter(({ worksheet }) => worksheet !== "第二张"));
    await ready(one);
    const more = new MemoryHost("府坪.xlsx", [...(await sheetsOf(one)), ...named]);
    for (const changed of [without, more]) {
      const { workbooks: [workbook], review } = await checkWorkbooks([changed], { ...both, expects: "any" });
      assert.equal(stampState(workbook!, review)!.isChanged, true);
    }
  });
});

describe("a fingerprint", () => {
  const of = async (more: Readonly<Record<string, CellValue>>) => {
    const { review: { templates: [reviewed] } } = await checkWorkbooks([filled(more)], { ...settings, expects: "any" });
    const [record] = reviewed!.records;
    return fingerprintOf(record!, reviewed!.sheetOf(record!)).fingerprint;
  };

  it("is the same for the same figure however it was typed, and another for every other figure", async () => {
    assert.equal(await of({ people: "６０" }), await of({ people: 60 }));
    assert.notEqual(await of({ people: 61 }), await of({ people: 60 }));
    assert.notEqual(await of({ people: null }), await of({ people: 0 }));
    assert.notEqual(await of({ people: "约60" }), await of({ people: null }));
  });
});

describe("a stamp as text", () => {
  it("is read back, and is none when it was damaged", async () => {
    const host = filled();
    await ready(host);
    const stamp = (await stampOf(host))!;
    assert.deepEqual(parseStamp(printStamp(stamp)), stamp);
    for (const damaged of ["", "{}", "[1]", printStamp(stamp).slice(0, -2), printStamp(stamp).replace('"shape":1', '"shape":2'), printStamp({ ...stamp, edition: -1 })]) assert.equal(parseStamp(damaged), null);
  });
});
