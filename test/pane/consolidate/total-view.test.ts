import { strict as assert } from "node:assert";
import { findIdentity, readSources, type CellPlace, type Roster, type WorkbookSnapshot } from "#core";
import { consolidate } from "#jobs/consolidate";
import { builtInTemplates, templateById } from "#templates";
import { MemoryHost } from "../../../src/host/memory/memory-host";
import { EMPTY_STATE } from "../../../src/pane/consolidate/consolidate-state";
import { isTotal, totalAskedAbout } from "../../../src/pane/consolidate/total-asked-about";
import type { TotalView } from "../../../src/pane/consolidate/total-view";
import { listed } from "../../helpers/listed";
import { submitted } from "../../helpers/submitted";

const financing = templateById("S04")!;
const roster: Roster = {
  superior: { code: "430702", name: "武陵区" },
  units: [{ code: "001", name: "府坪街道" }, { code: "002", name: "永安街道" }, { code: "003", name: "丹洲乡" }],
};

/** Two streets: credit in 万元 (two decimals), firms that signed, mean and highest interest. */
const report = (index: number, credit: number, signed: number, mean: number, highest: number) =>
  submitted(financing, `${index}.xlsx`, roster.units[index]!, { credit_total: credit, signed, interest: mean, highestInterest: highest });

let open: WorkbookSnapshot;
let cells: readonly CellPlace[];

before(async () => {
  const district = new MemoryHost("区.xlsx", []);
  const settings = { templates: builtInTemplates, roster, period: null, expects: "all-units" } as const;
  await consolidate([report(0, 300, 10, 0.05, 0.06), report(1, 100, 2, 0.03, 0.08)], district, settings, { language: "zh-CN", hardFindings: "in", superior: roster.superior });
  open = await district.readWorkbook();
  cells = open.sheets.filter((sheet) => findIdentity(sheet)?.role === "sources").flatMap(readSources).map(({ total }) => total);
});

const asked = (cell: CellPlace, known: Roster | null = roster): TotalView | null =>
  totalAskedAbout({ ...EMPTY_STATE, open, total: { ...cell, workbook: "区.xlsx" }, choices: { ...EMPTY_STATE.choices, roster: known && { roster: known, from: "" } } }, builtInTemplates, "zh-CN");

/** The total with this label. */
const total = (label: string): TotalView => cells.map((cell) => asked(cell)!).find((view) => view.label === label)!;

describe("the total that is asked about", () => {
  it("is shown with its measure and the figure of each unit, with its share", () => {
    const { figure, method, units } = total("签约企业");
    assert.deepEqual([figure, method], ["12 家", "sum"]);
    assert.deepEqual(units.map(({ unit, figure: own, share }) => [unit.name, own, share]), [["府坪街道", "10 家", "83.3%"], ["永安街道", "2 家", "16.7%"]]);
  });

  it("draws the largest unit's bar in full and the others against it", () => {
    assert.deepEqual(total("签约企业").units.map(({ bar }) => bar), [1, 0.2]);
  });

  it("names the units of the roster that are not in it, and nobody without a roster", () => {
    const { cell, missing } = total("签约企业");
    assert.deepEqual(missing.map(({ name }) => name), ["丹洲乡"]);
    assert.deepEqual(asked(cell, null)!.missing, []);
  });

  it("shows of a rate each unit's own, made of numerator and denominator, and no shares", () => {
    const { figure, method, parts, units } = total("户均授信额");
    assert.deepEqual([figure, method, parts], ["33.33 万元", "ratio", ["授信合计·合计", "签约企业"]]);
    assert.deepEqual(units.map(({ figure: own, share, cells: two }) => [own, share, two.map((one) => one.figure)]), [
      ["30.00 万元", null, ["300.00 万元", "10 家"]],
      ["50.00 万元", null, ["100.00 万元", "2 家"]],
    ]);
  });

  it("shows of a weighted mean each unit's own figure in per cent", () => {
    const { figure, method, units } = total("加权平均年利率");
    assert.deepEqual([figure, method, units.map((one) => one.figure)], ["4.50%", "weighted-mean", ["5.00%", "3.00%"]]);
  });

  it("shows of a maximum what each unit reported", () => {
    const { figure, method, units } = total("最高年利率");
    assert.deepEqual([figure, method, units.map((one) => one.figure)], ["8.00%", "max", ["6.00%", "8.00%"]]);
  });

  it("knows for every contribution where it stands in the open workbook", () => {
    assert.ok(cells.length > 0);
    for (const cell of cells) for (const { cells: own } of asked(cell)!.units) assert.ok(own.every(({ here }) => here !== null));
  });

  it("is none where the cell holds no total", () => {
    assert.equal(asked({ worksheet: cells[0]!.worksheet, address: "A1" }), null);
    assert.equal(isTotal({ workbook: "区.xlsx", worksheet: cells[0]!.worksheet, address: "A1" }, open), false);
    assert.equal(isTotal({ workbook: "别的.xlsx", ...cells[0]! }, open), false);
    assert.equal(isTotal({ workbook: "区.xlsx", ...cells[0]! }, open), true);
  });
});

describe("a total of a ledger that is asked about", () => {
  const issues = templateById("S09")!;
  const row = (number: string, more = {}) => ({ number, firm: `示例企业${number}`, class: "融资贷款", matter: `缺资金 ${number}`, collectedOn: "2020-03-16", status: "收集", ...more });

  it("is shown with what each unit counts, and every row that counts", async () => {
    const district = new MemoryHost("区.xlsx", []);
    const sent = [listed(issues, "1.xlsx", roster.units[0]!, [row("A1"), row("A2"), row("A3", { class: "其他" })], "2020-W12"), listed(issues, "2.xlsx", roster.units[1]!, [row("B1")], "2020-W12")];
    await consolidate(sent, district, { templates: [issues], roster, period: null, expects: "all-units" }, { language: "zh-CN", hardFindings: "in", superior: roster.superior });
    const workbook = await district.readWorkbook();
    const source = workbook.sheets.filter((sheet) => findIdentity(sheet)?.role === "sources").flatMap(readSources).find(({ indicator }) => indicator === "loans_total")!;
    const view = totalAskedAbout({ ...EMPTY_STATE, open: workbook, total: { ...source.total, workbook: "区.xlsx" }, choices: { ...EMPTY_STATE.choices, roster: { roster, from: "" } } }, builtInTemplates, "zh-CN")!;
    assert.deepEqual([view.figure, view.units.map(({ unit, figure, cells: rows }) => [unit.name, figure, rows.map(({ here }) => here?.worksheet)])], ["3 件", [
      ["府坪街道", "2 件", ["府坪街道", "府坪街道"]], ["永安街道", "1 件", ["永安街道"]],
    ]]);
  });
});
