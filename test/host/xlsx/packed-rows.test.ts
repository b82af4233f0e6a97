import assert from "node:assert/strict";
import fc from "fast-check";
import { addressOf, crossed, defineTemplate, PackedRows, type SheetSnapshot } from "#core";
import { Package, readWorkbook } from "#xlsx";
import { readFigures } from "../../../src/core/read/read-figures";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { book } from "../../helpers/pack";

const [ROWS, COLUMNS] = [4, 10];

/** A sheet of these rows and merged areas, read by the reader of events where `isPlain` is false. */
function read(rows: readonly string[], merges: readonly string[] = [], isPlain = true): SheetSnapshot {
  const merged = merges.length === 0 ? "" : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  const file = book({ tabs: [{ name: "表", body: `${isPlain ? "" : "<!-- -->"}<sheetData>${rows.join("")}</sheetData>${merged}` }], strings: "<si><t>约 3</t></si>", styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' });
  return readWorkbook(Package.open(file, "表.xlsx", nodeCodec), "表.xlsx").sheets[0]!;
}

const row = (number: number, cells: readonly string[]): string => `<row r="${number + 1}">${cells.join("")}</row>`;

const cell = (at: number, column: number, content: string, style = 0): string => `<c r="${addressOf(at, column)}"${style ? ` s="${style}"` : ""}${content}</c>`;

/** Numbers side by side: 100, 101, … */
const run = (at: number, column: number, count: number, style = 0): readonly string[] => Array.from({ length: count }, (_none, index) => cell(at, column + index, `><v>${100 + index}</v>`, style));

const text = (at: number, column: number): string => cell(at, column, ' t="s"><v>0</v>');

const valuesOf = ({ rows }: SheetSnapshot): unknown => [...rows].map(([at, values]) => [at, Array.from(values, (value) => value ?? null)]);

/** The places of all texts, without a look at the numbers. */
const textsOf = ({ rows }: SheetSnapshot): readonly string[] =>
  [...(rows instanceof PackedRows ? rows.withoutNumbers : rows)].flatMap(([at, values]) => values.flatMap((value, column) => (typeof value === "string" ? [addressOf(at, column)] : [])));

const piece = fc.oneof(
  fc.record({ kind: fc.constant("run"), column: fc.nat(12), count: fc.integer({ min: 1, max: 12 }), style: fc.nat(1) }),
  fc.record({ kind: fc.constantFrom("text", "decimal", "formula", "blank"), column: fc.nat(24), count: fc.constant(1), style: fc.nat(1) }),
);

const cellsOf = (at: number, { kind, column, count, style }: typeof piece extends fc.Arbitrary<infer Piece> ? Piece : never): readonly string[] => {
  if (kind === "run") return run(at, column, count, style);
  if (kind === "text") return [text(at, column)];
  return [cell(at, column, kind === "decimal" ? "><v>0.5</v>" : kind === "formula" ? "><f>A1</f><v>7</v>" : ">", style)];
};

describe("numbers that are kept packed", () => {
  it("are the same cells as one by one, wherever others stand between them, over them or anew", () => {
    const line = fc.record({ at: fc.nat(5), pieces: fc.array(piece, { maxLength: 4 }) });
    const area = fc.tuple(fc.nat(5), fc.nat(20), fc.nat(2), fc.nat(4)).map(([top, left, height, width]) => `${addressOf(top, left)}:${addressOf(top + height, left + width)}`);
    fc.assert(fc.property(fc.array(line, { maxLength: 7 }), fc.array(area, { maxLength: 2 }), fc.boolean(), (drawn, merges, isInOrder) => {
      const lines = isInOrder ? drawn.map((one, index) => ({ ...one, at: index })) : drawn;
      const rows = lines.map(({ at, pieces }) => row(at, pieces.flatMap((one) => cellsOf(at, one))));
      const [packed, single] = [read(rows, merges), read(rows, merges, false)];
      assert.deepEqual(textsOf(packed), textsOf(single));
      assert.deepEqual(valuesOf(packed), valuesOf(single));
      assert.deepEqual([...packed.formats].map(([at, codes]) => [at, [...codes]]), [...single.formats].map(([at, codes]) => [at, [...codes]]));
    }), { numRuns: 400 });
  });

  it("stand in their row as soon as it is asked for, in whatever order, and in no other", () => {
    const { rows } = read([row(0, run(0, 1, 9)), row(1, [text(1, 0), ...run(1, 1, 9)]), row(3, run(3, 0, 3))]);
    assert.deepEqual([...rows.keys()], [0, 1, 3]);
    assert.equal(rows.get(2), undefined);
    assert.deepEqual(rows.get(1), ["约 3", 100, 101, 102, 103, 104, 105, 106, 107, 108]);
    assert.equal(rows.get(1), rows.get(1));
    assert.deepEqual([...rows.values()].map((values) => values.length), [10, 10, 3]);
  });

  it("are found by their place until a merged area covers some of them", () => {
    const lines = [row(0, run(0, 1, 9)), row(1, run(1, 1, 9))];
    const open = read(lines).rows as PackedRows;
    assert.deepEqual([open.startOf(0, 1, 9), open.startOf(1, 3, 4), open.startOf(1, 0, 4), open.startOf(1, 8, 3)], [0, 11, -1, -1]);
    assert.deepEqual([...open.numbers.subarray(11, 15)], [102, 103, 104, 105]);
    const covered = read(lines, ["C1:D1"]).rows as PackedRows;
    assert.deepEqual([covered.startOf(0, 1, 9), covered.startOf(1, 1, 9)], [-1, 9]);
    assert.deepEqual(Array.from(covered.get(0)!, (value) => value ?? null), [null, 100, 101, null, 103, 104, 105, 106, 107, 108]);
  });

  it("are left to their rows where hardly any stand side by side", () => {
    assert.ok(!(read([row(0, run(0, 0, 5)), row(1, run(1, 0, 5))]).rows instanceof PackedRows));
  });

  it("give the figures that their rows would", () => {
    const lines = (count: number, name: string) => Array.from({ length: count }, (_none, index) => ({ code: `${name}${index}`, label: `${name}${index}` }));
    const { indicators, table } = crossed({ stub: "项目", rows: lines(ROWS, "r"), columns: lines(COLUMNS, "c").map((column) => ({ ...column, measure: "人" as const })) });
    const template = defineTemplate({ id: "T01", version: 1, kind: "form", name: "表", period: "day", level: "street", header: [], indicators, tables: [table], edits: [] });
    const places = table.cells.flatMap((codes, at) => codes.map((indicator, column) => ({ indicator: indicator!, row: at, column })));
    const at = { workbook: "表.xlsx", worksheet: "表", unit: null, period: "2020-03-20" };
    const content = fc.constantFrom("run", "run", "run", "run", "text", "decimal", "blank");
    const line = fc.record({ kinds: fc.array(content, { minLength: COLUMNS, maxLength: COLUMNS }), isWhole: fc.boolean(), style: fc.constantFrom(0, 0, 0, 1) });
    fc.assert(fc.property(fc.array(line, { minLength: ROWS, maxLength: ROWS }), fc.boolean(), (drawn, isWhole) => {
      const sheet = read(drawn.map((one, top) => row(top, one.kinds.flatMap((kind, column) => cellsOf(top, { kind: isWhole || one.isWhole ? "run" : kind, column, count: 1, style: one.style })))));
      const [packed, single] = [readFigures(sheet, template, places, at), readFigures({ ...sheet, rows: new Map(sheet.rows) }, template, places, at)];
      assert.deepEqual([...packed.figures.values()], [...single.figures.values()]);
      assert.deepEqual(packed.findings, single.findings);
    }), { numRuns: 200 });
  });
});
