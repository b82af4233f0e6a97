import { addressOf, cellKey, parseArea, type CellKey } from "#core";
import { attributeOf } from "../edit/xml-attributes";
import { spliced, type Splice } from "../edit/xml-edit";
import { childOf, innerText, prefixOf, type XmlElement } from "../edit/xml-scan";
import { escapeText, unescapeXml } from "../edit/xml-text";
import { shiftFormula } from "../shift-formula";
import { cellsOf, rowsOf } from "./sheet-rows";

/** A formula that fills more than its own cell. */
interface FillingFormula {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
  readonly type: "shared" | "array" | "dataTable";
  readonly group: string;
  /** The area that it fills; null for the members of a shared group. */
  readonly area: string | null;
}

/** Whether a sheet's text may hold formulas that fill more than their own cell. */
const mayFillAreas = (text: string): boolean => /\bt\s*=\s*["'](?:shared|array|dataTable)["']/.test(text);

/**
 * The sheet's text with the shared formulas written out for each of their cells, wherever the cell that states the formula is
 * to be written over; all others stay as they are.
 * @returns also the cells that cannot be written over by themselves: parts of an array formula or a data table, as in Excel
 */
export function unshareFormulas(text: string, sheetData: XmlElement, isOverwritten: (key: CellKey) => boolean): { text: string; refused: string[] } {
  if (!mayFillAreas(text)) return { text, refused: [] };
  const formulas = fillingFormulas(text, sheetData);
  const lost = new Map(formulas.filter(({ type, area, row, column }) => type === "shared" && area !== null && isOverwritten(cellKey(row, column))).map((one) => [one.group, one]));
  const splices = formulas.flatMap((member) => {
    const first = member.type === "shared" ? lost.get(member.group) : undefined;
    return first ? [writtenOut(text, first, member)] : [];
  });
  return { text: spliced(text, splices), refused: formulas.flatMap((formula) => refusedCells(formula, isOverwritten)) };
}

function fillingFormulas(text: string, sheetData: XmlElement): FillingFormula[] {
  return rowsOf(text, sheetData).flatMap(({ row, element }) =>
    mayFillAreas(text.slice(element.start, element.end))
      ? cellsOf(text, element).flatMap(({ column, element: cell }) => {
          const formula = childOf(text, cell, "f");
          const type = formula && attributeOf(text, formula, "t");
          if (!formula || (type !== "shared" && type !== "array" && type !== "dataTable")) return [];
          return [{ row, column, element: formula, type, group: attributeOf(text, formula, "si") ?? "", area: attributeOf(text, formula, "ref") }];
        })
      : [],
  );
}

function writtenOut(text: string, first: FillingFormula, member: FillingFormula): Splice {
  const own = innerText(text, member.element);
  const formula = own === "" ? shiftFormula(unescapeXml(innerText(text, first.element)))(member.row - first.row, member.column - first.column) : unescapeXml(own);
  const name = `${prefixOf(member.element.name)}f`;
  return { start: member.element.start, end: member.element.end, text: `<${name}>${escapeText(formula)}</${name}>` };
}

function refusedCells({ type, area }: FillingFormula, isOverwritten: (key: CellKey) => boolean): string[] {
  const filled = type === "shared" || area === null ? null : parseArea(area);
  if (!filled || (filled.top === filled.bottom && filled.left === filled.right)) return [];
  const refused: string[] = [];
  for (let row = filled.top; row <= filled.bottom; row++) {
    for (let column = filled.left; column <= filled.right; column++) if (isOverwritten(cellKey(row, column))) refused.push(addressOf(row, column));
  }
  return refused;
}
