import { parseDecimal, timesTenTo, wholeDecimal, type Decimal } from "./decimal";

const DIGIT_FORMS = "零〇○0 一壹弌 二贰貳两兩 三叁叄參参 四肆 五伍 六陆陸 七柒 八捌 九玖".split(" ");
const DIGITS: ReadonlyMap<string, number> = new Map(DIGIT_FORMS.flatMap((forms, digit) => [...forms].map((form) => [form, digit] as const)));
const UNITS: ReadonlyMap<string, number> = new Map([["十", 10], ["百", 100], ["千", 1_000]]);
const SPELLINGS: Readonly<Record<string, string>> = { 拾: "十", 佰: "百", 仟: "千", 萬: "万", 億: "亿", 點: "点", "〇": "零", "○": "零", 廿: "二十", 卅: "三十", 卌: "四十" };

/** Units of counting that may stand alone behind a number, and their powers of ten. */
const POWERS: ReadonlyMap<string, number> = new Map([
  ["十", 1], ["百", 2], ["千", 3], ["万", 4], ["十万", 5], ["百万", 6], ["千万", 7], ["亿", 8], ["十亿", 9], ["百亿", 10], ["千亿", 11], ["万亿", 12],
]);

/** The power of ten of a unit of counting (万 → 4, 千万 → 7, 亿 → 8; also 萬, 仟, 億); null if it is none. */
export const powerOfUnit = (text: string): number | null => POWERS.get(plainSpelling(text)) ?? null;

/** The digit that one character writes (三 and 叁 → 3, 两 → 2, 〇 → 0); null if it is none. */
export const chineseDigit = (character: string): number | null => DIGITS.get(character) ?? null;

/** One spelling for each unit of counting: 拾 → 十, 萬 → 万, 廿 → 二十. */
export const plainSpelling = (text: string): string => text.replace(/[拾佰仟萬億點〇○廿卅卌]/g, (sign) => SPELLINGS[sign]!);

/**
 * A Chinese numeral, exactly: 一千八百九十七, 壹仟捌佰, 十五, 两万三 (23000), 二百五 (250), 一万零五十, 三点五, 三点五万,
 * 二〇二〇. Null when the characters do not form a numeral: a place named twice or out of order, a 零 too many, 百 alone.
 * Two digits side by side (三五, 五六) are no numeral: they mean "three to five". Nor are ○ alone, a mark for yes, and
 * 一一一, which is a dash.
 */
export function parseChineseNumeral(text: string): Decimal | null {
  if (text === "○" || /^一{2,}$/.test(text)) return null;
  const plain = plainSpelling(text);
  const [, whole, fraction, unit] = /^([^点]+)点([^点十百千万亿]+)([十百千万亿]*)$/.exec(plain) ?? [];
  if (whole !== undefined) return withFraction(whole, fraction!, unit!);
  const value = digitString(plain) ?? (/[十百千万亿零]两$|两十/.test(plain) ? null : wholeNumber(plain));
  return value === null ? null : wholeDecimal(value);
}

function withFraction(whole: string, fraction: string, unit: string): Decimal | null {
  const value = wholeNumber(whole);
  const digits = positional(fraction);
  const power = unit === "" ? 0 : powerOfUnit(unit);
  if (value === null || digits === null || power === null) return null;
  const decimal = parseDecimal(`${value}.${digits}`);
  return decimal && timesTenTo(decimal, power);
}

/** 二〇二〇, 一二三: at least three digits, or two of which the last is zero. */
function digitString(text: string): bigint | null {
  const digits = text.length >= 2 ? positional(text) : null;
  if (digits === null || digits.startsWith("0")) return null;
  return digits.length > 2 || digits.endsWith("0") ? BigInt(digits) : null;
}

/** Digits only, one after the other: 二〇二〇 → "2020"; null if anything else stands between. */
export function positional(text: string): string | null {
  let digits = "";
  for (const character of text) {
    const digit = chineseDigit(character);
    if (digit === null) return null;
    digits += String(digit);
  }
  return digits === "" ? null : digits;
}

/** Below 10^16: 亿 over 万 over four places. */
function wholeNumber(text: string): bigint | null {
  const upToMyriads = (part: string) => splitAt(part, "万", 10_000n, section);
  return splitAt(text, "亿", 100_000_000n, upToMyriads);
}

/** head × size + tail, each read by `part`; a tail of one bare digit counts tenths of the size: 两万三. */
function splitAt(text: string, unit: string, size: bigint, part: (text: string) => bigint | null): bigint | null {
  const at = text.lastIndexOf(unit);
  if (at === -1) return part(text);
  const head = part(text.slice(0, at));
  const tail = text.slice(at + 1);
  const bare = tail.length === 1 ? chineseDigit(tail) : null;
  const rest = tail === "" ? 0n : bare !== null ? BigInt(bare) * (size / 10n) : part(tail.replace(/^零/, ""));
  if (head === null || head === 0n || rest === null || (rest === 0n && tail !== "")) return null;
  return head * size + rest;
}

/** Below 10,000: 千 百 十 in falling order, 零 where a place is skipped, 十 alone for 一十, a bare last digit for tenths of the last unit. */
function section(text: string): bigint | null {
  let value = 0;
  let last = 10_000;
  let isSkipping = false;
  for (let at = 0; at < text.length; ) {
    if (text[at] === "零" && text.length > 1) {
      if (isSkipping || at === 0) return null;
      isSkipping = true;
      at += 1;
      continue;
    }
    const isBareTen = text[at] === "十";
    const digit = isBareTen ? 1 : chineseDigit(text[at]!);
    const unit = UNITS.get(text[isBareTen ? at : at + 1] ?? "") ?? null;
    if (digit === null || (isSkipping && (unit ?? 1) >= last / 10)) return null;
    if (unit === null) return at === text.length - 1 ? bareDigit(value, digit, isSkipping || value === 0 ? 1 : last / 10) : null;
    if (unit >= last || digit === 0) return null;
    value += digit * unit;
    last = unit;
    isSkipping = false;
    at += isBareTen ? 1 : 2;
  }
  return isSkipping || text === "" ? null : BigInt(value);
}

const bareDigit = (value: number, digit: number, place: number): bigint | null =>
  digit === 0 && value > 0 ? null : BigInt(value + digit * place);
