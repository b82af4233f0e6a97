import { labelIn, type Label, type Language } from "../model/localised";
import type { Mail } from "../model/mail";
import { periodIn } from "../model/period-in";
import type { Stamp } from "../model/stamp";
import { formsInWords, mailOf, mailText } from "./mail-parts";

/** What goes with a workbook that was stamped. */
export interface ReadyMailParts {
  readonly stamp: Stamp;
  /** The forms' names by template id. */
  readonly names: ReadonlyMap<string, Label>;
  /** Whom it goes to; "" where nobody knows. */
  readonly superior: string;
  readonly fileName: string;
}

/** The mail with which a unit sends its workbook: who, which forms, for when, which edition, and how checking went. */
export function readyMail({ stamp, names, superior, fileName }: ReadyMailParts, language: Language): Mail {
  const { unit, forms, filler, counts } = stamp;
  const known = forms.flatMap(({ template }) => names.get(template) ?? []);
  const about = { unit: unit.name, forms: formsInWords(known, language), edition: mailText("edition", language, { edition: stamp.edition }), file: fileName };
  return mailOf(mailText("ready.subject", language, { ...about, period: stamp.period ?? "" }), [
    superior === "" ? null : mailText("greeting", language, { name: superior }),
    "",
    mailText("ready.opening", language, { ...about, period: periodIn(stamp.period, language) }),
    ...forms.map(({ template, version }, index) => mailText("ready.form", language, { number: index + 1, name: labelIn(names.get(template) ?? { "zh-CN": template }, language), template, version })),
    mailText(counts.explained > 0 ? "ready.explained" : "ready.calm", language, { explained: counts.explained }),
    "",
    filler === "" ? null : mailText("ready.filler", language, { filler }),
    mailText("signed", language, { name: unit.name }),
    stamp.stampedAt,
  ]);
}
