import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cellAt, formatAt, formulaAt, printCellValue, type SheetSnapshot } from "#core";
import { Package, readAnyWorkbook, readWorkbook, type Codec } from "#xlsx";
import { fflateCodec } from "../../../src/host/xlsx/fflate-codec";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";

const folder = "../shared/real/changchun-2022";
const files = existsSync(folder) ? readdirSync(folder).filter((file) => /\.xlsx?$/.test(file)) : [];
const itReal = files.length > 0 ? it : it.skip;

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(folder, file)));
const read = (file: string) => readAnyWorkbook(bytesOf(file), file, nodeCodec);

/** All values, formulas and merged areas that openpyxl finds in each file, as [sheet, row, column, kind, value]. */
const script = `
import sys, json, warnings, datetime, openpyxl
from openpyxl.utils.datetime import to_excel
warnings.simplefilter("ignore")
found = {}
for path in sys.argv[1:]:
    out = found[path] = []
    values = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    for sheet in values.worksheets:
        for cell in sheet._cells.values():
            value = cell.value
            if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
                value = to_excel(value)
            if value is not None and value != "":
                out.append([sheet.title, cell.row - 1, cell.column - 1, "value", value])
        for cell in formulas[sheet.title]._cells.values():
            if cell.data_type == "f":
                out.append([sheet.title, cell.row - 1, cell.column - 1, "formula", getattr(cell.value, "text", cell.value).lstrip("=")])
        for area in sheet.merged_cells.ranges:
            out.append([sheet.title, area.min_row - 1, area.min_col - 1, "merge", [area.max_row - 1, area.max_col - 1]])
json.dump(found, sys.stdout)
`;

const python = "/usr/bin/python3";
const hasOpenpyxl = existsSync(python) && spawnSync(python, ["-c", "import openpyxl"]).status === 0;

type Found = readonly (readonly [sheet: string, row: number, column: number, kind: string, value: unknown])[];

function foundByOpenpyxl(names: readonly string[]): Record<string, Found> {
  const { stdout, stderr } = spawnSync(python, ["-c", script, ...names.map((name) => join(folder, name))], { maxBuffer: 2 ** 28, encoding: "utf8" });
  assert(stdout, stderr);
  return JSON.parse(stdout) as Record<string, Found>;
}

function foundByUs(sheets: readonly SheetSnapshot[]): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { worksheet, rows, formulas, merges } of sheets) {
    for (const [row, values] of rows) {
      values.forEach((value, column) => {
        const shown = typeof value === "object" ? printCellValue(value) : value;
        if (shown !== undefined && shown !== "") found.set(`${worksheet}!${row},${column} value`, shown);
      });
    }
    for (const [key, formula] of formulas) found.set(`${worksheet}!${Math.floor(key / 16_384)},${key % 16_384} formula`, formula);
    for (const { top, left, bottom, right } of merges) found.set(`${worksheet}!${top},${left} merge`, [bottom, right]);
  }
  return found;
}

const sorted = (found: ReadonlyMap<string, unknown>) => [...found].sort(([one], [other]) => (one < other ? -1 : 1));

describe("real workbooks (skipped where ../shared/real is absent)", function () {
  this.timeout(120_000);

  itReal("reads all 24", async () => {
    assert.equal(files.length, 24);
    for (const file of files) {
      const { sheets } = await read(file);
      assert(sheets.some((sheet) => sheet.rows.size > 5), file);
      for (const { rows } of sheets) assert(rows.size < 100, `${file}: ${rows.size} rows`);
    }
  });

  itReal("reads values, formulas and formats of the 5月5日 file as they stand", async () => {
    const { sheets } = await read(files.find((file) => file.includes("0505--附件表"))!);
    const sheet = sheets.find(({ worksheet }) => worksheet === "汇总表2")!;
    assert.equal(cellAt(sheet, 4, 2), 80);
    assert.equal(cellAt(sheet, 21, 10), 92);
    assert.equal(formulaAt(sheet, 21, 10), null);
    assert.equal(cellAt(sheet, 21, 22), 0.8238031914893617);
    assert.equal(formulaAt(sheet, 21, 22), "(D22+H22+L22+P22)/(C22+G22+K22+O22)");
    assert.equal(formatAt(sheet, 21, 22), "0.00%");
  });

  /** A workbook however its rows are kept. */
  const laidOpen = (file: string, codec: Codec): unknown => {
    const listed = (rows: ReadonlyMap<number, readonly unknown[]>) => [...rows].map(([at, items]) => [at, Array.from(items, (item) => item ?? null)]);
    return readWorkbook(Package.open(bytesOf(file), file, codec), file).sheets.map(({ rows, formats, ...sheet }) => ({ ...sheet, rows: listed(rows), formats: listed(formats) }));
  };

  itReal("gives the same with fflate, cell by cell, as with zlib and the kernel", () => {
    for (const file of files.filter((name) => name.endsWith(".xlsx"))) assert.deepEqual(laidOpen(file, fflateCodec), laidOpen(file, nodeCodec), file);
  });

  itReal("writes them back with every part as it was", () => {
    for (const file of files.filter((name) => name.endsWith(".xlsx"))) {
      const opened = Package.open(bytesOf(file), file, nodeCodec);
      opened.set("xl/new.xml", "<new/>");
      const again = Package.open(opened.save(), file, nodeCodec);
      assert.deepEqual(again.names(), [...opened.names()]);
      for (const part of opened.names()) assert(Buffer.from(again.bytes(part)).equals(opened.bytes(part)), part);
    }
  });

  (hasOpenpyxl && files.length > 0 ? it : it.skip)("agrees with openpyxl on every value, formula and merged area (skipped where openpyxl is absent)", async () => {
    const names = files.filter((name) => name.endsWith(".xlsx"));
    const found = foundByOpenpyxl(names);
    for (const file of names) {
      const theirs = found[join(folder, file)]!.map(([sheet, row, column, kind, value]) => [`${sheet}!${row},${column} ${kind}`, value] as const);
      assert.deepEqual(sorted(foundByUs((await read(file)).sheets)), sorted(new Map(theirs)), file);
    }
  });
});
