import assert from "node:assert/strict";
import { findIdentity, type Template } from "#core";
import { issuedFileName, issueForms } from "#jobs/issue-forms";
import { checkWorkbooks } from "#jobs/check-workbooks";
import { builtInTemplates } from "#templates";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
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
