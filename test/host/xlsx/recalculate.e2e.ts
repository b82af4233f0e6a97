import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { addressOf, cellAt, cellKey, parseAddress, placeOfKey, type CellKey, type CellValue, type SheetSnapshot } from "#core";
import { LiveXlsxHost, XlsxHost, type ViewListener } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { ironCalculator } from "../../../src/workbench/iron-calculator";
import { draft } from "../../helpers/drafts";
import { convert, noLibreOffice } from "../../helpers/libreoffice";
import { book, type TabSource } from "../../helpers/pack";

const calculator = ironCalculator(readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm")));
const key = (address: string): CellKey => cellKey(parseAddress(address)!.row, parseAddress(address)!.column);

/** Rows of cells as a person reads them: numbers, "=formulas|cached value", text. */
const drawn = (...rows: readonly (readonly (number | string | null)[])[]): string =>
  rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(addressOf(row, column), cell)).join("")}</row>`).join("");

function cellXml(address: string, cell: number | string | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  const [, formula, value] = /^=(.*)\|(.*)$/.exec(cell) ?? [];
  return formula === undefined ? `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>` : `<c r="${address}"><f>${formula.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</f><v>${value}</v></c>`;
}

const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const typesOf = (tabs: readonly TabSource[]): string =>
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${tabs.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join("")}</Types>`;

const open = (tabs: readonly TabSource[]): LiveXlsxHost =>
  new LiveXlsxHost(XlsxHost.open(book({ tabs, parts: { "[Content_Types].xml": typesOf(tabs) } }), "区.xlsx", nodeCodec), { calculator });

const type = (host: LiveXlsxHost, worksheet: string, entries: Readonly<Record<string, string>>) =>
  host.enter(worksheet, new Map(Object.entries(entries).map(([address, text]) => [key(address), text])));

const valueIn = (host: LiveXlsxHost, worksheet: string, address: string): CellValue => {
  const { row, column } = parseAddress(address)!;
  return cellAt(host.snapshot!.sheets.find((sheet) => sheet.worksheet === worksheet)!, row, column);
};

const unknownIn = (host: LiveXlsxHost, worksheet: string): readonly string[] =>
  [...(host.notRecalculated.get(worksheet) ?? [])].map((at) => addressOf(placeOfKey(at).row, placeOfKey(at).column)).sort();

const plain = (sheet: SheetSnapshot): unknown => ({
  rows: [...sheet.rows].map(([row, cells]) => [row, Array.from(cells, (cell) => cell ?? null)]), formulas: [...sheet.formulas].sort(([one], [other]) => one - other),
  formats: [...sheet.formats].map(([row, cells]) => [row, Array.from(cells, (cell) => cell ?? null)]),
});

/** What the file says is what the snapshot says. */
async function assertInStep(host: LiveXlsxHost): Promise<void> {
  const again = await XlsxHost.open(await host.save(), host.name, nodeCodec).readWorkbook();
  assert.deepEqual(host.snapshot!.sheets.map((sheet) => trimmed(plain(sheet))), again.sheets.map((sheet) => trimmed(plain(sheet))));
}

/** Blanks at the end of a row say nothing. */
const trimmed = (sheet: unknown): string => JSON.stringify(sheet).replace(/(?:,null)+\]/g, "]");

describe("after an entry", () => {
  it("all formulas that use the cell follow, directly or through others, on every tab", async () => {
    const host = open([{ name: "甲", rows: drawn([1, 2, "=SUM(A1:B1)|3"]) }, { name: "乙's", rows: drawn(["=甲!C1*2|6"], ["=SUM(A:A)|0"]) }, { name: "汇总", rows: drawn(["='乙''s'!A1+1|7", 5]) }]);
    const seen: [string, readonly string[]][] = [];
    host.show({ cellsChanged: (worksheet, cells) => void seen.push([worksheet, [...cells].map((at) => addressOf(placeOfKey(at).row, placeOfKey(at).column))]) } as ViewListener);
    assert.deepEqual(await type(host, "甲", { A1: "10" }), { refused: [] });
    assert.deepEqual([valueIn(host, "甲", "C1"), valueIn(host, "乙's", "A1"), valueIn(host, "汇总", "A1")], [12, 24, 25]);
    assert.deepEqual(seen.map(([worksheet]) => worksheet), ["甲", "乙's", "汇总"]);
    assert.deepEqual(seen[0]![1], ["A1", "C1"]);
    // A column that sums itself is a circle, and is said not to be known.
    assert.deepEqual(unknownIn(host, "乙's"), ["A2"]);
    await assertInStep(host);
  });

  it("what cannot be evaluated is told as not recalculated, with all that uses it, until it is written over", async () => {
    const host = open([{ name: "表", rows: drawn([1, "=AGGREGATE(9,6,A1)|1", "=B1+1|2", "=[1]外!A1+A1|9", "=A1:A2*1|1", "=OFFSET(A2,1,0)|0", "=Z9|0", "=TODAY()|1"]) }]);
    await type(host, "表", { A1: "4" });
    assert.deepEqual(unknownIn(host, "表"), ["B1", "C1", "D1", "E1", "F1"]);
    assert.deepEqual(valueIn(host, "表", "B1"), 1);
    await type(host, "表", { B1: "7" });
    assert.deepEqual([valueIn(host, "表", "C1"), unknownIn(host, "表")], [8, ["D1", "E1", "F1"]]);
    await assertInStep(host);
  });

  it("an array formula over several cells is not recalculated, and neither is what uses any of its cells", async () => {
    const host = open([{ name: "表", rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>4</v></c><c r="C2"><f>B2+1</f><v>5</v></c></row>' }]);
    await type(host, "表", { A2: "5" });
    assert.deepEqual(unknownIn(host, "表"), ["B1", "B2", "C2"]);
  });

  it("nothing is recalculated without an engine, and all that depends on the cell says so", async () => {
    const host = new LiveXlsxHost(XlsxHost.open(book({ tabs: [{ name: "表", rows: drawn([1, "=A1|1", "=B1|1", 3, "=D1|3"]) }] }), "a.xlsx", nodeCodec));
    await type(host, "表", { A1: "2" });
    assert.deepEqual([unknownIn(host, "表"), valueIn(host, "表", "B1")], [["B1", "C1"], 1]);
  });

  it("a formula that is typed has its value at once, and one that nobody can read is refused", async () => {
    const host = open([{ name: "表", rows: drawn([1, 2]) }]);
    assert.deepEqual(await type(host, "表", { C1: "=SUM(A1:B1)", D1: "=SUM(A1", E1: "=1+*2" }), { refused: ["D1", "E1"] });
    assert.deepEqual([valueIn(host, "表", "C1"), valueIn(host, "表", "D1")], [3, null]);
    await type(host, "表", { B1: "" });
    assert.equal(valueIn(host, "表", "C1"), 1);
    await assertInStep(host);
  });

  it("a sheet of ours keeps the values that it brings along, and what uses it elsewhere follows them", async () => {
    const host = open([{ name: "表", rows: drawn([1, 2, "=汇总!B2+1|0"]) }]);
    await host.readWorkbook();
    // Its value is none that the formula has, so that one sees whose it is.
    await host.writeSheets([draft({ cells: [{ row: 1, column: 1, value: 99, formula: "SUM(表!A1:B1)" }] })]);
    assert.deepEqual([valueIn(host, "汇总", "B2"), valueIn(host, "表", "C1")], [99, 100]);
    await type(host, "表", { A1: "5" });
    assert.deepEqual([valueIn(host, "汇总", "B2"), valueIn(host, "表", "C1")], [7, 8]);
    await assertInStep(host);
  });

  it("products of whole areas are followed, and areas that are reckoned with first are not trusted", async () => {
    const host = open([{ name: "表", rows: drawn([1, 2, "=SUMPRODUCT(A1:A2,B1:B2)|14", "=SUMPRODUCT((A1:A2>1)*B1:B2)|4", "=SUMPRODUCT(A1:A2*B1:B2)|14", "=SUMPRODUCT(--(A1:A2>1))|1"], [3, 4]) }]);
    await type(host, "表", { A1: "5" });
    assert.deepEqual([valueIn(host, "表", "C1"), unknownIn(host, "表")], [22, ["D1", "E1", "F1"]]);
  });

  it("sums over those who have a figure elsewhere, as our ratios have them, are followed", async () => {
    const rows = drawn([1, 10, "=SUMPRODUCT(ISNUMBER(A1:A3)*1,B1:B3)|30"], [-2, 20], ["无", 30, "=SUMPRODUCT(ISNUMBER(B1:B3)*1,A1:A3)/A1|-1"]);
    const host = open([{ name: "表", rows }]);
    await type(host, "表", { B1: "15" });
    assert.deepEqual([valueIn(host, "表", "C1"), valueIn(host, "表", "C3")], [35, -1]);
    await type(host, "表", { A3: "0", B2: "" });
    assert.deepEqual([valueIn(host, "表", "C1"), valueIn(host, "表", "C3"), host.notRecalculated.size], [45, 1, 0]);
    await type(host, "表", { A1: "", B1: "#N/A" });
    assert.deepEqual(valueIn(host, "表", "C1"), { error: "#N/A" });
  });

  it("names that stand for cells or numbers are followed, and those that stand for formulas are not trusted", async () => {
    const names = '<definedNames><definedName name="总数">表!$A$1:$A$2</definedName><definedName name="税率">0.06</definedName><definedName name="末行">OFFSET(表!$A$1,1,0)</definedName></definedNames>';
    const parts = { "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="r0"/></sheets>${names}</workbook>` };
    const host = new LiveXlsxHost(XlsxHost.open(book({ tabs: [{ name: "表", rows: drawn([1, "=SUM(总数)|3", "=A1*税率|1", "=末行|2"], [2]) }], parts }), "a.xlsx", nodeCodec), { calculator });
    await type(host, "表", { A1: "5" });
    assert.deepEqual([valueIn(host, "表", "B1"), valueIn(host, "表", "C1"), unknownIn(host, "表")], [7, 0.3, ["D1"]]);
  });

  it("entries and results agree with LibreOffice", async function () {
    const reason = noLibreOffice();
    if (reason) return void this.skip();
    const value = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -99_999, max: 99_999 }).map((whole) => whole / 100));
    const place = fc.tuple(fc.nat(4), fc.nat(1));
    const cell = place.map(([row, column]) => addressOf(row, column));
    const area = fc.tuple(cell, cell).map(([one, other]) => `${one}:${other}`);
    const formula = fc.oneof(
      fc.tuple(fc.constantFrom("SUM", "MAX", "MIN", "COUNT", "AVERAGE"), area).map(([name, over]) => `${name}(${over})`),
      fc.tuple(cell, fc.constantFrom("+", "-", "*", "/"), cell).map((parts) => parts.join("")), fc.tuple(cell, cell).map(([one, other]) => `IF(${one}>${other},${one},ROUND(${other},1))`),
      fc.tuple(area, fc.integer({ min: -100, max: 100 })).map(([over, least]) => `SUMIF(${over},">${least}")+COUNTIF(${over},"<0")`),
    );
    const sheets = fc.sample(fc.tuple(fc.array(value, { minLength: 10, maxLength: 10 }), fc.array(formula, { minLength: 6, maxLength: 6 }), fc.dictionary(cell, value.map(String), { minKeys: 1, maxKeys: 4 })), { numRuns: 12, seed: 4 });
    const host = open(sheets.map(([values, formulas], index) => ({
      name: `表${index}`,
      rows: drawn(...Array.from({ length: 6 }, (_, row) => [values[row * 2] ?? null, values[row * 2 + 1] ?? null, `=${formulas[row]!}|0`, `=C${row + 1}+SUM(A1:B5)|0`])),
    })));
    // What is not touched keeps the value that the file stated, so each sheet is touched everywhere.
    for (const [index, [values, , entries]] of sheets.entries()) {
      await type(host, `表${index}`, Object.fromEntries(values.map((one, at) => [addressOf(Math.floor(at / 2), at % 2), String(one + 1)])));
      await type(host, `表${index}`, entries);
    }
    const theirs = await XlsxHost.open(convert(await host.save(), "xlsx"), "区.xlsx", nodeCodec).readWorkbook();
    for (const [index, sheet] of host.snapshot!.sheets.entries()) {
      for (const at of sheet.formulas.keys()) {
        const { row, column } = placeOfKey(at);
        const [ours, their] = [cellAt(sheet, row, column), cellAt(theirs.sheets[index]!, row, column)];
        const isClose = typeof ours === "number" && typeof their === "number" && Math.abs(ours - their) <= 1e-9 * Math.max(1, Math.abs(their));
        if (!isClose) assert.deepEqual(ours, their, `${sheet.worksheet}!${addressOf(row, column)} ${sheet.formulas.get(at)}`);
      }
    }
    assert.equal(host.notRecalculated.size, 0);
  });
});
