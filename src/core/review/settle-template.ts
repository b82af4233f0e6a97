import { compileEditsOnce } from "./compiled";
import type { SubmissionRead } from "./read-submission";
import type { ReviewSettings } from "./review-settings";
import { checkCrossForm } from "../check/check-cross-form";
import { checkMissing, checkPeriods, checkVersions, usualPeriod } from "../check/check-roster";
import { resolveDuplicates } from "../check/resolve-duplicates";
import type { UnitRecord } from "../model/figure";
import type { Finding } from "../model/finding";
import type { Period } from "../model/period";
import { addCounts, type EditCounts, type Submission, type SubmissionState } from "../model/review";
import type { Template } from "../model/template";
import type { Unit, UnitCode } from "../model/unit";

/** The submissions of one template, ready to be added up. */
export interface TemplateReview {
  readonly template: Template;
  readonly period: Period | null;
  /** Usable records, one a unit, in roster order (without a roster: as they came). */
  readonly records: readonly UnitRecord[];
  /** Who must report: the roster, or whoever reported. */
  readonly units: readonly Unit[];
  readonly missing: readonly Unit[];
  /** Units whose record has hard findings. */
  readonly withHard: ReadonlySet<UnitCode>;
  readonly submissions: readonly Submission[];
  /** Findings between submissions; those inside each are in its SubmissionRead. */
  readonly findings: readonly Finding[];
  readonly counts: EditCounts;
}

/** Compares the submissions of one template: period, duplicates, versions, completeness, other forms of the same unit. */
export function settleTemplate(template: Template, reads: readonly SubmissionRead[], settings: ReviewSettings, all: readonly SubmissionRead[]): TemplateReview {
  const known = reads.flatMap((read) => (read.record ? [{ record: read.record, filedOn: read.filedOn }] : []));
  const period = settings.period ?? usualPeriod(known.map(({ record }) => record));
  const periods = checkPeriods(known.map(({ record }) => record), period);
  const timely = new Set(periods.timely);
  const resolution = resolveDuplicates(template, known.filter(({ record }) => timely.has(record)));
  const records = inRosterOrder(resolution.kept, settings);
  const units = settings.roster?.units ?? records.map((record) => record.unit);
  const absent = settings.roster ? checkMissing(template, settings.roster, records, period) : { missing: [], findings: [] };
  const crossed = crossForms(template, records, period, all);
  const between = [
    ...periods.findings, ...resolution.findings, ...checkVersions(template, records), ...(settings.expects === "all-units" ? absent.findings : []), ...crossed.findings,
  ];
  const withHard = unitsWithHard(records, reads, between);
  const stateOf = (record: UnitRecord | null): SubmissionState => {
    if (record === null || periods.strays.includes(record) || resolution.disputed.includes(record)) return "refused";
    return resolution.superseded.includes(record) ? "superseded" : withHard.has(record.unit.code) ? "hard" : "accepted";
  };
  return {
    template, period, records, units, missing: absent.missing, withHard,
    submissions: reads.map((read) => submissionOf(read, stateOf(read.record))),
    findings: between,
    counts: crossed.counts,
  };
}

function inRosterOrder(records: readonly UnitRecord[], { roster }: ReviewSettings): readonly UnitRecord[] {
  if (!roster) return records;
  const byUnit = new Map(records.map((record) => [record.unit.code, record]));
  return roster.units.flatMap((unit) => byUnit.get(unit.code) ?? []);
}

/** Figures that other forms of the same unit and period also state. */
function crossForms(template: Template, records: readonly UnitRecord[], period: Period | null, all: readonly SubmissionRead[]) {
  const compiled = compileEditsOnce(template);
  const others = all.flatMap((read) => (read.record && (read.record.period ?? period) === period ? [read] : []));
  const byUnit = new Map<UnitCode, SubmissionRead[]>();
  for (const read of others) byUnit.set(read.record!.unit.code, [...(byUnit.get(read.record!.unit.code) ?? []), read]);
  const outcomes = records.map((record) => checkCrossForm(record, compiled, (byUnit.get(record.unit.code) ?? []).map((read) => ({ record: read.record!, template: read.placement.template }))));
  return {
    findings: outcomes.flatMap((outcome) => outcome.findings),
    counts: addCounts(outcomes.map((outcome) => outcome.counts)),
  };
}

function unitsWithHard(records: readonly UnitRecord[], reads: readonly SubmissionRead[], between: readonly Finding[]): ReadonlySet<UnitCode> {
  const own = new Map(reads.map((read) => [read.record, read.findings]));
  const places = new Set(between.filter((finding) => finding.strength === "hard").map((finding) => `${finding.workbook}|${finding.worksheet}|${finding.unit}`));
  const isHard = (record: UnitRecord) =>
    own.get(record)?.some((finding) => finding.strength === "hard") === true || places.has(`${record.workbook}|${record.worksheet}|${record.unit.code}`);
  return new Set(records.filter(isHard).map((record) => record.unit.code));
}

const submissionOf = (read: SubmissionRead, state: SubmissionState): Submission => ({
  workbook: read.sheet.workbook,
  worksheet: read.sheet.worksheet,
  unit: read.record?.unit.code ?? null,
  unitName: read.record?.unit.name ?? read.written,
  template: read.placement.template.id,
  version: read.record?.version ?? read.placement.identity?.version ?? null,
  period: read.period,
  state,
});
