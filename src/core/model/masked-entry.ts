import { maskedNumbers } from "./masked-numbers";
import { indicatorsOf, type Indicator, type PrivacyClass, type Template } from "./template";

/** How many signs of a personal entry stay readable in front and at the back, so that whoever wrote it knows it again. */
const READABLE: Readonly<Record<Exclude<PrivacyClass, "public">, readonly [front: number, back: number]>> = {
  name: [1, 0],
  "resident-id": [3, 4],
  phone: [3, 4],
  address: [3, 0],
};

/** Whether only the street may see what stands in the field. */
export const isPersonal = ({ privacy }: Pick<Indicator, "privacy">): boolean => privacy !== undefined && privacy !== "public";

const personal = new WeakMap<object, boolean>();

/** Whether a form asks for anything that only the street may see; found out once for as long as its indicators live. */
export function holdsPersonal({ indicators }: Pick<Template, "indicators">): boolean {
  const holds = personal.get(indicators) ?? indicatorsOf({ indicators }).some(({ indicator }) => isPersonal(indicator));
  personal.set(indicators, holds);
  return holds;
}

/**
 * A personal entry made unreadable: 张三丰 → 张**, 430702199001011234 → 430***********1234, 13812345678 → 138****5678. At least half of
 * the signs are hidden, or four; an entry that is too short for its kind shows less.
 */
export function maskedEntry(text: string, privacy: Exclude<PrivacyClass, "public">): string {
  const signs = [...text];
  const [front, back] = READABLE[privacy];
  const hidden = signs.length - front - back;
  const isEnough = hidden >= Math.min(4, signs.length / 2);
  const [first, last] = isEnough ? [front, back] : [Math.min(front, Math.floor(signs.length / 2)), 0];
  return signs.map((sign, at) => (at < first || at >= signs.length - last ? sign : "*")).join("");
}

/** An entry as it may be shown outside of its own sheet: masked where it is personal; of free text the numbers by which a person may be known. */
export function shownEntry(text: string, { privacy, type }: Pick<Indicator, "privacy" | "type">): string {
  if (privacy !== undefined && privacy !== "public") return maskedEntry(text, privacy);
  return type === "text" && privacy === undefined ? maskedNumbers(text) : text;
}

/** What days, amounts and yes/no marks are written with. */
const NO_NAME = /^[\d０-９年月日号天岁元万亿满约近余多上下以 .,:：/\\\-—~～+%×√□☐☑是否有无]*$/;

/** An entry that is not what its field asks for, in a form with personal fields: rows slip sideways, and then it may be a name. 张三丰 under 性别 → 张**, 2月31日 as it is. */
export const maskedStray = (text: string): string => (NO_NAME.test(text) ? maskedNumbers(text) : maskedEntry(text, "name"));
