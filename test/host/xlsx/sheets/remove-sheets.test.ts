import assert from "node:assert/strict";
import { Package, XlsxHost } from "#xlsx";
import { HostError } from "../../../../src/jobs/host-error";
import { nodeCodec } from "../../../../src/host/xlsx/node-codec";
import { draft, identity } from "../../../helpers/drafts";
import { book } from "../../../helpers/pack";
import { differences, partText } from "../../../helpers/package-diff";

const open = (bytes: Uint8Array) => XlsxHost.open(bytes, "b.xlsx", nodeCodec);
const district = draft({ names: [{ name: "S01.total", address: "B2" }], cells: [{ row: 1, column: 1, value: 3, formula: "1+2", style: { bold: true, fill: "FFEEDD", border: "all", format: "0.000" } }] });
const sources = draft({ name: "来源", identity: identity({ role: "sources" }), visibility: "hidden", cells: [{ row: 1, column: 1, value: 3, style: { italic: true, format: "0.0000" } }] });

describe("clear", () => {
  it("gives a workbook back as it was, whatever its styles and names look like", async () => {
    const xfs = '<fonts count="1"><font><name val="楷体"/></font></fonts><fills count="1"><fill/></fills><borders><border/></borders>';
    for (const styles of [undefined, "", `${xfs}<cellXfs count="2"><xf/><xf numFmtId="1"/></cellXfs>`, `<numFmts count="0"/>${xfs}<cellXfs count="1"><xf/></cellXfs><dxfs/>`]) {
      const original = book({ tabs: [{ name: "甲", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }], ...(styles === undefined ? {} : { styles }) });
      const host = open(original);
      await host.writeSheets([district, sources]);
      await host.showMarks([{ cell: { workbook: "b.xlsx", worksheet: "汇总", address: "B2" }, strength: "hard", note: "x" }]);
      const written = open(host.save());
      assert.deepEqual(await written.clear(["district", "sources"]), { sheets: 2, marks: 0 });
      assert.deepEqual(differences(original, written.save()), [], styles ?? "no styles part");
    }
  });

  it("takes away the roles asked for and leaves the rest as if they had never been", async () => {
    const host = XlsxHost.create("b.xlsx", nodeCodec);
    await host.writeSheets([district]);
    const before = host.save();
    await host.writeSheets([sources]);
    await host.clear(["sources"]);
    assert.equal(Buffer.compare(before, host.save()), 0);
  });

  it("does nothing to a workbook that has nothing of ours", async () => {
    const original = book({ tabs: [{ name: "甲", rows: "" }], styles: "<dxfs/>" });
    const host = open(original);
    assert.deepEqual(await host.clear(["form", "district", "by-unit", "findings", "sources", "chase"]), { sheets: 0, marks: 0 });
    assert.equal(Buffer.compare(original, host.save()), 0);
  });

  it("turns what pointed to a sheet that goes into #REF!, as Excel does", async () => {
    const host = open(book({ tabs: [{ name: "甲", rows: "<row r=\"1\"><c r=\"A1\"><f>'汇总'!B2*2&amp;\"汇总!\"</f><v>6</v></c></row>" }] }));
    await host.writeSheets([district]);
    await host.clear(["district"]);
    assert.match(partText(host.save(), "xl/worksheets/sheet1.xml"), /<f>#REF!B2\*2&amp;"汇总!"<\/f>/);
  });

  it("takes along what people put on the sheet, with all its parts, and renumbers names that count tabs", async () => {
    const host = open(book({ tabs: [{ name: "甲", rows: "" }] }));
    await host.writeSheets([district]);
    const pack = Package.open(host.save(), "b.xlsx", nodeCodec);
    const workbook = pack.text("xl/workbook.xml");
    const [, ours] = /(<sheet name="汇总"[^>]*>)/.exec(workbook)!;
    pack.set("xl/workbook.xml", workbook.replace(ours!, "").replace("<sheets>", `<sheets>${ours}`).replace("</definedNames>", '<definedName name="局部" localSheetId="1">甲!$A$1</definedName></definedNames>'));
    pack.set("xl/worksheets/_rels/sheet2.xml.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/drawing" Target="../drawings/drawing1.xml"/></Relationships>');
    pack.set("xl/drawings/drawing1.xml", "<x/>");
    const moved = open(pack.save());
    assert.equal((await moved.clear(["district"])).sheets, 1);
    const names = Package.open(moved.save(), "b.xlsx", nodeCodec).names();
    assert.ok(!names.some((name) => /drawing|sheet2/.test(name)), names.join(" "));
    assert.match(partText(moved.save(), "xl/workbook.xml"), /<definedNames\s*><definedName name="局部" localSheetId="0">/);
  });

  it("refuses to leave a workbook without a visible sheet, and then changes nothing", async () => {
    const host = XlsxHost.create("b.xlsx", nodeCodec);
    await host.writeSheets([district, sources]);
    const before = host.save();
    await assert.rejects(host.clear(["district"]), (trouble) => trouble instanceof HostError && trouble.code === "not-supported");
    assert.equal(Buffer.compare(before, host.save()), 0);
  });
});
