import { addressOf, columnName, type CellValue, type DraftCell, type DraftRow, type SheetDraft } from "#core";
import { cellXml, looksLikeFormula, restOfCell } from "./cell-xml";
import type { DraftLook } from "./draft-looks";
import type { RowLinks } from "./links-xml";

/** How the cells of a draft look, and what its formulas are in its workbook. */
export interface RowSetting extends Pick<DraftLook, "styles"> {
  readonly formula: (formula: string) => string;
  /** Takes the links of each row of the list, in order. */
  readonly links: RowLinks[];
}

/** The XML of all cells of a row, 0-based. */
interface RowXml {
  readonly row: number;
  readonly xml: string;
}

/** The rows of a draft that have cells, then those of its list. @throws RangeError if cells are out of order or not to be written */
export const rowsXml = (draft: SheetDraft, setting: RowSetting): readonly Iterable<RowXml>[] => [cellRows(draft, setting), listRows(draft, setting)];

function* cellRows({ cells }: SheetDraft, setting: RowSetting): Generator<RowXml, void, void> {
  for (let from = 0, above = -1; from < cells.length; ) {
    const { row } = cells[from]!;
    if (row <= above) throw new RangeError(`row ${row + 1} is out of order`);
    above = row;
    const end = endOfRow(cells, from);
    yield { row, xml: cellsXml(cells, from, end, setting) };
    from = end;
  }
}

/** Index after the cells that stand in one row with the one at `from`. */
function endOfRow(cells: readonly DraftCell[], from: number): number {
  const { row } = cells[from]!;
  let end = from + 1;
  while (end < cells.length && cells[end]!.row === row) end++;
  return end;
}

function cellsXml(cells: readonly DraftCell[], from: number, end: number, { styles, formula }: RowSetting): string {
  const number = String(cells[from]!.row + 1);
  let xml = "";
  for (let index = from, before = -1; index < end; index++) {
    const cell = cells[index]!;
    if (cell.column <= before) throw new RangeError(`cell ${addressOf(cell.row, cell.column)} is out of order`);
    before = cell.column;
    xml += cellXml(columnName(before) + number, styles.indexOf(cell.style, cell.formula === undefined && looksLikeFormula(cell.value)), cell.value, cell.formula === undefined ? undefined : formula(cell.formula));
  }
  return xml;
}

function* listRows({ cells, list }: SheetDraft, { styles, links }: RowSetting): Generator<RowXml, void, void> {
  if (!list) return;
  if (cells.length > 0 && list.top <= cells.at(-1)!.row) throw new RangeError(`row ${list.top + 1} is out of order`);
  const above: CellAbove[] = [];
  for (let index = 0; index < list.rows.length; index++) {
    const one = list.rows.at(index)!;
    const row = list.top + index;
    links.push(one.links);
    yield { row, xml: valuesXml(one, String(row + 1), styles, above) };
  }
}

/** The cell above, in one column of a list: most of them say what it says. */
class CellAbove {
  value: CellValue = null;
  style = -1;
  /** What stands behind its address. */
  rest = "";
  /** What stands before the number of a row. */
  readonly start: string;

  constructor(column: number) {
    this.start = `<c r="${columnName(column)}`;
  }
}

/**
 * @param number of the row, 1-based
 * @param above the cells of the row above, by column; of this row afterwards
 */
function valuesXml({ values, styles: own }: DraftRow, number: string, styles: RowSetting["styles"], above: CellAbove[]): string {
  const { plain, quoted } = styles.ofRow(own);
  let xml = "";
  for (let column = 0; column < values.length; column++) {
    const value = values[column]!;
    const style = plain[column]!;
    const cell = (above[column] ??= new CellAbove(column));
    if (value !== cell.value || style !== cell.style) {
      cell.value = value;
      cell.style = style;
      cell.rest = restOfCell(looksLikeFormula(value) ? (quoted[column] ??= styles.indexOf(own[column], true)) : style, value);
    }
    if (cell.rest !== "") xml += cell.start + number + cell.rest;
  }
  return xml;
}
