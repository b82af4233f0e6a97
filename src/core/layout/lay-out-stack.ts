import type { CellValue } from "../model/cell";
import type { Finding } from "../model/finding";
import { labelIn, type Language } from "../model/localised";
import type { SheetDraft } from "../model/sheet-draft";
import type { LedgerTable, Template } from "../model/template";
import type { Unit } from "../model/unit";
import type { CellPlace } from "./district-picture";
import { cellFormat } from "./figure-format";
import { formBlocks } from "./form-blocks";
import type { FormEntry } from "./form-types";
import { finishList, putCalm, putRows, startList, type ListColumn, type SubjectOptions } from "./list-sheet";
import { fitHeight, put, putLink, type Page } from "./page";
import { sheetText } from "./sheet-texts";
import { COLOURS, STYLES, withFormat } from "./styles";
import { takeAll, type Steps } from "../model/step";

/** One row of a unit's ledger, as it was sent in. */
export interface StackRow {
  readonly unit: Unit;
  /** By the code of the column. */
  readonly entries: ReadonlyMap<string, FormEntry>;
  /** Where it stands in the file. `row` is 1-based. */
  readonly workbook: string;
  readonly worksheet: string;
  readonly row: number;
  /** Where it stands in this workbook; null when it does not. */
  readonly here: CellPlace | null;
  /** What is to be said of the row beside its own cells. */
  readonly findings: readonly Finding[];
}

/** Lays out the sheet 台账: the rows of all units one below the other, each with whose it is, where it comes from, and which other row it is like. */
export const layOutStack = (template: Template, rows: readonly StackRow[], options: SubjectOptions): SheetDraft => takeAll(layOutStackSteps(template, rows, options));

/** layOutStack in steps. @throws RangeError when the template is no ledger. */
export function* layOutStackSteps(template: Template, rows: readonly StackRow[], options: SubjectOptions): Steps<SheetDraft> {
  const { ledger } = template;
  if (!ledger) throw new RangeError(`${template.id} is no ledger`);
  const language = options.language ?? "zh-CN";
  const title = sheetText("stack.title", language, { unit: options.about.unit.name, name: labelIn(template.name, language) });
  const units = new Set(rows.map(({ unit }) => unit.code)).size;
  const list = startList(columnsOf(template, language), title, [[sheetText("stack.count", language, { count: rows.length, units }), STYLES.subtitle]], language);
  if (rows.length === 0) putCalm(list, sheetText("stack.none", language));
  yield* putRows(list, rows, (page, at, row, index) => putStacked(page, at, row, index, template, ledger, language));
  return finishList(list, "stack", options, { isProtected: false, tab: COLOURS.tab, frozenColumns: 2 });
}

const BEFORE = [{ heading: "column.number", width: 6 }, { heading: "column.unit", width: 16 }] as const satisfies readonly ListColumn[];
const AFTER = [
  { heading: "column.remark", width: 30 }, { heading: "column.workbook", width: 30 }, { heading: "column.worksheet", width: 16 }, { heading: "column.row", width: 7 },
] as const satisfies readonly ListColumn[];

function columnsOf(template: Template, language: Language): readonly ListColumn[] {
  const [block] = formBlocks(template, { code: "", name: "" }, language, 1);
  return [...BEFORE, ...block!.columns.map((path, at) => ({ heading: "column.label" as const, title: path.join("\n"), width: block!.widths![at]! })), ...AFTER];
}

function putStacked(page: Page, at: number, row: StackRow, index: number, template: Template, { columns }: LedgerTable, language: Language): void {
  put(page, at, 0, index + 1, STYLES.centred);
  putText(page, at, 1, row.unit.name);
  columns.forEach(({ indicator }, column) => {
    const { value = null, format } = row.entries.get(indicator) ?? {};
    const own = cellFormat(template.indicators.get(indicator)!);
    if (typeof value === "number") put(page, at, BEFORE.length + column, value, withFormat(STYLES.figure, format ?? own));
    else putText(page, at, BEFORE.length + column, value);
  });
  const after = BEFORE.length + columns.length;
  putText(page, at, after, row.findings.flatMap((finding) => remarkOf(finding, language) ?? []).join(language === "en" ? "; " : "；"));
  putText(page, at, after + 1, row.workbook);
  putText(page, at, after + 2, row.worksheet);
  if (row.here) putLink(page, at, after + 3, String(row.row), STYLES.plainLink, row.here);
  else put(page, at, after + 3, row.row, STYLES.centred);
}

/** A text over as many lines as it needs. */
function putText(page: Page, row: number, column: number, value: CellValue): void {
  put(page, row, column, value, STYLES.cell);
  if (typeof value === "string") fitHeight(page, row, value, { left: column, right: column }, 21);
}

/** In a few words; null for findings that are about single cells. */
function remarkOf({ code, values }: Finding, language: Language): string | null {
  switch (code) {
    case "edit.same-row":
      return sheetText("stack.same", language, values);
    case "edit.alike-row":
      return sheetText("stack.alike", language, values);
    case "edit.overdue":
      return sheetText("stack.overdue", language, values);
    default:
      return null;
  }
}
