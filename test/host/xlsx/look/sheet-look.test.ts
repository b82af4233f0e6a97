import assert from "node:assert/strict";
import { MARK_LOOKS } from "#core";
import { lookAt, XlsxHost, type SheetLook } from "#xlsx";
import { nodeCodec } from "../../../../src/host/xlsx/node-codec";
import { kitchenSink } from "../../../helpers/kitchen-sink";
import { book, type BookSource } from "../../../helpers/pack";

const open = (source: BookSource): XlsxHost => XlsxHost.open(book(source), "表.xlsx", nodeCodec);
const lookOf = (body: string, styles?: string, parts: BookSource["parts"] = {}): SheetLook => open({ tabs: [{ name: "表", body }], ...(styles === undefined ? {} : { styles }), parts }).look("表");

const THEME = '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
const withTheme = {
  "xl/theme/theme1.xml": THEME,
  "xl/_rels/workbook.xml.rels":
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r0" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="x/theme" Target="theme/theme1.xml"/><Relationship Id="s" Type="x/styles" Target="styles.xml"/></Relationships>',
};

describe("how a sheet looks", () => {
  it("is told with all that a workbook with everything in it holds", () => {
    const look = XlsxHost.open(kitchenSink(), "府坪街道.xlsm", nodeCodec).look("填报");
    assert.deepEqual([look.tabColour, look.showsGridlines, look.isProtected, look.zoom, look.frozen, look.defaultRowHeight], ["FF0000", true, true, 100, { rows: 1, columns: 0 }, 14.25]);
    assert.deepEqual(look.columns, [{ first: 0, last: 0, size: 20.5, isHidden: false, look: null }]);
    assert.deepEqual(look.rows, [{ first: 0, last: 0, size: 30, isHidden: false, look: null }, { first: 2, last: 2, size: null, isHidden: true, look: null }]);
    assert.deepEqual(look.merges, [{ top: 7, left: 0, bottom: 8, right: 1 }]);
    assert.deepEqual([lookAt(look, 1, 1).bold, lookAt(look, 1, 1).format, lookAt(look, 5, 2).format, lookAt(look, 99, 99).font], [true, "0.0_ ", "yyyy/m/d", "等线"]);
    assert.deepEqual(look.validations.map(({ kind, formulas, list, alert, prompt }) => [kind, formulas, list, alert?.text, prompt]), [["list", ["下拉"], null, '只能填 "是" > "否"', null]]);
    assert.deepEqual(look.conditionalFormats.map(({ kind, formulas, operator, priority, stopIfTrue, mark }) => [kind, formulas, operator, priority, stopIfTrue, mark]), [
      ["expression", ["透视!A1=1"], null, 1, false, null], ["cellIs", ["5000"], "greaterThan", 2, true, null], ["dataBar", [], null, 3, false, null],
    ]);
    assert.deepEqual(look.conditionalFormats[1]!.look, { colour: "9C0006", fill: "FFC7CE" });
    assert.deepEqual(look.notes, [{ address: "B2", text: "张三:\n含临时工", author: "张三", isOurs: false }, { address: "C3", text: "[Threaded comment]", author: "tc={55555555-5555-4555-8555-555555555555}", isOurs: false }]);
  });

  it("is told of a sheet with prefixes as of any other, and of no sheet that is not there", () => {
    const host = XlsxHost.open(kitchenSink(), "府坪街道.xlsm", nodeCodec);
    assert.deepEqual([...host.look("前缀").cells], [[0, [0]]]);
    assert.throws(() => host.look("图表"), { code: "not-found" });
    assert.throws(() => host.look("没有"), { code: "not-found" });
  });

  it("shows our marks with their strength, and no others once they are cleared", async () => {
    const host = XlsxHost.open(kitchenSink(), "府坪街道.xlsm", nodeCodec);
    const before = host.look("填报");
    await host.showMarks([{ cell: { workbook: "府坪街道.xlsm", worksheet: "填报", address: "B3" }, strength: "soft", note: "再看一眼" }]);
    const marked = host.lookMarked(before);
    const [rule] = marked.conditionalFormats.filter(({ mark }) => mark !== null);
    assert.deepEqual([rule!.mark, rule!.areas, rule!.look.fill, rule!.look.italic], ["soft", [{ top: 2, left: 1, bottom: 2, right: 1 }], MARK_LOOKS.soft.fill, true]);
    assert.deepEqual(marked.notes.filter(({ isOurs }) => isOurs).map(({ address, text }) => [address, text]), [["B3", "汇核：\n再看一眼"]]);
    await host.clear([]);
    assert.deepEqual(host.lookMarked(marked), before);
  });

  it("resolves colours of the theme with their tint, of the palette, and automatic ones", () => {
    const colours = ['theme="4"', 'theme="4" tint="0.5999938962981048"', 'theme="0" tint="-0.249977111117893"', 'theme="1" tint="0.5"', 'theme="3"', 'indexed="10"', 'rgb="FF123abc"', 'auto="1"', 'indexed="64"', 'theme="9"'];
    const styles = `<fonts>${colours.map((colour) => `<font><color ${colour}/></font>`).join("")}</fonts><cellXfs>${colours.map((_, index) => `<xf fontId="${index}"/>`).join("")}</cellXfs>`;
    const { looks } = lookOf("<sheetData/>", styles, withTheme);
    assert.deepEqual(looks.map(({ colour }) => colour), ["4472C4", "B4C7E7", "BFBFBF", "808080", "44546A", "FF0000", "123ABC", null, null, null]);
  });

  it("tells alignment, turned text, lines, fills and locks as styles state them", () => {
    const styles =
      '<fonts><font><u/><strike/><sz val="12"/><name val="仿宋"/></font></fonts><fills><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      '<borders><border><left style="thin"><color auto="1"/></left><bottom style="double"><color rgb="FFFF0000"/></bottom></border></borders>' +
      '<cellXfs><xf fontId="0" fillId="0" borderId="0"><alignment horizontal="center" vertical="center" wrapText="1" indent="2" textRotation="135"/><protection locked="0"/></xf><xf numFmtId="10"><alignment textRotation="255"/></xf></cellXfs>';
    const [first, second] = lookOf("<sheetData/>", styles).looks;
    assert.deepEqual(first, {
      font: "仿宋", size: 12, bold: false, italic: false, underline: "single", strike: true, colour: null, fill: "FFFF00",
      borders: { left: { style: "thin", colour: null }, right: null, top: null, bottom: { style: "double", colour: "FF0000" } },
      horizontal: "center", vertical: "center", wrap: true, shrink: false, indent: 2, rotation: -45, format: "General", isLocked: false,
    });
    assert.deepEqual([second!.rotation, second!.format, second!.isLocked], ["stacked", "0.00%", true]);
  });

  it("knows blank cells with a style, and what rows and columns say of cells that are not there", () => {
    const styles = `<cellXfs>${[0, 9, 10, 1].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;
    const look = lookOf('<cols><col min="2" max="16384" width="5" hidden="1" style="1"/></cols><sheetData><row r="2" s="2" customFormat="1" ht="20"/><row r="3" ht="20" s="2"><c r="B3" s="3"/><c/></row></sheetData>', styles);
    assert.deepEqual([[0, 0], [0, 5], [1, 5], [2, 1], [2, 2], [2, 3]].map(([row, column]) => lookAt(look, row!, column!).format), ["General", "0%", "0.00%", "0", "General", "0%"]);
    assert.deepEqual(look.rows, [{ first: 1, last: 1, size: 20, isHidden: false, look: 2 }, { first: 2, last: 2, size: 20, isHidden: false, look: null }]);
    assert.deepEqual(look.columns, [{ first: 1, last: 16383, size: 5, isHidden: true, look: 1 }]);
  });

  it("takes a list that is written out apart, and keeps one that is a reference", () => {
    const rule = (attributes: string, formula: string) => `<dataValidation ${attributes} sqref="A1 B2:B3"><formula1>${formula}</formula1></dataValidation>`;
    const body = `<sheetData/><dataValidations>${rule('type="list" showDropDown="1"', '"是, 否,""二"""')}${rule('type="list"', "$A$1:$A$9")}${rule('type="whole" operator="greaterThan" showInputMessage="1" prompt="填整数"', "0")}</dataValidations>`;
    assert.deepEqual(lookOf(body).validations.map(({ list, formulas, showsDropDown, operator, prompt }) => [list, formulas, showsDropDown, operator, prompt?.text]), [
      [["是", "否", '"二"'], [], false, "between", undefined], [null, ["$A$1:$A$9"], true, "between", undefined], [null, ["0"], false, "greaterThan", "填整数"],
    ]);
  });

  it("leaves out what it does not know, whatever stands there", () => {
    const body =
      '<sheetViews><sheetView zoomScale="big"><pane state="?"/></sheetView></sheetViews><cols><col min="9" max="2" width="x"/><col/></cols><sheetData><row r="x"><c r="?" s="-1"/><c s="99"/></row></sheetData>' +
      '<mergeCells><mergeCell/><mergeCell ref="A1:?"/></mergeCells><conditionalFormatting><cfRule/></conditionalFormatting><dataValidations><dataValidation/></dataValidations>';
    const look = lookOf(body, '<cellXfs><xf fontId="99" numFmtId="x"/></cellXfs><dxfs><dxf/></dxfs>');
    assert.deepEqual([look.columns, look.merges, look.validations, look.conditionalFormats, look.notes], [[], [], [], [], []]);
    assert.equal(lookAt(look, 0, 1), look.looks[0]);
  });
});
