/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** numerator ÷ denominator in lowest terms. @throws RangeError when the denominator is 0. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 0n) throw new RangeError("a fraction with denominator 0");
  const divisor = greatestDivisor(n, d) * (d < 0n ? -1n : 1n);
  return { numerator: n / divisor, denominator: d / divisor };
}

export const ZERO: Rational = rational(0);

/** The greatest common divisor, not negative; (0, 0) → 0. */
export function greatestDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

export const plus = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const minus = (a: Rational, b: Rational): Rational => plus(a, negated(b));

export const times = (a: Rational, b: Rational): Rational => rational(a.numerator * b.numerator, a.denominator * b.denominator);

/** a ÷ b; null when b is 0. */
export const over = (a: Rational, b: Rational): Rational | null =>
  b.numerator === 0n ? null : rational(a.numerator * b.denominator, a.denominator * b.numerator);

export const negated = (a: Rational): Rational => ({ numerator: -a.numerator, denominator: a.denominator });

export const absolute = (a: Rational): Rational => (a.numerator < 0n ? negated(a) : a);

/** −1, 0 or 1. */
export function compareRationals(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounded half away from zero to `decimals` (negative: tens, hundreds …), as Excel's ROUND does. */
export function roundedTo(a: Rational, decimals: number): Rational {
  const scale = decimals >= 0 ? rational(10n ** BigInt(decimals)) : rational(1n, 10n ** BigInt(-decimals));
  const scaled = times(absolute(a), scale);
  const whole = (2n * scaled.numerator + scaled.denominator) / (2n * scaled.denominator);
  return over(rational(a.numerator < 0n ? -whole : whole), scale) ?? ZERO;
}

/** A plain decimal such as "-12.50"; null if the text is none. */
export function parseDecimal(text: string): Rational | null {
  const match = /^([+-]?)(\d{1,30})(?:\.(\d{1,30}))?$/.exec(text);
  if (!match) return null;
  const [, sign, whole = "", fraction = ""] = match;
  const digits = BigInt(whole + fraction);
  return rational(sign === "-" ? -digits : digits, 10n ** BigInt(fraction.length));
}

/** Decimals printed when the fraction has no end, such as 1/3. */
const ENDLESS_DECIMALS = 6;

/** As a plain decimal with at least `decimals` decimals: exact where it ends within 20 of them, else rounded to 6 or `decimals`. */
export function printRational(a: Rational, decimals = 0): string {
  const shown = decimalsOf(a.denominator) ?? Math.max(decimals, ENDLESS_DECIMALS);
  const places = Math.max(shown, decimals);
  const { numerator } = times(roundedTo(a, places), rational(10n ** BigInt(places)));
  const digits = String(numerator < 0n ? -numerator : numerator).padStart(places + 1, "0");
  const sign = numerator < 0n ? "-" : "";
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** As printRational, with the sign always shown: "+90", "-3"; zero is "0". */
export const printSigned = (a: Rational, decimals = 0): string => (a.numerator > 0n ? "+" : "") + printRational(a, decimals);

/** Decimals that a fraction with this denominator needs; null when it has no end, or a far one. */
function decimalsOf(denominator: bigint): number | null {
  for (let places = 0, power = 1n; places <= 20; places += 1, power *= 10n) if (power % denominator === 0n) return places;
  return null;
}
