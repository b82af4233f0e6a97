import { listOf, recordOf } from "../protocol/arguments";
import { bind, type Bound } from "../protocol/class-table";
import { invalidArgument, notImplemented } from "../protocol/rich-error";
import { columnCount, oneCell, rowCount } from "../model/areas";
import { RangeRef } from "../model/region";
import { range } from "./range";
import { entireColumn, entireRow } from "./range-navigation";

/** Which part of a range a list of properties speaks of. */
export type Cut = "cells" | "rows" | "columns";

/** What `getCellProperties`, `getRowProperties` and `getColumnProperties` give: the asked for properties of each part. */
export function readProperties(target: RangeRef, cut: Cut, options: unknown): unknown {
  const rows = parts(target, cut).map((row) => row.map((one) => readOptions(bind(range, one), recordOf(options, "load options"))));
  return cut === "cells" ? rows : rows.flat();
}

/** What `setCellProperties` and its like do; null and {} leave a part alone. */
export function writeProperties(target: RangeRef, cut: Cut, given: unknown): void {
  const lists = cut === "cells" ? listOf(given).map((row) => listOf(row)) : cut === "rows" ? listOf(given).map((one) => [one]) : [listOf(given)];
  const places = parts(target, cut);
  if (lists.length !== places.length || lists.some((list, index) => list.length !== places[index]?.length)) throw invalidArgument("the dimensions of the input do not match the range");
  for (const [row, list] of lists.entries()) {
    for (const [column, properties] of list.entries()) writeOptions(bind(range, places[row]![column]!), recordOf(properties));
  }
}

function parts(target: RangeRef, cut: Cut): readonly (readonly RangeRef[])[] {
  const { sheet, area } = target;
  const row = (index: number) => entireRow(new RangeRef(sheet, { ...area, top: area.top + index, bottom: area.top + index }));
  const column = (index: number) => entireColumn(new RangeRef(sheet, { ...area, left: area.left + index, right: area.left + index }));
  const [rows, columns] = [rowCount(area), columnCount(area)];
  if (cut === "rows") return Array.from({ length: rows }, (_, index) => [row(index)]);
  if (cut === "columns") return [Array.from({ length: columns }, (_, index) => column(index))];
  return Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (__, across) => new RangeRef(sheet, oneCell(area.top + down, area.left + across))));
}

function readOptions(object: Bound, options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).filter(([, wanted]) => wanted !== false).map(([name, wanted]) => {
    const member = object.member(name);
    if (!member || member.kind === "act") throw notImplemented(`${object.className}.${name}`);
    if (member.kind === "value") return [name, member.read()];
    const child = member.find([]);
    return [name, child && readOptions(child, recordOf(wanted === true ? {} : wanted))];
  }));
}

function writeOptions(object: Bound, properties: Readonly<Record<string, unknown>>): void {
  for (const [name, given] of Object.entries(properties)) {
    const member = object.member(name);
    if (given === undefined) continue;
    if (member?.kind === "value" && member.write) member.write(given);
    else if (member?.kind === "object") {
      const child = member.find([]);
      if (child) writeOptions(child, recordOf(given));
    } else throw notImplemented(`${object.className}.${name} in a list of properties`);
  }
}
