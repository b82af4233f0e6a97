import assert from "node:assert/strict";
import { cellAt, cellKey, formatAt, formulaAt, type CellValue, type SheetSnapshot } from "#core";
import { Package, readWorkbook, type ReadOptions } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { book, oneTab } from "../../helpers/pack";

const read = (bytes: Uint8Array, options?: ReadOptions) => readWorkbook(Package.open(bytes, "街道.xlsx", nodeCodec), "街道.xlsx", options);

function readTab(bytes: Uint8Array): SheetSnapshot {
  const [sheet] = read(bytes).sheets;
  assert(sheet);
  return sheet;
}

/** The value of A1 of a tab with this one cell. */
const valueOf = (cell: string, strings = ""): CellValue => cellAt(readTab(oneTab(`<row r="1">${cell}</row>`, { strings })), 0, 0);

const date = (format: number) => `<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="${format}"/></cellXfs>`;

describe("readWorkbook: values", () => {
  const numbers: readonly (readonly [string, number])[] = [
    ["0", 0], ["7612", 7612], ["-90", -90], ["37.71", 37.71], ["0.8238031914893617", 0.8238031914893617], ["1E+21", 1e21], ["1.5e-7", 1.5e-7],
    ["9007199254740993", 2 ** 53], ["0.1", 0.1], ["-0", 0], ["12345678901234567890", Number("12345678901234567890")], ["+3", 3], [" 4 ", 4],
    ["0.00000000000000000000000001", 1e-26], ["430702199001011234", Number("430702199001011234")], [".5", 0.5], ["5.", 5],
  ];
  for (const [text, number] of numbers) {
    it(`reads the number ${text} as JavaScript does`, () => {
      for (const attributes of ['r="A1"', 'r="A1" s="0"', 's="0" r="A1"']) assert.equal(valueOf(`<c ${attributes}><v>${text}</v></c>`), number);
    });
  }

  it("keeps as text what stands for a number and is none", () => {
    assert.equal(valueOf('<c r="A1"><v>1,897</v></c>'), "1,897");
    assert.equal(valueOf('<c r="A1"><v>1E999</v></c>'), "1E999");
    assert.equal(valueOf('<c r="A1"><v>0x10</v></c>'), "0x10");
    assert.equal(valueOf('<c r="A1"><v>1.2.3</v></c>'), "1.2.3");
  });

  it("reads a text number as text", () => {
    assert.equal(valueOf('<c r="A1" t="s"><v>0</v></c>', "<si><t>１，８９７</t></si>"), "１，８９７");
    assert.equal(valueOf('<c r="A1" t="str"><v>1897</v></c>'), "1897");
  });

  it("reads booleans and errors as such", () => {
    assert.equal(valueOf('<c r="A1" t="b"><v>1</v></c>'), true);
    assert.equal(valueOf('<c r="A1" t="b"><v>0</v></c>'), false);
    assert.deepEqual(valueOf('<c r="A1" t="e"><v>#REF!</v></c>'), { error: "#REF!" });
  });

  it("joins the runs of a rich text and leaves its pronunciation out", () => {
    const rich = '<si><r><rPr><b/><sz val="11"/></rPr><t>府坪</t></r><r><t xml:space="preserve"> 街道</t></r><rPh sb="0" eb="2"><t>フピン</t></rPh><phoneticPr fontId="1"/></si>';
    assert.equal(valueOf('<c r="A1" t="s"><v>0</v></c>', rich), "府坪 街道");
    assert.equal(valueOf(`<c r="A1" t="inlineStr">${rich.replaceAll("si>", "is>")}</c>`), "府坪 街道");
  });

  it("resolves entities, escapes and line ends", () => {
    const text = (content: string) => valueOf('<c r="A1" t="s"><v>0</v></c>', `<si><t xml:space="preserve">${content}</t></si>`);
    assert.equal(text("a &amp; b &lt;&gt; &#x4e2d;&#25991; &quot;&apos;"), "a & b <> 中文 \"'");
    assert.equal(text("5.00_x000D_\n"), "5.00\r\n");
    assert.equal(text("_x005F_x000D_"), "_x000D_");
    assert.equal(text("一\r\n二\r三"), "一\n二\n三");
    assert.equal(text("1&#13;2"), "1\r2");
    assert.equal(text(" 两边有空格 "), " 两边有空格 ");
    assert.equal(text(`${"长".repeat(100)}&amp;`), `${"长".repeat(100)}&`);
    assert.equal(text("😀𠮷"), "😀𠮷");
  });

  it("does not see text where there is none", () => {
    const sheet = readTab(oneTab('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v></v></c><c r="C1" t="inlineStr"><is><t/></is></c><c r="D1" s="3"/></row>', { strings: "<si><t></t></si>" }));
    assert.equal(sheet.rows.size, 0);
  });

  it("keeps the empty text that a formula gives", () => {
    const sheet = readTab(oneTab('<row r="1"><c r="A1" t="str"><f>IF(1,"")</f><v></v></c></row>'));
    assert.equal(sheet.rows.get(0)?.[0], "");
  });

  it("reads ISO dates as serial numbers of the workbook's date system", () => {
    const cells = '<row r="1"><c r="A1" t="d"><v>2020-03-20</v></c><c r="B1" t="d"><v>2020-03-20T18:00:00Z</v></c><c r="C1" t="d"><v>T06:00:00</v></c><c r="D1" t="d"><v>2020-02-31</v></c><c r="E1" t="d"><v>1900-01-01</v></c></row>';
    const sheet = readTab(oneTab(cells));
    assert.deepEqual(sheet.rows.get(0), [43910, 43910.75, 0.25, "2020-02-31", 1]);
    assert.equal(formatAt(sheet, 0, 0), "yyyy-mm-dd");
    const mac = readTab(oneTab(cells, { workbookPr: '<workbookPr date1904="1"/>' }));
    assert.equal(mac.date1904, true);
    assert.equal(cellAt(mac, 0, 0), 43910 - 1462);
  });
});

describe("readWorkbook: formulas", () => {
  it("keeps formula and cached value side by side", () => {
    const sheet = readTab(oneTab('<row r="1"><c r="A1"><f>SUM(B1:C1)&amp;"&lt;"</f><v>5</v></c></row>'));
    assert.equal(formulaAt(sheet, 0, 0), 'SUM(B1:C1)&"<"');
    assert.equal(cellAt(sheet, 0, 0), 5);
  });

  it("knows a formula that was never calculated", () => {
    const sheet = readTab(oneTab('<row r="3"><c r="B3"><f>=A1</f></c></row>'));
    assert.equal(formulaAt(sheet, 2, 1), "A1");
    assert.equal(cellAt(sheet, 2, 1), null);
    assert.deepEqual([...sheet.rows.keys()], [2]);
  });

  it("writes shared formulas out for each cell, wherever the first one stands", () => {
    const sheet = readTab(oneTab(
      '<row r="1"><c r="C1"><f t="shared" si="0"/><v>1</v></c></row>' +
      '<row r="2"><c r="C2"><f t="shared" ref="C1:D3" si="0">A2+$B2</f><v>2</v></c><c r="D2"><f t="shared" si="0"/><v>3</v></c></row>' +
      "<row r=\"3\"><c r=\"C3\"><f si='0' t='shared'></f><v>4</v></c></row>",
    ));
    assert.deepEqual([...sheet.formulas], [
      [cellKey(1, 2), "A2+$B2"], [cellKey(1, 3), "B2+$B2"], [cellKey(2, 2), "A3+$B3"], [cellKey(0, 2), "A1+$B1"],
    ]);
  });

  it("gives an array formula to its first cell and values to the others", () => {
    const sheet = readTab(oneTab('<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>2</v></c><c r="B1"><v>4</v></c></row>'));
    assert.deepEqual([...sheet.formulas], [[cellKey(0, 0), "C1:D1*2"]]);
    assert.deepEqual(sheet.rows.get(0), [2, 4]);
  });

  it("takes a data table for what it is: values", () => {
    const sheet = readTab(oneTab('<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="B1"/><v>2</v></c></row>'));
    assert.equal(sheet.formulas.size, 0);
    assert.equal(cellAt(sheet, 0, 0), 2);
  });
});

describe("readWorkbook: places", () => {
  it("counts on where cells and rows do not say where they are", () => {
    const sheet = readTab(oneTab('<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row><row r="9"><c><v>5</v></c></row><row><c><v>6</v></c></row>'));
    assert.deepEqual([...sheet.rows.keys()], [0, 1, 8, 9]);
    assert.equal(cellAt(sheet, 0, 3), 3);
    assert.equal(cellAt(sheet, 9, 0), 6);
  });

  it("believes the cells when only they say which row it is", () => {
    const sheet = readTab(oneTab('<row><c r="A5"><v>1</v></c></row><row><c><v>2</v></c></row>'));
    assert.deepEqual([...sheet.rows], [[4, [1]], [5, [2]]]);
  });

  it("puts rows into ascending order", () => {
    const sheet = readTab(oneTab('<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'));
    assert.deepEqual([...sheet.rows.keys()], [0, 2]);
  });

  it("reads numbers side by side, whatever comes between them", () => {
    const number = (place: string, value: string, style = 1) => `<c r="${place}" s="${style}"><v>${value}</v></c>`;
    const cells = [
      number("A1", "1"), number("B1", "2"), number("C1", "3", 0), number("E1", "4"), "\n", number("F1", "007"), number("G1", "123456789012345"), number("H1", "1234567890123456789"),
      number("I1", "-5"), '<c r="J1"><v>6</v></c>', number("K1", "7"), '<c r="L1" s="1" t="str"><v>8</v></c>', number("M1", ""), number("N1", "9"), number("N1", "10"),
    ];
    const sheet = readTab(book({ tabs: [{ name: "表", body: `<sheetData><row r="1">${cells.join("")}</row></sheetData>` }], styles: date(10) }));
    assert.deepEqual(Array.from(sheet.rows.get(0)!), [1, 2, 3, undefined, 4, 7, 123456789012345, 1234567890123456800, -5, 6, 7, "8", undefined, 10]);
    assert.deepEqual(["A", "C", "D", "E", "I", "J", "K", "N"].filter((_, at) => formatAt(sheet, 0, [0, 2, 3, 4, 8, 9, 10, 13][at]!) === "General"), ["C", "D", "J"]);
  });

  it("reads merged areas, and no figure that hides under one", () => {
    const body = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><f>A1</f><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row></sheetData><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D4:D1048576"/></mergeCells>';
    const sheet = readTab(book({ tabs: [{ name: "表", body }], styles: date(10) }));
    assert.deepEqual(sheet.merges, [{ top: 0, left: 0, bottom: 1, right: 1 }, { top: 3, left: 3, bottom: 1_048_575, right: 3 }]);
    assert.deepEqual([...sheet.rows], [[0, [1, undefined, 3]]]);
    assert.equal(sheet.formulas.size + sheet.formats.size, 0);
  });

  it("takes a covered figure's format away from its own row only", () => {
    const cells = (row: number) => `<row r="${row}"><c r="A${row}" s="1"><v>1</v></c><c r="B${row}" s="1"><v>2</v></c></row>`;
    const body = `<sheetData>${cells(1)}${cells(2)}${cells(3)}</sheetData><mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>`;
    const sheet = readTab(book({ tabs: [{ name: "表", body }], styles: date(10) }));
    assert.deepEqual([...sheet.formats].map(([, codes]) => codes.filter((code) => code !== undefined).length), [2, 1, 2]);
  });

  it("keeps the formats of a row that comes in two pieces", () => {
    const sheet = readTab(book({ tabs: [{ name: "表", body: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="1"><c r="C1" s="1"><v>3</v></c></row></sheetData>' }], styles: date(10) }));
    assert.deepEqual([0, 1, 2].map((column) => formatAt(sheet, 0, column)), ["0.00%", "General", "0.00%"]);
  });

  it("tells hidden rows and columns as far as there are values", () => {
    const body = '<cols><col min="2" max="3" width="0" hidden="1"/><col min="5" max="16384" hidden="true"/></cols><sheetData><row r="2" hidden="1"/><row r="3" hidden="1"/><row r="4"><c r="F4"><v>1</v></c></row><row r="9" hidden="1"/></sheetData>';
    const sheet = readTab(book({ tabs: [{ name: "表", body }] }));
    assert.deepEqual([...sheet.hiddenRows], [1, 2]);
    assert.deepEqual([...sheet.hiddenColumns], [1, 2, 4, 5]);
  });

  it("pays nothing for 65,535 rows of styled blanks or a range that claims the whole sheet", () => {
    const blanks = Array.from({ length: 65_534 }, (_none, index) => `<row r="${index + 2}" s="1" customFormat="1"><c r="A${index + 2}" s="1"/><c r="XFD${index + 2}" s="1"></c></row>`);
    const body = `<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${blanks.join("")}</sheetData>`;
    const sheet = readTab(book({ tabs: [{ name: "表", body }] }));
    assert.deepEqual([...sheet.rows], [[0, [1]]]);
  });

  it("refuses a cell that contradicts its row", () => {
    assert.throws(() => readTab(oneTab('<row r="1"><c r="A2"><v>1</v></c></row>')), { name: "HostError", code: "corrupt" });
    assert.throws(() => readTab(oneTab('<row r="1"><c r="XFE1"><v>1</v></c></row>')), { name: "HostError", code: "corrupt" });
    assert.throws(() => readTab(oneTab('<row r="1048577"><c><v>1</v></c></row>')), { name: "HostError", code: "corrupt" });
  });
});

describe("readWorkbook: number formats", () => {
  it("tells the format of numbers that have one, and of nothing else", () => {
    const styles = '<numFmts><numFmt numFmtId="176" formatCode="0.00_ "/><numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;"/><numFmt numFmtId="178" formatCode="GENERAL"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="10"/><xf numFmtId="178"/><xf/></cellXfs><dxfs><dxf><numFmt numFmtId="176" formatCode="no"/></dxf></dxfs>';
    const cells = [0, 1, 2, 3, 4, 5, 99].map((style) => `<c s="${style}"><v>1</v></c>`).join("");
    const sheet = readTab(oneTab(`<row>${cells}<c s="3" t="b"><v>1</v></c></row>`, { styles }));
    assert.deepEqual([...sheet.formats].map(([row, codes]) => [row, Array.from(codes)]), [[0, [undefined, "0.00_ ", 'yyyy"年"', "0.00%"]]]);
  });

  it("takes the formats of one workbook for no other's", () => {
    const read = (id: number) => formatAt(readTab(oneTab('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', { styles: date(id) })), 0, 0);
    assert.deepEqual([9, 10, 10, 9, 0, 9].map(read), ["0%", "0.00%", "0.00%", "0%", "General", "0%"]);
  });

  for (const id of [14, 22, 27, 31, 36, 50, 57, 58]) {
    it(`knows built-in format ${id} as a date`, () => {
      const sheet = readTab(oneTab('<row r="1"><c r="A1" s="1"><v>43910</v></c></row>', { styles: date(id) }));
      assert.match(formatAt(sheet, 0, 0), /[my]/);
    });
  }
});

describe("readWorkbook: tabs", () => {
  const tabs = [
    { name: "封面 &amp; 说明", rows: "" },
    { name: "图", kind: "chartsheet", xml: "<chartsheet/>" },
    { name: "宏", kind: "xlMacrosheet", xml: "<macrosheet/>" },
    { name: "府坪街道", state: "hidden", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    { name: "密", state: "veryHidden", rows: "" },
  ];

  it("lists worksheets in tab order with their visibility, and leaves chart and macro sheets out", () => {
    assert.deepEqual(read(book({ tabs })).sheets.map((sheet) => [sheet.workbook, sheet.worksheet, sheet.visibility]), [
      ["街道.xlsx", "封面 & 说明", "visible"], ["街道.xlsx", "府坪街道", "hidden"], ["街道.xlsx", "密", "very-hidden"],
    ]);
  });

  it("does not even look at tabs that nobody asked for", () => {
    const broken = book({ tabs: [...tabs, { name: "坏", xml: "<broken" }] });
    const { sheets } = read(broken, { sheets: (worksheet, visibility) => worksheet !== "坏" && visibility === "hidden" });
    assert.deepEqual(sheets.map((sheet) => sheet.worksheet), ["府坪街道"]);
  });

  it("follows absolute, relative, encoded and backslashed targets", () => {
    const source = { tabs: [{ name: "表", rows: '<row r="1"><c r="A1"><v>7</v></c></row>' }] };
    for (const target of ["/xl/worksheets/sheet1.xml", "../xl/./worksheets/sheet1.xml", "worksheets\\sheet1.xml", "worksheets/sheet%31.xml", "WORKSHEETS/Sheet1.xml"]) {
      const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r0" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${target}"/></Relationships>`;
      assert.equal(cellAt(readTab(book({ ...source, parts: { "xl/_rels/workbook.xml.rels": rels } })), 0, 0), 7, target);
    }
  });
});
