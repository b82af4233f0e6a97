import assert from "node:assert/strict";
import type { SheetSnapshot } from "#core";
import { pagePace } from "../../src/pane/page-pace";
import { findCells, nextFound } from "../../src/workbench/find-cells";
import { sheet } from "../helpers/sheet";

const street = sheet("府坪街道", `
  |   | A        | B       | C     |
  | 1 | 单位     | 府坪街道 |       |
  | 2 | 企业总数 | 2046    | '２０ |
  | 3 | 备注     | SHOP 一 | TRUE  |
`);
const totals = sheet("汇总", `
  |   | A        | B                 |
  | 1 | 企業總數 | =府坪街道!B2 → 2046 |
  | 2 | 占比     | 0.5               |
`);

const found = async (wanted: string, ...sheets: readonly SheetSnapshot[]): Promise<readonly string[]> =>
  (await findCells({ name: "区.xlsx", sheets: sheets.length > 0 ? sheets : [street, totals] }, wanted, pagePace.rest)).map(({ worksheet, address }) => `${worksheet}!${address}`);

describe("findCells", () => {
  it("finds a text within cells, tab by tab and row by row, in either script", async () => {
    assert.deepEqual(await found("企业"), ["府坪街道!A2", "汇总!A1"]);
    assert.deepEqual(await found("總數"), ["府坪街道!A2", "汇总!A1"]);
  });

  it("finds what is typed in another case or width, or with blanks", async () => {
    assert.deepEqual(await found(" Ｓｈｏｐ一"), ["府坪街道!B3"]);
    assert.deepEqual(await found("true"), ["府坪街道!C3"]);
  });

  it("finds figures, results of formulas among them, with separators or without", async () => {
    assert.deepEqual(await found("2,046"), ["府坪街道!B2", "汇总!B1"]);
    assert.deepEqual(await found("20"), ["府坪街道!B2", "府坪街道!C2", "汇总!B1"]);
    assert.deepEqual(await found("0.5"), ["汇总!B2"]);
  });

  it("passes over what is out of sight", async () => {
    assert.deepEqual(await found("企业", { ...street, visibility: "hidden" }, { ...totals, hiddenRows: new Set([0]) }), []);
    assert.deepEqual(await found("企业", { ...street, hiddenColumns: new Set([0]) }), []);
  });

  it("finds nothing by nothing", async () => assert.deepEqual([await found(""), await found(" "), await found(",")], [[], [], []]));
});

describe("nextFound", () => {
  const at = (worksheet: string, address: string) => ({ workbook: "区.xlsx", worksheet, address });
  const cells = [at("一", "A1"), at("一", "A5"), at("三", "B2")];
  const next = (last: (typeof cells)[number] | null, front: string, step: 1 | -1 = 1) => nextFound(cells, last, ["一", "二", "三"], front, step);

  it("begins on the tab in front, or on the next one that holds the text", () => {
    assert.deepEqual(next(null, "一"), { cell: cells[0], at: 1, count: 3 });
    assert.deepEqual(next(null, "二"), { cell: cells[2], at: 3, count: 3 });
  });

  it("goes on to the next and back to the one before, round and round", () => {
    assert.deepEqual([next(cells[0]!, "一")?.at, next(cells[1]!, "一")?.at, next(cells[2]!, "三")?.at], [2, 3, 1]);
    assert.deepEqual([next(cells[0]!, "一", -1)?.at, next(cells[2]!, "三", -1)?.at], [3, 2]);
  });

  it("begins anew where somebody has turned to another tab, or the cell holds the text no more", () => {
    assert.equal(next(cells[0]!, "三")?.at, 3);
    assert.equal(next(at("一", "A3"), "一")?.at, 1);
  });

  it("begins with the first tab when none behind the one in front holds the text", () => assert.equal(nextFound(cells.slice(0, 2), null, ["一", "二", "三"], "三", 1)?.at, 1));

  it("is null where nothing was found", () => assert.equal(nextFound([], null, ["一"], "一", 1), null));
});
