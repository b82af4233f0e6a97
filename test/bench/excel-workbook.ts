import { zipSync } from "fflate";
import { addressOf, columnName, printArea, type DraftCell, type SheetDraft } from "#core";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook in the shape that Excel saves (spans, styles, shared strings), written without any of the libraries that
 * are measured, so that none of them reads its own hand.
 */
export function excelWorkbook(sheets: readonly SheetDraft[]): Uint8Array {
  const strings = new Map<string, number>();
  const numbers = sheets.map((_, index) => index + 1);
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(numbers),
    "_rels/.rels": relations([`<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>`]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(sheetEntry).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...numbers.map((number) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`),
      `<Relationship Id="rId${numbers.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/>`,
      `<Relationship Id="rId${numbers.length + 2}" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>`,
    ]),
    "xl/styles.xml": STYLES,
  };
  sheets.forEach((sheet, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet, strings)));
  parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`;
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(DECLARATION + xml)])), { level: 6 });
}

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

const contentTypes = (numbers: readonly number[]): string => {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, kind: string): string => `<Override PartName="/xl/${part}.xml" ContentType="${type}.${kind}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    override("workbook", "sheet.main") + numbers.map((number) => override(`worksheets/sheet${number}`, "worksheet")).join("") +
    `${override("styles", "styles")}${override("sharedStrings", "sharedStrings")}</Types>`
  );
};

const relations = (entries: readonly string[]): string => `<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;

const sheetEntry = (sheet: SheetDraft, index: number): string => `<sheet name="${escaped(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;

function worksheet(sheet: SheetDraft, strings: Map<string, number>): string {
  const rows = new Map<number, DraftCell[]>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const columns = sheet.widths.length;
  const body = [...rows].map(([row, cells]) => `<row r="${row + 1}" spans="1:${columns}">${cells.map((cell) => cellXml(cell, strings)).join("")}</row>`);
  const merges = sheet.merges.map((area) => `<mergeCell ref="${printArea(area)}"/>`).join("");
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><dimension ref="A1:${columnName(columns - 1)}${Math.max(...rows.keys()) + 1}"/>` +
    `<sheetData>${body.join("")}</sheetData>${merges && `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>`}</worksheet>`
  );
}

function cellXml({ row, column, value }: DraftCell, strings: Map<string, number>): string {
  const address = addressOf(row, column);
  if (typeof value === "number") return `<c r="${address}" s="1"><v>${value}</v></c>`;
  if (typeof value !== "string") return `<c r="${address}" s="0"/>`;
  const index = strings.get(value) ?? strings.size;
  strings.set(value, index);
  return `<c r="${address}" t="s"><v>${index}</v></c>`;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
