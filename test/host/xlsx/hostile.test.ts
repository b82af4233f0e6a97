import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { HostError } from "#jobs/host-error";
import { kindOf, Package, readAnyWorkbook, readWorkbook, type Codec } from "#xlsx";
import { fflateCodec } from "../../../src/host/xlsx/fflate-codec";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { book, bookParts, oneTab, pack, type BookSource } from "../../helpers/pack";
import { rawZip } from "../../helpers/raw-zip";

const read = (bytes: Uint8Array, codec: Codec = nodeCodec) => readWorkbook(Package.open(bytes, "坏.xlsx", codec), "坏.xlsx");

const refuses = (bytes: Uint8Array, code: string): void => {
  assert.throws(() => read(bytes), { name: "HostError", code, subject: "坏.xlsx" });
};

/** A workbook of one tab whose part is this. */
const tab = (xml: string, more: Partial<BookSource> = {}): Uint8Array => book({ tabs: [{ name: "表", xml }], ...more });

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const sample: BookSource = {
  tabs: [{ name: "府坪街道", rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>SUM(C1:D1)</f><v>37.71</v></c></row>' }, { name: "永安街道", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
  strings: "<si><t>企业总数</t></si>", styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
};

describe("readWorkbook: hostile files", function () {
  this.timeout(30_000);

  it("stops at a zip bomb without inflating it", () => {
    const zeros = deflateRawSync(Buffer.alloc(60 * 2 ** 20, 32));
    const before = process.memoryUsage().rss;
    const bomb = rawZip(Object.entries(bookParts({ tabs: [{ name: "表" }] })).map(([name, content]) =>
      name.endsWith("sheet1.xml") ? { name, content: Buffer.alloc(60 * 2 ** 20, 32) } : { name, content }));
    assert(zeros.length < 100_000);
    refuses(bomb, "too-large");
    assert(process.memoryUsage().rss - before < 300 * 2 ** 20);
  });

  for (const [name, codec] of Object.entries({ zlib: nodeCodec, fflate: fflateCodec })) {
    it(`stops at a part that holds more than it states, with ${name}`, () => {
      const parts = Object.entries(bookParts({ tabs: [{ name: "表" }] })).map(([part, content]) =>
        part.endsWith("sheet1.xml") ? { name: part, content: Buffer.alloc(80 * 2 ** 20, 32), size: 30 * 2 ** 20 } : { name: part, content });
      assert.throws(() => read(rawZip(parts), codec), { name: "HostError", code: "corrupt" });
    });
  }

  it("refuses every DTD, wherever it stands", () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
    refuses(tab(`${laughs}<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" t="str"><v>&c;</v></c></row></sheetData></worksheet>`), "corrupt");
    refuses(tab(`<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet ${MAIN}/>`), "corrupt");
    for (const part of ["xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"]) {
      refuses(book({ ...sample, parts: { [part]: laughs + String(bookParts(sample)[part]).replace(/^<\?xml[^>]*>/, "") } }), "corrupt");
    }
  });

  it("refuses what is not well-formed", () => {
    const rows = [
      '<row r="1"><c r="A1"><v>1</v></row>', '<row r="1"><c r="A1"><v>1</c></row>', '<row r="1"><c r="A1" t="str"><v>a & b</v></c></row>',
      '<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>', '<row r="1"><c r=A1><v>1</v></c></row>', '<row r="1"><c r="A1"><v>1</v></c>',
      '<row r="1"><c r="A1" t="str"><v>&#0;</v></c></row>', "<row r='1><c/></row>",
    ];
    for (const row of rows) refuses(oneTab(row), "corrupt");
  });

  it("refuses what contradicts itself", () => {
    refuses(oneTab('<row r="1"><c r="A1" t="s"><v>7</v></c></row>', { strings: "<si><t>a</t></si>" }), "corrupt");
    refuses(oneTab('<row r="0"><c><v>7</v></c></row>'), "corrupt");
    for (const row of ["x", "1.5", "0x1", "-1", "", "1e3"]) refuses(oneTab(`<row r="${row}"><c><v>7</v></c></row>`), "corrupt");
    refuses(oneTab('<row r="1"><c r="A1" t="s"><v>0.0</v></c></row>', { strings: "<si><t>a</t></si>" }), "corrupt");
    refuses(book({ tabs: [{ name: "府坪A" }, { name: "府坪a" }] }), "corrupt");
    refuses(oneTab(`<row r="1">${"<c/>".repeat(16_384)}<c><v>1</v></c></row>`), "corrupt");
    refuses(book({ tabs: [{ name: "表", body: '<sheetData/><mergeCells><mergeCell ref="A0"/></mergeCells>' }] }), "corrupt");
    refuses(book({ ...sample, parts: { "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>' } }), "corrupt");
  });

  it("refuses other kinds of packages by what they are", () => {
    const main = (target: string) => ({ "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>` });
    refuses(pack({ "报表/一.xlsx": "PK" }), "not-a-workbook");
    refuses(pack({ ...main("word/document.xml"), "word/document.xml": '<w:document xmlns:w="urn:w"/>' }), "not-a-workbook");
    refuses(pack({ ...main("xl/workbook.bin"), "xl/workbook.bin": "x" }), "not-supported");
    refuses(pack(main("xl/workbook.xml")), "corrupt");
  });

  it("refuses elements without end: depth, attributes, texts", () => {
    refuses(tab(`<worksheet ${MAIN}><!-- -->${"<a>".repeat(100_000)}`), "corrupt");
    refuses(tab(`<worksheet ${MAIN}><!-- --><sheetData ${Array.from({ length: 5000 }, (_none, index) => `a${index}=""`).join(" ")}/></worksheet>`), "corrupt");
  });

  it("stops where shared formulas would fill the memory", () => {
    const rows = Array.from({ length: 20_000 }, (_none, row) => `<row r="${row + 1}"><c r="A${row + 1}"><f t="shared" si="0">${row === 0 ? "A1+".repeat(3000) + "1" : ""}</f></c></row>`);
    refuses(oneTab(rows.join("")), "too-large");
  });

  it("stops where merged areas lie over each other without end", () => {
    const rows = Array.from({ length: 20_000 }, (_none, row) => `<row r="${row + 1}"><c><v>1</v></c><c><v>2</v></c></row>`).join("");
    refuses(book({ tabs: [{ name: "表", body: `<sheetData>${rows}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>` }] }), "too-large");
  });

  it("takes linear time over what invites to look ahead", () => {
    const many = 300_000;
    const inputs = [
      oneTab(`<row r="1">${"<c><v>".repeat(many)}`), oneTab("<row r='".repeat(many)), oneTab(`<row r="1"><c r="A1" t="str"><v>${"&".repeat(many)}</v></c></row>`),
      oneTab('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings: "<si><t>".repeat(many) }),
      oneTab('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings: `<si>${"<rPh>".repeat(many)}</si>` }),
      oneTab(`<row r="1"><c r="A1" t="inlineStr"><is>${"<r><t>".repeat(many)}</is></c></row>`), tab("<".repeat(many)), tab('<worksheet a="'.repeat(many)),
    ];
    for (const input of inputs) {
      const start = performance.now();
      assert.throws(() => read(input), { name: "HostError" });
      assert(performance.now() - start < 5000);
    }
  });

  it("ends in a HostError for a file cut off anywhere", async () => {
    const whole = book(sample);
    for (let part = 0; part < 20; part++) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 20));
      await assert.rejects(readAnyWorkbook(cut, "坏.xlsx", nodeCodec), { name: "HostError", subject: "坏.xlsx" });
    }
  });

  const surroundings = [book(sample), rawZip(Object.entries(bookParts(sample)).map(([name, content]) => ({ name, content, method: 0, hasDescriptor: true })))];

  it("gives a snapshot or a HostError for every file with flipped bytes, with either codec", async () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(fc.asyncProperty(fc.constantFrom(...surroundings), flips, fc.constantFrom(nodeCodec, fflateCodec), async (whole, changes, codec) => {
      const bytes = whole.slice();
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      await readsOrRefuses(bytes, codec);
    }), { numRuns: 500 });
  });

  it("gives a snapshot or a HostError for parts with flipped bytes inside an archive that is sound", async () => {
    const parts = bookParts(sample);
    const names = Object.keys(parts).filter((name) => name !== "[Content_Types].xml");
    const flips = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.nat(255), fc.constantFrom(..."<>/\"'&=! \0:".split("").map((sign) => sign.charCodeAt(0))))), { minLength: 1, maxLength: 4 });
    await fc.assert(fc.asyncProperty(fc.constantFrom(...names), flips, async (name, changes) => {
      const content = new TextEncoder().encode(String(parts[name]));
      for (const [at, value] of changes) content[at % content.length] = value;
      await readsOrRefuses(pack({ ...parts, [name]: content }), nodeCodec);
    }), { numRuns: 1000 });
  });

  it("says what any bytes are", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      assert(["xlsx", "xls", "encrypted", "csv-or-text", "html", "unknown"].includes(kindOf(bytes)));
    }));
  });
});

async function readsOrRefuses(bytes: Uint8Array, codec: Codec): Promise<void> {
  try {
    assert((await readAnyWorkbook(bytes, "坏.xlsx", codec)).sheets.length >= 0);
  } catch (trouble) {
    assert(trouble instanceof HostError, trouble instanceof Error ? trouble.stack : String(trouble));
  }
}
