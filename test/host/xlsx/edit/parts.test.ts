import assert from "node:assert/strict";
import { Package } from "#xlsx";
import { withCalculation, withoutCalculation } from "../../../../src/host/xlsx/edit/calculation";
import { addPart, removePart } from "../../../../src/host/xlsx/edit/content-types";
import { addRelationship, removeRelationships } from "../../../../src/host/xlsx/edit/edit-relationships";
import { editPart } from "../../../../src/host/xlsx/edit/part-text";
import { nodeCodec } from "../../../../src/host/xlsx/node-codec";
import { readRelationships } from "../../../../src/host/xlsx/relationships";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

describe("editPart", () => {
  const kept = (bytes: Uint8Array) => {
    const pack = Package.empty(nodeCodec);
    pack.set("a.xml", bytes);
    editPart(pack, "a.xml", (text) => text.replace("甲", "乙😀"));
    editPart(pack, "a.xml", (text) => text.replace("乙😀", "甲"));
    return pack.bytes("a.xml");
  };

  it("keeps the encoding and the byte order mark", () => {
    const text = "\ufeff<r>甲</r>";
    for (const bytes of [Buffer.from("<r>甲</r>"), Buffer.from(text), Buffer.from(text, "utf16le"), Buffer.from(text, "utf16le").swap16(), Buffer.from("<r>甲</r>", "utf16le")]) {
      assert.deepEqual(Buffer.from(kept(bytes)), bytes);
    }
  });
});

describe("addRelationship and addPart", () => {
  const packageWith = (rels?: string) => {
    const pack = Package.empty(nodeCodec);
    pack.set("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
    pack.set("xl/worksheets/sheet1.xml", "<worksheet/>");
    if (rels !== undefined) pack.set("xl/worksheets/_rels/sheet1.xml.rels", rels);
    return pack;
  };
  const contents = (pack: Package) => pack.names().map((name) => [name, pack.text(name)]);

  it("give a new id, lead to the part, and leave nothing behind when both go", () => {
    const head = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
    for (const rels of [undefined, `${head}/>`, `${head} />`, `${head}></Relationships>`, `${head}><Relationship Id="rId7" Type="t/x" Target="a"/>\n</Relationships>`]) {
      const pack = packageWith(rels);
      const before = contents(pack);
      addPart(pack, "xl/comments1.xml", "text/comments", "<comments/>");
      const id = addRelationship(pack, "xl/worksheets/sheet1.xml", "http://x/comments", "xl/comments1.xml");
      assert.equal(id, rels?.includes("rId7") ? "rId8" : "rId1");
      assert.deepEqual(readRelationships(pack, "xl/worksheets/sheet1.xml").find((one) => one.id === id), { id, kind: "comments", target: "xl/comments1.xml", isExternal: false });
      assert.match(pack.text("[Content_Types].xml"), /PartName="\/xl\/comments1.xml"/);
      removePart(pack, "xl/comments1.xml");
      removeRelationships(pack, "xl/worksheets/sheet1.xml", [id]);
      assert.deepEqual(contents(pack), before);
    }
  });

  it("say no content type again that the package says of the extension", () => {
    const pack = packageWith();
    pack.set("[Content_Types].xml", '<Types xmlns="x"><Default Extension="VML" ContentType="text/vml"/></Types>');
    const before = pack.text("[Content_Types].xml");
    addPart(pack, "xl/a.vml", "text/vml", "");
    assert.equal(pack.text("[Content_Types].xml"), before);
  });
});

describe("withCalculation", () => {
  it("asks once, and takes the request back", () => {
    for (const properties of ["", '<calcPr calcId="1"/>', "<calcPr/>", '<calcPr calcId="1" fullCalcOnLoad="1"/>', "<calcPr calcId='1' ></calcPr>"]) {
      const text = `<workbook xmlns="${MAIN}"><sheets/>${properties}<extLst/></workbook>`;
      const asked = withCalculation(text);
      assert.match(asked, /<sheets\/><calcPr[^>]*\sfullCalcOnLoad="1"/);
      assert.equal(withCalculation(asked), asked);
      assert.equal(withoutCalculation(asked), text);
    }
  });

  it("overrules a refusal", () => {
    assert.match(withCalculation(`<workbook xmlns="${MAIN}"><calcPr fullCalcOnLoad="0"/></workbook>`), /<calcPr fullCalcOnLoad="1"\/>/);
  });
});
