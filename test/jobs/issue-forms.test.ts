import assert from "node:assert/strict";
import {
  asksForPrior, findIdentity, lastOfUnit, layOutForm, periodOfDate, previousPeriod, review, type FormEntry, type Language, type ReviewSettings, type SheetDraft, type Template,
} from "#core";
import { issuedFileName, issueForms, withoutPrior } from "#jobs/issue-forms";
import { readPast } from "#jobs/read-past";
import { checkWorkbooks } from "#jobs/check-workbooks";
import { builtInTemplates } from "#templates";
import { XlsxHost } from "#xlsx";
import { snapshotOfDraft } from "../../src/host/memory/snapshot-of-draft";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { correctFills } from "../core/native/correct-fills";
import { complaintsAbout, noValidator } from "../helpers/validate-xlsx";

const unit = { code: "430702002", name: "府坪街道" };
const superior = { code: "430702", name: "武陵区" };
const issue = { unit, superior, period: "2020-03-20", language: "zh-CN" } as const;
const forms = (...ids: readonly string[]): readonly Template[] => ids.map((id) => builtInTemplates.find((template) => template.id === id)!);

async function issued(templates: readonly Template[]) {
  const host = XlsxHost.create(issuedFileName(templates, issue), nodeCodec);
  return { host, mail: await issueForms(host, templates, issue) };
}

describe("forms that are issued", () => {
  it("stand in one workbook, each with its unit and period filled in, called after them", async () => {
    const { host } = await issued(forms("S01", "S03", "S04"));
    const { name, sheets } = await host.readWorkbook();
    assert.equal(name, "府坪街道_2020-03-20.xlsx");
    assert.deepEqual(sheets.map((sheet) => findIdentity(sheet)).map((identity) => [identity?.role, identity?.template, identity?.unit, identity?.period]), ["S01", "S03", "S04"].map((id) => ["form", id, unit.code, "2020-03-20"]));
  });

  it("are called after the form where it is the only one", () => {
    assert.equal(issuedFileName(forms("S01"), issue), "府坪街道_复工复产日报_2020-03-20.xlsx");
  });

  it("go out with a mail that names them, says how to fill them in and how to send them back", async () => {
    const { mail } = await issued(forms("S01", "S03"));
    assert.equal(mail.subject, "【填报】复工复产日报等2张表 2020-03-20");
    assert.match(mail.body, /^府坪街道：\n\n请填报2020年3月20日的复工复产日报等2张表，表在附件“府坪街道_2020-03-20\.xlsx”里：\n1\. 复工复产日报（S01 第 3 版）\n2\. /);
    assert.match(mail.body, /填好后存盘，把这个文件作为附件发回[^\n]*\n\n武陵区$/);
  });

  it("are all recognised when they come back, and nothing is wrong with an empty one but that it is empty", async () => {
    const { host } = await issued(forms("S01", "S03", "S04"));
    const { review } = await checkWorkbooks([host], { templates: builtInTemplates, roster: { superior, units: [unit] }, period: null, expects: "any" });
    assert.deepEqual(review.submissions.map(({ template, unit: of, period }) => [template, of, period]), ["S01", "S03", "S04"].map((id) => [id, unit.code, "2020-03-20"]));
    assert.ok(review.findings.every(({ code, strength }) => strength !== "hard" || code === "edit.required" || code === "read.blank-required"), JSON.stringify([...new Set(review.findings.map(({ code }) => code))]));
  });

  it("are workbooks that Excel opens without repair, also where one form asks another", async function () {
    if (noValidator()) this.skip();
    const asking = builtInTemplates.find(({ edits }) => edits.some((edit) => edit.kind === "cross-form" && edit.strength === "hard")) ?? builtInTemplates.find(({ edits }) => edits.some(({ kind }) => kind === "cross-form"))!;
    const asked = asking.edits.flatMap((edit) => (edit.kind === "cross-form" ? [edit.other.template] : []));
    for (const templates of [forms("S01", "S03", "S04"), forms(...new Set([asking.id, ...asked]))]) {
      assert.ok(templates.length > 1);
      assert.deepEqual(complaintsAbout((await issued(templates)).host.save()), []);
    }
  });
});

describe("forms that are issued with last period's figures", () => {
  const roster = { superior, units: [unit, { code: "430702999", name: "无名街道" }] };
  const settings = (templates: readonly Template[]) => ({ templates, roster, period: null, expects: "any" }) as const;

  /** A unit's returns of the day before, filled as the golden folders and a seed have it. */
  async function lastReturns(templates: readonly Template[], language: Language): Promise<XlsxHost> {
    const host = XlsxHost.create("往期.xlsx", nodeCodec);
    await host.writeSheets(templates.map((template) => layOutForm(template, { role: "form", unit, period: previousPeriod(periodFor(template)), language, values: valuesFor(template), worksheet: template.id }).draft));
    return host;
  }

  const fills = new Map(correctFills(1).map(({ template, fill }) => [template.id, fill]));
  const valuesFor = ({ id }: Template): ReadonlyMap<string, FormEntry> => new Map(Object.entries(fills.get(id) ?? {}).map(([code, value]) => [code, { value }]));
  const periodFor = ({ period }: Template): string => periodOfDate("2020-03-20", period);
  const asking = builtInTemplates.filter(asksForPrior);

  for (const language of ["zh-CN", "zh-TW", "en"] as const) {
    it(`are read the same with and without them (${language}), filled in, also where the identity block was wiped`, async function () {
      this.timeout(60_000);
      for (const template of asking) {
        const past = await readPast([await lastReturns([template], language)], settings([template]));
        const prior = lastOfUnit(past.get(template.id), unit, periodFor(template))!;
        const [plain, beside] = [{}, { prior: { period: prior.period, figures: prior.record.figures } }].map((more) =>
          layOutForm(template, { role: "form", unit, superior, period: periodFor(template), language, entries: "open", values: valuesFor(template), checks: { neighbours: new Map() }, ...more }).draft);
        assert.ok(beside!.cells.length > plain!.cells.length, template.id);
        for (const wiped of [false, true]) {
          const [one, other] = [plain!, beside!].map((draft) => readOf({ ...draft, cells: draft.cells.filter(({ row, column }) => !wiped || row > 0 || column > 0) }, settings(builtInTemplates)));
          assert.deepEqual(other, one, `${template.id} ${String(wiped)}`);
        }
      }
    });
  }

  it("show them grey and locked beside the entries, under a heading that names their period", async () => {
    const [template] = forms("S03");
    const past = await readPast([await lastReturns([template!], "zh-CN")], settings([template!]));
    const host = XlsxHost.create("x.xlsx", nodeCodec);
    await issueForms(host, [template!], { ...issue, past });
    const { draft } = layOutForm(template!, { role: "form", unit, period: issue.period, prior: { period: "2020-03-19", figures: past.get("S03")![0]!.records[0]!.figures } });
    const head = draft.cells.find(({ value }) => value === "上期本日库存\n2020年3月19日")!;
    const shown = draft.cells.filter(({ row, column }) => column === head.column && row > head.row + 0 && row <= head.row + 8);
    assert.ok(shown.length === 8 && shown.every(({ style, value }) => style?.unlocked !== true && style?.fill === head.style?.fill && typeof value === "number"));
    assert.ok((await host.readWorkbook()).sheets[0]!.rows.get(head.row)!.includes("上期本日库存\n2020年3月19日"));
  });

  it("go out without to a unit that reported none, and it is known which those are", async () => {
    const templates = forms("S01", "S04");
    const past = await readPast([await lastReturns(templates, "zh-CN")], settings(templates));
    const [with_, without] = roster.units.map((one) => withoutPrior(templates, { ...issue, unit: one, past }).map(({ id }) => id));
    assert.deepEqual([with_, without], [[], ["S01"]]);
  });

  it("are workbooks that Excel opens without repair", async function () {
    this.timeout(60_000);
    if (noValidator()) this.skip();
    for (const language of ["zh-CN", "en"] as const) {
      const past = await readPast([await lastReturns(asking.filter(({ period }) => period === "day"), language)], settings(asking));
      const host = XlsxHost.create("x.xlsx", nodeCodec);
      await issueForms(host, asking.filter(({ period }) => period === "day"), { ...issue, language, past });
      assert.deepEqual(complaintsAbout(host.save()), []);
    }
  });
});

/** What is read from a form: whose, for when, every figure, every finding but for where it stands. */
function readOf(draft: SheetDraft, settings: ReviewSettings): object {
  const { submissions, findings, templates } = review([{ name: "a.xlsx", sheets: [snapshotOfDraft(draft, "a.xlsx", "表")] }], settings);
  return {
    submissions, findings: findings.map(({ code, edit, values, strength }) => ({ code, edit, values, strength })),
    figures: templates.flatMap(({ records }) => records.map(({ figures }) => [...figures.values()].map(({ indicator, value, step, state }) => ({ indicator, value, step, state })))),
  };
}
