import { compileEditsOnce } from "./compiled";
import type { HistoryRead } from "./read-history";
import type { SettledTemplate } from "./settle-template";
import { checkHistory } from "../check/check-history";
import type { Checked } from "../check/check-record";
import { findingAt, type Finding, type FindingParts } from "../model/finding";
import { periodsBefore, recordOfUnit, type PriorPeriod } from "../model/history";
import { previousPeriod, printPeriod, type Period } from "../model/period";
import { addCounts, type EditCounts } from "../model/review";
import type { Steps } from "../model/step";

/** Holds what is reported now against earlier periods, and the units against each other. A step a template. */
export function* againstHistory(settled: readonly SettledTemplate[], { history, workbooks }: HistoryRead): Steps<{ findings: Finding[]; counts: EditCounts }> {
  const checked: Checked[] = [];
  for (const { template, records, period } of settled) {
    yield { stage: "compare", done: checked.length, of: settled.length, what: template.id };
    checked.push(checkHistory(records, history.get(template.id) ?? [], period, compileEditsOnce(template)));
  }
  const notes = settled.flatMap((one) => notesOf(one, history.get(one.template.id) ?? []));
  const unused = workbooks.flatMap((workbook) => unusedWorkbook(workbook, settled));
  return { findings: [...unused, ...notes, ...checked.flatMap(({ findings }) => findings)], counts: addCounts(checked.map(({ counts }) => counts)) };
}

const note = (period: Period | null, parts: Omit<FindingParts, "reach">): Finding => findingAt({ workbook: "", worksheet: "", unit: null, period }, { ...parts, reach: "prior" });

/** What could not be compared although there are earlier workbooks; nothing where a template asks for no comparison. */
function notesOf({ template, records, period }: SettledTemplate, history: readonly PriorPeriod[]): readonly Finding[] {
  const kinds = new Set(template.edits.map(({ kind }) => kind));
  const earlier = periodsBefore(history, period);
  const [last] = earlier;
  if (!last || period === null || !["change", "never-falls", "carry-forward", "repeated"].some((kind) => kinds.has(kind as "change"))) return [];
  const name = template.name["zh-CN"];
  const without = records.filter(({ unit }) => earlier.every((prior) => recordOfUnit(prior, unit) === null)).map(({ unit }) => unit.name);
  const wanted = previousPeriod(period);
  const isLate = last.period !== wanted && kinds.has("carry-forward");
  return [
    ...(without.length === 0 ? [] : [note(period, { code: "prior.units-without", strength: "note", values: { template: name, units: without } })]),
    ...(isLate ? [note(period, { code: "prior.not-just-before", strength: "note", values: { template: name, stated: printPeriod(last.period), wanted: printPeriod(wanted) } })] : []),
  ];
}

/** A workbook that was given for comparison and gave none: whoever runs the check must know. */
function unusedWorkbook({ name, periods }: HistoryRead["workbooks"][number], settled: readonly SettledTemplate[]): readonly Finding[] {
  const compared = settled.flatMap(({ template, period }) => (periods.get(template.id) ?? []).map((stated) => ({ stated, wanted: period })));
  if (settled.length === 0 || compared.some(({ stated, wanted }) => wanted === null || stated < wanted)) return [];
  const at = { workbook: name, worksheet: "", unit: null, period: null };
  const [first] = compared;
  return [first
    ? findingAt(at, { code: "prior.not-earlier", strength: "hard", reach: "prior", values: { stated: printPeriod(first.stated), wanted: printPeriod(first.wanted ?? "") } })
    : findingAt(at, { code: "prior.nothing-to-compare", strength: "hard", reach: "prior" })];
}
