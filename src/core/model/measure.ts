/** What a measure counts. Only measures of one dimension convert into each other. */
export type Dimension = "money" | "weight" | "rate" | `count:${string}` | "score" | "rank";

interface MeasureSpec {
  readonly dimension: Dimension;
  /** Size in the dimension's base (元, 千克, 1) as a ratio of whole numbers, so that conversion stays exact. */
  readonly over: readonly [number, number];
}

const count = (of: string): MeasureSpec => ({ dimension: `count:${of}`, over: [1, 1] });
const sized = (dimension: Dimension, numerator: number, denominator = 1): MeasureSpec => ({ dimension, over: [numerator, denominator] });

/** Every unit of measure that a template may name. 人 and 人次 do not convert: one person may come twice. */
export const MEASURES = {
  元: sized("money", 1),
  千元: sized("money", 1_000),
  万元: sized("money", 10_000),
  百万元: sized("money", 1_000_000),
  亿元: sized("money", 100_000_000),
  克: sized("weight", 1, 1_000),
  斤: sized("weight", 1, 2),
  公斤: sized("weight", 1),
  千克: sized("weight", 1),
  吨: sized("weight", 1_000),
  "1": sized("rate", 1),
  "%": sized("rate", 1, 100),
  "‰": sized("rate", 1, 1_000),
  成: sized("rate", 1, 10),
  家: count("家"), 户: count("户"), 人: count("人"), 人次: count("人次"), 名: count("人"), 位: count("人"),
  个: count("个"), 只: count("只"), 瓶: count("瓶"), 份: count("份"), 块: count("块"), 箱: count("箱"), 袋: count("袋"),
  件: count("件"), 条: count("条"), 处: count("处"), 支: count("支"), 套: count("套"), 桶: count("桶"), 副: count("副"),
  包: count("包"), 张: count("张"), 台: count("台"), 辆: count("辆"), 栋: count("栋"), 场: count("场"), 轮: count("轮"),
  次: count("次"), 项: count("项"), 所: count("所"), 天: count("天"), 小时: count("小时"), 岗: count("岗"), 号: count("号"), 岁: count("岁"), 笔: count("笔"),
  分: sized("score", 1),
  名次: sized("rank", 1),
} as const satisfies Record<string, MeasureSpec>;

export type Measure = keyof typeof MEASURES;

/** The measures that amounts can be asked for in: money, then weight, from small to large. */
export const AMOUNT_MEASURES = ["元", "千元", "万元", "百万元", "亿元", "克", "斤", "千克", "吨"] as const satisfies readonly Measure[];

/** Whether `text` names a measure. */
export const isMeasure = (text: string): text is Measure => Object.hasOwn(MEASURES, text);

/** The measures that a text lists, such as 家、万元; none where it says anything else. */
export function measuresListed(text: string): readonly Measure[] {
  const parts = text.split(/[、,;/]/).map((part) => part.trim());
  return parts.every(isMeasure) ? parts : [];
}

/** What the measure counts. */
export const dimensionOf = (measure: Measure): Dimension => MEASURES[measure].dimension;

/** Whether amounts in the two measures may be added or compared after conversion. */
export const isConvertible = (from: Measure, to: Measure): boolean => dimensionOf(from) === dimensionOf(to);

/**
 * How many `to` one `from` is, as an exact ratio [numerator, denominator]: 亿元 → 万元 is [10000, 1].
 * @throws RangeError when the measures count different things.
 */
export function conversion(from: Measure, to: Measure): readonly [number, number] {
  if (!isConvertible(from, to)) throw new RangeError(`${from} does not convert to ${to}`);
  const [a, b] = MEASURES[from].over;
  const [c, d] = MEASURES[to].over;
  const divisor = greatestCommonDivisor(a * d, b * c);
  return [(a * d) / divisor, (b * c) / divisor];
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
