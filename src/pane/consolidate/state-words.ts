import { labelIn, type Language, type Template } from "#core";
import type { UnitReport } from "#jobs/unit-states";
import type { ConsolidateSay } from "./consolidate-texts";
import type { UnitRow } from "./survey";

/** What there is to say of a unit beside its state: how much was found; of several templates, which of them asks for what. */
export function stateWords({ reports, state }: UnitRow, templates: readonly Template[], say: ConsolidateSay, language: Language): string {
  const [only, ...others] = reports;
  if (!only) return "";
  if (others.length === 0) return countWords(only, say);
  // English names of forms hold commas themselves.
  const [comma, semicolon] = language === "en" ? [" + ", "; "] : ["、", "；"];
  const told = [state, ...new Set(reports.map((report) => report.state).filter((one) => one !== state))].filter((one) => one !== "received");
  return told
    .map((one) => {
      const names = reports.filter((report) => report.state === one).map((report) => nameOf(report, templates, language)).join(comma);
      return one === state ? names : `${names} ${say(`state.${one}`)}`;
    })
    .join(semicolon);
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
