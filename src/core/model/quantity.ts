/**
 * An exact figure: a whole number of the indicator's smallest steps. With 2 decimals, 12.34 is 1234.
 * Always a safe integer; what does not fit is null and becomes a finding.
 */
export type Quantity = number;

/** Most decimals that an indicator may have. */
export const MOST_DECIMALS = 8;

/** A whole number as a Quantity; null beyond the safe range (±9,007,199,254,740,991 steps). */
export const quantityOf = (steps: number): Quantity | null => (Number.isSafeInteger(steps) ? steps + 0 : null);

/** The sum; null as soon as a partial sum leaves the safe range. An empty sum is 0. */
export function sumOf(quantities: Iterable<Quantity>): Quantity | null {
  let sum = 0;
  for (const quantity of quantities) {
    sum += quantity;
    if (!Number.isSafeInteger(sum)) return null;
  }
  return sum;
}

/** `quantity` in steps of `to` decimals: exact, or null when digits would be lost or the range left. */
export function rescaled(quantity: Quantity, from: number, to: number): Quantity | null {
  if (to >= from) return quantityOf(quantity * 10 ** (to - from));
  const factor = 10 ** (from - to);
  return quantity % factor === 0 ? quantity / factor + 0 : null;
}

/**
 * numerator ÷ denominator rounded half away from zero to a whole number; exact for safe integers.
 * Null when the denominator is 0 or the result leaves the safe range.
 */
export function dividedRounded(numerator: bigint, denominator: bigint): Quantity | null {
  if (denominator === 0n) return null;
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return quantityOf(Number(negative ? -rounded : rounded));
}

/** As a plain decimal, all decimals shown, no separators: (1234, 2) → "12.34". */
export function printQuantity(quantity: Quantity, decimals: number): string {
  const digits = String(Math.abs(quantity)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const sign = quantity < 0 ? "-" : "";
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(digits.length - decimals)}`;
}

/** As the number that stands in a cell: (1234, 2) → 12.34, the nearest double. */
export const quantityAsNumber = (quantity: Quantity, decimals: number): number =>
  decimals === 0 ? quantity : Number(printQuantity(quantity, decimals));
