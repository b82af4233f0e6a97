import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { HostError } from "#jobs/host-error";
import { Package, readWorkbook } from "#xlsx";
import { kernelCode } from "../../../.config/kernel.mjs";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { book } from "../../helpers/pack";

const RUN = ["", 1, 22, 333, 4444, 0, 987654321, 12, 5, 67, 890];

/** A row whose first cell is a text, and numbers beside it. */
const row = (number: number, tag = "", style = ""): string =>
  `<row r="${number}"${tag}><c r="A${number}"${style} t="s"><v>${number % 3}</v></c>${RUN.slice(1).map((value, index) => `<c r="${String.fromCharCode(66 + index)}${number}" s="1"><v>${value}</v></c>`).join("")}</row>`;

const ROWS = [1, 2, 3, 4, 6].map((number) => row(number, ' spans="1:11" x14ac:dyDescent="0.25"'));

const bodyOf = (rows: readonly string[]): string => `<sheetData>${rows.join("")}</sheetData>`;

/** All that is read of these worksheets, or why they are refused. */
function told(bodies: readonly string[], allowsWasm: boolean): unknown {
  const file = book({ tabs: bodies.map((body, index) => ({ name: `表${index + 1}`, body })), strings: "<si><t>甲</t></si><si><t>乙</t></si><si><t>丙</t></si>", styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' });
  try {
    const { sheets } = readWorkbook(Package.open(file, "表.xlsx", { ...nodeCodec, allowsWasm }), "表.xlsx");
    return sheets.map(({ rows, formats, formulas, hiddenRows }) => [[...rows].map(([at, values]) => [at, Array.from(values, (value) => value ?? null)]), [...formats].map(([at, codes]) => [at, [...codes]]), [...formulas], [...hiddenRows]]);
  } catch (trouble) {
    assert.ok(trouble instanceof HostError, String(trouble));
    return trouble.code;
  }
}

const isSame = (bodies: readonly string[]): void => assert.deepEqual(told(bodies, true), told(bodies, false));

describe("the kernel that reads plain rows", () => {
  it("is what its source compiles to", async () =>
    assert.equal(readFileSync(new URL("../../../src/host/xlsx/read/kernel/plain-rows-code.ts", import.meta.url), "utf8"), await kernelCode(), "run npm run kernel"));

  it("reads what is read cell by cell, whatever signs are put in, left out or cut off, on a tab that is read alone or behind others of its form", () => {
    const signs = fc.constantFrom("", '"', "'", "<", ">", "/", " ", "\n", "=", "0", "9", "10", "A", "ZZZ", "c", "v", "t", "s", "r", "é", "&amp;", ".", "-", "<v>", "</c>", "</row>", ' t="s"', ' hidden="1"', "<f>A1</f>");
    const change = fc.record({ at: fc.nat(), cut: fc.nat(3), signs });
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), fc.nat(2), (changes, place) => {
      const changed = changes.reduce((body, { at, cut, signs: put }) => {
        const start = at % body.length;
        return body.slice(0, start) + put + body.slice(start + cut);
      }, bodyOf(ROWS));
      isSame([0, 1, 2].map((index) => (index === place ? changed : bodyOf(ROWS))));
    }), { numRuns: 150 });
  });

  it("never reads on behind a part that ends too soon, into what was there before", () => {
    for (let length = 40; length < 260; length += 3) isSame([bodyOf(ROWS), bodyOf(ROWS).slice(0, length)]);
  });

  const numbered = (cells: string, tag = 'r="1"'): string => `<sheetData><row ${tag}>${cells}</row></sheetData>`;

  it("takes no number of too many digits for a small one", () => {
    isSame([numbered('<c r="A1"><v>1</v></c>', 'r="4294967297"')]);
    isSame([numbered('<c r="A4294967297"><v>1</v></c>')]);
    isSame([numbered('<c r="A1" s="4294967297"><v>1</v></c>')]);
    isSame([numbered('<c r="A1" t="s"><v>4294967296</v></c>')]);
    isSame([numbered('<c r="A1"><v>9007199254740993</v></c><c r="B1"><v>123456789012345</v></c><c r="C1"><v>18446744073709551617</v></c>')]);
  });

  it("takes no column beyond the last, and none without a name", () => {
    for (const column of ["XFD", "XFE", "ZZZ", "AAAAAAAAAAAAAAAAAAAAB", "a", ""]) isSame([numbered(`<c r="${column}1"><v>1</v></c>`)]);
  });
});
