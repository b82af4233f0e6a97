import type { QuantityIndicator } from "../model/template";

/**
 * Decimals of the number that stands in a cell. A cell of a "%" indicator holds the fraction and shows it with a % sign
 * (92.5 % is 0.925), as Excel does when a clerk types 92.5%; so it has two decimals more than the indicator.
 */
export const cellDecimals = (indicator: Pick<QuantityIndicator, "measure" | "decimals">): number => indicator.decimals + (indicator.measure === "%" ? 2 : 0);
