import type { CodeCheck } from "../model/code-check";

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^(010|02\d|0[3-9]\d{2})([2-8]\d{6,7})$/;
const LOCAL = /^[2-8]\d{6,7}$/;
const SERVICE = /^[48]00\d{7}$/;

/**
 * A Chinese telephone number: mobile (11 digits, also behind +86), landline with area code ("0736-7170000", an extension
 * behind "-" or 转), 400 and 800 numbers. A local number without area code is likely. `text` is half-width.
 */
export function checkPhone(text: string): CodeCheck {
  const [, main = "", extension = ""] = /^(.+?)(?:(?: ?转 ?|[-*#])(\d{1,5}))?$/.exec(text.replace(/^(TEL|电话|手机|联系电话):? ?/, "")) ?? [];
  return normal(main, extension) ?? normal(text, "") ?? { wrong: "not-a-code" };
}

function normal(text: string, extension: string): CodeCheck | null {
  const digits = text.replace(/[ ()-]/g, "").replace(/^(\+|00)?86(?=1|0?\d{9,})/, "");
  if (/\D/.test(digits)) return null;
  const [, area = "", number = ""] = LANDLINE.exec(digits) ?? [];
  const behind = extension === "" ? "" : `-${extension}`;
  if (area !== "") return { code: `${area}-${number}${behind}`, sure: "sure" };
  if (LOCAL.test(digits)) return { code: digits + behind, sure: "likely" };
  return extension === "" && (MOBILE.test(digits) || SERVICE.test(digits)) ? { code: digits, sure: "sure" } : null;
}
