import { chaseAllMail, chaseMail, type ChasedForms, type ChasedFor, type ChasedUnit, type ChaseWishes, type Language, type LogEntry, type Mail } from "#core";
import type { OpenDistrict } from "./open-district";
import { unitStates, type ReportState, type TemplateStates, type UnitReport } from "./unit-states";

/** Who is to be asked again, and the mails for it. */
export interface Chase {
  readonly units: readonly { readonly chased: ChasedUnit; readonly mail: Mail }[];
  /** One mail to all of them; null when nobody is to be asked. */
  readonly all: Mail | null;
}

/** Why a state asks for more; null where it does not. What has hard findings is asked for again once it was sent back. */
const ASKED: Readonly<Record<ReportState, ChasedFor | null>> = {
  received: null, hard: "hard", "old-version": null, missing: "missing", duplicate: "refused", "wrong-period": "wrong-period", refused: "refused",
};

/**
 * Whom a district must ask again: who sent nothing, or sent what could not be counted (as 收报记录 says of files that were not taken), and whose
 * figures were sent back and have not come again. `isLate`: the deadline has passed.
 */
export function chase({ review, log }: OpenDistrict, wishes: ChaseWishes & { readonly isLate: boolean }, language: Language): Chase {
  const byUnit = new Map<string, ChasedUnit>();
  for (const states of unitStates(review).templates) {
    for (const report of states.reports) {
      const form = chasedForm(report, states, log, wishes.isLate);
      if (form) byUnit.set(report.unit.code, { unit: report.unit, forms: joined(byUnit.get(report.unit.code)?.forms ?? [], form) });
    }
  }
  const units = [...byUnit.values()];
  return { units: units.map((chased) => ({ chased, mail: chaseMail(chased, wishes, language) })), all: units.length === 0 ? null : chaseAllMail(units, wishes, language) };
}

function chasedForm({ unit, state }: UnitReport, { template, period }: TemplateStates, log: readonly LogEntry[], isLate: boolean): ChasedForms | null {
  const asked = unit.code === "" ? null : ASKED[state];
  const own = log.filter((entry) => entry.unit.code === unit.code && (entry.templates.length === 0 || entry.templates.includes(template.id)));
  if (asked === null || (asked === "hard" && !isSentBack(own, period))) return null;
  const came = own.filter(({ action }) => action === "not-taken").at(-1);
  const reason: ChasedFor = asked !== "missing" ? asked : came && came.period !== period ? "wrong-period" : came ? "refused" : isLate ? "late" : "missing";
  return { state: reason, period, names: [template.name], files: asked === "missing" && came ? [came.file] : [] };
}

/** Whether the last thing noted of the unit's figures is that they were sent back. */
const isSentBack = (own: readonly LogEntry[], period: string | null): boolean =>
  own.filter((entry) => entry.period === period && (entry.action === "taken" || entry.action === "sent-back")).at(-1)?.action === "sent-back";

/** Forms that are asked for with the same reason become one. */
function joined(forms: readonly ChasedForms[], form: ChasedForms): readonly ChasedForms[] {
  const isAlike = (one: ChasedForms) => one.state === form.state && one.period === form.period;
  if (!forms.some(isAlike)) return [...forms, form];
  return forms.map((one) => (isAlike(one) ? { ...one, names: [...one.names, ...form.names], files: [...new Set([...one.files, ...form.files])] } : one));
}
