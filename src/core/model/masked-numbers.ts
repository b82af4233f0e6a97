import { checkResidentId } from "./resident-id";
import { checkUscc } from "./uscc";

/**
 * The text with every number in it masked by which a person may be known, all else as it was: identity numbers of 18 or 15 signs (GB 11643)
 * → 430***********1234, mobile numbers → 138****1234; in either width, with blanks and dashes where people put them. A 统一社会信用代码, an
 * amount with its measure, the number of a paper and a code with capital letters stay. What was masked once stays as it is.
 */
export function maskedNumbers(text: string): string {
  if (text.length < SHORTEST) return text;
  const plain = halfWidth(text);
  const groups = [...plain.matchAll(/\d+/g)].map(({ index, 0: digits }): Group => ({ from: index, to: index + digits.length }));
  const hidden = new Set<number>();
  for (let at = 0; at < groups.length; ) {
    const run = personsRun(plain, groups, at);
    for (const place of run?.hidden ?? []) hidden.add(place);
    at += run?.groups ?? 1;
  }
  return hidden.size === 0 ? text : [...Array(text.length).keys()].map((at) => (hidden.has(at) ? "*" : text[at]!)).join("");
}

/** As maskedNumbers, but for a text that is nothing but a number: within a finding that is how a figure is printed. */
export const maskedBesideFigures = (text: string): string => (/^[+-]?\d+(\.\d+)?$/.test(text) ? text : maskedNumbers(text));

/** Digits in a row: from the first to behind the last. */
interface Group {
  readonly from: number;
  readonly to: number;
}

const SHORTEST = 11;
const LONGEST = 18;

/** One code unit for each of `text`. */
const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[\t\u00a0\u2000-\u200d\u3000\ufeff]/g, " ").replace(/[‐‑‒–—―−﹣]/g, "-");

/** What stands between the groups of one number. */
const BETWEEN = /^(?: ?-{1,2} ?| )$/;

/** The longest number of a person that begins with the group `at`: what of it is hidden, and how many groups it has; null where none does. */
function personsRun(plain: string, groups: readonly Group[], at: number): { readonly hidden: readonly number[]; readonly groups: number } | null {
  let found: ReturnType<typeof personsRun> = null;
  const places: number[] = [];
  for (let next = at; next < groups.length && places.length < LONGEST; next++) {
    const { from, to } = groups[next]!;
    if (next > at && !BETWEEN.test(plain.slice(groups[next - 1]!.to, from))) break;
    for (let place = from; place < to; place++) places.push(place);
    const sizes = groups.slice(at, next + 1).map((group) => group.to - group.from);
    const signs = personsSigns(plain, places, sizes);
    if (signs) found = { hidden: signs.slice(3, -4), groups: next - at + 1 };
  }
  return found;
}

/** Where the signs of the identity or telephone number stand that these digits are; null where they are none. */
function personsSigns(plain: string, places: readonly number[], sizes: readonly number[]): readonly number[] | null {
  const behind = places.at(-1)! + 1;
  const last = places.length === LONGEST - 1 ? /^[ -]?[Xx×Х](?![A-Za-z\d])/.exec(plain.slice(behind, behind + 3))?.[0].length ?? 0 : 0;
  const signs = last > 0 ? [...places, behind + last - 1] : places;
  const digits = places.map((place) => plain[place]!).join("") + (last > 0 ? "X" : "");
  const around: Around = { before: plain.slice(Math.max(0, places[0]! - 20), places[0]), after: plain.slice(behind + last, behind + last + 20) };
  if (isResidentId(digits, sizes, around)) return signs;
  const prefix = /^(?:0086|86|0)(?=1[3-9]\d{9}$)/.exec(digits)?.[0].length ?? 0;
  return isMobile(digits.slice(prefix), sizes, around) ? signs.slice(prefix) : null;
}

interface Around {
  readonly before: string;
  readonly after: string;
}

function isResidentId(digits: string, sizes: readonly number[], around: Around): boolean {
  if (!isGrouped(sizes.slice(0, -1), 2) || isPartOfCode(around)) return false;
  if (/(?:身份证|证件)\D{0,8}$/.test(around.before) && digits.length >= 15) return true;
  const check = checkResidentId(digits);
  return "code" in check || ((check.wrong === "check-digit" || isMistypedDay(digits, check.wrong)) && !("code" in checkUscc(digits)));
}

const isMistypedDay = (digits: string, wrong: string): boolean => wrong === "impossible-date" && /^\d{6}(?:19|20)\d{9}[\dX]$/.test(digits);

const MEASURE = /^ ?(?:[元角吨斤度米]|公斤|千克|平方|立方|美元|港元|欧元|日元|万元|亿元)/;
const PAPER = /(?:单号|订单|流水号?|发票号?|合同号?|凭证号?|票号|批号|文号|编号)[: ]*$/;

const isMobile = (digits: string, sizes: readonly number[], around: Around): boolean =>
  /^1[3-9]\d{9}$/.test(digits) && isGrouped(sizes, 3) && !isPartOfCode(around) && !MEASURE.test(around.after) && !/[¥￥$€] ?$/.test(around.before) && !PAPER.test(around.before);

/** Nobody spaces a number in smaller pieces, unless sign by sign: 13 15 12 14 11 9 are six figures. */
const isGrouped = (sizes: readonly number[], least: number): boolean => sizes.every((size) => size === 1) || sizes.every((size) => size >= least);

/** Capital letters and decimal points make another thing of digits, unless the letters stand for a telephone. */
function isPartOfCode({ before, after }: Around): boolean {
  const words = /[A-Za-z\d-]*$/.exec(before)![0].replace(/(?:TEL|PHONE|MOBILE|WX|VX|ID)-?$/, "");
  return /[A-Z]/.test(words) || /^[A-Z]/.test(after) || /(?:^|\D)0\.$/.test(before) || /^\.\d{1,8}(?!\d)/.test(after);
}
