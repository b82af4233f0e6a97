import { beliefMessages } from "./audit-messages";
import { filled } from "./catalogue";
import type { Finding, Level } from "../model/finding";
import type { Language } from "../model/localised";

/** How sure an audit is, in a word. */
export const sayLevel = (level: Level, language: Language): string => beliefMessages[level][language];

/** Why a finding is believed that no template asked for; "" when nothing but itself speaks for it. */
export function sayBelief({ belief }: Pick<Finding, "belief">, language: Language): string {
  if (!belief || belief.agree === 0) return "";
  return filled(beliefMessages[belief.against === 0 ? "all" : "some"][language], { agree: String(belief.agree), against: String(belief.against) }, language);
}
