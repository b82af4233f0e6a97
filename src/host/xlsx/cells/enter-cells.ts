import { addressOf, parseAddress, placeOfKey, type CellKey, type CellValue } from "#core";
import { attributeOf, attributesOf, withAttribute } from "../edit/xml-attributes";
import { spliced, withChild, type Splice } from "../edit/xml-edit";
import { childOf, innerText, isEmptyTag, openTag, outerText, prefixOf, rootOf, type XmlElement } from "../edit/xml-scan";
import { WORKSHEET_ORDER } from "../edit/worksheet-xml";
import { wholeNumber } from "../read/cell-value";
import { cellXml } from "../sheets/cell-xml";
import { cellsOf, rowsOf, type CellElement } from "./sheet-rows";
import { unshareFormulas } from "./unshare-formulas";

/**
 * What is to stand in a cell. An entry is what a person typed: a value, or a formula (without "=") with its value; `style`, an
 * index in cellXfs, where the cell is to look other than it does. A result is the new value of the formula that stands there; a cell without formula stays as it is.
 */
export type CellContent =
  | { readonly kind: "entry"; readonly value: CellValue; readonly formula?: string; readonly style?: number }
  | { readonly kind: "result"; readonly value: CellValue };

/** A sheet's text after entries, and the addresses that were refused: parts of an array formula or of a data table. */
export interface EnteredCells {
  readonly text: string;
  readonly refused: readonly string[];
}

/**
 * Writes contents into the cells of a worksheet's XML and leaves all else as it is: formats, row heights, other cells to the byte.
 * A blank entry into a cell without format takes the cell out.
 */
export function enterCells(text: string, contents: ReadonlyMap<CellKey, CellContent>): EnteredCells {
  const whole = withSheetData(text);
  const overwritten = (key: CellKey) => contents.get(key)?.kind === "entry";
  const { text: unshared, refused } = unshareFormulas(whole, sheetDataOf(whole), overwritten);
  const taken = new Set(refused);
  const allowed = [...contents].filter(([key]) => !taken.has(addressOf(placeOfKey(key).row, placeOfKey(key).column)));
  return { text: spliced(unshared, rowSplices(unshared, sheetDataOf(unshared), byRow(allowed))), refused };
}

type RowContents = ReadonlyMap<number, CellContent>;

const sheetDataOf = (text: string): XmlElement => childOf(text, rootOf(text), "sheetData")!;

/** A sheet always has the element, though perhaps as one empty tag; then it is opened. */
function withSheetData(text: string): string {
  const root = rootOf(text);
  const data = childOf(text, root, "sheetData");
  const name = `${prefixOf(root.name)}sheetData`;
  if (!data) return withChild(text, "sheetData", `<${name}></${name}>`, WORKSHEET_ORDER);
  return isEmptyTag(data) ? spliced(text, [{ start: data.start, end: data.end, text: `<${name}></${name}>` }]) : text;
}

function byRow(contents: readonly (readonly [CellKey, CellContent])[]): ReadonlyMap<number, RowContents> {
  const rows = new Map<number, Map<number, CellContent>>();
  for (const [key, content] of [...contents].sort(([one], [other]) => one - other)) {
    const { row, column } = placeOfKey(key);
    const cells = rows.get(row) ?? new Map<number, CellContent>();
    rows.set(row, cells.set(column, content));
  }
  return rows;
}

function rowSplices(text: string, sheetData: XmlElement, wanted: ReadonlyMap<number, RowContents>): Splice[] {
  const standing = rowsOf(text, sheetData);
  const prefix = prefixOf(sheetData.name);
  return [...wanted].map(([row, contents]) => {
    const found = standing.find((one) => one.row === row);
    if (found) return { start: found.element.start, end: found.element.end, text: rowWith(text, found.element, row, contents) };
    const at = standing.find((one) => one.row > row)?.element.start ?? sheetData.closeStart;
    const cells = [...contents].map(([column, content]) => newCell(row, column, 0, content, prefix)).join("");
    return { start: at, end: at, text: cells === "" ? "" : `<${prefix}row r="${row + 1}">${cells}</${prefix}row>` };
  });
}

/** The row with these cells in it. Its note of used columns goes when a cell beyond it comes. */
function rowWith(text: string, element: XmlElement, row: number, contents: RowContents): string {
  const prefix = prefixOf(element.name);
  const cells = cellsOf(text, element);
  const splices = [...contents].map(([column, content]): Splice => {
    const found = cells.find((one) => one.column === column);
    if (found) return { start: found.element.start, end: found.element.end, text: cellWith(text, found, row, content) };
    const at = cells.find((one) => one.column > column)?.element.start ?? element.closeStart;
    return { start: at, end: at, text: newCell(row, column, 0, content, prefix) };
  });
  const rest = spliced(innerText(text, element), splices.map(({ start, end, text: xml }) => ({ start: start - element.openEnd, end: end - element.openEnd, text: xml })));
  const tag = openTag(text, element).replace(/\s*\/?>$/, "").replace(/\s+spans\s*=\s*(?:"[^"]*"|'[^']*')/, (spans) => (reaches(spans, contents) ? spans : ""));
  return rest === "" ? `${tag}/>` : `${tag}>${rest}</${element.name}>`;
}

/** Whether the columns of a row's attribute such as spans="1:4" (1-based) hold all contents. */
function reaches(spans: string, contents: RowContents): boolean {
  const [first = 0, last = 0] = (/(\d+):(\d+)/.exec(spans) ?? []).slice(1).map(Number);
  return [...contents.keys()].every((column) => column + 1 >= first && column + 1 <= last);
}

function newCell(row: number, column: number, style: number, content: CellContent, prefix: string): string {
  if (content.kind === "result") return "";
  return prefixed(cellXml(addressOf(row, column), content.style ?? style, content.value, content.formula), prefix);
}

const prefixed = (xml: string, prefix: string): string => (prefix === "" ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`));

/** The cell with a new content and its old format. */
function cellWith(text: string, { column, element }: CellElement, row: number, content: CellContent): string {
  const style = wholeNumber(attributeOf(text, element, "s"));
  const prefix = prefixOf(element.name);
  if (content.kind === "entry") return newCell(row, column, Number.isNaN(style) ? 0 : style, content, prefix);
  const formula = childOf(text, element, "f");
  if (!formula) return outerText(text, element);
  const dummy = prefixed(cellXml(addressOf(row, column), Number.isNaN(style) ? 0 : style, content.value, "0"), prefix);
  return dummy.replace(`<${prefix}f>0</${prefix}f>`, () => outerText(text, formula));
}

/** The used range that the sheet states, widened to these cells; it is a hint for readers. */
export function withDimension(text: string, keys: Iterable<CellKey>): string {
  const dimension = childOf(text, rootOf(text), "dimension");
  const stated = dimension && attributesOf(openTag(text, dimension)).find(({ name }) => name === "ref")?.value;
  const [from, to = from] = (stated ?? "").split(":");
  const corners = [from, to].map((address) => parseAddress(address ?? ""));
  if (!dimension || corners.some((corner) => corner === null)) return text;
  const all = [...corners.flatMap((corner) => corner ?? []), ...[...keys].map(placeOfKey)];
  const [rows, columns] = [all.map(({ row }) => row), all.map(({ column }) => column)];
  const least = addressOf(min(rows), min(columns));
  const most = addressOf(max(rows), max(columns));
  const area = least === most ? least : `${least}:${most}`;
  return area === stated ? text : withAttribute(text, dimension, "ref", area);
}

const min = (numbers: readonly number[]): number => numbers.reduce((least, one) => Math.min(least, one));
const max = (numbers: readonly number[]): number => numbers.reduce((most, one) => Math.max(most, one));
