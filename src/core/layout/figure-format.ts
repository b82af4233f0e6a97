import { quantityAsNumber, type Quantity } from "../model/quantity";
import type { Indicator, QuantityIndicator } from "../model/template";

/**
 * Decimals of the number that stands in a cell. A cell of a "%" indicator holds the fraction and shows it with a % sign
 * (92.5 % is 0.925), as Excel does when a clerk types 92.5%; so it has two decimals more than the indicator.
 */
export const cellDecimals = (indicator: QuantityIndicator): number => indicator.decimals + (indicator.measure === "%" ? 2 : 0);

/** The number that stands in a cell for a figure. */
export const numberInCell = (indicator: QuantityIndicator, quantity: Quantity): number => quantityAsNumber(quantity, cellDecimals(indicator));

/** Excel format with thousands separators and so many decimals. */
export const decimalFormat = (decimals: number): string => (decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`);

/** Excel format of an indicator's cell. Texts and codes are text cells, so that no digit gets lost. */
export function cellFormat(indicator: Indicator): string {
  switch (indicator.type) {
    case "quantity":
      return indicator.measure === "%" ? `0${indicator.decimals === 0 ? "" : `.${"0".repeat(indicator.decimals)}`}%` : decimalFormat(indicator.decimals);
    case "date":
      return "yyyy-mm-dd";
    case "text":
    case "code":
      return "@";
    case "yes-no":
      return "General";
  }
}
