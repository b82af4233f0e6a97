import type { Indicator, PrivacyClass } from "./template";

/** How many signs of a personal entry stay readable in front and at the back, so that whoever wrote it knows it again. */
const READABLE: Readonly<Record<Exclude<PrivacyClass, "public">, readonly [front: number, back: number]>> = {
  name: [1, 0],
  "resident-id": [3, 4],
  phone: [3, 4],
  address: [3, 0],
};

/** Whether only the street may see what stands in the field. */
export const isPersonal = ({ privacy }: Pick<Indicator, "privacy">): boolean => privacy !== undefined && privacy !== "public";

/**
 * A personal entry made unreadable: 张三丰 → 张**, 430702199001011234 → 430***********1234, 13812345678 → 138****5678. At least half of
 * the signs are hidden, also of an entry that is too short for its kind.
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
