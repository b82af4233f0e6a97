import { asksForPrior, fileNameOf, issueMail, labelIn, lastOfUnit, layOutForm, type FormOptions, type FormSheet, type History, type Language, type Mail, type NeighbourForm, type Period, type Template, type Unit } from "#core";
import type { Host } from "./host";

/** For whom forms are issued. */
export interface FormIssue {
  readonly unit: Unit;
  /** Whom the unit reports to, where that is known. */
  readonly superior: Unit | null;
  readonly period: Period;
  readonly language: Language;
  /** What was reported before; forms that ask for it show the unit's last figures beside the entries. */
  readonly past?: History;
}

/**
 * Writes the empty forms of one unit and period into one workbook: labels locked, entry cells open and guarded, each form checking itself, and
 * one against another where both are there. @returns the mail that goes with it, to be copied
 */
export async function issueForms(host: Host, templates: readonly Template[], issue: FormIssue): Promise<Mail> {
  await host.writeSheets(layOutForms(templates, issue).map(({ draft }) => draft));
  return issueMail({ ...issue, templates, fileName: host.name }, issue.language);
}

/** Writes the empty form of one unit and period. */
export const issueForm = async (host: Host, template: Template, issue: FormIssue): Promise<void> => void (await issueForms(host, [template], issue));

/** The forms as sheets of one workbook. Where figures stand does not hang on the other forms, so that it is known before they meet. */
function layOutForms(templates: readonly Template[], issue: FormIssue): readonly FormSheet[] {
  const alone = templates.map((template) => layOutForm(template, optionsOf(template, issue, new Map())));
  const all = new Map(templates.map((template, at): [string, NeighbourForm] => [template.id, { template, worksheet: alone[at]!.draft.name, places: alone[at]!.places }]));
  return templates.map((template, at) => (asksOthers(template, all) ? layOutForm(template, optionsOf(template, issue, all)) : alone[at]!));
}

const asksOthers = ({ edits }: Template, all: ReadonlyMap<string, NeighbourForm>): boolean => edits.some((edit) => edit.kind === "cross-form" && all.has(edit.other.template));

function optionsOf({ id }: Template, { unit, superior, period, language, past }: FormIssue, neighbours: ReadonlyMap<string, NeighbourForm>): FormOptions {
  const last = lastOfUnit(past?.get(id), unit, period);
  return { role: "form", unit, period, language, checks: { neighbours }, ...(superior ? { superior } : {}), ...(last && { prior: { period: last.period, figures: last.record.figures } }) };
}

/** The forms that ask for last period's figures and go out to the unit without, since it reported none. */
export const withoutPrior = (templates: readonly Template[], { unit, period, past }: FormIssue): readonly Template[] =>
  templates.filter((template) => asksForPrior(template) && lastOfUnit(past?.get(template.id), unit, period) === null);

/** What a workbook of issued forms is called: 府坪街道_复工复产日报_2020-03-20.xlsx, of several forms 府坪街道_2020-03-20.xlsx. */
export function issuedFileName(templates: readonly Template[], { unit, period }: Pick<FormIssue, "unit" | "period">): string {
  const [only, ...others] = templates;
  return fileNameOf([unit.name, only && others.length === 0 ? labelIn(only.name, "zh-CN") : "", period], ".xlsx");
}
