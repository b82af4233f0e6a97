import { dimensionOf, isConvertible, type Measure } from "../model/measure";

/** Whether numerator ÷ denominator is counted in `rate`: like by like gives a rate (家 ÷ 家 → %), an amount by a count keeps its measure (万元 ÷ 户 → 万元, 户均). */
export const isRatioOf = (rate: Measure, numerator: Measure, denominator: Measure): boolean =>
  dimensionOf(rate) === "rate"
    ? isConvertible(numerator, denominator)
    : isConvertible(rate, numerator) && dimensionOf(denominator).startsWith("count:") && !isConvertible(numerator, denominator);
