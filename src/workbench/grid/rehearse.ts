import {
  BooleanNumber, BorderStyleTypes, CellValueType, HorizontalAlign, ICommandService, UniverInstanceType, WrapStrategy,
  type IBorderData, type ICellData, type ILanguagePack, type IStyleData, type IWorkbookData, type IWorksheetData, type Workbook,
} from "@univerjs/core";
import { SetWorksheetActiveOperation } from "@univerjs/preset-sheets-core";
import type { Language } from "#core";
import { createUniver } from "./create-univer";
import { drawn } from "./draw-in-two";

const UNIT = "rehearsal";
const TABS = ["tab-1", "tab-2"] as const;
const SIZE = { rows: 12, columns: 4 };

const line = { s: BorderStyleTypes.THIN, cl: { rgb: "#bfbfbf" } };
const frame: IBorderData = { t: line, b: line, l: line, r: line };
const STYLES: Readonly<Record<string, IStyleData>> = {
  title: { ff: "宋体", fs: 16, bl: BooleanNumber.TRUE, ht: HorizontalAlign.CENTER },
  label: { ff: "宋体", fs: 11, bd: frame, bg: { rgb: "#ffffff" }, tb: WrapStrategy.WRAP },
  figure: { ff: "宋体", fs: 11, bd: frame, n: { pattern: "#,##0" } },
};

/**
 * Draws a small workbook out of sight, brings another tab of it to the front, and lets go of it; leaves off where it is quiet no more. Most of what the first
 * workbook takes is code that runs for the first time: once that has run while nobody waits, the first one opens about as soon as any other.
 */
export async function rehearse(language: Language, texts: ILanguagePack, isQuiet: () => boolean): Promise<void> {
  const container = document.body.appendChild(placeOutOfSight());
  const univer = await createUniver({ container, language, texts, isDark: false });
  const injector = univer.__getInjector();
  const steps: readonly (() => unknown)[] = [
    () => univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, smallWorkbook()),
    () => injector.get(ICommandService).executeCommand(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: TABS[1] }),
  ];
  try {
    for (const step of steps) {
      if (!isQuiet()) break;
      step();
      await drawn(injector);
    }
  } finally {
    univer.dispose();
    container.remove();
  }
}

/** As large as needs be, and closed to keyboard, mouse and screen readers. */
function placeOutOfSight(): HTMLElement {
  const place = document.createElement("div");
  Object.assign(place.style, { position: "fixed", left: "0", top: "0", width: "400px", height: "300px", visibility: "hidden", zIndex: "-1" });
  place.inert = true;
  return place;
}

/** Cells such as forms have. */
function smallWorkbook(): Partial<IWorkbookData> {
  const columns = Array.from({ length: SIZE.columns }, (_, column) => column);
  const row = (index: number): [number, Record<number, ICellData>] => [index, Object.fromEntries(columns.map((column) => [column, column % 2 === 0 ? label(index) : figure(index * column)]))];
  const cellData = Object.fromEntries([[0, { 0: { v: "汇核", s: "title" } }], ...Array.from({ length: SIZE.rows - 1 }, (_, index) => row(index + 1))]);
  const mergeData = [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: SIZE.columns - 1 }];
  const freeze = { startRow: 2, startColumn: 1, ySplit: 2, xSplit: 1 };
  const sheet = (id: string): Partial<IWorksheetData> => ({ id, name: id, rowCount: 60, columnCount: 20, mergeData, freeze, cellData });
  return { id: UNIT, styles: STYLES, sheetOrder: [...TABS], sheets: Object.fromEntries(TABS.map((id) => [id, sheet(id)])) };
}

const label = (row: number): ICellData => ({ v: `其中 ${row}`, s: "label" });
const figure = (value: number): ICellData => ({ v: value * 7919, t: CellValueType.NUMBER, s: "figure" });
