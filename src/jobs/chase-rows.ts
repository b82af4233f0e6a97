import { say, type ChaseRow, type ChaseState, type Finding, type Language } from "#core";
import type { ReportState, TemplateStates, UnitReport, UnitStates } from "./unit-states";

/** Findings told in one row at the most. */
const MOST_TOLD = 3;

const STATES: Readonly<Record<ReportState, ChaseState | null>> = {
  received: null,
  hard: "hard",
  "old-version": "old-version",
  missing: "missing",
  duplicate: "refused",
  "wrong-period": "wrong-period",
  refused: "refused",
};

/** What a state is called where units are asked again; null when there is nothing to ask. */
export const chaseStateOf = (state: ReportState): ChaseState | null => STATES[state];

/** Whom to ask again and why: units without a usable submission, with hard findings, or on an old form; in roster order, a template after the other. */
export const chaseRows = ({ templates }: UnitStates, language: Language): ChaseRow[] =>
  templates.flatMap((template) => template.reports.flatMap((report) => chaseRow(report, template, language) ?? []));

function chaseRow(report: UnitReport, { period }: TemplateStates, language: Language): ChaseRow | null {
  const state = chaseStateOf(report.state);
  if (state === null || report.unit.code === "") return null;
  const told = reasons(report);
  const sentences = told.slice(0, MOST_TOLD).map((finding) => say(finding, language).sentence);
  const more = told.length > MOST_TOLD ? `\n… +${told.length - MOST_TOLD}` : "";
  return { unit: report.unit, state, explanation: sentences.join("\n") + more, due: period, files: [...new Set(report.submissions.map(({ workbook }) => workbook))] };
}

/** The findings that made the state. */
function reasons({ state, findings }: UnitReport): readonly Finding[] {
  if (state === "hard" || state === "refused") return findings.filter(({ strength }) => strength === "hard");
  return findings.filter(({ code }) => code === `roster.${state}`).slice(0, state === "missing" ? undefined : 1);
}
