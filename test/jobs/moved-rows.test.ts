import assert from "node:assert/strict";
import { reviewSteps, takeAll, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import { consolidate } from "#jobs/consolidate";
import { movedRows } from "#jobs/moved-rows";
import { MemoryHost } from "#memory";
import { templateById } from "#templates";
import { staleness } from "../../src/pane/consolidate/is-stale";
import { listed, type ListedRow } from "../helpers/listed";

const issues = templateById("S09")!;
const UNITS = [{ code: "001", name: "府坪街道" }, { code: "002", name: "永安街道" }] as const;
const settings = { templates: [issues], roster: { superior: { code: "430702", name: "武陵区" }, units: [...UNITS] }, period: null, expects: "all-units" } as const;
const issue = (number: string): ListedRow => ({
  number, firm: "示例商贸", class: "融资贷款", matter: `缺流动资金，联系13812345678`, collectedOn: "2020-03-16", status: "收集", contact: "张三丰", contactPhone: "13812345678",
});

/** A district's workbook with the ledgers of two streets. */
async function district(): Promise<WorkbookSnapshot> {
  const host = new MemoryHost("区.xlsx", []);
  const sent = UNITS.map((unit) => listed(issues, `${unit.name}.xlsx`, unit, [issue(`${unit.code}-1`), issue(`${unit.code}-2`)], "2020-W12"));
  await consolidate(sent, host, settings, { language: "zh-CN", hardFindings: "in", superior: settings.roster.superior });
  return host.readWorkbook();
}

/** The same with one row of 府坪街道's tab as somebody typed it. */
function typed(workbook: WorkbookSnapshot, change: (rows: Map<number, CellValue[]>, first: number) => void): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet): SheetSnapshot => {
    if (sheet.worksheet !== "府坪街道") return sheet;
    const rows = new Map([...sheet.rows].map(([row, values]) => [row, [...values]] as const));
    change(rows as Map<number, CellValue[]>, [...rows].find(([, values]) => values.includes("001-1"))![0]);
    return { ...sheet, rows: rows as SheetSnapshot["rows"] };
  });
  return { ...workbook, sheets };
}

const moved = (workbook: WorkbookSnapshot) => takeAll(movedRows(workbook, takeAll(reviewSteps([workbook], settings))));

describe("movedRows", () => {
  let workbook: WorkbookSnapshot;
  before(async () => (workbook = await district()));

  it("finds nothing on tabs as they were laid out, what is masked on them too", () => assert.deepEqual(moved(workbook), []));

  it("finds the row in which words were changed that no figure counts", () => {
    const changed = typed(workbook, (rows, first) => rows.get(first + 1)!.splice(rows.get(first + 1)!.indexOf("示例商贸"), 1, "样板商贸"));
    const [row, ...others] = moved(changed);
    assert.deepEqual([row!.unitName, row!.here.worksheet, others], ["府坪街道", "府坪街道", []]);
    const line = [...changed.sheets.find(({ worksheet }) => worksheet === "府坪街道")!.rows].find(([, values]) => values.includes("样板商贸"))![0];
    assert.equal(Number(/\d+/.exec(row!.here.address)![0]), line + 1);
  });

  it("finds a row that was added, and one that was taken away", () => {
    for (const change of [
      (rows: Map<number, CellValue[]>, first: number) => void rows.set(first + 2, [...rows.get(first + 1)!]),
      (rows: Map<number, CellValue[]>, first: number) => void rows.delete(first + 1),
    ]) assert.deepEqual(moved(typed(workbook, change)).map(({ unitName }) => unitName), ["府坪街道"]);
  });

  it("makes what was written stale", () => {
    const changed = typed(workbook, (rows, first) => void rows.delete(first));
    const review = takeAll(reviewSteps([changed], settings));
    const state = { outcome: null, choices: {}, open: changed, prior: [], survey: { review, moved: [], movedRows: moved(changed) } } as unknown as Parameters<typeof staleness>[0];
    assert.equal(staleness(state), "figures");
  });
});
