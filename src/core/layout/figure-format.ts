import { quantityAsNumber, type Quantity } from "../model/quantity";
import type { Indicator, QuantityIndicator } from "../model/template";
import { cellDecimals } from "../template/cell-decimals";

/** The number that stands in a cell for a figure. */
export const numberInCell = (indicator: QuantityIndicator, quantity: Quantity): number => quantityAsNumber(quantity, cellDecimals(indicator));

/** The width of a blank between a figure and the line on its right, in a number format (an indent on the right fails in LibreOffice). */
const AIR = "_ ";

/** Excel format with thousands separators and so many decimals. */
export const decimalFormat = (decimals: number): string => `#,##0${fraction(decimals)}${AIR}`;

/** The same with a sign in front of anything but 0. */
export const signedFormat = (decimals: number): string => `+${decimalFormat(decimals)};-${decimalFormat(decimals)};0${AIR}`;

/** Excel format of a fraction shown as per cent with so many decimals. */
export const percentFormat = (decimals: number): string => `0${fraction(decimals)}%${AIR}`;

const fraction = (decimals: number): string => (decimals === 0 ? "" : `.${"0".repeat(decimals)}`);

/** Excel format of an indicator's cell. Texts and codes are text cells, so that no digit gets lost. */
export function cellFormat(indicator: Indicator): string {
  switch (indicator.type) {
    case "quantity":
      return indicator.measure === "%" ? percentFormat(indicator.decimals) : decimalFormat(indicator.decimals);
    case "date":
      return "yyyy-mm-dd";
    case "text":
    case "code":
      return "@";
    case "yes-no":
      return "General";
  }
}
