import { countSettled, filled, isProvisional, labelIn, printPeriod, printQuantity, type FindingValue, type RollUp, type Template, type UnitCode } from "#core";
import { findingLines, type UnitName } from "./finding-lines";
import { quantityIndicator } from "./json-output";
import type { Outcome, Wording } from "./outcome";
import { TEXTS } from "./output-texts";
import { receivedLines } from "./received-output";
import { grouped, textTable } from "./text-table";
import { shown } from "./text-width";

/** An outcome for a person: findings by unit, hard first; totals; who is missing; counts. Ends with a line break. */
export function textOutcome(outcome: Outcome, wording: Wording): string {
  const name = unitNames(outcome, wording);
  const lines = [
    ...outcome.rollUps.flatMap((rollUp) => rollUpLines(rollUp, wording, name)),
    ...findingLines(outcome.settled, wording, name),
    ...summaryLines(outcome, wording),
    ...receivedLines(outcome, wording.language),
    ...outcome.written.map((path) => text("written", { path }, wording)),
  ];
  return `${lines.join("\n")}\n`;
}

const text = (key: keyof typeof TEXTS, values: Readonly<Record<string, FindingValue>>, { language }: Wording): string =>
  shown(filled(TEXTS[key][language], values, language));

function unitNames({ submissions }: Outcome, { roster }: Wording): UnitName {
  const names = new Map<UnitCode, string>();
  for (const { unit, unitName } of submissions) if (unit !== null) names.set(unit, unitName);
  for (const { code, name } of roster?.units ?? []) names.set(code, name);
  return (unit) => names.get(unit) ?? unit;
}

function rollUpLines(rollUp: RollUp, wording: Wording, name: UnitName): readonly string[] {
  const template = wording.templates.find(({ id, version }) => id === rollUp.template && version === rollUp.version);
  const all = rollUp.included.length + rollUp.missing.length + rollUp.leftOut.length;
  const heading = [
    `${rollUp.template} ${template ? labelIn(template.name, wording.language) : ""}`.trim(), rollUp.superior.name,
    rollUp.period === null ? "" : printPeriod(rollUp.period), text("reported", { in: String(rollUp.included.length), all: String(all) }, wording),
  ];
  const units = (key: "missing" | "leftOut" | "withHard"): readonly string[] =>
    rollUp[key].length === 0 ? [] : [text(key, { units: rollUp[key].map(name) }, wording)];
  return [
    heading.filter((part) => part !== "").map(shown).join(" · "), ...units("missing"), ...units("leftOut"), ...units("withHard"),
    ...(template ? totalsTable(rollUp, template, wording) : []), "",
  ];
}

function totalsTable(rollUp: RollUp, template: Template, wording: Wording): readonly string[] {
  const { language } = wording;
  const rows = rollUp.totals.flatMap((total) => {
    // First, since a large table has thousands of figures that do not roll up.
    if (total.value === null) return [];
    const indicator = quantityIndicator(template, total.indicator);
    if (!indicator) return [];
    const value = grouped(printQuantity(total.value, indicator.decimals));
    const isOpen = isProvisional(total) ? TEXTS.provisional[language] : "";
    return [[labelIn(indicator.label, language), value, indicator.measure, String(new Set(total.contributions.map(({ unit }) => unit)).size), isOpen]];
  });
  if (rows.length === 0) return [];
  const columns = [
    { heading: TEXTS.indicator[language] }, { heading: TEXTS.total[language], isNumber: true }, { heading: TEXTS.measure[language] },
    { heading: TEXTS.units[language], isNumber: true }, { heading: "" },
  ];
  return textTable(columns, rows).map((line) => `  ${line}`);
}

function summaryLines(outcome: Outcome, wording: Wording): readonly string[] {
  const { hard, soft, explained, note } = countSettled(outcome.settled);
  const received = outcome.submissions.filter(({ state }) => state !== "ignored");
  const usable = received.filter(({ state }) => state === "accepted" || state === "hard");
  const { pass, fail, undecided, broken, withoutHistory } = outcome.counts;
  const counts = { pass: String(pass), fail: String(fail), undecided: String(undecided), broken: String(broken) };
  const isCalm = usable.length === received.length && usable.length > 0 && hard + soft === 0;
  return [
    ...reportedLines(outcome, wording),
    text("submissions", { all: String(received.length), usable: String(usable.length) }, wording),
    text("findings", { hard, soft, note }, wording) + (explained > 0 ? text("explainedToo", { explained }, wording) : ""),
    text("counts", counts, wording),
    ...(withoutHistory > 0 ? [text("withoutHistory", { undecided: String(undecided), count: String(withoutHistory) }, wording)] : []),
    ...(isCalm ? [text(explained > 0 ? "allExplained" : "allPassed", { explained }, wording)] : []),
  ];
}

/** Who has reported, where nothing was added up (a roll-up says it of itself). */
function reportedLines({ submissions, rollUps }: Outcome, wording: Wording): readonly string[] {
  const { roster } = wording;
  if (!roster || rollUps.length > 0) return [];
  const inHand = new Set(submissions.filter(({ state }) => state === "accepted" || state === "hard").map(({ unit }) => unit));
  const missing = roster.units.filter(({ code }) => !inHand.has(code));
  const all = roster.units.length;
  return [
    text("reported", { in: String(all - missing.length), all: String(all) }, wording),
    ...(missing.length === 0 ? [] : [text("missing", { units: missing.map(({ name }) => name) }, wording)]),
  ];
}
