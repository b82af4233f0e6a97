import assert from "node:assert/strict";
import { addressOf, type DraftCell, type DraftValidation, type SheetDraft } from "#core";
import { describeWithClient } from "../../fake-excel/sample";
import { readOut, readOutSheet } from "../../fake-excel/model/read-out";
import { FakeWorkbook } from "../../fake-excel/model/workbook";
import { draft, identity } from "../../helpers/drafts";
import { openDrafts, openHost } from "./open-host";

const at = (row: number, column: number, value: DraftCell["value"], more: Partial<DraftCell> = {}): DraftCell => ({ row, column, value, ...more });
const openEmpty = () => openHost(new FakeWorkbook("新.xlsx"));

async function written(...drafts: readonly SheetDraft[]) {
  const { host, excel } = openEmpty();
  await host.writeSheets(drafts);
  return { host, excel, sheet: excel.workbook.sheets[1]! };
}

const TEXTS = [
  "=1+1", "+86", "-", "-5", "@x", "＝1", "1+1", "001", "1,250", "２０", "TRUE", "#N/A", "2020-03-20", "3-5", "1/2", "50%", "1e5", "'引", " 前", "a\nb", "12:30", "￥5", "2020年3月20日",
];

describeWithClient("ExcelHost.writeSheets: cells", () => {
  it("keeps text text, whatever Excel would make of it, and never makes a formula of it", async () => {
    const { host, sheet } = await written(draft({ cells: TEXTS.map((text, row) => at(row + 1, 0, text)) }));
    const [, own] = (await host.readWorkbook()).sheets;
    assert.deepEqual([...own!.rows.values()].slice(1), TEXTS.map((text) => [text]));
    assert.equal(own!.formulas.size, 0);
    assert.deepEqual(Object.keys(readOutSheet(sheet).formats), []);
  });

  it("writes numbers, truth values, errors and formulas as such, a number in a cell for text too", async () => {
    const { host, sheet } = await written(draft({ cells: [
      at(1, 0, 5, { style: { format: "@" } }), at(1, 1, 0.1, { style: { format: "0.0%" } }), at(1, 2, true), at(1, 3, { error: "#N/A" }), at(1, 4, 5.1, { formula: "SUM(A2:B2)" }), at(1, 5, { error: "#NEW!" }),
    ] }));
    const [, own] = (await host.readWorkbook()).sheets;
    assert.deepEqual(own!.rows.get(1), [5, 0.1, true, { error: "#N/A" }, 5.1, "#NEW!"]);
    assert.deepEqual([...own!.formulas.values()], ["SUM(A2:B2)"]);
    assert.deepEqual(own!.formats.get(1), ["@", "0.0%"]);
    assert.equal(sheet.formatAt(1, 4).numberFormat, "General");
  });

  it("lets a click lead to a cell, and leaves the words in place", async () => {
    const style = { underline: true, colour: "1F4E79" };
    const links = [at(1, 0, "001", { style, link: { worksheet: "汇总", address: "B2" } }), at(3, 0, "=1", { style, link: { worksheet: "it's", address: "C7" } })];
    const { sheet } = await written(draft({ cells: links }));
    const plain = readOutSheet(sheet);
    assert.deepEqual(plain.links, { A2: "'汇总'!B2", A4: "'it''s'!C7" });
    assert.deepEqual([sheet.cell(1, 0)?.value, sheet.cell(3, 0)?.value, sheet.cell(3, 0)?.formula], ["001", "=1", null]);
    assert.deepEqual(plain.formats["A2"], { underline: "Single", fontColor: "#1F4E79", style: "Hyperlink" });
  });

  it("refuses what cannot stand in a sheet before anything is written", async () => {
    const bad = [draft({ cells: [at(1, 0, NaN)] }), draft({ cells: [at(1, 0, 1, { formula: "1".repeat(8193) })] }), { ...draft(), cells: [at(0, 0, "标题")] }];
    for (const one of bad) {
      const { host, excel } = openEmpty();
      await assert.rejects(host.writeSheets([one]), RangeError);
      assert.deepEqual(excel.workbook.sheets.map(({ name }) => name), ["Sheet1"]);
    }
  });
});

const validation = (row: number, rule: DraftValidation["rule"]): DraftValidation => ({ area: { top: row, left: 1, bottom: row, right: 1 }, rule, alert: "请填“数”", prompt: "单位：家" });

const rich = draft({
  tab: "C00000", widths: [20, 8.5, 8.5], heights: new Map([[0, 6], [7, 40]]), merges: [{ top: 1, left: 0, bottom: 1, right: 2 }], freeze: { rows: 2, columns: 1 }, isProtected: true,
  print: { landscape: true, titleRows: [0, 2], titleColumns: [0, 0], pagesHigh: 1 }, names: [{ name: "S01.employees", address: "B3" }],
  validations: [
    validation(3, { kind: "whole", least: "0" }), validation(5, { kind: "whole", least: "0" }), validation(6, { kind: "decimal", most: "100" }), validation(7, { kind: "date" }),
    validation(8, { kind: "list", list: ["是", "否"] }), validation(9, { kind: "list", list: ["有,逗号"] }),
  ],
  cells: [
    at(1, 0, "标题", { style: { bold: true, size: 16, horizontal: "center" } }),
    ...[3, 5, 6].flatMap((row) => [at(row, 0, `第${row}行`, { style: { border: "all", fill: "F2F2F2", indent: 1, wrap: true } }), at(row, 1, row, { style: { border: "all", unlocked: true, format: "#,##0" } })]),
  ],
});

describeWithClient("ExcelHost.writeSheets: sheets", () => {
  it("holds all that a draft says of its sheet", async () => {
    const { excel, sheet } = await written(rich);
    const plain = readOutSheet(sheet);
    assert.deepEqual([plain.name, plain.visibility, plain.isProtected, sheet.tabColor, sheet.showGridlines, sheet.frozen, plain.merges],
      ["汇总", "visible", true, "#C00000", false, { rows: 2, columns: 1 }, ["A2:C2"]]);
    assert.deepEqual(plain.formats["A2"], { bold: true, fontSize: 16, horizontal: "Center" });
    const [label, entry] = [plain.formats["A4"], plain.formats["B4"]];
    assert.deepEqual([label?.fill, label?.indent, label?.wrap, label?.horizontal, Object.keys(label?.borders ?? {}).sort()], ["#F2F2F2", 1, true, "Left", ["EdgeBottom", "EdgeLeft", "EdgeRight", "EdgeTop"]]);
    assert.deepEqual([entry?.locked, entry?.numberFormat], [false, "#,##0"]);
    assert.deepEqual([0, 1, 7].map((index) => sheet.rows.get(index)?.size ?? null), [6, null, 40]);
    assert.deepEqual([0, 1, 2].map((index) => sheet.columns.get(index)?.size), [120, 51, 51]);
    assert.deepEqual([sheet.page.orientation, sheet.page.zoom, sheet.page.titleRows?.bottom, sheet.page.titleColumns?.right], ["Landscape", { horizontalFitToPages: 1, verticalFitToPages: 1 }, 2, 0]);
    assert.deepEqual(readOut(excel.workbook).names, { "S01.employees": "=汇总!$B$3" });
  });

  it("guards entries natively, by one rule for all cells that have the same", async () => {
    const { sheet } = await written(rich);
    assert.deepEqual(readOutSheet(sheet).validations.map(({ areas, type }) => [areas, type]), [
      ["B4,B6", "WholeNumber"], ["B7", "Decimal"], ["B8", "Date"], ["B9", "List"], ["B10", "None"],
    ]);
  });

  it("puts a sheet of the same role and template in the old one's place, under the name that a person gave it", async () => {
    const { host, excel } = await written(rich, draft({ name: "来源", identity: identity({ role: "sources", template: "" }) }));
    excel.user.renameSheet("汇总", "二月汇总");
    await host.writeSheets([draft({ cells: [at(2, 0, "新")], identity: identity({ version: 2, period: "2020-03-21" }) })]);
    const plain = readOutSheet(excel.workbook.sheet("二月汇总"));
    assert.deepEqual(excel.workbook.sheets.map(({ name }) => name), ["Sheet1", "二月汇总", "来源"]);
    assert.deepEqual(plain.cells, { A1: "汇核|district|S01@2|district|430702|2020-03-21", A3: "新" });
    assert.deepEqual([plain.isProtected, plain.merges, plain.validations, plain.formats, excel.workbook.sheet("二月汇总").frozen], [false, [], [], {}, null]);
    assert.deepEqual(readOut(excel.workbook).names, {});
  });

  it("points formulas and links at the names that the tabs get", async () => {
    const { host, excel } = openDrafts("新.xlsx", [draft({ identity: identity({ template: "S09" }), cells: [at(1, 1, 7)] })]);
    await host.writeSheets([
      draft({ cells: [at(1, 1, 8)] }),
      draft({ name: "来源", identity: identity({ role: "sources", template: "" }), cells: [at(1, 0, 8, { formula: "'汇总'!B2", link: { worksheet: "汇总", address: "B2" } })] }),
    ]);
    assert.deepEqual(excel.workbook.sheets.map(({ name }) => name), ["汇总", "汇总 (2)", "来源"]);
    const plain = readOutSheet(excel.workbook.sheet("来源"));
    assert.deepEqual([plain.cells["A2"], plain.links["A2"]], ["='汇总 (2)'!B2", "'汇总 (2)'!B2"]);
  });

  it("leaves a name alone that somebody else has given", async () => {
    const { host, excel } = openEmpty();
    await excel.Excel.run(async (context) => {
      context.workbook.names.add("S01.employees", "=3");
      await context.sync();
    });
    await host.writeSheets([rich]);
    await host.writeSheets([rich]);
    assert.deepEqual(readOut(excel.workbook).names, { "S01.employees": "=3" });
  });

  it("empties a sheet of ours on which a person has made a table, a filter or a rule", async () => {
    const { host, excel } = await written(draft({ cells: [at(1, 0, "头"), at(2, 0, 1)] }));
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("汇总");
      sheet.tables.add("A2:A3", true);
      sheet.getRange("A3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      await context.sync();
    });
    await host.writeSheets([draft({ merges: [{ top: 1, left: 0, bottom: 2, right: 0 }], cells: [at(1, 0, "合")] })]);
    const plain = readOutSheet(excel.workbook.sheet("汇总"));
    assert.deepEqual([plain.tables, plain.rules, plain.merges], [[], [], ["A2:A3"]]);
  });

  it("writes a very hidden sheet, and takes it away again", async () => {
    const { host, excel } = await written(draft({ name: "设置", visibility: "very-hidden", identity: identity({ role: "settings", template: "" }) }));
    assert.equal(excel.workbook.sheet("设置").visibility, "very-hidden");
    await host.writeSheets([draft({ name: "设置", visibility: "very-hidden", identity: identity({ role: "settings", template: "" }), cells: [at(1, 0, "二")] })]);
    assert.deepEqual(await host.clear(["settings"]), { sheets: 1, marks: 0 });
    assert.deepEqual(excel.workbook.sheets.map(({ name }) => name), ["Sheet1"]);
  });

  it("asks Excel to calculate when it does so only when asked", async () => {
    const { host, excel } = openEmpty();
    excel.workbook.calculationMode = "Manual";
    await host.writeSheets([draft({ cells: [at(1, 0, 1, { formula: "1" })] })]);
    assert.ok(excel.journal.entries.some(({ writes }) => writes.includes("Calculate")));
  });

  it("writes a long list in blocks that the web takes, and reads it back", async () => {
    const cells = Array.from({ length: 12_000 }, (_, index) => [0, 1, 2].map((column) => at(index + 1, column, column === 0 ? index : `第${index}行第${column}列的说明文字`))).flat();
    const { host, excel } = await written(draft({ cells }));
    assert.ok(excel.journal.largestRequest < 1_700_000, String(excel.journal.largestRequest));
    const [, own] = (await host.readWorkbook()).sheets;
    assert.equal(own!.rows.size, 12_001);
    assert.deepEqual(own!.rows.get(12_000), [11_999, "第11999行第1列的说明文字", "第11999行第2列的说明文字"]);
    assert.equal(addressOf(12_000, 2), "C12001");
  });
});
