import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write, type WorkBook } from "@e965/xlsx";
import fc from "fast-check";
import type { SheetSnapshot } from "#core";
import { Package, readWorkbook, readXls } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { compoundFile } from "../../helpers/compound-file";
import { book } from "../../helpers/pack";

const xlsOf = (source: WorkBook): Uint8Array => new Uint8Array(write(source, { bookType: "biff8", type: "buffer" }) as Buffer);

/** A BIFF5 record: its number, then its data. */
const record = (id: number, ...data: readonly number[]): number[] => [id & 255, id >> 8, data.length & 255, data.length >> 8, ...data];
const word = (value: number): number[] => [value & 255, value >> 8];

/** 府坪 in GBK. */
const fuping = [0xb8, 0xae, 0xc6, 0xba];

/** A workbook as Excel 95 for Windows in Chinese wrote it: code page 936, one tab 府坪 with 府坪 in A1 and 19 in B1. */
function excel95(...more: readonly number[]): Uint8Array {
  const globals = [...record(0x809, 0, 5, 5, 0, 0, 0, 0, 0), ...more, ...record(0x42, ...word(936))];
  const start = globals.length + 4 + 7 + fuping.length + 4;
  globals.push(...record(0x85, ...word(start), 0, 0, 0, 0, fuping.length, ...fuping), ...record(0x0a));
  const number = [...new Uint8Array(new Float64Array([19]).buffer)];
  const sheet = [
    ...record(0x809, 0, 5, 16, 0, 0, 0, 0, 0),
    ...record(0x204, ...word(0), ...word(0), ...word(0), ...word(fuping.length), ...fuping),
    ...record(0x203, ...word(0), ...word(1), ...word(0), ...number),
    ...record(0x0a),
  ];
  return compoundFile("Book", Uint8Array.from([...globals, ...sheet, ...new Array<number>(4096).fill(0)]));
}

/** A workbook as Excel 97 wrote it that breaks off in the middle of this record. */
const brokenOff = (id: number, ...data: readonly number[]): Uint8Array =>
  compoundFile("Workbook", Uint8Array.from([...record(0x809, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), ...record(id, ...data), ...record(0x0a), ...new Array<number>(4096).fill(0)]));

const cellsOf = (sheet: SheetSnapshot | undefined) => [...(sheet?.rows ?? [])].map(([row, values]) => [row, ...Array.from(values)]);

describe("readXls", () => {
  const tab = {
    ...utils.aoa_to_sheet([["府坪街道", 37.71, true], [], []]),
    D1: { t: "e" as const, v: 7 }, B3: { t: "n" as const, v: 43910, z: "yyyy-mm-dd" }, "!ref": "A1:D3",
    "!merges": [{ s: { r: 4, c: 0 }, e: { r: 5, c: 1 } }], "!cols": [{}, { hidden: true }],
  };
  const source: WorkBook = {
    SheetNames: ["表", "藏", "密"], Sheets: { 表: tab, 藏: utils.aoa_to_sheet([[1]]), 密: utils.aoa_to_sheet([[2]]) },
    Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }], WBProps: { date1904: true } },
  };

  it("gives values, formats, merged areas, hidden columns and tabs, and the date system", async () => {
    const { name, sheets } = await readXls(xlsOf(source), "旧.xls");
    assert.equal(name, "旧.xls");
    assert.deepEqual(sheets.map((sheet) => [sheet.worksheet, sheet.visibility, sheet.date1904]), [["表", "visible", true], ["藏", "hidden", true], ["密", "very-hidden", true]]);
    assert.deepEqual(cellsOf(sheets[0]), [[0, "府坪街道", 37.71, true, { error: "#DIV/0!" }], [2, undefined, 43910]]);
    assert.deepEqual([...sheets[0]!.formats].map(([row, codes]) => [row, Array.from(codes)]), [[2, [undefined, "yyyy-mm-dd"]]]);
    assert.deepEqual(sheets[0]!.merges, [{ top: 4, left: 0, bottom: 5, right: 1 }]);
    assert.deepEqual([...sheets[0]!.hiddenColumns], [1]);
  });

  it("reads only the tabs that are asked for", async () => {
    const { sheets } = await readXls(xlsOf(source), "旧.xls", { sheets: (_worksheet, visibility) => visibility !== "visible" });
    assert.deepEqual(sheets.map((sheet) => sheet.worksheet), ["藏", "密"]);
  });

  it("reads the GBK of Excel 95", async () => {
    const { sheets } = await readXls(excel95(), "95.xls");
    assert.deepEqual(sheets.map((sheet) => [sheet.worksheet, ...cellsOf(sheet)]), [["府坪", [0, "府坪", 19]]]);
  });

  it("knows a workbook with a password", async () => {
    await assert.rejects(readXls(excel95(...record(0x2f, 0x9a, 0x65, 0x12, 0x34)), "密.xls"), { name: "HostError", code: "encrypted", subject: "密.xls" });
  });

  it("reads BIFF8 as before after it has met Excel 95", async () => {
    await readXls(excel95(), "95.xls");
    assert.deepEqual((await readXls(xlsOf(source), "旧.xls")).sheets[0]?.rows.get(0)?.[0], "府坪街道");
  });

  const zeros = (count: number): number[] => new Array<number>(count).fill(0);
  for (const [what, bytes] of [
    ["a formula without its length", brokenOff(0x06, ...zeros(20))],
    ["a formula of an area without its length", brokenOff(0x221, ...zeros(12))],
    ["a list of sheets without its number", brokenOff(0x17)],
    ["a text without its length", brokenOff(0x07)],
  ] as const) {
    it(`gives up over ${what}, where its reader would look on for ever`, async () => {
      await assert.rejects(readXls(bytes, "坏.xls"), { name: "HostError", code: "corrupt", subject: "坏.xls" });
    });
  }

  it("leaves buffers as they were when it has read or given up", async () => {
    await readXls(xlsOf(source), "旧.xls");
    await assert.rejects(readXls(brokenOff(0x17), "坏.xls"));
    assert.deepEqual(["l", "read_shift"].filter((name) => name in new Uint8Array(1)), []);
  });

  it("ends in a HostError that names the file for everything that is no workbook", async function () {
    this.timeout(60_000);
    const whole = xlsOf(source);
    const broken = fc.oneof(
      fc.nat(whole.length).map((length) => whole.slice(0, length)),
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }).map((flips) => {
        const bytes = whole.slice();
        for (const [at, value] of flips) bytes[at] = value;
        return bytes;
      }),
    );
    await fc.assert(fc.asyncProperty(broken, async (bytes) => {
      try {
        await readXls(bytes, "坏.xls");
      } catch (trouble) {
        assert(trouble instanceof Error && trouble.name === "HostError" && "subject" in trouble && trouble.subject === "坏.xls", String(trouble));
      }
    }), { numRuns: 300 });
  });
});

describe("readXls and readWorkbook (skipped where LibreOffice is absent)", () => {
  const hasOffice = spawnSync("soffice", ["--version"]).status === 0;

  (hasOffice ? it : it.skip)("give the same for one workbook saved in both ways", async function () {
    this.timeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), "huihe-"));
    try {
      writeFileSync(join(folder, "a.xlsx"), bothWays());
      spawnSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xls:MS Excel 97", "--outdir", folder, join(folder, "a.xlsx")]);
      const old = await readXls(readFileSync(join(folder, "a.xls")), "a");
      const { sheets } = readWorkbook(Package.open(bothWays(), "a", nodeCodec), "a");
      assert.deepEqual(old.sheets.map(comparable), sheets.map(comparable));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const comparable = (sheet: SheetSnapshot) => ({ ...sheet, rows: cellsOf(sheet), formulas: [...sheet.formulas].sort(([one], [other]) => one - other) });

function bothWays(): Uint8Array {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>府坪街道</t></is></c><c r="B1" s="1"><v>37.71</v></c><c r="C1"><f>B1*2</f><v>75.42</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' +
    '<row r="2" hidden="1"><c r="A2" t="b"><f>1=1</f><v>1</v></c><c r="B2" s="2"><v>43910</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">SUM(B$1:B2,\'藏 1\'!A1)</f><v>43948.71</v></c></row>' +
    '<row r="3"><c r="C3"><f t="shared" si="0"/><v>43947.71</v></c><c r="E3"><v>1</v></c></row>';
  const body = `<cols><col min="4" max="4" width="9" hidden="1" customWidth="1"/></cols><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A5:B6"/></mergeCells>`;
  return book({
    tabs: [{ name: "表", body }, { name: "藏 1", state: "hidden", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
    styles: '<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy\\年m\\月d\\日"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="176"/></cellXfs>',
    parts: { "[Content_Types].xml": contentTypes },
  });
}

const contentTypes = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>';
