import type { Ratio } from "./decimal";
import { wordText } from "./entry-text";
import type { Repair } from "../model/figure";
import { conversion, dimensionOf, isConvertible, isMeasure, MEASURES, type Measure } from "../model/measure";
import type { QuantityIndicator } from "../model/template";

/** How a number behind which a measure word stands becomes the indicator's measure. */
export interface MeasureFit {
  readonly ratio: Ratio;
  /** The measure that was written. */
  readonly measure: Measure;
  readonly repairs: readonly Repair[];
  readonly sure: "sure" | "likely";
}

const ALIASES: Readonly<Record<string, Measure>> = {
  圆: "元", 块钱: "元", 元人民币: "元", 人民币: "元", 元钱: "元", rmb: "元", 元rmb: "元",
  kg: "千克", g: "克", t: "吨", 公吨: "吨", 市斤: "斤",
  "人/次": "人次", 个人: "人", 个小时: "小时", 个工作日: "天", 第名: "名次",
};

/** Words of counting and measuring that no template has: a number in them is a figure of something else. */
const FOREIGN =
  /^(间|座|起|批|亩|岁|月|年|日|周|季度|度|层|栋楼|头|棵|株|幅|册|本|部|把|枚|根|盒|米|公里|千米|平方米|平米|㎡|m2|立方米|升|毫升|ml|里|级|届|例|宗|笔|单|期|班|组|队|厘|角|户次|家次|车次|班次|台次|件次|点|美元|港元|欧元|日元|分钟|秒)$/;

const BY_LENGTH = (Object.keys(MEASURES) as Measure[]).sort((one, other) => other.length - one.length);

/**
 * What the words behind a number mean for this indicator: its own measure, one that converts, "wrong" when they count
 * something else (人次 for 人), "unknown" when they are no measure. 个 fits every count, with less certainty; a measure
 * may stand in brackets or be followed by a word of the indicator's label (19家企业).
 */
export function fitMeasure(words: string, indicator: QuantityIndicator): MeasureFit | "wrong" | "unknown" {
  const own = indicator.measure;
  if (words === "") return { ratio: [1, 1], measure: own, repairs: [], sure: "sure" };
  if (dimensionOf(own) === "rank" && /^[名位]$/.test(words)) return { ratio: [1, 1], measure: own, repairs: ["measure-word"], sure: "sure" };
  const bracketed = /^\(([^()]+)\)$/.exec(words)?.[1];
  if (bracketed !== undefined) return fitMeasure(bracketed, indicator);
  const measure = measureNamed(words);
  if (measure === null) return withNoun(words, indicator) ?? (FOREIGN.test(words) ? "wrong" : "unknown");
  if (measure === "个" && own !== "个" && dimensionOf(own).startsWith("count:")) {
    return { ratio: [1, 1], measure: own, repairs: ["measure-word"], sure: "likely" };
  }
  if (!isConvertible(measure, own)) return "wrong";
  const ratio = conversion(measure, own);
  const isRate = dimensionOf(own) === "rate";
  return { ratio, measure, repairs: [isRate ? "per-cent" : ratio[0] === ratio[1] ? "measure-word" : "other-measure"], sure: "sure" };
}

function measureNamed(words: string): Measure | null {
  const spelt = words.replace(/[整正]$/, (end) => (/[元圆]$/.test(words.slice(0, -1)) ? "" : end));
  const known = ALIASES[spelt] ?? spelt;
  return known !== "1" && isMeasure(known) ? known : null;
}

function withNoun(words: string, indicator: QuantityIndicator): MeasureFit | "wrong" | null {
  const measure = BY_LENGTH.find((candidate) => candidate !== "1" && words.startsWith(candidate));
  const labels = [indicator.label["zh-CN"], ...(indicator.aliases ?? [])].map(wordText);
  const noun = measure === undefined ? "" : words.slice(measure.length);
  if (noun.length < 2 || !labels.some((label) => label.includes(noun))) return null;
  const fit = fitMeasure(measure!, indicator);
  return typeof fit === "string" ? (fit === "wrong" ? "wrong" : null) : { ...fit, sure: "likely" };
}
