import type { Label, Language } from "../model/localised";
import type { Mail } from "../model/mail";
import { periodIn } from "../model/period-in";
import type { Period } from "../model/period";
import type { Unit } from "../model/unit";
import { formsInWords, mailOf, mailText } from "./mail-parts";

/** Why a unit is asked again. hard: what was sent back has not come again. */
export type ChasedFor = "missing" | "late" | "wrong-period" | "refused" | "hard" | "old-version";

/** Forms of one unit that are asked for with one reason. */
export interface ChasedForms {
  readonly state: ChasedFor;
  readonly period: Period | null;
  readonly names: readonly Label[];
  /** The files that did come. */
  readonly files: readonly string[];
}

/** A unit to be asked again, and for what. */
export interface ChasedUnit {
  readonly unit: Unit;
  readonly forms: readonly ChasedForms[];
}

/** Who asks, and until when; "" when no deadline is set. */
export interface ChaseWishes {
  readonly superior: string;
  readonly deadline: string;
}

/** The mail to one unit: what is missing, and why what came did not count. */
export function chaseMail({ unit, forms }: ChasedUnit, { superior, deadline }: ChaseWishes, language: Language): Mail {
  const names = forms.flatMap((one) => one.names);
  return mailOf(mailText("chase.subject", language, { forms: formsInWords(names, language), period: forms[0]?.period ?? "" }), [
    mailText("greeting", language, { name: unit.name }), "",
    ...forms.map((one) => sentenceOf(one, deadline, language)),
    deadline === "" ? mailText("chase.now", language) : mailText("chase.deadline", language, { deadline }), "",
    superior,
  ]);
}

/** One mail to all of them: a line a unit. */
export function chaseAllMail(units: readonly ChasedUnit[], { superior, deadline }: ChaseWishes, language: Language): Mail {
  const period = units[0]?.forms[0]?.period ?? null;
  return mailOf(mailText("chase.all-subject", language, { period: period ?? "", count: units.length }), [
    mailText("chase.all-opening", language, { period: periodIn(period, language) }), "",
    ...units.map(({ unit, forms }) => mailText("chase.all-line", language, { unit: unit.name, what: forms.map(({ state, names }) => `${formsInWords(names, language)}（${mailText(`chased.${state}`, language)}）`).join("；") })), "",
    deadline === "" ? mailText("chase.now", language) : mailText("chase.deadline", language, { deadline }), "",
    superior,
  ]);
}

const sentenceOf = ({ state, period, names, files }: ChasedForms, deadline: string, language: Language): string =>
  mailText(`chase.${state}`, language, { period: periodIn(period, language), forms: formsInWords(names, language), file: files.join("、") || "—", deadline });
