import { layOutForm, type Language, type Period, type Template, type Unit } from "#core";
import type { Host } from "./host";

/** For whom a form is issued. */
export interface FormIssue {
  readonly unit: Unit;
  /** Whom the unit reports to, where that is known. */
  readonly superior: Unit | null;
  readonly period: Period;
  readonly language: Language;
}

/** Writes an empty form sheet for one unit and period: labels locked, entry cells open and guarded. */
export async function issueForm(host: Host, template: Template, { unit, superior, period, language }: FormIssue): Promise<void> {
  const { draft } = layOutForm(template, { role: "form", unit, period, language, checks: { neighbours: new Map() }, ...(superior ? { superior } : {}) });
  await host.writeSheets([draft]);
}
