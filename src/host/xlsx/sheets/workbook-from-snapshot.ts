import { cellKey, placeOfKey, printArea, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import type { Codec } from "../codec";
import { addPart } from "../edit/content-types";
import { addRelationship, XML_HEAD } from "../edit/edit-relationships";
import { transitional } from "../edit/edition";
import { editPart } from "../edit/part-text";
import { legalSheetName } from "../edit/sheet-name";
import { ensureStyles } from "../edit/styles-xml";
import { tabsOf, withActiveTab, withTab } from "../edit/workbook-xml";
import type { Package } from "../package";
import { cellXml, looksLikeFormula } from "./cell-xml";
import { CellStyles } from "./cell-styles";
import { newWorkbook } from "./new-workbook";
import { SHEET_TYPE } from "./write-sheets";

const WORKBOOK = "xl/workbook.xml";

/**
 * A new workbook with all that a snapshot knows: values, formulas with their values, number formats, merged areas, hidden
 * rows, columns and tabs, the date system. For files of formats that we cannot edit in place (.xls). A formula that points
 * to another workbook becomes its value, since the link itself is not in the snapshot.
 */
export function workbookFromSnapshot(snapshot: WorkbookSnapshot, codec: Codec): Package {
  const pack = newWorkbook(snapshot.name, codec, { date1904: snapshot.sheets.some(({ date1904 }) => date1904) });
  const styles = new CellStyles();
  const handles = snapshot.sheets.map((sheet) => stylesOf(sheet, styles));
  editPart(pack, ensureStyles(pack, WORKBOOK), (text) => styles.addTo(text));
  const active = snapshot.sheets.findIndex(({ visibility }) => visibility === "visible");
  snapshot.sheets.forEach((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    addPart(pack, part, SHEET_TYPE, sheetXml(sheet, (key) => styles.indexOf(handles[index]!.get(key) ?? 0), index === active));
    const id = addRelationship(pack, WORKBOOK, `${transitional.relationships}/worksheet`, part);
    editPart(pack, WORKBOOK, (text) => withTab(text, legalSheetName(sheet.worksheet, tabsOf(text).map(({ name }) => name)), sheet.visibility, id));
  });
  if (active > 0) editPart(pack, WORKBOOK, (text) => withActiveTab(text, active));
  return pack;
}

/** Cell → handle of its style, where it is not the default. */
function stylesOf(sheet: SheetSnapshot, styles: CellStyles): Map<number, number> {
  const handles = new Map<number, number>();
  for (const [key, format] of sheet.formats) handles.set(key, styles.handle({ format }, false));
  for (const [row, values] of sheet.rows) {
    values.forEach((value, column) => {
      const key = cellKey(row, column);
      if (value !== undefined && looksLikeFormula(value) && !sheet.formulas.has(key)) handles.set(key, styles.handle({}, true));
    });
  }
  return handles;
}

function sheetXml(sheet: SheetSnapshot, styleOf: (key: number) => number, isActive: boolean): string {
  const merges = sheet.merges.map((area) => `<mergeCell ref="${printArea(area)}"/>`);
  return [
    `${XML_HEAD}<worksheet xmlns="${transitional.main}"><sheetViews><sheetView${isActive ? ' tabSelected="1"' : ""} workbookViewId="0"/></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>', hiddenColumnsXml(sheet.hiddenColumns), `<sheetData>${rowsXml(sheet, styleOf)}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "", "</worksheet>",
  ].join("");
}

function hiddenColumnsXml(columns: ReadonlySet<number>): string {
  const items = [...columns].sort((one, other) => one - other).map((column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`);
  return items.length === 0 ? "" : `<cols>${items.join("")}</cols>`;
}

function rowsXml(sheet: SheetSnapshot, styleOf: (key: number) => number): string {
  const formulas = formulasByRow(sheet);
  const rows = [...new Set([...sheet.rows.keys(), ...sheet.hiddenRows, ...formulas.keys()])].sort((one, other) => one - other);
  return rows.map((row) => {
    const values = sheet.rows.get(row) ?? [];
    const columns = new Set([...values.keys()].filter((column) => values[column] !== undefined));
    for (const column of formulas.get(row) ?? []) columns.add(column);
    const cells = [...columns].sort((one, other) => one - other).map((column) => {
      const key = cellKey(row, column);
      const formula = sheet.formulas.get(key);
      return cellXml(row, column, styleOf(key), values[column] ?? null, formula !== undefined && isOwn(formula) ? formula : undefined);
    });
    return `<row r="${row + 1}"${sheet.hiddenRows.has(row) ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
  }).join("");
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
