import { filled, newReviewMemory, printPeriod, takeAll, tryTemplate, type EditTally, type Language, type TemplateTrial } from "#core";
import type { TemplateCall } from "../invocation";
import { readFiles } from "../open-files";
import { TEXTS } from "../output-texts";
import { readRoster } from "../read-roster";
import { readTemplate } from "../read-templates";
import { textTable } from "../text-table";
import { shown } from "../text-width";
import type { Result, Workplace } from "../workplace";

/** huihe template try: how often each edit would have spoken over past workbooks, and at whom. */
export async function tryRules({ file, patterns, roster, language }: TemplateCall, workplace: Workplace): Promise<Result> {
  const template = await readTemplate(file, language, workplace.templates);
  const units = roster === null ? null : await readRoster(roster, language, workplace);
  const files = await readFiles(patterns, [], workplace);
  const workbooks = [];
  for (const { workbook } of files) workbooks.push(await workbook.readWorkbook());
  const trial = takeAll(tryTemplate(template, workbooks, { roster: units, others: await workplace.templates() }, newReviewMemory()));
  return { status: 0, json: () => jsonTrial(template.id, trial), text: () => textTrial(trial, language) };
}

const jsonTrial = (template: string, { periods, edits }: TemplateTrial): object => ({
  template,
  periods,
  edits: edits.map(({ edit, counts, spoken }) => ({
    edit: edit.id, strength: edit.strength, ...counts, units: spoken.map(({ unit, period }) => ({ unit: unit.code, unitName: unit.name, period })),
  })),
});

/** Most units named in a row. */
const MOST_NAMED = 5;

function textTrial({ periods, edits }: TemplateTrial, language: Language): string {
  if (periods.length === 0) return `${TEXTS.triedNothing[language]}\n`;
  const heading = filled(TEXTS.tried[language], { periods: periods.map(({ period, units }) => `${printPeriod(period)} (${String(units)})`) }, language);
  const columns = [
    { heading: TEXTS.rule[language] }, ...(["passed", "failed", "undecided", "broken", "inUnits"] as const).map((key) => ({ heading: TEXTS[key][language], isNumber: true })),
    { heading: TEXTS.spokeAt[language] },
  ];
  return `${[shown(heading), ...textTable(columns, edits.map(rowOf))].join("\n")}\n`;
}

function rowOf({ edit, counts, spoken }: EditTally): readonly string[] {
  const units = [...new Set(spoken.map(({ unit }) => unit.name))];
  const named = units.slice(0, MOST_NAMED).join("、") + (units.length > MOST_NAMED ? "…" : "");
  return [edit.id, ...[counts.pass, counts.fail, counts.undecided, counts.broken, units.length].map(String), named];
}
