import { bareRate } from "./bare-rate";
import { numberOfDecimal, type Ratio } from "./decimal";
import type { MeasureFit } from "./measure-word";
import type { NumberText } from "./number-text";
import type { Repair } from "../model/figure";
import { conversion, dimensionOf, type Measure } from "../model/measure";
import type { QuantityIndicator } from "../model/template";

/** How the number becomes the indicator's measure, and what had to be understood for that. */
export interface StatedMeasure {
  readonly ratio: Ratio;
  readonly repairs: readonly Repair[];
  readonly sure: "sure" | "likely";
}

/**
 * Which measure a number and its words state. Money without a word but with 万 or 亿 counts 元: 37.71亿 is 3,771,000,000 元
 * whatever the column's measure (likely only, when 万 stands inside as in 一万三千, or 百 and 千 stand alone). For a
 * number without its sign in a % indicator see bareRate.
 */
export function statedMeasure(number: NumberText, words: string, fit: MeasureFit, { measure: own }: QuantityIndicator): StatedMeasure {
  const rate = words === "" && own === "%" ? bareRate(numberOfDecimal(number.value)) : "per-cent";
  if (rate !== "per-cent") {
    return { ratio: rate === "fraction" ? [100, 1] : [1, 1], repairs: [...number.repairs, "per-cent-without-sign"], sure: "likely" };
  }
  if (words === "" && dimensionOf(own) === "money" && own !== "元") return bareMoney(number, own);
  return isOwnMeasure(number, fit, own) ? { ...fit, repairs: ["measure-word"] } : { ...fit, repairs: [...number.repairs, ...fit.repairs] };
}

function bareMoney(number: NumberText, own: Measure): StatedMeasure {
  if (number.magnitude === "none") return { ratio: [1, 1], repairs: number.repairs, sure: number.isSmallUnit ? "likely" : "sure" };
  return { ratio: conversion("元", own), repairs: [...number.repairs, "magnitude"], sure: number.magnitude === "end" ? "sure" : "likely" };
}

/** 2000万元 in a 万元 column, 3千克 in a 千克 column: the unit of counting belongs to the measure. */
function isOwnMeasure(number: NumberText, fit: MeasureFit, own: Measure): boolean {
  const [numerator, denominator] = fit.ratio;
  return fit.measure !== own && number.repairs.includes("magnitude") && numerator * 10 ** number.power === denominator;
}
