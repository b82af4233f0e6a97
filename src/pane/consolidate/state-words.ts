import { labelIn, type Language, type Template } from "#core";
import type { UnitReport } from "#jobs/unit-states";
import type { ConsolidateSay } from "./consolidate-texts";

/** What there is to say of a unit beside its state: how much was found, and, of several templates, which of them asks for what. */
export function stateWords(reports: readonly UnitReport[], templates: readonly Template[], say: ConsolidateSay, language: Language): string {
  const [only, ...others] = reports;
  if (!only) return "";
  if (others.length === 0) return countWords(only, say);
  const told = reports.filter(({ state }) => state !== "received");
  return told.map((report) => [nameOf(report, templates, language), say(`state.${report.state}`)].join(" ")).join(language === "en" ? "; " : "；");
}

const countWords = ({ counts, state }: UnitReport, say: ConsolidateSay): string =>
  [
    ...(counts.hard > 0 && state !== "missing" ? [say("state.hard-count", { count: counts.hard })] : []),
    ...(counts.soft > 0 ? [say("state.soft-count", { count: counts.soft })] : []),
  ].join("　");

const nameOf = ({ template }: UnitReport, templates: readonly Template[], language: Language): string => {
  const known = templates.find(({ id }) => id === template);
  return known ? labelIn(known.name, language) : (template ?? "");
};
