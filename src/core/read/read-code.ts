import type { CodeCheck } from "../model/code-check";
import { checkResidentId } from "../model/resident-id";
import { checkPhone } from "./phone-number";
import { checkUscc } from "../model/uscc";
import { entryText, LONGEST_ENTRY } from "./entry-text";
import { figure, unreadable } from "./outcome";
import { listed } from "./read-text";
import type { Reading } from "../model/figure";
import type { ContentIndicator } from "../model/template";

/** Digits that Excel keeps of a number. */
const KEPT_DIGITS = 15;

/**
 * A code, kept as text: half-width, upper case, without blanks. A number cell gives its digits (with the zeros in front that
 * its format shows); from 16 digits on Excel has lost some, and scientific text tells of the same loss. Check characters are tested.
 */
export function readCode(value: string | number | boolean, indicator: ContentIndicator, format: string): Reading {
  if (typeof value === "boolean") return unreadable("boolean", value ? "TRUE" : "FALSE");
  if (typeof value === "number") return fromNumber(value, indicator, format);
  const code = value.length > LONGEST_ENTRY ? "" : entryText(value).toUpperCase();
  if (/^\d(\.\d+)?E\+\d+$/.test(code)) return unreadable("lost-digits", value);
  return checked(code, indicator, value, value);
}

function fromNumber(value: number, indicator: ContentIndicator, format: string): Reading {
  const digits = Math.abs(value) < 1e21 ? String(value) : value.toExponential();
  if (Math.abs(value) >= 10 ** KEPT_DIGITS) return unreadable("lost-digits", digits);
  if (!/^\d+$/.test(digits)) return unreadable("not-a-code", digits);
  const code = /^0+$/.test(format) ? digits.padStart(format.length, "0") : digits;
  const reading = checked(code, indicator, null, digits);
  return reading.kind === "figure" ? { ...reading, text: reading.sure === "likely" ? digits : null, repairs: ["code-as-number"] } : reading;
}

function checked(code: string, { codeKind, codeList }: ContentIndicator, text: string | null, shown: string): Reading {
  if (codeList !== undefined) return listed(code, codeList, text);
  const check = checkOf(code, codeKind);
  if ("wrong" in check) return unreadable(text === null && codeKind === "phone" && code.length === 10 ? "lost-digits" : check.wrong, shown);
  return figure(check.code, text, [], check.sure);
}

function checkOf(code: string, kind: ContentIndicator["codeKind"]): CodeCheck {
  switch (kind) {
    case "uscc":
      return checkUscc(code);
    case "resident-id":
      return checkResidentId(code);
    case "phone":
      return checkPhone(code);
    case undefined:
      return code === "" ? { wrong: "not-a-code" } : { code, sure: "sure" };
  }
}
