import type { Label, Language } from "../model/localised";
import type { Mail } from "../model/mail";
import { periodIn } from "../model/period-in";
import type { Period } from "../model/period";
import type { Unit } from "../model/unit";
import { formsInWords, mailOf, mailText } from "./mail-parts";

/** What goes with totals that are reported to the next level. */
export interface UpMailParts {
  readonly unit: Unit;
  readonly period: Period | null;
  readonly names: readonly Label[];
  readonly fileName: string;
  /** How many units must report, and how many are in. */
  readonly of: number;
  readonly in: number;
}

/** The mail with which a district sends its totals on. */
export function upMail(parts: UpMailParts, language: Language): Mail {
  const about = { unit: parts.unit.name, forms: formsInWords(parts.names, language), file: parts.fileName };
  return mailOf(mailText("up.subject", language, { ...about, period: parts.period ?? "" }), [
    mailText("up.opening", language, { ...about, period: periodIn(parts.period, language) }),
    mailText("up.units", language, { of: parts.of, in: parts.in }),
    "",
    parts.unit.name,
  ]);
}
