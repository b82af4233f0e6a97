import { printQuantity, type Measure, type Quantity } from "#core";

/** A figure as people read it, with separators and its measure: (61667, 0, "人") → "61,667 人", (9250, 2, "%") → "92.50%". */
export function printFigure(quantity: Quantity, decimals: number, measure: Measure | string): string {
  const [whole = "", fraction] = printQuantity(quantity, decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
  if (measure === "" || measure === "1") return grouped;
  return measure === "%" || measure === "‰" ? grouped + measure : `${grouped} ${measure}`;
}

/** A share between 0 and 1 in per cent: 0.1234 → "12.3%"; what would read 0.0% without being nothing is "<0.1%". */
export function printShare(share: number): string {
  const text = `${(share * 100).toFixed(1)}%`;
  return text === "0.0%" && share > 0 ? "<0.1%" : text;
}
