import { decimalFormat, signedFormat } from "./figure-format";

/** What a decimal string is in a cell. */
export interface DecimalCell {
  readonly value: number | string;
  readonly format: string;
}

/** The format of text that must not be taken for a number. */
export const TEXT_FORMAT = "@";

/** Digits that a number in a cell keeps. */
const MOST_DIGITS = 15;

/** Asked first: most are whole, and lists have hundreds of thousands. */
const WHOLE = new RegExp(`^\\d{1,${MOST_DIGITS}}$`);

/**
 * A decimal string as a number with all its decimals shown ("1250.50" → 1250.5 under #,##0.00; "signed" shows a plus too).
 * What is no decimal, or has more digits than a number keeps, stays text.
 */
export function decimalCell(text: string, sign: "signed" | "plain" = "plain"): DecimalCell {
  if (WHOLE.test(text)) return { value: Number(text), format: sign === "signed" ? signedFormat(0) : decimalFormat(0) };
  const match = /^[+-]?\d+(?:\.(\d+))?$/.exec(text);
  if (!match || (text.length > MOST_DIGITS && text.replace(/\D/g, "").replace(/^0+/, "").length > MOST_DIGITS)) return { value: text, format: TEXT_FORMAT };
  const decimals = match[1]?.length ?? 0;
  return { value: Number(text) + 0, format: sign === "signed" ? signedFormat(decimals) : decimalFormat(decimals) };
}

/** The decimal string that a cell with `value` under `format` came from. */
export function decimalText(value: number, format: string): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return Number.isInteger(value) && decimals === 0 ? BigInt(value).toString() : format === "General" ? String(value) : value.toFixed(decimals);
}
