import assert from "node:assert/strict";
import { Package, XlsxHost } from "#xlsx";
import { cellAt, cellKey, type DraftCell, type DraftValidation, type PlannedSheet, type SheetDraft, type SheetToWrite } from "#core";
import { nodeCodec } from "../../../../src/host/xlsx/node-codec";
import { draft, identity } from "../../../helpers/drafts";
import { book } from "../../../helpers/pack";
import { partText } from "../../../helpers/package-diff";
import { complaintsAbout, noValidator } from "../../../helpers/validate-xlsx";

const create = async (...sheets: SheetToWrite[]): Promise<Uint8Array> => {
  const host = XlsxHost.create("新.xlsx", nodeCodec);
  await host.writeSheets(sheets);
  return host.save();
};
const open = (bytes: Uint8Array) => XlsxHost.open(bytes, "新.xlsx", nodeCodec);
const tabs = async (host: XlsxHost) => (await host.readWorkbook()).sheets.map(({ worksheet }) => worksheet);
const first = (bytes: Uint8Array) => partText(bytes, "xl/worksheets/sheet1.xml");
const at = (row: number, column: number, value: DraftCell["value"], more: Partial<DraftCell> = {}): DraftCell => ({ row, column, value, ...more });

describe("writeSheets: cells", () => {
  it("never lets text become a formula, nor a formula when it is edited", async () => {
    const bytes = await create(draft({ cells: ["=1+1", "+86", "-", "@x", "＝1", "1+1"].map((text, row) => at(row + 1, 0, text)) }));
    const cells = [...first(bytes).matchAll(/<c r="A[2-7]"( s="1")? t="inlineStr">/g)];
    assert.deepEqual(cells.map(([, style]) => style !== undefined), [true, true, true, true, true, false]);
    assert.ok(!first(bytes).includes("<f>"));
    assert.match(partText(bytes, "xl/styles.xml"), /<xf [^>]*quotePrefix="1"/);
  });

  it("writes formulas with the values that they have", async () => {
    const values = [5, "文", true, { error: "#N/A" }, null];
    const bytes = await create(draft({ cells: values.map((value, column) => at(1, column, value, { formula: 'IF(A1<"a&b",1,2)' })) }));
    const formula = "<f>IF(A1&lt;\"a&amp;b\",1,2)</f>";
    assert.match(first(bytes), new RegExp([
      `<c r="A2">${formula}<v>5</v></c>`, `<c r="B2" t="str">${formula}<v>文</v></c>`, `<c r="C2" t="b">${formula}<v>1</v></c>`,
      `<c r="D2" t="e">${formula}<v>#N/A</v></c>`, `<c r="E2">${formula}</c>`,
    ].join("").replace(/[()]/g, "\\$&")));
  });

  it("refuses what cannot stand in a sheet", async () => {
    await assert.rejects(create(draft({ cells: [at(1, 0, NaN)] })), RangeError);
    await assert.rejects(create(draft({ cells: [at(1, 0, 1, { formula: "1".repeat(8193) })] })), RangeError);
    await assert.rejects(create(draft({ cells: [at(1, 1, 1), at(1, 0, 1)] })), RangeError);
    await assert.rejects(create({ ...draft(), cells: [at(0, 0, "标题")] }), RangeError);
  });

  it("shares one style among cells that look the same", async () => {
    const styles = Array.from({ length: 40 }, (_, row) => ({ bold: true, border: "all", fill: row % 2 ? "FFFFFF" : "DDEEFF", italic: false } as const));
    const bytes = await create(draft({ cells: styles.map((style, row) => at(row + 1, 0, row, { style })) }));
    assert.match(partText(bytes, "xl/styles.xml"), /<cellXfs count="3">/);
  });
});

const validation = (rule: DraftValidation["rule"]): DraftValidation => ({ area: { top: 1, left: 1, bottom: 3, right: 1 }, rule, alert: "请填“数”", prompt: "单位：家\n不填为空" });

describe("writeSheets: sheets", () => {
  const rich = draft({
    tab: "C00000", widths: [20, 8.5], heights: new Map([[0, 6], [7, 40]]), merges: [{ top: 1, left: 0, bottom: 1, right: 2 }], freeze: { rows: 2, columns: 1 }, isProtected: true,
    print: { landscape: true, titleRows: [0, 2] }, names: [{ name: "S01.employees", address: "B3" }],
    validations: [
      validation({ kind: "whole", least: "0" }), validation({ kind: "decimal", most: "100" }), validation({ kind: "decimal" }), validation({ kind: "date" }),
      validation({ kind: "list", list: ['甲"1"', "乙 & 丙"] }), validation({ kind: "list", list: ["甲,乙"] }), validation({ kind: "list", list: ["社区".repeat(200)] }),
    ],
    cells: [
      at(1, 0, "标题", { style: { bold: true, size: 16, horizontal: "center", vertical: "center", colour: "1F4E78", underline: true } }), at(2, 0, "企业", { style: { border: "bottom", indent: 1, wrap: true } }),
      at(2, 1, 19, { style: { format: '0"家"', unlocked: true, horizontal: "right", border: "all" }, link: { worksheet: "分街道", address: "C4" } }),
    ],
  });

  it("are sound with all that a draft can say", async function () {
    const reason = noValidator();
    if (reason) return void this.skip();
    assert.deepEqual(complaintsAbout(await create(rich, draft({ name: "分街道", identity: identity({ role: "by-unit" }), visibility: "hidden" }))), []);
  });

  it("leave a list that Excel cannot hold to the edits, and keep its prompt", async () => {
    const xml = first(await create(rich));
    assert.match(xml, /type="list"[^>]*><formula1>"甲""1"",乙 &amp; 丙"<\/formula1>/);
    assert.equal(xml.match(/type="list"/g)?.length, 1);
    assert.equal(xml.match(/prompt="单位：家&#10;不填为空"/g)?.length, 7);
  });

  it("take entries in unlocked cells only, and no password", async () => {
    const bytes = await create(rich);
    assert.match(first(bytes), /<sheetProtection sheet="1" formatColumns="0" formatRows="0"\/>/);
    assert.match(partText(bytes, "xl/styles.xml"), /<protection locked="0"\/>/);
  });

  it("show the first visible sheet when the workbook is opened", async () => {
    const hidden = draft({ name: "来源", identity: identity({ role: "sources" }), visibility: "very-hidden" });
    const bytes = await create(hidden, rich);
    assert.match(partText(bytes, "xl/workbook.xml"), /activeTab="1".*state="veryHidden"/s);
    assert.match(partText(bytes, "xl/worksheets/sheet2.xml"), /tabSelected="1"/);
    assert.doesNotMatch(first(bytes), /tabSelected/);
  });
});

describe("writeSheets: planned sheets", () => {
  const unitTab = (code: string) => draft({ name: code, identity: identity({ role: "copy", unit: code }), cells: [at(1, 0, Number(code), { style: { format: `0"${code}"` } })] });
  const planned = (laid: SheetDraft, layOut = () => laid): PlannedSheet => ({ name: laid.name, identity: laid.identity, visibility: laid.visibility, layOut });

  it("lays each out when the ones before it are written", async () => {
    const events: string[] = [];
    const host = XlsxHost.create("新.xlsx", nodeCodec);
    const sheets = ["001", "002"].map((code) => planned(unitTab(code), () => {
      events.push(`lay out ${code}`);
      return unitTab(code);
    }));
    for (const { what } of host.writeSteps(sheets)) events.push(`begin ${what}`);
    assert.deepEqual([...new Set(events)], ["begin 001", "lay out 001", "begin 002", "lay out 002"]);
  });

  it("gives the file that the sheets would give if they were laid out before", async () => {
    const laid = ["001", "002", "003"].map(unitTab);
    assert.deepEqual(await create(...laid.map((one) => planned(one))), await create(...laid));
  });
});

describe("writeSheets: into a workbook that has sheets", () => {
  const findings = identity({ role: "findings", template: "" });

  it("keeps the tab, its place and its name when it writes a sheet anew", async () => {
    const host = open(await create(draft({ names: [{ name: "S01.a", address: "A1" }, { name: "S01.b", address: "B2" }] }), draft({ name: "校验结果", identity: findings })));
    const renamed = open(host.save());
    await renamed.writeSheets([draft({ name: "别名", names: [{ name: "S01.a", address: "C3" }], identity: identity({ period: "2020-03-21", version: 2 }) })]);
    assert.deepEqual(await tabs(renamed), ["汇总", "校验结果"]);
    const workbook = partText(renamed.save(), "xl/workbook.xml");
    assert.match(workbook, /name="S01\.a"\s*>'汇总'!\$C\$3</);
    assert.doesNotMatch(workbook, /S01\.b/);
  });

  it("tells forms of different units apart, and nothing else by unit", async () => {
    const form = (unit: string) => draft({ name: unit, identity: identity({ role: "form", level: "street", unit }) });
    const host = open(await create(form("430702001"), form("430702002")));
    await host.writeSheets([form("430702002"), form("430702003")]);
    assert.deepEqual(await tabs(host), ["430702001", "430702002", "430702003"]);
  });

  it("gives a name that is taken another form, and lets drafts find each other under it", async () => {
    const bytes = book({ tabs: [{ name: "汇总", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }, { name: "校验结果", rows: "" }] });
    const host = open(bytes);
    const links = draft({
      name: "校验结果", identity: findings,
      cells: [at(1, 0, 2, { formula: "'汇总'!A1+'其他'!A1", link: { worksheet: "汇总", address: "B2" } }), at(2, 0, "x", { link: { worksheet: "校验结果", address: "A1" } })],
    });
    await host.writeSheets([draft(), links]);
    assert.deepEqual(await tabs(host), ["汇总", "校验结果", "汇总 (2)", "校验结果 (2)"]);
    const xml = partText(host.save(), "xl/worksheets/sheet4.xml");
    assert.match(xml, /<f>'汇总 \(2\)'!A1\+'其他'!A1<\/f>/);
    assert.match(xml, /ref="A2" location="'汇总 \(2\)'!B2"/);
    assert.match(xml, /ref="A3" location="'校验结果'!A1"/, "findings about a sheet that has the wished name lead to that sheet");
  });

  it("knows its own sheets when Excel has moved their text to the shared strings", async () => {
    const text = draft().cells[0]!.value as string;
    const host = open(book({
      tabs: [{ name: "甲", rows: '<row r="1"><c r="A1" t="s"><v>1</v></c></row>' }], strings: `<si><t>x</t></si><si><r><t>${text.slice(0, 4)}</t></r><r><t>${text.slice(4)}</t></r></si>`,
      styles: "<cellXfs><xf/></cellXfs>",
    }));
    await host.writeSheets([draft()]);
    assert.deepEqual(await tabs(host), ["甲"]);
  });

  it("takes a sheet for its own by what A1 says now, whatever it said when it was read", async () => {
    const host = open(await create(draft({ cells: [at(1, 0, "旧")] })));
    await host.readWorkbook();
    host.enterCells("汇总", new Map([[cellKey(0, 0), { kind: "entry", value: "街道自己的表" }]]));
    await host.writeSheets([draft({ cells: [at(1, 0, "新")] })]);
    assert.deepEqual((await host.readWorkbook()).sheets.map((sheet) => [sheet.worksheet, cellAt(sheet, 1, 0)]), [["汇总", "旧"], ["汇总 (2)", "新"]]);
  });

  it("keeps charts, pictures and comments that people put on a sheet of ours", async () => {
    const host = open(await create(draft()));
    const file = open(host.save());
    await file.showMarks([{ cell: { workbook: "新.xlsx", worksheet: "汇总", address: "B2" }, strength: "hard", note: "x" }]);
    const pack = Package.open(file.save(), "新.xlsx", nodeCodec);
    pack.set("xl/comments1.xml", pack.text("xl/comments1.xml").replace("<author>汇核</author>", "<author>王</author>"));
    const commented = open(pack.save());
    await commented.writeSheets([draft({ cells: [at(4, 4, 1)] })]);
    assert.match(first(commented.save()), /<legacyDrawing r:id="rId1"\/><\/worksheet>/);
    assert.deepEqual(complaintsUnlessAbsent(commented.save()), []);
  });

  it("drops the calculation chain only if it lists cells of a sheet that is written anew", async () => {
    const chained = (sheetId: number) => {
      const host = open(book({
        tabs: [{ name: "甲", rows: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>' }, { name: "汇总", rows: `<row r="1"><c r="A1" t="str"><v>${String(draft().cells[0]!.value)}</v></c></row>` }],
        styles: "<cellXfs><xf/></cellXfs>",
        parts: { "xl/calcChain.xml": `<calcChain><c r="A1" i="${sheetId}"/></calcChain>`, "xl/_rels/workbook.xml.rels": relsWithChain },
      }));
      return host.writeSheets([draft({ cells: [at(1, 0, 1, { formula: "1" })] })]).then(() => host.save());
    };
    assert.match(partText(await chained(1), "xl/calcChain.xml"), /i="1"/);
    const dropped = await chained(2);
    assert.throws(() => partText(dropped, "xl/calcChain.xml"));
    assert.doesNotMatch(partText(dropped, "xl/_rels/workbook.xml.rels"), /calcChain/);
    assert.match(partText(dropped, "xl/workbook.xml"), /<calcPr fullCalcOnLoad="1"/);
  });
});

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relsWithChain =
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r0" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="r1" Type="${R}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="styles" Type="${R}/styles" Target="styles.xml"/><Relationship Id="c" Type="${R}/calcChain" Target="calcChain.xml"/></Relationships>`;

const complaintsUnlessAbsent = (bytes: Uint8Array): readonly string[] => (noValidator() ? [] : complaintsAbout(bytes));
