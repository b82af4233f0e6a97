import { labelIn, type Language } from "../model/localised";
import type { Mail } from "../model/mail";
import { periodIn } from "../model/period-in";
import type { Period } from "../model/period";
import type { Template } from "../model/template";
import type { Unit } from "../model/unit";
import { formsInWords, mailOf, mailText } from "./mail-parts";

/** What is issued to whom. */
export interface IssuedForms {
  readonly unit: Unit;
  /** Who asks; null where nobody knows. */
  readonly superior: Unit | null;
  readonly period: Period;
  readonly templates: readonly Pick<Template, "id" | "version" | "name">[];
  readonly fileName: string;
}

/** The mail with which forms go out to a unit: which, for when, how to fill them in and how to send them back. */
export function issueMail({ unit, superior, period, templates, fileName }: IssuedForms, language: Language): Mail {
  const forms = formsInWords(templates.map(({ name }) => name), language);
  const about = { unit: unit.name, forms, period: periodIn(period, language), file: fileName };
  return mailOf(mailText("issue.subject", language, { ...about, period }), [
    mailText("greeting", language, { name: unit.name }), "",
    mailText("issue.opening", language, about),
    ...templates.map(({ id, version, name }, index) => mailText("ready.form", language, { number: index + 1, name: labelIn(name, language), template: id, version })), "",
    mailText("issue.fill", language), mailText("issue.check", language), mailText("issue.send", language), "",
    superior?.name ?? null,
  ]);
}
