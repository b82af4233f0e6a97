import assert from "node:assert/strict";
import fc from "fast-check";
import { cellAt, cellKey, formatAt, formulaAt, type Area, type CellValue, type SheetSnapshot } from "#core";
import { describeWithClient } from "../../fake-excel/sample";
import { FakeWorkbook } from "../../fake-excel/model/workbook";
import { sheet } from "../../helpers/sheet";
import { openHost } from "./open-host";
import { workbookOfSnapshot } from "./workbook-of-snapshot";

const read = async (...sheets: readonly SheetSnapshot[]) => (await openHost(workbookOfSnapshot({ name: "test.xlsx", sheets })).host.readWorkbook()).sheets;
const readOne = async (one: SheetSnapshot): Promise<SheetSnapshot> => (await read(one))[0]!;

describeWithClient("ExcelHost.readWorkbook", () => {
  it("tells numbers, texts, truth values and errors apart, whatever a text looks like", async () => {
    const drawn = sheet("表", `
      |   | B    | C     | D      | E     | F    |
      | 3 | 1250 | '1250 | TRUE   | #N/A  |      |
      | 4 | '=A1 | 'TRUE | '#N/A  | #REF! | '２０ |
    `);
    assert.deepEqual(await readOne(drawn), drawn);
  });

  it("keeps a formula with its value, also one that gives an empty text, and takes no text for a formula", async () => {
    const drawn = sheet("表", `
      |   | A         | B              | C          | D         |
      | 1 | =B1+1 → 7 | =IF(1,"") → '  | '=SUM(A1)  | =1/0 → #DIV/0! |
    `);
    const found = await readOne(drawn);
    assert.deepEqual(["A", "B", "C", "D"].map((_, column) => [cellAt(found, 0, column), formulaAt(found, 0, column)]), [
      [7, "B1+1"], ["", 'IF(1,"")'], ["=SUM(A1)", null], [{ error: "#DIV/0!" }, "1/0"],
    ]);
  });

  it("reads a date in a workbook that counts from 1904 as such", async () => {
    const formats = new Map([[0, ["yyyy/m/d"]]]);
    const found = await readOne({ ...sheet("表", "|   | A |\n | 1 | 42448 |"), formats, date1904: true });
    assert.deepEqual([cellAt(found, 0, 0), formatAt(found, 0, 0), found.date1904], [42448, "yyyy/m/d", true]);
  });

  it("keeps a merged area's value in its top left cell only, also where others stand under it", async () => {
    const drawn = sheet("表", "|   | A | B |\n | 1 | 1 | 2 |\n | 2 | 3 | 4 |");
    const found = await readOne({ ...drawn, merges: [{ top: 0, left: 0, bottom: 1, right: 1 }] });
    assert.deepEqual([...found.rows], [[0, [1, undefined]]]);
  });

  it("finds every merged area of a sheet with more than Excel tells at once, and none twice", async () => {
    const merges = Array.from({ length: 900 }, (_, index): Area => ({ top: index * 3, left: 0, bottom: index * 3 + 2, right: index % 2 }));
    const rows = new Map(merges.map(({ top }, index) => [top, [`第${index}组`]] as const));
    assert.deepEqual((await readOne({ ...sheet("表", ""), rows, merges })).merges, merges);
  });

  it("tells hidden rows and columns up to the last value, and what of tabs is hidden", async () => {
    const drawn = sheet("一", "|   | A | C |\n | 2 | 1 | 2 |\n | 5 | 3 |  |", { hiddenRows: new Set([0, 3]), hiddenColumns: new Set([1]), visibility: "very-hidden" });
    const found = await read(drawn, sheet("二", "|   | A |\n | 1 | 1 |", { visibility: "hidden" }), sheet("三", "|   | B |\n | 3 | 1 |", { hiddenRows: new Set([0, 1, 2]) }), sheet("四", ""));
    assert.deepEqual(found.map(({ worksheet, visibility, hiddenRows, hiddenColumns }) => [worksheet, visibility, [...hiddenRows], [...hiddenColumns]]), [
      ["一", "very-hidden", [0, 3], [1]], ["二", "hidden", [], []], ["三", "visible", [0, 1, 2], []], ["四", "visible", [], []],
    ]);
  });

  it("takes tabs with quotes and brackets, and answers that turn out larger than one may be", async () => {
    const long = "很长的说明".repeat(800);
    const rows = new Map(Array.from({ length: 600 }, (_, row) => [row, [row, long]] as const));
    const { host, excel } = openHost(workbookOfSnapshot({ name: "大.xlsx", sheets: [{ ...sheet("O'Brien's (2020年)（新）", ""), rows }] }));
    assert.deepEqual((await host.readWorkbook()).sheets[0]!.rows, rows);
    assert.ok(excel.journal.entries.some(({ error }) => error === "ResponsePayloadSizeLimitExceeded"), "the sheet was small enough to be read at once");
  });

  it("gives no reference back, since it keeps none", async () => {
    const { host, excel } = openHost(new FakeWorkbook("a.xlsx"));
    await host.readWorkbook();
    await excel.settled();
    assert.deepEqual([excel.references.count, excel.journal.entries.filter(({ isCleanup }) => isCleanup)], [0, []]);
  });

  it("reads any sheet as it stands", async () => {
    await fc.assert(fc.asyncProperty(anySheet, async (drawn) => assert.deepEqual(await readOne(drawn), drawn)), { numRuns: 40 });
  });
});

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), fc.integer(), fc.boolean(),
  fc.string({ minLength: 1, unit: fc.constantFrom("1", "=", "-", "'", "#", "N", "/", "A", "户", "，", " ", "０") }),
  fc.constantFrom({ error: "#N/A" }, { error: "#DIV/0!" }),
);

interface AnyCell { readonly row: number; readonly column: number; readonly held: Exclude<CellValue, null>; readonly formula: string | null; readonly format: string | null }

const anyCell: fc.Arbitrary<AnyCell> = fc.record({
  row: fc.nat(40), column: fc.nat(9), held: value, formula: fc.option(fc.constantFrom("A1+1", 'IF(B2,"")', "SUM(C:C)")), format: fc.option(fc.constantFrom("0.00", "yyyy/m/d", "@")),
});

const anySheet = fc.record({
  cells: fc.uniqueArray(anyCell, { selector: ({ row, column }) => cellKey(row, column), maxLength: 40 }), hidden: fc.array(fc.nat(40)), hiddenColumns: fc.array(fc.nat(9)),
}).map(({ cells, hidden, hiddenColumns }): SheetSnapshot => {
  const rows = new Map<number, CellValue[]>();
  const formats = new Map<number, string[]>();
  const formulas = new Map<number, string>();
  for (const { row, column, held, formula, format } of [...cells].sort((one, other) => one.row - other.row || one.column - other.column)) {
    rows.set(row, Object.assign(rows.get(row) ?? [], { [column]: held }));
    if (formula !== null) formulas.set(cellKey(row, column), formula);
    if (typeof held === "number" && format !== null) formats.set(row, Object.assign(formats.get(row) ?? [], { [column]: format }));
  }
  const bottom = Math.max(-1, ...rows.keys());
  const right = Math.max(-1, ...[...rows.values()].map((values) => values.length - 1));
  const upTo = (lines: readonly number[], last: number) => new Set([...lines].filter((line) => line <= last).sort((one, other) => one - other));
  return { ...sheet("表", ""), rows, formats, formulas, hiddenRows: upTo(hidden, bottom), hiddenColumns: upTo(hiddenColumns, right) };
});
