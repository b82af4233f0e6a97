import assert from "node:assert/strict";
import fc from "fast-check";
import { XlsxHost } from "#xlsx";
import { isBlank, withListAsCells, type CellValue, type DraftCell, type DraftStyle, type SheetDraft } from "#core";
import { nodeCodec } from "../../../../src/host/xlsx/node-codec";
import { draft } from "../../../helpers/drafts";
import { partText } from "../../../helpers/package-diff";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }), fc.string({ unit: fc.constantFrom("\u0000", "\r", "\n", "_", "x", "0", "D", "<", "&", " ", "\ud83d", "甲", "=", "'", "\uffff"), maxLength: 12 }),
  fc.constantFrom("_x000D_", "_x005F_x0041_", " 前后 ", "１，２５０", "=HYPERLINK(\"x\")", "2\n", "007", "👩‍👩‍👧", "]]>", "<![CDATA[", "\t"),
);
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0), fc.constantFrom(1e21, 5e-324, 0.1 + 0.2, 43910));
const value: fc.Arbitrary<CellValue> = fc.oneof(text, number, fc.boolean(), fc.constantFrom({ error: "#REF!" }, { error: "#DIV/0!" }, null));
const style: fc.Arbitrary<DraftStyle> = fc.record(
  { bold: fc.boolean(), fill: fc.constantFrom("FFEB9C", "DDEBF7"), border: fc.constantFrom("all", "bottom"), format: fc.constantFrom("#,##0.00", "yyyy-mm-dd", '0"家"', "@") }, { requiredKeys: [] },
);

async function readBack(cells: readonly DraftCell[]) {
  const host = XlsxHost.create("回.xlsx", nodeCodec);
  await host.writeSheets([draft({ cells })]);
  const [sheet] = (await XlsxHost.open(host.save(), "回.xlsx", nodeCodec).readWorkbook()).sheets;
  return sheet!;
}

describe("a sheet written and read back", () => {
  it("has the same values, whatever they are", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ value, style }), { minLength: 1, maxLength: 12 }), async (drawn) => {
      const sheet = await readBack(drawn.map((cell, row) => ({ row: row + 1, column: row % 3, ...cell })));
      drawn.forEach((cell, row) => {
        const read = sheet.rows.get(row + 1)?.[row % 3] ?? null;
        if (cell.value === "" || cell.value === null) assert.ok(isBlank(read));
        else assert.deepEqual(read, cell.value);
      });
    }), { numRuns: 150 });
  });

  it("has the same formulas and formats", async () => {
    const sheet = await readBack([
      { row: 1, column: 0, value: 0.5, formula: "IF(B2<>\"\",'甲&乙'!A1,2)", style: { format: "0.00%" } }, { row: 1, column: 1, value: 43910, style: { format: "yyyy-mm-dd" } },
    ]);
    assert.deepEqual([...sheet.formulas.values()], ["IF(B2<>\"\",'甲&乙'!A1,2)"]);
    assert.deepEqual([...sheet.formats.values()].flat(), ["0.00%", "yyyy-mm-dd"]);
  });

  it("has in its list what it would have if each cell stood for itself", async () => {
    const look = fc.array(style, { minLength: 3, maxLength: 3 });
    const row = fc.record({ values: fc.array(value, { minLength: 3, maxLength: 3 }), isOther: fc.boolean(), links: fc.array(fc.constantFrom(null, { worksheet: "汇总", address: "B7" }), { maxLength: 2 }) });
    await fc.assert(fc.asyncProperty(look, look, fc.array(row, { minLength: 1, maxLength: 6 }), async (one, other, drawn) => {
      const rows = drawn.map(({ values, isOther, links }) => ({ values, links, styles: isOther ? other : one }));
      const listed = draft({ cells: [{ row: 1, column: 1, value: "清单" }], list: { top: 2, rows, width: 3, linked: [0, 2] }, heights: new Map([[1, 30], [3, 40], [20, 12]]) });
      const [asList, asCells] = [await partsOf(listed), await partsOf(withListAsCells(listed))];
      assert.equal(asList.sheet, asCells.sheet);
      assert.equal(asList.quoted, asCells.quoted);
    }), { numRuns: 150 });
  });

  it("takes no list that begins above a cell", async () => {
    const listed = draft({ cells: [{ row: 2, column: 0, value: "尾" }], list: { top: 2, rows: [{ values: [1], styles: [{}], links: [] }], width: 1, linked: [] } });
    await assert.rejects(partsOf(listed), RangeError);
  });
});

/** The sheet without the numbers of its styles, and how many cells have a style for text that looks like a formula. */
async function partsOf(sheet: SheetDraft): Promise<{ sheet: string; quoted: number }> {
  const host = XlsxHost.create("回.xlsx", nodeCodec);
  await host.writeSheets([sheet]);
  const bytes = host.save();
  const xml = partText(bytes, "xl/worksheets/sheet1.xml");
  const [, xfs = ""] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(partText(bytes, "xl/styles.xml"))!;
  const areQuoted = [...xfs.matchAll(/<xf [^>]*>/g)].map(([xf]) => xf.includes("quotePrefix"));
  return { sheet: xml.replace(/ s="\d+"/g, ""), quoted: [...xml.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g)].filter(([, index]) => areQuoted[Number(index)]).length };
}
