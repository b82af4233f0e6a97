import type { LabelCell } from "./label-cell";
import type { LabelIndex } from "./label-index";
import { isBlank, printCellValue } from "../model/cell";
import { labelKey, plainText } from "../model/label-text";
import { measuresListed } from "../model/measure";
import { cellAt } from "../model/sheet";
import { remembered } from "../model/remembered";
import type { HeaderField } from "../model/template";
import type { PlacedField } from "../model/placement";

/** How far to the right of its label a value may stand, in columns. */
const REACH = 8;

/** What forms usually call the fields that decide whose figures they are and for when; looked for besides a template's own words. */
const USUAL_WORDS: Readonly<Partial<Record<HeaderField["role"], readonly string[]>>> = {
  unit: ["填报单位", "报送单位", "单位名称", "填表单位"],
  period: ["报告期", "统计日期", "期别", "统计时间"],
  "filed-on": ["报出日期", "报送日期", "填报日期", "填表日期"],
};

/** Something stands behind a colon. */
const VALUE = /[:：]\s*\S/;

/** Finds the fields of a form's head and foot: the value right of its label, or behind the colon in the label's cell. */
export function placeHeader(index: LabelIndex, stated: readonly HeaderField[]): PlacedField[] {
  const { fields, all } = wordsOf(stated);
  const withValue = index.withText(VALUE);
  return fields.flatMap(({ field, wanted }) => fieldInOwnCell(withValue, field, wanted) ?? fieldOnTheRight(index, field, wanted, all) ?? []);
}

/** The fields to look for, each with the words that may name it. */
interface FieldWords {
  readonly fields: readonly { readonly field: HeaderField; readonly wanted: ReadonlySet<string> }[];
  readonly all: ReadonlySet<string>;
}

const known = new WeakMap<readonly HeaderField[], FieldWords>();

function wordsOf(stated: readonly HeaderField[]): FieldWords {
  const remembered = known.get(stated);
  if (remembered) return remembered;
  const fields = withUsualFields(stated).map((field) => ({ field, wanted: new Set(keysOf(field)) }));
  const words = { fields, all: new Set(fields.flatMap(({ wanted }) => [...wanted])) };
  known.set(stated, words);
  return words;
}

function withUsualFields(stated: readonly HeaderField[]): readonly HeaderField[] {
  const roles = Object.keys(USUAL_WORDS) as (keyof typeof USUAL_WORDS)[];
  const unstated = roles.filter((role) => !stated.some((field) => field.role === role));
  return [...stated, ...unstated.map((role): HeaderField => ({ role, label: { "zh-CN": USUAL_WORDS[role]![0]! } }))];
}

const keysOf = (field: HeaderField): string[] =>
  [field.label["zh-CN"], field.label["zh-TW"], field.label.en, ...(field.aliases ?? []), ...(USUAL_WORDS[field.role] ?? [])].filter((text) => text !== undefined).map(labelKey);

/** "填报单位：府坪街道" in one cell. */
function fieldInOwnCell(labels: readonly LabelCell[], field: HeaderField, wanted: ReadonlySet<string>): PlacedField | null {
  for (const label of labels) {
    const named = namedValue(label.text);
    if (named && wanted.has(named.key)) return { role: field.role, place: label, text: named.text };
  }
  return null;
}

/** The name before the colon as a key, and what stands behind it; null where that is a measure: 单位：万元 says what is counted in, and not who reports. */
const namedValue = remembered((label): { readonly key: string; readonly text: string } | null => {
  const [, name, text = ""] = /^\s*([^:：]{1,20})[:：]\s*(\S[\s\S]*)$/.exec(label) ?? [];
  return name === undefined || measuresListed(plainText(text)).length > 0 ? null : { key: labelKey(name), text: text.trim() };
});

function fieldOnTheRight(index: LabelIndex, field: HeaderField, wanted: ReadonlySet<string>, all: ReadonlySet<string>): PlacedField | null {
  const labels = [...wanted].flatMap((key) => index.withKey(key)).sort((one, other) => one.row - other.row || one.column - other.column);
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
