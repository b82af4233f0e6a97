import assert from "node:assert/strict";
import fc from "fast-check";
import { pastedTemplate, recogniseSheet, type SheetSnapshot } from "#core";
import { addForm } from "#jobs/add-form";
import type { Host } from "#jobs/host";
import { keepTemplate } from "#jobs/keep-template";
import { MemoryHost } from "#memory";
import { builtInTemplates, templateById } from "#templates";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { noOfficeClient } from "../fake-excel/office-client";
import { openHost } from "../host/excel/open-host";
import { workbookOfSnapshot } from "../host/excel/workbook-of-snapshot";
import { sheet } from "../helpers/sheet";
import { sampleForm } from "../helpers/sample-form";

const unit = { code: "001", name: "府坪街道" };
const issue = { unit, superior: null, period: "2020-03-20", language: "zh-CN" } as const;

/** A tab of somebody else's that is called as the new form would be. */
const foreign = sheet("复工简报", "| | A |\n| 1 | 我的笔记 |");

const hasExcel = noOfficeClient() === null;
const openExcel = () => openHost(workbookOfSnapshot({ name: "簿.xlsx", sheets: [foreign] }));

const hosts: Readonly<Record<string, () => Promise<Host>>> = {
  memory: () => Promise.resolve(new MemoryHost("簿.xlsx", [foreign])),
  xlsx: () => Promise.resolve(XlsxHost.create("簿.xlsx", nodeCodec)),
  ...(hasExcel && { excel: () => Promise.resolve(openExcel().host) }),
};

const sheetsOf = async (host: Host): Promise<readonly SheetSnapshot[]> => (await host.readWorkbook()).sheets;

for (const [name, open] of Object.entries(hosts)) {
  describe(`addForm (${name})`, () => {
    it("puts an empty form of the template into the workbook beside what stands there, and tells its tab", async () => {
      const host = await open();
      const before = await sheetsOf(host);
      const { kind, worksheet } = await addForm(host, sampleForm, issue);
      const after = await sheetsOf(host);
      assert.equal(kind, "added");
      assert.ok(before.every((old) => after.some((now) => now.worksheet === old.worksheet && [...now.rows.values()].flat().length === [...old.rows.values()].flat().length)));
      const found = recogniseSheet(after.find((one) => one.worksheet === worksheet)!, [sampleForm]);
      assert.deepEqual(found.kind === "placed" && [found.placement.identity?.unit, found.placement.identity?.period], ["001", "2020-03-20"]);
    });

    it("leaves a form that the unit has begun as it is, even of another period", async () => {
      const host = await open();
      const first = await addForm(host, sampleForm, issue);
      const before = await sheetsOf(host);
      assert.deepEqual(await addForm(host, sampleForm, { ...issue, period: "2020-03-21" }), { kind: "there-already", worksheet: first.worksheet });
      assert.deepEqual((await sheetsOf(host)).map(({ rows }) => [...rows]), before.map(({ rows }) => [...rows]));
    });

    it("gives each unit a tab of its own", async () => {
      const host = await open();
      const tabs = [await addForm(host, sampleForm, issue), await addForm(host, sampleForm, { ...issue, unit: { code: "002", name: "永安街道" } })];
      assert.equal(new Set(tabs.map(({ worksheet }) => worksheet)).size, 2);
    });
  });

  describe(`keepTemplate (${name})`, () => {
    const kept = async (host: Host): Promise<readonly unknown[]> => (await sheetsOf(host)).flatMap((one) => pastedTemplate(one) ?? []).map((text) => JSON.parse(text) as unknown);

    it("writes a template that is read again word for word, and replaces the one of its id", async () => {
      const host = await open();
      await keepTemplate(host, sampleForm, "zh-CN");
      await keepTemplate(host, sampleForm, "zh-CN");
      assert.deepEqual((await kept(host)).map((one) => (one as { name: unknown }).name), [sampleForm.name]);
    });

    it("keeps every built-in form whole", async () => {
      await fc.assert(fc.asyncProperty(fc.constantFrom(...builtInTemplates), async ({ id }) => {
        const host = await open();
        await keepTemplate(host, templateById(id)!, "en");
        assert.equal((await kept(host)).length, 1);
      }), { numRuns: 3 });
    });
  });
}

(hasExcel ? describe : describe.skip)("addForm in Excel", () => {
  it("shows the form that it added, and the one that was there already", async () => {
    const { host, excel } = openExcel();
    const front = () => [excel.workbook.active.name, excel.workbook.selected[0]?.top];
    const { worksheet } = await addForm(host, sampleForm, issue);
    assert.deepEqual(front(), [worksheet, 0]);
    await host.goTo({ workbook: host.name, worksheet: foreign.worksheet, address: "A1" });
    await addForm(host, sampleForm, issue);
    assert.deepEqual(front(), [worksheet, 0]);
  });
});
