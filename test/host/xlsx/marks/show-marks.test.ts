import assert from "node:assert/strict";
import { Package } from "#xlsx";
import { takeAll, type Mark } from "#core";
import * as steps from "../../../../src/host/xlsx/marks/show-marks";
import { nodeCodec } from "../../../../src/host/xlsx/node-codec";
import { mark } from "../../../helpers/drafts";
import { book, type BookSource } from "../../../helpers/pack";
import { complaintsAbout, noValidator } from "../../../helpers/validate-xlsx";

const showMarks = (pack: Package, marks: readonly Mark[]) => takeAll(steps.showMarks(pack, marks));
const clearMarks = (pack: Package) => takeAll(steps.clearMarks(pack));

const open = (source: Omit<BookSource, "tabs">, ...names: string[]) =>
  Package.open(book({ tabs: names.map((name) => ({ name, rows: '<row r="1"><c r="A1"><v>1</v></c></row>' })), ...source }), "b.xlsx", nodeCodec);
const contents = (pack: Package) => new Map(pack.names().map((name) => [name, pack.text(name)]));
const on = (worksheet: string, address: string, strength: Mark["strength"] = "hard") => mark("b.xlsx", worksheet, address, strength);

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

describe("showMarks", () => {
  it("gives the bytes back whatever the styles look like", () => {
    for (const styles of [undefined, "", "<dxfs/>", '<dxfs count="0"/>', '<dxfs count="0"></dxfs>', '<cellXfs count="1"><xf/></cellXfs><dxfs count="1"><dxf/></dxfs><extLst/>']) {
      const pack = open(styles === undefined ? {} : { styles }, "甲", "乙");
      const before = contents(pack);
      showMarks(pack, [on("甲", "A1"), on("乙", "B2", "soft"), on("乙", "B3", "note")]);
      assert.notDeepEqual(contents(pack), before);
      assert.equal(clearMarks(pack), 3);
      assert.deepEqual(contents(pack), before, styles ?? "no styles part");
    }
  });

  it("writes with the prefix and the edition of each part", () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const pack = Package.open(
      book({
        tabs: [{ name: "甲", xml: `<x:worksheet xmlns:x="${strict}"><x:sheetData/></x:worksheet>` }],
        styles: "", parts: { "xl/styles.xml": `<s:styleSheet xmlns:s="${MAIN}"><s:dxfs/></s:styleSheet>` },
      }),
      "b.xlsx", nodeCodec,
    );
    showMarks(pack, [on("甲", "A1")]);
    assert.match(pack.text("xl/styles.xml"), /<s:dxf\t><s:font><s:b\/>/);
    assert.match(pack.text("xl/worksheets/sheet1.xml"), /<x:legacyDrawing xmlns:r="http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships" r:id="rId2?1?"\/>/);
    assert.match(pack.text("xl/worksheets/_rels/sheet1.xml.rels"), /Type="http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships\/comments"/);
    assert.match(pack.text("xl/comments1.xml"), /xmlns="http:\/\/purl/);
  });

  it("gives every drawing of the workbook ids of its own", function () {
    const reason = noValidator();
    if (reason) return void this.skip();
    const names = Array.from({ length: 12 }, (_, index) => `街道${index}`);
    const pack = open({ styles: '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf/></cellXfs>' }, ...names);
    pack.set("[Content_Types].xml", pack.text("[Content_Types].xml").replace("/>", `><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`));
    showMarks(pack, names.flatMap((name) => Array.from({ length: 1100 }, (_, row) => on(name, `C${row + 1}`))));
    assert.deepEqual(complaintsAbout(pack.save()), []);
    const blocks = names.flatMap((_, index) => /data="([\d,]+)"/.exec(pack.text(`xl/drawings/vmlDrawing${index + 1}.vml`))![1]!.split(","));
    assert.equal(new Set(blocks).size, 24);
  });

  it("writes one note for a cell, however often it is marked", () => {
    const pack = open({}, "甲");
    showMarks(pack, [on("甲", "A1"), on("甲", "$A$1")]);
    assert.equal(pack.text("xl/comments1.xml").match(/<comment /g)?.length, 1);
  });

  it("keeps comments that others add beside ours, and authors in their places", () => {
    const pack = open({}, "甲");
    showMarks(pack, [on("甲", "A1"), on("甲", "A2")]);
    const added = pack.text("xl/comments1.xml")
      .replace("</authors>", "<author>李四</author></authors>")
      .replace("</commentList>", '<comment ref="B9" authorId="1"><text><t>汇核说得对</t></text></comment></commentList>');
    pack.set("xl/comments1.xml", added.replaceAll("\t", ""));
    clearMarks(pack);
    assert.match(pack.text("xl/comments1.xml"), /<author>李四<\/author>.*<commentList><comment ref="B9" authorId="1">/s);
    assert.equal(pack.text("xl/comments1.xml").match(/<comment /g)?.length, 1);
  });

  it("refuses an address that is none", () => {
    assert.throws(() => showMarks(open({}, "甲"), [on("甲", "A0")]), RangeError);
  });
});

describe("showMarks on sheets whose comments are odd", () => {
  const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const withDrawing = (vml: Uint8Array | null) =>
    Package.open(
      book({
        tabs: [{ name: "甲", body: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><legacyDrawing r:id="d"/>' }], styles: "",
        parts: {
          "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${R}/vmlDrawing" Target="../drawings/v.vml"/></Relationships>`,
          ...(vml ? { "xl/drawings/v.vml": vml } : {}),
        },
      }),
      "b.xlsx", nodeCodec,
    );
  const bytesOf = (pack: Package) => new Map(pack.names().map((name) => [name, Buffer.from(pack.bytes(name))]));

  it("keeps a drawing in an encoding of old times byte for byte", () => {
    // 提交 in GBK, which is no UTF-8, and a tag that is not closed.
    const gbk = Buffer.concat([Buffer.from('<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="a"><br>'), Buffer.from([0xcc, 0xe1, 0xbd, 0xbb]), Buffer.from("</v:shape></xml>")]);
    const pack = withDrawing(gbk);
    const before = bytesOf(pack);
    showMarks(pack, [on("甲", "A1")]);
    assert.ok(pack.has("xl/comments1.xml") && Buffer.from(pack.bytes("xl/drawings/v.vml")).includes(Buffer.from([0xcc, 0xe1, 0xbd, 0xbb])));
    clearMarks(pack);
    assert.deepEqual(bytesOf(pack), before);
  });

  it("marks without notes where the drawing is missing or no drawing", () => {
    for (const vml of [null, Buffer.from("GIF89a")]) {
      const pack = withDrawing(vml);
      const before = bytesOf(pack);
      assert.equal(showMarks(pack, [on("甲", "A1")]).shown, 1);
      assert.ok(!pack.has("xl/comments1.xml"));
      clearMarks(pack);
      assert.deepEqual(bytesOf(pack), before);
    }
  });
});
