import { printCellValue } from "#core";
import { recordOf } from "../protocol/arguments";
import { invalidArgument } from "../protocol/rich-error";
import type { Hyperlink } from "../model/cell";
import { textAt, valueAt } from "../model/cell-values";
import { guardPermission } from "../model/guard";
import { RangeRef } from "../model/region";
import { oneCell } from "../model/areas";
import { writeCells } from "../model/write-cells";

const PARTS = ["address", "documentReference", "screenTip", "textToDisplay"] as const;

/** The link of a range's first cell, null without one. */
export function hyperlinkOf({ sheet, area }: RangeRef): Hyperlink | null {
  const link = sheet.cell(area.top, area.left)?.link;
  return link ? { ...link, textToDisplay: textAt(sheet, area.top, area.left) } : null;
}

/** Links each cell. A text to display is entered as if typed, so it can become a number or a formula; a cell that shows it already stays as it is. */
export function setHyperlink({ sheet, area }: RangeRef, given: unknown): void {
  guardPermission(sheet, "allowInsertHyperlinks");
  const link = parse(given);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const shown = link.textToDisplay ?? (valueAt(sheet, row, column) === null ? (link.address ?? link.documentReference) : undefined);
      if (shown !== undefined && shown !== textAt(sheet, row, column) && shown !== printCellValue(valueAt(sheet, row, column))) writeCells(new RangeRef(sheet, oneCell(row, column)), shown);
      const cell = sheet.makeCell(row, column);
      cell.link = link;
      cell.format = { ...sheet.formatAt(row, column), style: "Hyperlink", fontColor: "#0563C1", underline: "Single" };
    }
  }
}

function parse(given: unknown): Hyperlink {
  const record = recordOf(given, "hyperlink");
  const link = Object.fromEntries(PARTS.flatMap((part) => (typeof record[part] === "string" ? [[part, record[part]]] : [])));
  if (!link["address"] && !link["documentReference"]) throw invalidArgument("a hyperlink without address or documentReference");
  return link;
}
