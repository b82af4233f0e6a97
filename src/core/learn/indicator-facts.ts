import { CONTENT } from "../audit/cell-content";
import { decimalsOf, MOST_DECIMALS } from "../audit/decimals";
import { measureAt } from "../audit/measures";
import { dimensionOf, isMeasure, MEASURES, type Measure } from "../model/measure";
import type { CodeKind, ContentIndicator, PrivacyClass } from "../model/template";
import { formatAt, cellAt } from "../model/sheet";
import { isPercentFormat } from "../read/number-format";
import { yesNoOf } from "../read/read-yes-no";
import type { FoundForm } from "./found-form";
import type { FoundIndicator } from "./found-indicator";
import type { ReasonCode } from "./learned";
import { privacyOf } from "./personal-heading";
import { contentAt, numberAt } from "./tab-lines";

/** What an indicator holds, and in which measure, as far as the sheets say so. */
export interface IndicatorFacts {
  readonly type: "quantity" | ContentIndicator["type"];
  readonly codeKind: CodeKind | null;
  readonly privacy: Exclude<PrivacyClass, "public"> | null;
  readonly measure: Measure;
  readonly measureBy: Extract<ReasonCode, "stated" | "percent-format" | "by-kind" | "by-name" | "unknown-measure">;
  readonly decimals: number;
  /** Observations in which something stands. */
  readonly filled: number;
  readonly least: number;
  readonly most: number;
  /** The different texts that stand there, up to a few more than a list may have. */
  readonly texts: ReadonlySet<string>;
}

/** Texts that are kept of one column. */
const MOST_TEXTS = 400;

/** What is counted over all observations. */
interface Tally {
  figures: number;
  texts: number;
  dates: number;
  perCents: number;
  filled: number;
  yesNo: number;
  decimals: number;
  least: number;
  most: number;
  readonly words: Set<string>;
}

export function factsOf(form: FoundForm, found: FoundIndicator): IndicatorFacts {
  const tally = tallyOf(form, found.code);
  const { figures, texts, dates, filled, least, most, words } = tally;
  const heading = form.tables[found.table]!.columns[found.column]!.path.at(-1)!;
  const label = found.label;
  const privacy = form.shape === "ledger" ? privacyOf(heading) : null;
  const [measure, measureBy] = measureOf(form, found, tally, label);
  const type = typeOf(found, tally, heading, measureBy === "stated");
  const codeKind = type !== "code" ? null : privacy === "resident-id" && /身份证/.test(heading) ? "resident-id" : privacy === "phone" ? "phone" : /统一社会信用代码/.test(heading) ? "uscc" : null;
  return {
    type, codeKind, privacy, measure, measureBy, filled, texts: words, decimals: decimalsFor(found, tally, measure),
    least: figures === 0 ? 0 : least, most: figures === 0 ? 0 : most, ...(figures + texts + dates === 0 && { filled: 0 }),
  };
}

function tallyOf({ observations }: FoundForm, code: string): Tally {
  const tally: Tally = { figures: 0, texts: 0, dates: 0, perCents: 0, filled: 0, yesNo: 0, decimals: 0, least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY, words: new Set() };
  for (const { tab, places } of observations) {
    const place = places.get(code)!;
    const content = contentAt(tab, place);
    if (content === CONTENT.blank) continue;
    tally.filled += 1;
    const value = numberAt(tab, place);
    const raw = cellAt(tab.view.sheet, place.row, place.column);
    if (typeof raw === "boolean" || (typeof raw === "string" && yesNoOf(raw) !== null)) tally.yesNo += 1;
    if (typeof raw === "string" && tally.words.size < MOST_TEXTS) tally.words.add(raw.trim());
    if (value === null) tally[content === CONTENT.date ? "dates" : "texts"] += content === CONTENT.mark ? 0 : 1;
    else addFigure(tally, value, formatAt(tab.view.sheet, place.row, place.column));
  }
  return tally;
}

function addFigure(tally: Tally, value: number, format: string): void {
  tally.figures += 1;
  tally.least = Math.min(tally.least, value);
  tally.most = Math.max(tally.most, value);
  if (isPercentFormat(format)) tally.perCents += 1;
  tally.decimals = Math.max(tally.decimals, decimalsOf(value));
}

function typeOf({ kind }: FoundIndicator, { figures, texts, dates, yesNo, filled, words }: Tally, heading: string, isMeasured: boolean): IndicatorFacts["type"] {
  if (yesNo > 0 && yesNo * 10 >= filled * 9 && words.size !== 1) return "yes-no";
  if (kind === "date" || dates > figures + texts) return "date";
  if (kind === "code" || /身份证|统一社会信用代码|护照号|电话|手机/.test(heading)) return "code";
  if (kind === "additive" && texts > 0 && figures === 0 && !isMeasured) return "text";
  if (kind === "additive" || kind === "rate" || kind === "average" || kind === "rank") return "quantity";
  if (/日期$|时间$/.test(heading) && texts === 0) return "date";
  return figures > texts ? "quantity" : kind === "blank" && texts === 0 && figures + dates === 0 && !/说明|备注|原因|名称|地址|情况|要求/.test(heading) ? "quantity" : "text";
}

/** Words of what is counted, the most telling first; those that only suggest it. */
const WORDS: readonly (readonly [RegExp, Measure])[] = [
  [/人次/, "人次"], [/人数|人员|人口|职工|党员|干部|学生|民警|医护|志愿者|居民|从业|到岗人|联络员|网格员/, "人"], [/户数|农户|住户|家庭/, "户"],
  [/企业|商户|门店|网点|单位数|家数|商家|超市|银行/, "家"], [/金额|资金|投资|税收|贷款|补贴|收入|支出|授信/, "万元"], [/名次|排名/, "名次"], [/得分|分数|总分|平均分/, "分"], [/天数/, "天"], [/次数|场次/, "次"], [/小时|时长/, "小时"],
  [/项目|问题|事项|任务/, "个"], [/学校|幼儿园/, "所"], [/年龄/, "岁"],
];

function measureOf(form: FoundForm, { table, row, column, kind, code }: FoundIndicator, tally: Tally, label: string): readonly [Measure, IndicatorFacts["measureBy"]] {
  const { table: { audited, measure }, rows, columns } = form.tables[table]!;
  if (kind === "rank") return ["名次", "by-kind"];
  const isRate = kind === "rate";
  if (isRate && tally.perCents * 2 > tally.figures) return ["%", "percent-format"];
  const stated = columns[column]!.measure ?? (row === null ? audited.measures.columns[columns[column]!.index] : measureAt(audited.measures, rows[row]!.index, columns[column]!.index));
  if (stated && (!isRate || dimensionOf(stated) === "rate")) return [stated, "stated"];
  if (isRate) return [/[%％]/.test(label) || tally.most > 2 || tally.figures === 0 ? "%" : "1", "by-kind"];
  if (measure !== null) return [measure, "stated"];
  return wordMeasure(columns[column]!.path, row === null ? [] : rows[row]!.path) ?? (isMeasure(code) ? [code, "by-name"] : ["个", "unknown-measure"]);
}

/** 户数, 人次, 台数 say it themselves; 企业 suggests it. By the innermost words first. */
function wordMeasure(column: readonly string[], row: readonly string[]): readonly [Measure, "stated" | "by-name"] | null {
  const words = [...column, ...row].reverse();
  for (const word of words) {
    const literal = (Object.keys(MEASURES) as Measure[]).filter((one) => one.length > 0 && (word.endsWith(`${one}数`) || (one.length > 1 && word.endsWith(one)))).sort((one, other) => other.length - one.length)[0];
    if (literal !== undefined && dimensionOf(literal) !== "rate") return [literal, "stated"];
  }
  for (const word of words) {
    const found = WORDS.find(([pattern]) => pattern.test(word));
    if (found) return [found[1], "by-name"];
  }
  return null;
}

/** Counts are whole; amounts and weights may have two decimals at least; what was divided is kept to what its measure shows. */
function decimalsFor({ kind }: FoundIndicator, { decimals }: Tally, measure: Measure): number {
  const dimension = dimensionOf(measure);
  if (kind === "rate") return measure === "%" ? 2 : 6;
  if (dimension.startsWith("count:") || dimension === "rank") return Math.min(decimals, kind === "average" || decimals > MOST_DECIMALS ? 2 : decimals);
  return Math.min(Math.max(decimals > MOST_DECIMALS ? 2 : decimals, dimension === "money" || dimension === "weight" ? 2 : 0), 4);
}
