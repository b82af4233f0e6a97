/** Decimals beyond which a number is taken for the result of a division. */
export const MOST_DECIMALS = 9;

const TENS = Array.from({ length: MOST_DECIMALS + 1 }, (_, power) => 10 ** power);

/** The decimals of a number as people wrote it (noise of double arithmetic aside); MOST_DECIMALS + 1 when it has more. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    const steps = value * TENS[decimals]!;
    if (Math.abs(steps - Math.round(steps)) <= 1e-9 + Math.abs(steps) * 1e-15) return decimals;
  }
  return MOST_DECIMALS + 1;
}

/** A number in whole steps of 10^−decimals (at most MOST_DECIMALS), the nearest. */
export const stepsOf = (value: number, decimals: number): number => Math.round(value * TENS[Math.min(decimals, MOST_DECIMALS)]!);

/** Whole steps as a decimal without trailing zeros: (12500, 2) → "125". */
export function printSteps(steps: number, decimals: number): string {
  const digits = String(Math.abs(steps)).padStart(decimals + 1, "0");
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
  const whole = digits.slice(0, digits.length - decimals);
  return `${steps < 0 ? "-" : ""}${whole}${decimals > 0 && fraction !== "" ? `.${fraction}` : ""}`;
}

/** A number as a decimal of 12 digits at the most. */
export const printNumber = (value: number): string => {
  const decimals = Math.min(decimalsOf(value), MOST_DECIMALS);
  const steps = stepsOf(value, decimals);
  return Number.isSafeInteger(steps) && decimalsOf(value) <= MOST_DECIMALS ? printSteps(steps, decimals) : String(Number(value.toPrecision(12)));
};

/** With its sign: +90, -8.5, 0. */
export const printSigned = (printed: string): string => (printed.startsWith("-") || printed === "0" ? printed : `+${printed}`);
