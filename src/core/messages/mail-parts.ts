import type { FindingValue } from "../model/finding";
import { filled, labelIn, type Label, type Language } from "../model/localised";
import type { Mail } from "../model/mail";
import { MAIL_TEXTS } from "./mail-texts";

export type MailTextKey = keyof typeof MAIL_TEXTS;

/** A sentence of a mail in `language`. */
export const mailText = (key: MailTextKey, language: Language, values: Readonly<Record<string, FindingValue>> = {}): string => filled(MAIL_TEXTS[key][language], values, language);

/** How several forms are called in one breath: 复工复产日报等3张表. */
export function formsInWords(names: readonly Label[], language: Language): string {
  const [first, ...others] = names;
  const name = first ? labelIn(first, language) : "";
  return mailText(others.length === 0 ? "forms.one" : "forms.several", language, { name, count: names.length, more: others.length });
}

/** A mail of these lines; a null is a line that has nothing to say, an empty one a blank line. */
export const mailOf = (subject: string, lines: readonly (string | null)[]): Mail =>
  ({ subject: subject.replace(/\s+/g, " ").trim(), body: lines.filter((line) => line !== null).join("\n").replace(/\n{3,}/g, "\n\n").trim() });
