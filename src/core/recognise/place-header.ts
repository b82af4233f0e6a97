import type { LabelCell, LabelIndex } from "./label-index";
import { isBlank, printCellValue } from "../model/cell";
import { labelKey } from "../model/label-text";
import { cellAt } from "../model/sheet";
import type { HeaderField } from "../model/template";
import type { PlacedField } from "../model/placement";

/** How far to the right of its label a value may stand, in columns. */
const REACH = 8;

/** Finds the fields of a form's head and foot: the value right of its label, or behind the colon in the label's cell. */
export function placeHeader(index: LabelIndex, fields: readonly HeaderField[]): PlacedField[] {
  const keys = new Map(fields.map((field) => [field, keysOf(field)]));
  const all = new Set([...keys.values()].flat());
  return fields.flatMap((field) => {
    const wanted = new Set(keys.get(field));
    return fieldInOwnCell(index, field, wanted) ?? fieldOnTheRight(index, field, wanted, all) ?? [];
  });
}

const keysOf = (field: HeaderField): string[] =>
  [field.label["zh-CN"], field.label["zh-TW"], field.label.en, ...(field.aliases ?? [])].filter((text) => text !== undefined).map(labelKey);

/** "填报单位：府坪街道" in one cell. */
function fieldInOwnCell(index: LabelIndex, field: HeaderField, wanted: ReadonlySet<string>): PlacedField | null {
  for (const label of index.labels) {
    const [, name = "", text = ""] = /^\s*([^:：]{1,20})[:：]\s*(\S[\s\S]*)$/.exec(label.text) ?? [];
    if (name !== "" && wanted.has(labelKey(name))) return { role: field.role, place: label, text: text.trim() };
  }
  return null;
}

function fieldOnTheRight(index: LabelIndex, field: HeaderField, wanted: ReadonlySet<string>, all: ReadonlySet<string>): PlacedField | null {
  const labels = [...wanted].flatMap((key) => index.byKey.get(key) ?? []).sort((one, other) => one.row - other.row || one.column - other.column);
  for (const label of labels) {
    const column = valueColumn(index, label, all);
    if (column !== null) return { role: field.role, place: { row: label.row, column }, text: null };
  }
  const [first] = labels;
  return first ? { role: field.role, place: { row: first.row, column: first.right + 1 }, text: null } : null;
}

/** The first filled cell right of a label, before the next field's label. */
function valueColumn(index: LabelIndex, label: LabelCell, all: ReadonlySet<string>): number | null {
  for (let column = label.right + 1; column <= label.right + REACH; column++) {
    const value = cellAt(index.sheet, label.row, column);
    if (isBlank(value)) continue;
    return typeof value === "string" && all.has(labelKey(printCellValue(value))) ? null : column;
  }
  return null;
}
