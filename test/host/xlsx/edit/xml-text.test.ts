import assert from "node:assert/strict";
import fc from "fast-check";
import { escapeCellAttribute, escapeCellText } from "../../../../src/host/xlsx/edit/xml-text";
import { cellXml } from "../../../../src/host/xlsx/sheets/cell-xml";

/** ECMA-376 part 1, 22.9.2.19 (ST_Xstring): what XML 1.0 cannot hold as _xHHHH_, and an underscore that would be read as the beginning of such. */
function stated(text: string): string {
  return [...text].map((character, at, all) => {
    const code = character.codePointAt(0)!;
    const isHeld = code === 9 || code === 10 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
    const isEscape = character === "_" && /^x[0-9a-fA-F]{4}_/.test(all.slice(at + 1).join(""));
    return isHeld && !isEscape ? character : `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
  }).join("");
}

const inElement = (text: string): string => stated(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Texts of any UTF-16 units, halves of characters among them, and of what is nearly an escape. */
const texts = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom("_x000A_", "_x", "_", "x0041_", "府坪", "街道 ", "&<>", "\"", "'", "\t", "\n", "\r", "1,897", "（", "\u3000", "😀", "\ud83d", "\ufffe", "\u0007"), { maxLength: 6 }).map((parts) => parts.join("")),
);

describe("text of cells in XML", () => {
  it("is any single UTF-16 unit as the standard has it", () => {
    for (let unit = 0; unit <= 0xffff; unit++) assert.equal(escapeCellText(String.fromCharCode(unit)), inElement(String.fromCharCode(unit)), unit.toString(16));
  });

  it("is any text as the standard has it", () => {
    fc.assert(fc.property(texts, (text) => assert.equal(escapeCellText(text), inElement(text))), { numRuns: 2_000 });
  });

  it("keeps quotes and white space in attributes as well", () => {
    const inAttribute = (text: string) => inElement(text).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");
    fc.assert(fc.property(texts, (text) => assert.equal(escapeCellAttribute(text), inAttribute(text))), { numRuns: 2_000 });
  });

  it("stands in a cell as it is, with its blanks kept where they would be lost", () => {
    fc.assert(fc.property(texts.filter((text) => text !== ""), (text) => {
      const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : "";
      assert.equal(cellXml("B7", 3, text), `<c r="B7" s="3" t="inlineStr"><is><t${space}>${inElement(text)}</t></is></c>`);
    }), { numRuns: 2_000 });
  });
});
