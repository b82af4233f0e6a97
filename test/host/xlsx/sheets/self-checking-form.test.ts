import assert from "node:assert/strict";
import { cellKey, layOutForm } from "#core";
import { consolidate } from "#jobs/consolidate";
import { issueForm } from "#jobs/issue-forms";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../../../src/host/xlsx/node-codec";
import { mark } from "../../../helpers/drafts";
import { partText } from "../../../helpers/package-diff";
import { sampleForm } from "../../../helpers/sample-form";
import { complaintsAbout, noValidator } from "../../../helpers/validate-xlsx";

const unit = { code: "430702002", name: "府坪街道" };
const superior = { code: "430702", name: "武陵区" };
const open = (bytes: Uint8Array) => XlsxHost.open(bytes, "府坪.xlsx", nodeCodec);
const SHEET = "xl/worksheets/sheet1.xml";
const formatsIn = (bytes: Uint8Array): readonly string[] => partText(bytes, SHEET).match(/<cfRule[^>]*><formula>.*?<\/formula>/g) ?? [];
const live = (bytes: Uint8Array) => formatsIn(bytes).filter((rule) => !rule.includes("HUIHE"));
const worksheet = "复工简报";

async function issued(): Promise<Uint8Array> {
  const host = XlsxHost.create("府坪.xlsx", nodeCodec);
  await issueForm(host, sampleForm, { unit, superior, period: "2020-03-20", language: "zh-CN" });
  return host.save();
}

describe("a form that checks itself, as a file", () => {
  it("has a conditional format with its own formula for each that the form wants, in an order that the schema takes", async () => {
    const bytes = await issued();
    const { draft } = layOutForm(sampleForm, { role: "form", unit, superior, period: "2020-03-20", checks: { neighbours: new Map() } });
    assert.equal(formatsIn(bytes).length, draft.conditions!.length);
    assert.match(partText(bytes, SHEET), /<\/mergeCells><conditionalFormatting .*<\/conditionalFormatting><dataValidations /);
    if (!noValidator()) assert.deepEqual(complaintsAbout(bytes), []);
  });

  it("prints the page and not the checks beside it", async () => {
    assert.match(partText(await issued(), "xl/workbook.xml"), /<definedName name="_xlnm.Print_Area" localSheetId="0"[^>]*>'复工简报'!\$A\$1:\$E\$\d+<\/definedName>/);
  });

  it("keeps its formats when marks come on top and when they go again", async () => {
    const before = await issued();
    const host = open(before);
    await host.showMarks([mark("府坪.xlsx", worksheet, "E8"), mark("府坪.xlsx", worksheet, "C8", "soft")]);
    const marked = host.save();
    assert.deepEqual(live(marked), live(before));
    assert.equal(formatsIn(marked).length, live(before).length + 2);
    if (!noValidator()) assert.deepEqual(complaintsAbout(marked), []);
    const cleared = open(marked);
    assert.deepEqual(await cleared.clear(["findings"]), { sheets: 0, marks: 2 });
    const after = cleared.save();
    assert.deepEqual([partText(after, SHEET), partText(after, "xl/styles.xml")], [partText(before, SHEET), partText(before, "xl/styles.xml")]);
  });

  it("keeps formats and formulas when figures are entered into the file", async () => {
    const before = await issued();
    const host = open(before);
    host.enterCells(worksheet, new Map([[cellKey(7, 4), { kind: "entry", value: 1250 }]]));
    const after = host.save();
    assert.deepEqual(live(after), live(before));
    assert.equal((await open(after).readWorkbook()).sheets[0]!.formulas.size, (await open(before).readWorkbook()).sheets[0]!.formulas.size);
  });

  it("hands nothing of this on to the district's workbook", async () => {
    const district = XlsxHost.create("区.xlsx", nodeCodec);
    const settings = { templates: [sampleForm], roster: { superior, units: [unit] }, period: "2020-03-20", expects: "all-units" } as const;
    await consolidate([open(await issued())], district, settings, { language: "zh-CN", hardFindings: "in", superior });
    const { sheets } = await district.readWorkbook();
    const texts = sheets.flatMap(({ rows }) => [...rows.values()].flat()).filter((value) => typeof value === "string");
    assert.deepEqual(texts.filter((text) => text.includes("自动核对")), []);
    assert.ok(!partText(district.save(), SHEET).includes("conditionalFormatting"));
  });
});
