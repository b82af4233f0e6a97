import assert from "node:assert/strict";
import fc from "fast-check";
import type { WorkbookSnapshot } from "#core";
import { HostError } from "#jobs/host-error";
import { Package, readWorkbook } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { bookParts, pack } from "../../helpers/pack";

type Parts = Readonly<Record<string, string | Uint8Array>>;

const read = (parts: Parts): WorkbookSnapshot => readWorkbook(Package.open(pack(parts), "街道.xlsx", nodeCodec), "街道.xlsx");

const rows =
  '<row r="1" spans="1:5" ht="20"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="1"><v>37.71</v></c><c r="C1" t="e"><f>A1/0</f><v>#DIV/0!</v></c></row>' +
  '<row r="2" hidden="1"><c r="A2" t="s"><v>1</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">B1*2</f><v>75.42</v></c><c r="C2" t="b"><v>1</v></c></row>' +
  '<row r="3"><c r="A3" t="inlineStr"><is><t>永安&amp;街道</t></is></c><c r="B3"><f t="shared" si="0"/><v>150.84</v></c><c r="D3" t="str"><v xml:space="preserve"> x </v></c></row>';

const plain = bookParts({
  tabs: [{ name: "表", body: `<cols><col min="4" max="4" hidden="1"/></cols><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A5:B6"/></mergeCells>` }],
  strings: "<si><t>府坪街道</t></si><si><r><t>a&lt;</t></r><r><t>b</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>",
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs>',
});

/** Applies `change` to the text of every part whose name passes. */
const changed = (change: (text: string) => string | Uint8Array, only = /^xl\/.*xml$/): Parts =>
  Object.fromEntries(Object.entries(plain).map(([name, text]) => [name, only.test(name) && typeof text === "string" ? change(text) : text]));

const prefixed = (text: string): string =>
  text.replaceAll(/<(\/?)(?=[A-Za-z])/g, "<$1x:").replace(/xmlns="/, 'xmlns:x="');

const strict = (text: string): string =>
  text.replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
    .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships");

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  [...`\ufeff${text}`].forEach((character, index) => {
    view.setUint16(2 * index, character.charCodeAt(0), !isBigEndian);
  });
  return bytes;
}

const withoutDeclaration = (text: string): string => text.replace(/^<\?xml[^>]*>\s*/, "");

describe("readWorkbook: dialects", () => {
  const expected = read(plain);

  it("reads the plain dialect", () => {
    assert.deepEqual(Array.from(expected.sheets[0]!.rows.values(), (values) => Array.from(values)), [["府坪街道", 37.71, { error: "#DIV/0!" }], ["a<b", 75.42, true], ["永安&街道", 150.84, undefined, " x "]]);
    assert.deepEqual([...expected.sheets[0]!.formulas.values()], ["A1/0", "B1*2", "B2*2"]);
  });

  const dialects: Readonly<Record<string, Parts>> = {
    "prefixed elements": changed(prefixed, /^xl\/(?!_rels).*xml$/),
    "the strict edition": changed(strict, /./),
    "a byte order mark": changed((text) => `\ufeff${text}`),
    "UTF-16, little end first": changed((text) => utf16(withoutDeclaration(text), false)),
    "UTF-16, big end first": changed((text) => utf16(withoutDeclaration(text), true)),
    "comments and instructions between elements": changed((text) => text.replaceAll(/(<(?:row|sheetData|si|cellXfs|mergeCells)\b)/g, "<!-- <c r='A9'><v>1</v></c> --><?x y?>$1")),
    "CDATA": changed((text) => text.replace("<t>府坪街道</t>", "<t><![CDATA[府坪]]>街道</t>").replace("<v>37.71</v>", "<v><![CDATA[37.71]]></v>")),
    "apostrophes for quotes": changed((text) => text.replaceAll(/="([^"]*)"/g, "='$1'"), /sheet1|sharedStrings/),
    "white space and line breaks": changed((text) => text.replaceAll(/(<(?:row|c|v|f|is|si|r|col|mergeCell)\b)/g, "\r\n  $1").replaceAll(/(<(?:row|c)\b)/g, "$1\n\t"), /sheet1|sharedStrings/),
    "blanks around the equals sign": changed((text) => text.replaceAll(/(<(?:row|c|col|f)\b[^>]*?)="/g, '$1 = "'), /sheet1/),
    "elements of another vocabulary": changed((text) => text.replaceAll("</row>", '<y:c xmlns:y="urn:y"><y:v>9</y:v></y:c></row>'), /sheet1/),
    "extension lists in cells": changed((text) => text.replaceAll("</v></c>", '</v><extLst><ext uri="{}"><v>9</v></ext></extLst></c>'), /sheet1/),
  };
  for (const [dialect, parts] of Object.entries(dialects)) {
    it(`gives the same for ${dialect}`, () => {
      assert.deepEqual(read(parts), expected);
    });
  }

  it("reads rows behind a prefix although the root has none", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const mixed = changed((text) => text.replace("<worksheet ", `<worksheet xmlns:x="${main}" `).replaceAll(/<(\/?)(row|c)\b/g, "<$1x:$2"), /sheet1/);
    assert.deepEqual(read(mixed), expected);
  });

  const cell = fc.record({
    column: fc.nat(60), style: fc.nat(2), type: fc.constantFrom("", "n", "s", "str", "b", "e", "d", "inlineStr", "odd"),
    value: fc.oneof(fc.constantFrom("0", "1", "2", "true", "#N/A", "2020-03-20", "_x0041_", "1e400", "a &amp; 中", ""), fc.double().map(String), fc.integer().map(String)),
    formula: fc.constantFrom("", "<f>A1</f>", '<f t="shared" ref="A1:Z9" si="1">$A1+B$2</f>', '<f t="shared" si="1"/>', '<f t="array" ref="A1"> A1 </f>'),
    place: fc.boolean(),
  });
  const attributes = fc.constantFrom("", "", ' spans="1:9"', ' ht="15.5" customHeight="1"', ' hidden="1"', ' hidden="true"', ' hidden="0"', " hidden='1'", ' xml:lang="zh"', " spans='1:9'", ' ht = "15"', ' ht="中"', ' ht="&lt;&gt;"', ' ht=">" ', " ");
  const row = fc.record({ row: fc.nat(20), place: fc.boolean(), attributes, cells: fc.array(cell, { maxLength: 6 }) });

  it("gives the same by the fast reader and by the reader of events", () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 8 }), fc.boolean(), (drawn, isInOrder) => {
      const xml = drawn.map(({ row: stated, place, attributes: others, cells }, index) => {
        const number = isInOrder ? index : stated;
        const inside = cells.map(({ column, style, type, value, formula, place: placed }) => {
          const content = type === "inlineStr" ? `<is><t>${value}</t></is>` : `<v>${value}</v>`;
          const reference = placed && place ? ` r="${columnLetters(column)}${number + 1}"` : "";
          return `<c${reference} s="${style}"${type ? ` t="${type}"` : ""}>${formula}${content}</c>`;
        });
        return `<row${place ? ` r="${number + 1}"` : ""}${others}>${inside.join("")}</row>`;
      });
      const parts = (comment: string) => bookParts({
        tabs: [{ name: "表", body: `${comment}<sheetData>${xml.join("")}</sheetData><mergeCells><mergeCell ref="B2:C4"/></mergeCells>` }],
        strings: "<si><t>一</t></si><si><t>二</t></si><si/>", styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      });
      assert.deepEqual(outcome(parts("")), outcome(parts("<!-- -->")));
    }), { numRuns: 300 });
  });
});

const columnLetters = (column: number): string => (column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));

function outcome(parts: Parts): unknown {
  try {
    return read(parts);
  } catch (trouble) {
    if (!(trouble instanceof HostError)) throw trouble;
    return trouble.code;
  }
}
