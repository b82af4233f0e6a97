import assert from "node:assert/strict";
import fc from "fast-check";
import { addressOf, auditWorkbooks, cellKey, parseArea, type CellValue, type Finding, type SheetSnapshot } from "#core";
import { withCells } from "./drawn-audit";
import { shapes, sheetOf, type Shape } from "./random-shapes";
import { changed, drawn, layouts } from "./random-tables";

const spokenOf = (sheet: SheetSnapshot): readonly Finding[] => auditWorkbooks([{ name: "test.xlsx", sheets: [sheet] }]).findings.filter(({ belief }) => belief!.level !== "look");

const said = ({ code, cells, expected }: Finding): string => `${cells[0]?.address ?? ""} ${code} ${expected ?? ""}`;

describe("auditWorkbooks, on any sheet", () => {
  it("says nothing of a table that is right", () => {
    fc.assert(fc.property(layouts(99_999), (layout) => assert.deepEqual(spokenOf(drawn(layout).sheet).map(said), [])), { numRuns: 120 });
  });

  it("says nothing of a table of small figures that is right", () => {
    fc.assert(fc.property(layouts(9), (layout) => assert.deepEqual(spokenOf(drawn(layout).sheet).map(said), [])), { numRuns: 120 });
  });

  it("finds one wrong figure of a two-way table in its row or column, and names the cell among the suspects", () => {
    const filled = fc.array(fc.integer({ min: 100, max: 99_999 }), { minLength: 100, maxLength: 100 });
    const wrong = fc.record({ layout: layouts(99_999), seed: filled, row: fc.nat(), column: fc.nat(), by: fc.integer({ min: 1, max: 9_000 }) });
    fc.assert(fc.property(wrong, ({ layout, seed, row, column, by }) => {
      const table = drawn({ ...layout, seed, columns: Math.max(3, layout.columns), hasRowTotals: true, hasRates: false, hasPart: false, groups: layout.groups.map((size) => Math.max(3, size)) });
      const rows = [...table.details, ...table.totals];
      const place = { row: rows[row % rows.length]!, column: table.columns[column % table.columns.length]! };
      const before = table.sheet.rows.get(place.row)![place.column];
      fc.pre(typeof before === "number" && before > 0);
      const spoken = spokenOf(changed(table, place.row, place.column, Math.round((before as number) * 100 + by * 100) / 100));
      const address = addressOf(place.row, place.column);
      const suspects = spoken.flatMap(({ cells, proposal }) => (proposal ? [proposal, ...proposal.alternatives, ...proposal.together].map(({ cell }) => cell.address) : cells.slice(0, 1).map((cell) => cell.address)));
      assert.ok(suspects.includes(address), `${address} ${String(before)} + ${by}: ${spoken.map(said).join("; ")}`);
    }), { numRuns: 120 });
  });

  it("says nothing of figures that have nothing to do with each other", () => {
    const figures = fc.array(fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 25 });
    fc.assert(fc.property(figures, (values) => {
      const rows = new Map<number, CellValue[]>([[0, ["单位", "甲项", "乙项", "丙项", "丁项", "戊项"]], ...values.map((own, at): [number, CellValue[]] => [at + 1, [`第${at}家`, ...own]])]);
      assert.deepEqual(spokenOf({ ...drawnSheet(rows), rows }).map(said), []);
    }), { numRuns: 80 });
  });

  it("hardly ever says anything of a sound table of whatever shape: with rates, indexes, scores, temperatures and telephones beside what adds up", () => {
    const drawings = fc.sample(shapes, { numRuns: 400, seed: 11 }).map(sheetOf);
    const cried = drawings.filter((sheet) => spokenOf(sheet).length > 0);
    assert.ok(cried.length * 200 <= drawings.length, `${cried.length} of ${drawings.length}`);
  });

  it("finds a total with digits swapped in a table of whatever shape, and what it should be", () => {
    const some = fc.sample(shapes, { numRuns: 60, seed: 12 }).map((shape): Shape => ({ ...shape, order: "plain", columns: 3, besides: [], decimals: 0, groups: [3, ...shape.groups] }));
    for (const shape of some) {
      const sheet = sheetOf(shape);
      const [row, values] = [...sheet.rows].find(([, line]) => line[0] === "合计")!;
      const right = String(values[2]);
      const place = [...right].findIndex((digit, index) => index > 0 && digit !== right[index - 1]);
      if (place < 0) continue;
      const typed = Number(`${right.slice(0, place - 1)}${right[place]!}${right[place - 1]!}${right.slice(place + 1)}`);
      const findings = spokenOf(withCells(sheet, { [addressOf(row, 2)]: typed }));
      assert.ok(findings.some(({ cells, expected }) => cells[0]?.address === addressOf(row, 2) && expected === right), `${right} typed as ${typed}: ${findings.map(said).join("; ")}`);
    }
  });

  it("never throws, whatever the cells, formulas and merged areas", () => {
    const text = fc.oneof(fc.constantFrom("合计", "小计", "其中：", "一、收入", "（一）", "1.", "排名", "完成率", "12人", "１，０００", "约300", "—", "期初库存", "今日库存", "注：因调整", "单位：万元", "2023", "4月13日"), fc.string());
    const value: fc.Arbitrary<CellValue> = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -100, max: 5_000 }) }, fc.double(), { weight: 3, arbitrary: text }, fc.boolean(), fc.constant({ error: "#REF!" }), fc.constant(null));
    const formula = fc.constantFrom("SUM(A1:C3)", "SUM(B2:B9)", "B2+B3-4", "A1/B1", "SUM(D:D)", "'其他'!A1", "[1]Sheet1!A1", "SUM((A1", "IF(A1>0,1,\"\")", "-B3", "#REF!+1");
    const place = fc.tuple(fc.nat(14), fc.nat(7));
    const any = fc.record({
      rows: fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 15 }), formulas: fc.array(fc.tuple(place, formula), { maxLength: 20 }),
      merges: fc.array(fc.constantFrom("A1:H1", "A2:A4", "B2:C2", "D2:E3", "A6:B6", "A1:A1", "B5:B9"), { maxLength: 4 }),
    });
    fc.assert(fc.property(any, ({ rows, formulas, merges }) => {
      const sheet = drawnSheet(new Map(rows.map((own, at) => [at, own])));
      const made: SheetSnapshot = { ...sheet, formulas: new Map(formulas.map(([[row, column], text_]) => [cellKey(row, column), text_])), merges: merges.map((area) => parseArea(area)!) };
      assert.ok(Array.isArray(auditWorkbooks([{ name: "test.xlsx", sheets: [made] }]).findings));
    }), { numRuns: 300 });
  });
});

const drawnSheet = (rows: ReadonlyMap<number, CellValue[]>): SheetSnapshot => ({
  workbook: "test.xlsx", worksheet: "表", visibility: "visible", rows, formulas: new Map(), formats: new Map(), merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), date1904: false,
});
