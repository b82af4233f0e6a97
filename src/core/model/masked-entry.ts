import { codesOf, type Indicator, type PrivacyClass, type Template } from "./template";

/** How many signs of a personal entry stay readable in front and at the back, so that whoever wrote it knows it again. */
const READABLE: Readonly<Record<Exclude<PrivacyClass, "public">, readonly [front: number, back: number]>> = {
  name: [1, 0],
  "resident-id": [3, 4],
  phone: [3, 4],
  address: [3, 0],
};

/** Whether only the street may see what stands in the field. */
export const isPersonal = ({ privacy }: Pick<Indicator, "privacy">): boolean => privacy !== undefined && privacy !== "public";

/** Whether a form asks for anything that only the street may see. */
export const holdsPersonal = (template: Pick<Template, "indicators">): boolean => codesOf(template).some((code) => isPersonal(template.indicators[code]!));

/**
 * A personal entry made unreadable: 张三丰 → 张**, 430702199001011234 → 430***********1234, 13812345678 → 138********. At least half of
 * the signs are hidden, so that an entry that is too short for its kind shows less.
 */
export function maskedEntry(text: string, privacy: Exclude<PrivacyClass, "public">): string {
  const signs = [...text];
  const [front, back] = READABLE[privacy];
  const isEnough = front + back <= signs.length / 2;
  const [first, last] = isEnough ? [front, back] : [Math.min(front, Math.floor(signs.length / 2)), 0];
  return signs.map((sign, at) => (at < first || at >= signs.length - last ? sign : "*")).join("");
}

/** An entry as it may be shown outside of its own sheet: as it is, or masked. */
export const shownEntry = (text: string, { privacy }: Pick<Indicator, "privacy">): string =>
  privacy === undefined || privacy === "public" ? text : maskedEntry(text, privacy);

/** A mobile number, or an identity number of 18 or 15 signs; blanks and hyphens where people put them. Codes of units with a running number are none. */
const PERSONS_NUMBER = /(?<![\d-])(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|[1-9]\d{5}[ -]?(?:\d{8}[ -]?\d{3}[\dXx]|\d{9}))(?![\d-])/g;

/** The text with every number in it masked by which a person may be known. */
export function maskedNumbers(text: string): string {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const masked = plain.replace(PERSONS_NUMBER, (number) => maskedEntry(number, "phone"));
  return masked === plain ? text : masked;
}

/** What days, amounts and yes/no marks are written with. */
const NO_NAME = /^[\d０-９年月日号天岁元万亿满约近余多上下以 .,:：/\\\-—~～+%×√□☐☑是否有无]*$/;

/** An entry that is not what its field asks for, in a form with personal fields: rows slip sideways, and then it may be a name. 张三丰 under 性别 → 张**, 2月31日 as it is. */
export const maskedStray = (text: string): string => (NO_NAME.test(text) ? maskedNumbers(text) : maskedEntry(text, "name"));
