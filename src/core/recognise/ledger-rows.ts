import type { LabelIndex } from "./label-index";
import { isBlank } from "../model/cell";
import { labelKey } from "../model/label-text";
import type { PlacedField } from "../model/placement";
import { cellAt, type SheetSnapshot } from "../model/sheet";

/** Rows that add the others up. */
const TOTALS: ReadonlySet<string> = new Set(["合计", "总计", "小计", "本页小计", "本页合计", "累计"]);

/** Lines under a table: 注：…, 说明：…, 填报说明 … */
const FOOTNOTE = /^(注|备注|说明|填表说明|填报说明|填报要求)\s*[:：0-9一二三四五六七八九十.、]/;

/**
 * The rows below `header` with a thing each: anything stands in one of the columns, and the row is no total, no footnote, no field of the
 * form's foot and no repeated header.
 */
export function ledgerRows({ sheet }: LabelIndex, header: number, columns: readonly number[], fields: readonly PlacedField[]): readonly number[] {
  const taken = new Set(fields.map(({ place }) => place.row));
  const isThing = (row: number) => columns.some((column) => !isBlank(cellAt(sheet, row, column)));
  return [...sheet.rows.keys()].filter((row) => row > header && isThing(row) && !taken.has(row) && !isNoThing(sheet, row, header, columns)).sort((one, other) => one - other);
}

function isNoThing(sheet: SheetSnapshot, row: number, header: number, columns: readonly number[]): boolean {
  const first = (sheet.rows.get(row) ?? []).find((value) => value !== undefined && !isBlank(value));
  if (typeof first === "string" && (TOTALS.has(labelKey(first)) || FOOTNOTE.test(first.trim()))) return true;
  return columns.every((column) => cellAt(sheet, row, column) === cellAt(sheet, header, column));
}
