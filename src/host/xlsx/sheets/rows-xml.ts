import { addressOf, columnName, type DraftCell, type DraftRow, type SheetDraft } from "#core";
import { cellXml, looksLikeFormula } from "./cell-xml";
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
  for (let index = 0; index < list.rows.length; index++) {
    const one = list.rows.at(index)!;
    const row = list.top + index;
    links.push(one.links);
    yield { row, xml: valuesXml(one, String(row + 1), styles) };
  }
}

/** @param number of the row, 1-based */
function valuesXml({ values, styles: own }: DraftRow, number: string, styles: RowSetting["styles"]): string {
  const { plain, quoted } = styles.ofRow(own);
  let xml = "";
  for (let column = 0; column < values.length; column++) {
    const value = values[column]!;
    xml += cellXml(columnName(column) + number, looksLikeFormula(value) ? (quoted[column] ??= styles.indexOf(own[column], true)) : plain[column]!, value);
  }
  return xml;
}
