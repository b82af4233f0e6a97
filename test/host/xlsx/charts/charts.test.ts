import assert from "node:assert/strict";
import { cellKey, type SheetDraft } from "#core";
import { LiveXlsxHost, Package, XlsxHost } from "#xlsx";
import { fflateCodec } from "../../../../src/host/xlsx/fflate-codec";
import { nodeCodec } from "../../../../src/host/xlsx/node-codec";
import { barChart, chartedDraft } from "../../../helpers/chart-draft";
import { draft, mark } from "../../../helpers/drafts";
import { convert, noLibreOffice } from "../../../helpers/libreoffice";
import { book } from "../../../helpers/pack";
import { differences, partText } from "../../../helpers/package-diff";
import { complaintsAbout, noValidator } from "../../../helpers/validate-xlsx";

const NAME = "通报.xlsx";
const open = (bytes: Uint8Array) => XlsxHost.open(bytes, NAME, nodeCodec);
const written = async (drafts: readonly SheetDraft[], before?: Uint8Array): Promise<Uint8Array> => {
  const host = before ? open(before) : XlsxHost.create(NAME, nodeCodec);
  await host.writeSheets(drafts);
  return host.save();
};
const partsOf = (bytes: Uint8Array) => Package.open(bytes, NAME, nodeCodec).names();
const drawingParts = (bytes: Uint8Array) => partsOf(bytes).filter((name) => /drawings|charts/.test(name)).sort();
const OURS = ["xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml"];

/** The file as if a person had drawn a chart of their own on the sheet of ours. */
function withPersonsChart(bytes: Uint8Array): Uint8Array {
  const pack = Package.open(bytes, NAME, nodeCodec);
  const text = (part: string, edit: (xml: string) => string) => pack.set(part, edit(pack.text(part)));
  pack.set("xl/charts/chart9.xml", pack.text("xl/charts/chart1.xml").replace(/<a:t>[^<]*/, "<a:t>我的图"));
  text("[Content_Types].xml", (xml) => xml.replace("</Types>", '<Override PartName="/xl/charts/chart9.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>'));
  text("xl/drawings/_rels/drawing1.xml.rels", (xml) => xml.replace("</Relationships>", '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chart9.xml"/></Relationships>'));
  text("xl/drawings/drawing1.xml", (xml) => {
    const [anchor] = /<xdr:twoCellAnchor.*?<\/xdr:twoCellAnchor>/s.exec(xml)!;
    return xml.replace("</xdr:wsDr>", `${anchor.replace(barChart.name, "图表 9").replace('id="2"', 'id="9"').replace('r:id="rId1"', 'r:id="rId9"')}</xdr:wsDr>`);
  });
  return pack.save();
}

describe("charts of a workbook file", () => {
  it("are sound by the schemas, with their relationships and content types", async function () {
    if (noValidator()) return void this.skip();
    const bytes = await written([chartedDraft(), draft()]);
    assert.deepEqual(complaintsAbout(bytes), []);
    assert.deepEqual(drawingParts(bytes), OURS);
  });

  it("hold the values that their cells have, and no point for a gap", async () => {
    const xml = partText(await written([chartedDraft()]), "xl/charts/chart1.xml");
    assert.match(xml, /<c:cat><c:strRef><c:f>'通报'!\$B\$3:\$B\$5<\/c:f><c:strCache><c:ptCount val="3"\/><c:pt idx="0"><c:v>“同心”'甲'街道<\/c:v><\/c:pt><c:pt idx="1"><c:v>乙 &amp; 丙街道<\/c:v>/);
    assert.match(xml, /<c:val><c:numRef><c:f>'通报'!\$C\$3:\$C\$5<\/c:f><c:numCache><c:formatCode>0%<\/c:formatCode><c:ptCount val="3"\/><c:pt idx="0"><c:v>0.5<\/c:v><\/c:pt><c:pt idx="1"><c:v>0.875<\/c:v><\/c:pt><\/c:numCache>/);
    assert.match(xml, /<c:tx><c:strRef><c:f>'通报'!\$C\$2<\/c:f>/);
  });

  it("point at the tab under the name that it gets", async () => {
    const taken = book({ tabs: [{ name: "通报", rows: "" }], styles: "<dxfs/>" });
    assert.match(partText(await written([chartedDraft()], taken), "xl/charts/chart1.xml"), /<c:f>'通报 \(2\)'!\$B\$3/);
  });

  it("are the same bytes each time", async () => {
    assert.equal(Buffer.compare(await written([chartedDraft()]), await written([chartedDraft()])), 0);
  });

  it("are taken away and made anew with their sheet, with no part left over", async () => {
    const once = await written([chartedDraft()]);
    const again = await written([chartedDraft()], once);
    assert.deepEqual(drawingParts(again), OURS);
    assert.deepEqual(differences(again, await written([chartedDraft()], again)), []);
    const without = await written([{ ...chartedDraft(), charts: [] }], again);
    assert.deepEqual(drawingParts(without), []);
    assert.doesNotMatch(partText(without, "[Content_Types].xml"), /chart|drawing/);
    assert.ok(!partsOf(without).includes("xl/worksheets/_rels/sheet1.xml.rels"));
  });

  it("leave a person's own chart on the sheet where it is, beside the new ones", async function () {
    const again = await written([chartedDraft()], withPersonsChart(await written([chartedDraft()])));
    assert.deepEqual(drawingParts(again), [...OURS.slice(0, 2), "xl/charts/chart9.xml", ...OURS.slice(2)]);
    assert.deepEqual([...partText(again, "xl/drawings/drawing1.xml").matchAll(/cNvPr id="(\d+)" name="([^"]+)"/g)].map(([, id, name]) => [id, name]), [["9", "图表 9"], ["10", "Huihe.progress"], ["11", "Huihe.trend"]]);
    assert.match(partText(again, "xl/charts/chart9.xml"), /我的图/);
    if (!noValidator()) assert.deepEqual(complaintsAbout(again), []);
  });

  it("stay byte for byte when the workbook is marked and cleared", async () => {
    const original = await written([chartedDraft(), draft()]);
    const host = open(original);
    await host.showMarks([mark(NAME, "汇总", "B2"), mark(NAME, "通报", "C3")]);
    const marked = host.save();
    for (const part of OURS) assert.equal(partText(marked, part), partText(original, part), part);
    const cleared = open(marked);
    await cleared.clear([]);
    assert.deepEqual(differences(original, cleared.save()), []);
  });

  it("go with their sheet when it is cleared, as if they had never been", async () => {
    const original = book({ tabs: [{ name: "甲", rows: "" }], styles: "<dxfs/>" });
    const host = open(await written([chartedDraft()], original));
    await host.clear(["bulletin"]);
    assert.deepEqual(differences(original, host.save()), []);
  });

  it("survive what a person types in the workbench, and saving there", async () => {
    const original = await written([chartedDraft()]);
    const file = open(original);
    const live = new LiveXlsxHost(file);
    await live.enter("通报", new Map([[cellKey(3, 2), "0.9"]]));
    const saved = file.save();
    assert.ok(differences(original, saved).includes("changed xl/worksheets/sheet1.xml"));
    for (const part of OURS) assert.equal(partText(saved, part), partText(original, part), part);
  });

  it("are written alike by the packer of the browser", async () => {
    const host = XlsxHost.create(NAME, fflateCodec);
    await host.writeSheets([chartedDraft()]);
    assert.deepEqual(differences(await written([chartedDraft()]), host.save()), []);
  });

  it("print on a page of their own area, without lines between the cells", async () => {
    const bytes = await written([chartedDraft()]);
    assert.match(partText(bytes, "xl/workbook.xml"), /<definedName name="_xlnm\.Print_Area" localSheetId="0"\s*>'通报'!\$A\$2:\$I\$16</);
    assert.match(partText(bytes, "xl/worksheets/sheet1.xml"), /showGridLines="0".*fitToWidth="1" fitToHeight="1"/s);
  });

  describe("after LibreOffice has saved the workbook", () => {
    let saved: Uint8Array;
    before(async function () {
      if (noLibreOffice()) return void this.skip();
      saved = convert(await written([chartedDraft()]), "xlsx");
    });

    it("are kept, and were drawn", () => {
      assert.equal(partsOf(saved).filter((name) => /charts\/chart\d+\.xml$/.test(name)).length, 2);
      const drawing = partsOf(saved).find((name) => /drawings\/drawing\d+\.xml$/.test(name))!;
      assert.match(partText(saved, drawing), /name="Huihe\.progress".*name="Huihe\.trend"/s);
    });

    it("are found again, and made anew", async () => assert.deepEqual(drawingParts(await written([chartedDraft()], saved)), OURS));
  });
});
