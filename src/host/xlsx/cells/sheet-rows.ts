import { columnIndex } from "#core";
import { attributeOf } from "../edit/xml-attributes";
import { childrenNamed, type XmlElement } from "../edit/xml-scan";
import { wholeNumber } from "../read/cell-value";

/** A row of a sheet as it is written, with its 0-based number. */
export interface RowElement {
  readonly row: number;
  readonly element: XmlElement;
}

/** A cell as it is written, with its 0-based column. */
export interface CellElement {
  readonly column: number;
  readonly element: XmlElement;
}

/** The rows of sheetData in order. One that states no number follows the one before. */
export function rowsOf(text: string, sheetData: XmlElement): RowElement[] {
  let last = -1;
  return childrenNamed(text, sheetData, "row").map((element) => {
    const stated = wholeNumber(attributeOf(text, element, "r"));
    last = Number.isNaN(stated) ? last + 1 : stated - 1;
    return { row: last, element };
  });
}

/** The cells of a row in order. One that states no address follows the one before. */
export function cellsOf(text: string, row: XmlElement): CellElement[] {
  let last = -1;
  return childrenNamed(text, row, "c").map((element) => {
    const [, letters = ""] = /^([A-Za-z]{1,3})\d+$/.exec(attributeOf(text, element, "r") ?? "") ?? [];
    last = columnIndex(letters) ?? last + 1;
    return { column: last, element };
  });
}
