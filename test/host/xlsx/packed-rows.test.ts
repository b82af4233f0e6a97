import assert from "node:assert/strict";
import fc from "fast-check";
import { addressOf, crossed, defineTemplate, PackedRows, type SheetSnapshot } from "#core";
import { Package, readWorkbook } from "#xlsx";
import { readFigures } from "../../../src/core/read/read-figures";
import { indexLabels } from "../../../src/core/recognise/label-index";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { book } from "../../helpers/pack";

const [ROWS, COLUMNS] = [4, 10];

/** The rows and merged areas of a sheet. */
interface Drawn {
  readonly rows: readonly string[];
  readonly merges?: readonly string[];
}

/** Sheets of one workbook, read by the reader of events where `isPlain` is false. */
function readTabs(tabs: readonly Drawn[], isPlain = true): readonly SheetSnapshot[] {
  const merged = ({ merges = [] }: Drawn): string => (merges.length === 0 ? "" : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`);
  const bodyOf = (tab: Drawn): string => `${isPlain ? "" : "<!-- -->"}<sheetData>${tab.rows.join("")}</sheetData>${merged(tab)}`;
  const file = book({ tabs: tabs.map((tab, index) => ({ name: `表${index + 1}`, body: bodyOf(tab) })), strings: TEXTS.map((one) => `<si><t>${one}</t></si>`).join(""), styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' });
  return readWorkbook(Package.open(file, "表.xlsx", nodeCodec), "表.xlsx").sheets;
}

const TEXTS = ["约 3", "口罩", "合计"];

const read = (rows: readonly string[], merges: readonly string[] = [], isPlain = true): SheetSnapshot => readTabs([{ rows, merges }], isPlain)[0]!;

const row = (number: number, cells: readonly string[]): string => `<row r="${number + 1}">${cells.join("")}</row>`;

const cell = (at: number, column: number, content: string, style = 0): string => `<c r="${addressOf(at, column)}"${style ? ` s="${style}"` : ""}${content}</c>`;

/** Numbers side by side: 100, 101, … */
const run = (at: number, column: number, count: number, style = 0): readonly string[] => Array.from({ length: count }, (_none, index) => cell(at, column + index, `><v>${100 + index}</v>`, style));

const text = (at: number, column: number, index = 0): string => cell(at, column, ` t="s"><v>${index}</v>`);

const valuesOf = ({ rows }: SheetSnapshot): unknown => [...rows].map(([at, values]) => [at, Array.from(values, (value) => value ?? null)]);

/** The places of all texts, without a look at the numbers. */
const textsOf = ({ rows }: SheetSnapshot): readonly string[] =>
  [...rows.keys()].flatMap((at) => [...((rows instanceof PackedRows ? rows.textsOf(at) : rows.get(at)) ?? [])].flatMap((value, column) => (typeof value === "string" ? [addressOf(at, column)] : [])));

const piece = fc.oneof(
  fc.record({ kind: fc.constant("run"), column: fc.nat(12), count: fc.integer({ min: 1, max: 12 }), style: fc.nat(1) }),
  fc.record({ kind: fc.constantFrom("text", "decimal", "formula", "blank"), column: fc.nat(24), count: fc.constant(1), style: fc.nat(1) }),
);

const cellsOf = (at: number, { kind, column, count, style }: typeof piece extends fc.Arbitrary<infer Piece> ? Piece : never): readonly string[] => {
  if (kind === "run") return run(at, column, count, style);
  if (kind === "text") return [text(at, column)];
  return [cell(at, column, kind === "decimal" ? "><v>0.5</v>" : kind === "formula" ? "><f>A1</f><v>7</v>" : ">", style)];
};

const formatsOf = ({ formats }: SheetSnapshot): unknown => [...formats].map(([at, codes]) => [at, [...codes]]);

const labelsOf = (sheet: SheetSnapshot): unknown => {
  const { labels, width, lastRow } = indexLabels(sheet);
  return { labels, width, lastRow };
};

describe("tabs of one form", () => {
  const head = (unit: number): string => row(0, [text(0, 0, unit)]);
  const body = [1, 2, 3].map((at) => row(at, [text(at, 0, at % 3), ...run(at, 1, 9)]));
  const formsOf = (tabs: readonly Drawn[]): readonly PackedRows[] => readTabs(tabs).map(({ rows }) => rows as PackedRows);

  it("give the same cells, formats and labels as each of them alone, whatever is different on some", () => {
    const line = fc.record({ pieces: fc.array(piece, { maxLength: 3 }), label: fc.nat(2) });
    const change = fc.record({ at: fc.nat(4), line });
    const area = fc.tuple(fc.nat(5), fc.nat(20), fc.nat(2), fc.nat(4)).map(([top, left, height, width]) => `${addressOf(top, left)}:${addressOf(top + height, left + width)}`);
    const tab = fc.record({ changes: fc.array(change, { maxLength: 2 }), merges: fc.array(area, { maxLength: 1 }), first: fc.constantFrom(0, 0, 0, 1), last: fc.constantFrom(9, 9, 9, 2), again: fc.constantFrom<number[]>([], [], [], [1]) });
    fc.assert(fc.property(fc.array(line, { minLength: 3, maxLength: 5 }), fc.array(tab, { minLength: 2, maxLength: 6 }), (common, drawn) => {
      const tabs = drawn.map(({ changes, merges, first, last, again }): Drawn => {
        const lines = common.map((own, at) => changes.find((one) => one.at === at)?.line ?? own);
        const rows = lines.map(({ pieces, label }, at) => row(at, [text(at, 0, label), ...pieces.flatMap((one) => cellsOf(at, { ...one, column: one.column + 1 }))]));
        return { merges, rows: [...rows.slice(first, last), ...again.map((at) => rows[at]!)] };
      });
      const [together, alone] = [readTabs(tabs), tabs.map((one) => readTabs([one], false)[0]!)];
      assert.deepEqual(together.map(labelsOf), alone.map(labelsOf));
      assert.deepEqual(together.map(valuesOf), alone.map(valuesOf));
      assert.deepEqual(together.map(formatsOf), alone.map(formatsOf));
    }), { numRuns: 200 });
  });

  it("share the places of their numbers, and the rows that say the same", () => {
    const [one, other] = formsOf([{ rows: [head(0), ...body] }, { rows: [head(1), ...body] }]);
    assert.equal(one!.layout, other!.layout);
    assert.deepEqual([0, 1, 2, 3].map((at) => one!.textsOf(at) === other!.textsOf(at)), [false, true, true, true]);
    assert.deepEqual([one!, other!].map((rows) => rows.startOf(3, 4, 6) - rows.first), [21, 21]);
  });

  it("share their formats only where these are the same, holes and all", () => {
    const [one, two, three] = readTabs([1, 1, 0].map((style) => ({ rows: [row(0, run(0, 0, 9, style)), row(1, run(1, 1, 9, 1))] })));
    assert.equal(one!.formats, two!.formats);
    assert.notEqual(two!.formats, three!.formats);
  });

  it("keep to themselves what is taken out of the package for one of them", () => {
    const [one, other] = formsOf([{ rows: [head(0), ...body] }, { rows: [head(0), ...body] }]);
    assert.equal(one!.get(2)!.length, 10);
    assert.deepEqual(other!.textsOf(2), ["合计"]);
  });

  it("tell of each how far its labels are merged", () => {
    const rows = [head(0), ...body];
    const reach = readTabs([{ rows }, { rows, merges: ["A1:D1"] }, { rows, merges: ["A1:C1"] }, { rows }]).map((sheet) => indexLabels(sheet).labels[0]!.right);
    assert.deepEqual(reach, [0, 3, 2, 0]);
  });

  it("have no layout in common where a merged area covers numbers of one", () => {
    const [one, other] = formsOf([{ rows: [head(0), ...body] }, { rows: [head(0), ...body], merges: ["C2:D2"] }]);
    assert.notEqual(one!.layout, other!.layout);
    assert.deepEqual([one!.startOf(1, 1, 9) - one!.first, other!.startOf(1, 1, 9), other!.startOf(2, 1, 9) - other!.first], [0, -1, 9]);
  });

  const tab = (...lines: readonly string[]): Drawn => ({ rows: lines });
  const [ordinary, longer] = [tab(head(0), ...body), tab(head(0), ...body, row(4, run(4, 1, 9)))];

  it("go on sharing after one that has a row more, and share anew after two", () => {
    const forms = formsOf([ordinary, longer, ordinary, longer, longer, longer, longer]).map(({ common }) => common);
    assert.deepEqual(forms.map((common) => forms.indexOf(common)), [0, 1, 0, 3, 4, 5, 5]);
  });

  it("do not share with one that lacks their last rows, or has others between them", () => {
    const forms = formsOf([ordinary, tab(head(0), ...body.slice(0, 2)), ordinary, tab(head(0), body[0]!, row(3, run(3, 1, 9)))]).map(({ common }) => common);
    assert.deepEqual(forms.map((common) => forms.indexOf(common)), [0, 1, 0, 3]);
  });

  it("keep their numbers apart where a cell of one stands in its row twice", () => {
    const twice = tab(head(0), row(1, [...run(1, 1, 8), ...run(1, 1, 1)]), ...body.slice(1));
    const once = tab(head(0), row(1, [text(1, 0)]), ...body.slice(1));
    assert.deepEqual(readTabs([once, twice, once, twice, twice, once]).map(valuesOf), [once, twice, once, twice, twice, once].map((one) => valuesOf(readTabs([one])[0]!)));
  });
});

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
      assert.deepEqual(formatsOf(packed), formatsOf(single));
    }), { numRuns: 400 });
  });

  it("stand in a row that is begun anew below others as well", () => {
    const { rows } = read([row(0, [text(0, 0), ...run(0, 1, 9)]), row(0, [...run(0, 1, 8), ...run(0, 12, 9)])]);
    assert.deepEqual(Array.from(rows.get(0)!, (value) => value ?? null), ["约 3", 100, 101, 102, 103, 104, 105, 106, 107, 108, null, null, 100, 101, 102, 103, 104, 105, 106, 107, 108]);
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
