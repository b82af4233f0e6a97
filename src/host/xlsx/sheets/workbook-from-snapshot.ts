import { addressOf, worksheetName, cellKey, placeOfKey, printArea, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import type { Codec } from "../codec";
import { XML_HEAD } from "../edit/edit-relationships";
import { transitional } from "../edit/edition";
import { editPart } from "../edit/part-text";
import { ensureStyles } from "../edit/styles-xml";
import { withActiveTab } from "../edit/workbook-xml";
import type { Package } from "../package";
import { plainWriter, type PartContent } from "../part-content";
import { cellXml, looksLikeFormula } from "./cell-xml";
import { CellStyles } from "./cell-styles";
import { newWorkbook } from "./new-workbook";
import { Utf8Writer } from "./utf8-writer";
import { addSheets, newSheetParts } from "./write-sheets";

const WORKBOOK = "xl/workbook.xml";

/**
 * A new workbook with all that a snapshot knows: values, formulas with their values, number formats, merged areas, hidden
 * rows, columns and tabs, the date system. For files of formats that we cannot edit in place (.xls). A formula that points
 * to another workbook becomes its value, since the link itself is not in the snapshot.
 */
export function workbookFromSnapshot(snapshot: WorkbookSnapshot, codec: Codec): Package {
  const pack = newWorkbook(snapshot.name, codec, { date1904: snapshot.sheets.some(({ date1904 }) => date1904) });
  const stylesPart = ensureStyles(pack, WORKBOOK);
  const styles = new CellStyles(() => pack.text(stylesPart));
  const stylesOfSheets = snapshot.sheets.map((sheet) => stylesOf(sheet, styles));
  editPart(pack, stylesPart, (text) => styles.addTo(text));
  const active = snapshot.sheets.findIndex(({ visibility }) => visibility === "visible");
  const names: string[] = [];
  for (const { worksheet } of snapshot.sheets) names.push(worksheetName(worksheet, names));
  const parts = newSheetParts(pack, WORKBOOK, snapshot.sheets.length);
  addSheets(pack, WORKBOOK, snapshot.sheets.map((sheet, index) => {
    const content = sheetXml(sheet, (key) => stylesOfSheets[index]!.get(key) ?? 0, index === active);
    return { part: parts[index]!, name: names[index]!, visibility: sheet.visibility, content };
  }));
  if (active > 0) editPart(pack, WORKBOOK, (text) => withActiveTab(text, active));
  return pack;
}

/** Cell → index of its style, where it is not the default. */
function stylesOf(sheet: SheetSnapshot, styles: CellStyles): Map<number, number> {
  const indexes = new Map<number, number>();
  for (const [row, formats] of sheet.formats) {
    formats.forEach((format, column) => {
      if (format !== undefined) indexes.set(cellKey(row, column), styles.indexOf({ format }, false));
    });
  }
  for (const [row, values] of sheet.rows) {
    values.forEach((value, column) => {
      const key = cellKey(row, column);
      if (value !== undefined && looksLikeFormula(value) && !sheet.formulas.has(key)) indexes.set(key, styles.indexOf({}, true));
    });
  }
  return indexes;
}

function sheetXml(sheet: SheetSnapshot, styleOf: (key: number) => number, isActive: boolean): PartContent {
  const merges = sheet.merges.map((area) => `<mergeCell ref="${printArea(area)}"/>`);
  const writer = new Utf8Writer(plainWriter());
  const view = `<sheetViews><sheetView${isActive ? ' tabSelected="1"' : ""} workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>`;
  writer.write(`${XML_HEAD}<worksheet xmlns="${transitional.main}">${view}${hiddenColumnsXml(sheet.hiddenColumns)}<sheetData>`);
  writeRows(writer, sheet, styleOf);
  writer.write(`</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : ""}</worksheet>`);
  return writer.finish();
}

function hiddenColumnsXml(columns: ReadonlySet<number>): string {
  const items = [...columns].sort((one, other) => one - other).map((column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`);
  return items.length === 0 ? "" : `<cols>${items.join("")}</cols>`;
}

function writeRows(writer: Utf8Writer, sheet: SheetSnapshot, styleOf: (key: number) => number): void {
  const formulas = formulasByRow(sheet);
  const rows = [...new Set([...sheet.rows.keys(), ...sheet.hiddenRows, ...formulas.keys()])].sort((one, other) => one - other);
  for (const row of rows) {
    const values = sheet.rows.get(row) ?? [];
    const columns = new Set([...values.keys()].filter((column) => values[column] !== undefined));
    for (const column of formulas.get(row) ?? []) columns.add(column);
    const cells = [...columns].sort((one, other) => one - other).map((column) => {
      const key = cellKey(row, column);
      const formula = sheet.formulas.get(key);
      return cellXml(addressOf(row, column), styleOf(key), values[column] ?? null, formula !== undefined && isOwn(formula) ? formula : undefined);
    });
    writer.write(`<row r="${row + 1}"${sheet.hiddenRows.has(row) ? ' hidden="1"' : ""}>${cells.join("")}</row>`);
  }
}

function formulasByRow(sheet: SheetSnapshot): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const key of sheet.formulas.keys()) {
    const { row, column } = placeOfKey(key);
    const columns = rows.get(row);
    if (columns) columns.push(column);
    else rows.set(row, [column]);
  }
  return rows;
}

/** Whether a formula needs no other workbook. */
const isOwn = (formula: string): boolean => !/\[[^\]]+\][^!]*!/.test(formula);
