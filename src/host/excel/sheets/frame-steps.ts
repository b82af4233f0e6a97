import { addressOf, columnName, printArea, type SheetDraft } from "#core";
import type { Known } from "../known";
import { step, type Step } from "../steps";
import { PROTECTION, type ExcelPlacement } from "./excel-placement";

/** Points for a character of a column's width: eight pixels, a digit in the fonts that Chinese Excel starts with. */
const CHARACTER = 6;

/** Excel's widest column, in characters. */
const WIDTH_MOST = 255;

/** Widths, heights, what stays in view, what is printed, and the tab's colour. */
export function frameSteps(key: string, draft: SheetDraft): Step[] {
  const onSheet = (actions: number, act: (sheet: Excel.Worksheet) => void, more = 0): Step => step(actions + 1, ({ workbook }) => act(workbook.worksheets.getItem(key)), more);
  const bottom = draft.cells.at(-1)?.row ?? 0;
  return [
    ...grouped(draft.widths.map((width, column) => [Math.min(width, WIDTH_MOST), `${columnName(column)}:${columnName(column)}`] as const))
      .map(([width, list]) => onSheet(4, (sheet) => void (sheet.getRanges(list).untrack().format.columnWidth = width * CHARACTER), list.length)),
    onSheet(4, (sheet) => sheet.getRange(`1:${bottom + 1}`).untrack().format.autofitRows()),
    ...grouped([...draft.heights].map(([row, height]) => [height, `${row + 1}:${row + 1}`] as const))
      .map(([height, list]) => onSheet(4, (sheet) => void (sheet.getRanges(list).untrack().format.rowHeight = height), list.length)),
    onSheet(5, (sheet) => {
      freeze(sheet, draft);
      sheet.showGridlines = !draft.isProtected && draft.gridlines === undefined;
      sheet.tabColor = draft.tab ? `#${draft.tab}` : "";
    }),
    onSheet(20, (sheet) => setUpPages(sheet.pageLayout, draft)),
  ];
}

/** Shows or hides the tab, where it is not as it should be; in a workbook whose structure is protected it stays as it is. */
export function visibilityStep({ draft, key, replaced }: ExcelPlacement, { isStructureProtected }: Known): Step[] {
  if (isStructureProtected || (replaced?.tab.visibility ?? "visible") === draft.visibility) return [];
  return [step(2, ({ workbook }) => void (workbook.worksheets.getItem(key).visibility = VISIBILITY[draft.visibility]))];
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** Excel's own limit for a list of areas is 8,192 characters. */
const LIST_MOST = 8_000;

/** Lines of the same size together, as address lists that Excel takes. */
function grouped(lines: readonly (readonly [size: number, address: string])[]): (readonly [number, string])[] {
  const lists: (readonly [number, string])[] = [];
  const open = new Map<number, string>();
  for (const [size, address] of lines) {
    const list = open.get(size);
    if (list !== undefined && list.length + 1 + address.length > LIST_MOST) lists.push([size, list]);
    open.set(size, list === undefined || list.length + 1 + address.length > LIST_MOST ? address : `${list},${address}`);
  }
  return [...lists, ...open];
}

function freeze({ freezePanes }: Excel.Worksheet, { freeze: frozen }: SheetDraft): void {
  if (!frozen || frozen.rows + frozen.columns === 0) return;
  if (frozen.columns === 0) freezePanes.freezeRows(frozen.rows);
  else if (frozen.rows === 0) freezePanes.freezeColumns(frozen.columns);
  else freezePanes.freezeAt(`A1:${addressOf(frozen.rows - 1, frozen.columns - 1)}`);
}

/** A4, as wide as the page and as long as it takes, unless the draft names so many pages. */
function setUpPages(layout: Excel.PageLayout, { print }: SheetDraft): void {
  const { titleRows: rows, titleColumns: columns, pagesHigh, area } = print;
  layout.orientation = print.landscape ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  layout.centerHorizontally = true;
  layout.zoom = { horizontalFitToPages: print.pagesWide ?? 1, ...(pagesHigh === undefined ? {} : { verticalFitToPages: pagesHigh }) };
  layout.setPrintMargins("Inches", { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 });
  if (print.footer !== undefined) layout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  if (area) layout.setPrintArea(printArea(area));
  if (rows) layout.setPrintTitleRows(`$${rows[0] + 1}:$${rows[1] + 1}`);
  if (columns) layout.setPrintTitleColumns(`$${columnName(columns[0])}:$${columnName(columns[1])}`);
}

/** Protects the sheet, without password, when all else is written. */
export const protectStep = ({ draft, key }: ExcelPlacement): Step[] =>
  draft.isProtected ? [step(2, ({ workbook }) => workbook.worksheets.getItem(key).protection.protect(PROTECTION), 200)] : [];
