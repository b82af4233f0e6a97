import { performance } from "node:perf_hooks";
import { cellAt, review, rollUpFigures, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import { benchTemplate, TABLE } from "./bench-template";
import { benchSheet, unitAt } from "./generate";

/** Tabs of 6,000 figures that make a million cells. */
const TABS = 167;
const ROUNDS = 5;

// The core alone: a million cells, in memory, read, checked and merged. The first round is the cold one that a command line meets.
const template = await benchTemplate("total-row");
const workbook: WorkbookSnapshot = { name: "memory.xlsx", sheets: Array.from({ length: TABS }, (_, index) => snapshot(index)) };
const units = Array.from({ length: TABS }, (_, index) => unitAt(index));
const roster = { superior: { code: "430999", name: "测速区" }, units };
const times = Array.from({ length: ROUNDS }, () => {
  const start = performance.now();
  const { templates, counts } = review([workbook], { templates: [template], roster, period: null, expects: "all-units" });
  const [reviewed] = templates;
  if (!reviewed || reviewed.records.length !== TABS || counts.fail > 0) throw new Error("the bench's own figures do not agree");
  rollUpFigures(template, { superior: roster.superior, period: reviewed.period, records: reviewed.records, missing: [], withHard: new Set(), hardFindings: "in" });
  return performance.now() - start;
});
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
const sorted = [...times].sort((one, other) => one - other);
const cells = (TABS * TABLE.rows * TABLE.columns).toLocaleString("en");
process.stdout.write(`The core alone, ${cells} figures in memory, read, checked and merged: ${seconds(times[0]!)} s at first, ${seconds(sorted[Math.floor(ROUNDS / 2)]!)} s (median of ${ROUNDS}).\n`);

function snapshot(index: number): SheetSnapshot {
  const draft = benchSheet(template, index);
  const rows = new Map<number, (CellValue | undefined)[]>();
  for (const { row, column, value } of draft.cells) {
    const values = rows.get(row) ?? [];
    values[column] = value;
    rows.set(row, values);
  }
  const sheet: SheetSnapshot = {
    workbook: "memory.xlsx", worksheet: draft.name, visibility: "visible", rows, formulas: new Map(), formats: new Map(), merges: draft.merges,
    hiddenRows: new Set(), hiddenColumns: new Set(), date1904: false,
  };
  if (cellAt(sheet, 0, 0) === null) throw new Error("the form lacks its identity");
  return sheet;
}
