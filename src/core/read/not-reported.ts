import { LONGEST_ENTRY, wordText } from "./entry-text";
import type { Indicator } from "../model/template";

/** What clerks write when they have nothing to report, where the template has no list of its own. Dashes of any length are one. */
export const NOT_REPORTED_MARKS: readonly string[] = [
  "-", "/", "\\", "…", "_", "~", ".", "*", "无", "没有", "未报", "未上报", "未填", "未填报", "未统计", "暂无", "暂缺", "暂未统计", "缺", "缺报", "空",
  "无数据", "暂无数据", "不详", "不适用", "待报", "待定", "待统计", "n/a", "na", "n.a.", "null", "none", "nil", "tbd",
];

const USUAL: ReadonlySet<string> = new Set(NOT_REPORTED_MARKS);

/** One spelling for each mark: —— and - are the same, …… and … too. */
const markOf = (text: string): string => wordText(text).replace(/ /g, "").replace(/([-/\\…._~*])\1+/g, "$1").replace(/[。.]$/, (stop, at: number) => (at === 0 ? stop : ""));

/** Whether the text says "nothing to report": one of the indicator's own marks, or else of the usual ones. */
export function isNotReported(text: string, { notReported }: Pick<Indicator, "notReported">): boolean {
  if (text.length > LONGEST_ENTRY || (notReported === undefined && /\d/.test(text))) return false;
  const mark = markOf(text);
  return notReported === undefined ? USUAL.has(mark) || USUAL.has(`${mark}.`) : notReported.some((own) => markOf(own) === mark);
}
