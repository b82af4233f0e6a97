import { addressOf, printArea, type Area, type DraftCell, type SheetDraft, type Step, type Steps } from "#core";
import { XML_HEAD } from "../edit/edit-relationships";
import type { Edition } from "../edit/edition";
import { escapeText } from "../edit/xml-text";
import type { ContentWriter, PartContent } from "../part-content";
import { conditionsXml } from "./condition-xml";
import type { DraftLook } from "./draft-looks";
import { linksXml, type RowLinks } from "./links-xml";
import { rowsXml, type RowSetting } from "./rows-xml";
import { Utf8Writer } from "./utf8-writer";
import { validationsXml } from "./validation-xml";

/** What a sheet's XML needs to know about its workbook. */
export interface SheetSetting extends DraftLook {
  readonly edition: Edition;
  /** A worksheet's name in this workbook, for the name that the draft uses. */
  readonly sheetName: (worksheet: string) => string;
  /** The same in a formula. */
  readonly formula: (formula: string) => string;
  /** Whether it is the tab that shows when the workbook is opened. */
  readonly isActive: boolean;
  /** Elements after headerFooter that stay, such as drawings that a person has put on the sheet. */
  readonly kept: string;
}

/** Rows between two steps. */
const ROWS_A_STEP = 500;

/**
 * Writes a sheet of ours as a worksheet part, with transitional or strict namespace; a long one takes more than one `step`.
 * @throws RangeError if cells are out of order or not to be written
 */
export function* sheetXml(draft: SheetDraft, setting: SheetSetting, content: ContentWriter, step: Step): Steps<PartContent> {
  const { edition } = setting;
  const writer = new Utf8Writer(content);
  writer.write(`${XML_HEAD}<worksheet xmlns="${edition.main}" xmlns:r="${edition.relationships}">`);
  writer.write(propertiesXml(draft) + dimensionXml(draft) + viewXml(draft, setting.isActive));
  writer.write(`<sheetFormatPr defaultRowHeight="15"/>${columnsXml(draft.widths)}<sheetData>`);
  const links: RowLinks[] = [];
  yield* writeRows(writer, draft, { ...setting, links }, step);
  writer.write(`</sheetData>${protectionXml(draft)}${mergesXml(draft)}${conditionsXml(draft.conditions ?? [], setting.formula, setting.formats)}${validationsXml(draft.validations)}`);
  for (const piece of linksXml(draft, links, setting.sheetName)) writer.write(piece);
  writer.write(`${printXml(draft)}${setting.kept}</worksheet>`);
  return writer.finish();
}

function propertiesXml({ tab }: SheetDraft): string {
  return `<sheetPr>${tab ? `<tabColor rgb="FF${tab}"/>` : ""}<pageSetUpPr fitToPage="1"/></sheetPr>`;
}

function dimensionXml({ cells, list }: SheetDraft): string {
  const [first] = cells;
  if (!first) return "";
  const columns = columnsOf(cells);
  const bottom = cells.at(-1)!.row;
  const area = { top: first.row, ...columns, bottom: list ? Math.max(bottom, list.top + list.rows.length - 1) : bottom };
  return `<dimension ref="${printArea(list ? { ...area, left: 0, right: Math.max(area.right, list.width - 1) } : area)}"/>`;
}

/** The first and the last column that have a cell. */
function columnsOf(cells: readonly DraftCell[]): Pick<Area, "left" | "right"> {
  let [left, right] = [Infinity, -1];
  for (const { column } of cells) {
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return { left, right };
}

function viewXml({ freeze, isProtected, gridlines }: SheetDraft, isActive: boolean): string {
  const attributes = `${isProtected || gridlines === "hidden" ? ' showGridLines="0"' : ""}${isActive ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  if (!freeze || freeze.rows + freeze.columns === 0) return `<sheetViews><sheetView${attributes}/></sheetViews>`;
  const { rows, columns } = freeze;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const paneXml = `<pane${split} topLeftCell="${addressOf(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
  return `<sheetViews><sheetView${attributes}>${paneXml}</sheetView></sheetViews>`;
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${Math.min(width, 255)}" customWidth="1"/>`);
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

/** Rows that have cells, and rows that only have a height, in order. */
function* writeRows(writer: Utf8Writer, draft: SheetDraft, setting: RowSetting, step: Step): Steps<void> {
  const { heights } = draft;
  const bare = [...heights.keys()].sort((one, other) => one - other);
  let nextBare = 0;
  const writeBare = (before: number) => {
    for (; nextBare < bare.length && bare[nextBare]! < before; nextBare++) writer.write(`${rowTag(bare[nextBare]!, heights)}</row>`);
    if (bare[nextBare] === before) nextBare += 1;
  };
  let count = 0;
  for (const rows of rowsXml(draft, setting)) {
    for (const { row, xml } of rows) {
      if (count++ % ROWS_A_STEP === 0) yield step;
      writeBare(row);
      writer.write(`${rowTag(row, heights)}${xml}</row>`);
    }
  }
  writeBare(Infinity);
}

function rowTag(row: number, heights: ReadonlyMap<number, number>): string {
  const height = heights.get(row);
  return `<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>`;
}

/** Without password. Selecting, notes and the width of columns stay free. */
const protectionXml = ({ isProtected }: SheetDraft): string => (isProtected ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' : "");

function mergesXml({ merges }: SheetDraft): string {
  const items = merges.map((area) => `<mergeCell ref="${printArea(area)}"/>`);
  return items.length === 0 ? "" : `<mergeCells count="${items.length}">${items.join("")}</mergeCells>`;
}

/** A4, as wide as the page and as long as it takes, unless the draft names so many pages. */
const printXml = ({ print }: SheetDraft): string =>
  '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
  `<pageSetup paperSize="9" orientation="${print.landscape ? "landscape" : "portrait"}" fitToWidth="${print.pagesWide ?? 1}" fitToHeight="${print.pagesHigh ?? 0}"/>` +
  (print.footer === undefined ? "" : `<headerFooter><oddFooter>${escapeText(`&C${print.footer}`)}</oddFooter></headerFooter>`);
