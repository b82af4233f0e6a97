import type { FindingValue } from "../model/finding";
import { filled, type Localised } from "../model/localised";
import type { Measure } from "../model/measure";
import type { SheetDraft } from "../model/sheet-draft";
import { finishList, putCalm, startList, type ListColumn, type SubjectOptions } from "./list-sheet";
import { put } from "./page";
import { COLOURS, STYLES } from "./styles";

/** A figure that was not rounded to the nearest, each amount with its measure. */
export interface RoundingRow {
  readonly form: string;
  /** Whose figure it is: the district's, or a unit's. */
  readonly of: string;
  readonly label: string;
  readonly before: string;
  readonly nearest: string;
  readonly value: string;
}

/** What the sheet says besides. */
export interface RoundingOptions extends SubjectOptions {
  readonly measure: Measure;
  /** How many figures lost digits. */
  readonly rounded: number;
  /** How many sums hold no more to the last digit. */
  readonly loose: number;
}

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** What the sheet says, with {holes}. */
const TEXTS = {
  title: t("{unit}舍位说明", "{unit}捨位說明", "{unit}: how amounts were rounded"),
  how: t(
    "金额改以{measure}计，{rounded} 个数舍入，其中 {moved} 个为使分项与合计仍然相等，没有取最近的值（列在下面）；每个数的变动都小于一个末位单位，原汇总工作簿没有改动。",
    "金額改以{measure}計，{rounded} 個數捨入，其中 {moved} 個為使分項與合計仍然相等，沒有取最近的值（列在下面）；每個數的變動都小於一個末位單位，原彙總活頁簿沒有改動。",
    "Amounts are in {measure}. {rounded} figures were rounded, {moved} of them (listed below) not to the nearest, so that parts still add up to their totals; each moved by less than one of its last digit. The district workbook is as it was.",
  ),
  loose: t("另有 {loose} 处合计关系交叉太多，舍入后末位可能差一，原数是相等的。", "另有 {loose} 處合計關係交叉太多，捨入後末位可能差一，原數是相等的。", "{loose} more sums cross too many others and may be off by one in the last digit; they held before."),
  none: t("各数都取最近的值，分项与合计仍然相等", "各數都取最近的值，分項與合計仍然相等", "Every figure was rounded to the nearest, and all still adds up"),
} as const satisfies Record<string, Localised>;

const COLUMNS = [
  { heading: "column.form", width: 28 }, { heading: "column.unit", width: 18 }, { heading: "column.label", width: 34 }, { heading: "column.before", width: 22 }, { heading: "column.nearest", width: 20 }, { heading: "column.reported-as", width: 20 },
] as const satisfies readonly ListColumn[];

/** Lays out 舍位说明: in which measure amounts are reported, how many were rounded, and each that went the other way so that sums stay sums. */
export function layOutRounding(rows: readonly RoundingRow[], options: RoundingOptions): SheetDraft {
  const { about, language = "zh-CN", measure, rounded, loose } = options;
  const say = (key: keyof typeof TEXTS, values: Readonly<Record<string, FindingValue>>): string => filled(TEXTS[key][language], values, language);
  const lines = [say("how", { measure, rounded, moved: rows.length }), ...(loose === 0 ? [] : [say("loose", { loose })])];
  const list = startList(COLUMNS, say("title", { unit: about.unit.name }), lines.map((line) => [line, STYLES.note] as const), language);
  rows.forEach(({ form, of, label, before, nearest, value }, index) =>
    [form, of, label, before, nearest, value].forEach((text, column) => put(list.page, list.firstRow + index, column, text, column < 3 ? STYLES.cell : STYLES.centred)));
  if (rows.length === 0) putCalm(list, say("none", {}));
  return finishList(list, "rounding", options, { isProtected: true, tab: COLOURS.quiet, frozenColumns: 3 });
}
