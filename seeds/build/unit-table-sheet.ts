import { addressOf, labelIn, printIdentity, printPeriod, sheetText, type Area, type CellValue, type DraftCell, type DraftStyle, type SheetDraft, type SheetIdentity, type Template, type Unit } from "#core";
import { entriesOf } from "./form-entries";
import type { Source } from "./read-source";
import type { Line } from "./read-table";

const TITLE: DraftStyle = { bold: true, size: 16, horizontal: "center", vertical: "center" };
const HEAD: DraftStyle = { bold: true, border: "all", horizontal: "center", vertical: "center", wrap: true };
const BODY: DraftStyle = { border: "all" };

/** Rows of the page, 0-based. */
const ROWS = { title: 0, note: 1, head: 2, first: 4 } as const;
/** Columns before the figures: 序号, 乡镇（街道）. */
const STUBS = 2;

/**
 * A table with a row a unit, as an office draws it up by itself: merged heads, a total row in formulas. Its title belongs
 * into A1, where the draft has the identity text that every sheet of ours must have.
 */
export function unitTableSheet(template: Template, line: Line, units: readonly Unit[], source: Source): { draft: SheetDraft; title: string } {
  const identity: SheetIdentity = { role: "form", template: template.id, version: template.version, level: template.level, unit: "", period: line["period"]! };
  const columns = template.unitTable!.columns;
  const width = STUBS + columns.length;
  const cells: DraftCell[] = [];
  const merges: Area[] = [];
  const put = (row: number, column: number, value: CellValue, style: DraftStyle, formula?: string) =>
    cells.push({ row, column, value, style, ...(formula === undefined ? {} : { formula }) });
  const merge = (top: number, left: number, bottom: number, right: number) => merges.push({ top, left, bottom, right });

  put(ROWS.title, 0, printIdentity(identity), TITLE);
  merge(ROWS.title, 0, ROWS.title, width - 1);
  put(ROWS.note, 0, `统计日期：${printPeriod(line["period"]!)}`, {});
  ["序号", template.unitTable!.unitLabels[0]!].forEach((label, column) => {
    put(ROWS.head, column, label, HEAD);
    merge(ROWS.head, column, ROWS.head + 1, column);
  });
  putHeads(template, put, merge);
  units.forEach((unit, at) => {
    const row = ROWS.first + at;
    put(row, 0, at + 1, BODY);
    put(row, 1, unit.name, BODY);
    const entries = entriesOf(template, source.get(unit.name)!);
    columns.forEach(({ indicator }, index) => put(row, STUBS + index, entries.get(indicator)?.value ?? null, styleOf(template, indicator)));
  });
  putTotals(template, units, source, put);
  const draft: SheetDraft = {
    name: line["sheet"]!,
    identity,
    visibility: "visible",
    cells: cells.sort((one, other) => one.row - other.row || one.column - other.column),
    merges,
    widths: [6, 14, ...columns.map(() => 9)],
    heights: new Map([[ROWS.title, 30], [ROWS.head + 1, 30]]),
    validations: [],
    names: [],
    print: { landscape: true, footer: sheetText("page", "zh-CN") },
    isProtected: false,
  };
  return { draft, title: `各乡镇${template.name["zh-CN"].replace(/日报$/, "")}情况统计表` };
}

type Put = (row: number, column: number, value: CellValue, style: DraftStyle, formula?: string) => void;
type Merge = (top: number, left: number, bottom: number, right: number) => void;

function putHeads(template: Template, put: Put, merge: Merge): void {
  const columns = template.unitTable!.columns;
  columns.forEach(({ path, indicator }, index) => {
    const column = STUBS + index;
    const [outer, inner] = path.map((label) => labelIn(label, "zh-CN"));
    const spec = template.indicators.get(indicator)!;
    const measured = (label: string) => (spec.type === "quantity" ? `${label}\n（${spec.measure}）` : label);
    if (inner === undefined) {
      put(ROWS.head, column, measured(outer!), HEAD);
      merge(ROWS.head, column, ROWS.head + 1, column);
      return;
    }
    put(ROWS.head + 1, column, measured(inner), HEAD);
    const [before, after] = [columns[index - 1], columns[index + 1]].map((other) => other?.path[0]["zh-CN"]);
    if (before !== outer) put(ROWS.head, column, outer!, HEAD);
    if (after !== outer) merge(ROWS.head, STUBS + columns.findIndex((other) => other.path[0]["zh-CN"] === outer), ROWS.head, column);
  });
}

function putTotals(template: Template, units: readonly Unit[], source: Source, put: Put): void {
  const row = ROWS.first + units.length;
  put(row, 1, "合计", BODY);
  template.unitTable!.columns.forEach(({ indicator }, index) => {
    const spec = template.indicators.get(indicator)!;
    if (spec.type !== "quantity" || spec.rollUp.method !== "sum") return;
    const column = STUBS + index;
    const sum = units.reduce((total, unit) => total + Number(source.get(unit.name)!.get(indicator)!.text), 0);
    put(row, column, Number(sum.toFixed(spec.decimals)), styleOf(template, indicator), `SUM(${addressOf(ROWS.first, column)}:${addressOf(row - 1, column)})`);
  });
}

function styleOf(template: Template, code: string): DraftStyle {
  const indicator = template.indicators.get(code)!;
  if (indicator.type === "date") return { ...BODY, format: "yyyy-mm-dd" };
  if (indicator.type !== "quantity") return BODY;
  return { ...BODY, format: indicator.measure === "%" ? "0.00%" : "#,##0" };
}
