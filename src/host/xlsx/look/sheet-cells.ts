import { columnIndex } from "#core";
import { wholeNumber } from "../read/cell-value";
import { isTrue } from "../workbook-parts";
import type { LineLook, SheetLook } from "./sheet-look";

/** What a tag of a row or a cell says, by the first letters of its attributes. */
const TAGS = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])([^>]*)>/g;
const ATTRIBUTES = /\s(r|s|ht|hidden|customFormat)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The looks of rows and cells in a sheetData element, in one pass; values are passed over. */
export function sheetCells(data: string): Pick<SheetLook, "rows" | "cells"> {
  const rows: LineLook[] = [];
  const cells = new Map<number, (number | undefined)[]>();
  let [row, column] = [-1, -1];
  for (const [, kind, tag] of data.matchAll(TAGS)) {
    const said = new Map(Array.from(tag!.matchAll(ATTRIBUTES), ([, name, double, single]) => [name!, double ?? single ?? ""]));
    if (kind === "row") {
      const stated = wholeNumber(said.get("r"));
      [row, column] = [Number.isNaN(stated) ? row + 1 : stated - 1, -1];
      addRow(rows, row, said);
    } else {
      const [, letters = ""] = /^([A-Za-z]{1,3})\d+$/.exec(said.get("r") ?? "") ?? [];
      column = columnIndex(letters) ?? column + 1;
      const looks = cells.get(row) ?? [];
      looks[column] = wholeNumber(said.get("s")) || 0;
      cells.set(row, looks);
    }
  }
  return { rows, cells };
}

function addRow(rows: LineLook[], row: number, said: ReadonlyMap<string, string>): void {
  const height = Number.parseFloat(said.get("ht") ?? "");
  const line = {
    size: Number.isNaN(height) ? null : height, isHidden: isTrue(said.get("hidden")),
    look: isTrue(said.get("customFormat")) ? wholeNumber(said.get("s")) || null : null,
  };
  if (line.size === null && !line.isHidden && line.look === null) return;
  const last = rows.at(-1);
  const isRun = last !== undefined && last.last === row - 1 && last.size === line.size && last.isHidden === line.isHidden && last.look === line.look;
  if (isRun) rows[rows.length - 1] = { ...last, last: row };
  else rows.push({ first: row, last: row, ...line });
}
