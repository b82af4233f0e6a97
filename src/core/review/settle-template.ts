import { rowEditsOnce } from "./compiled";
import { hideStrays } from "./hide-strays";
import type { SubmissionRead } from "./read-submission";
import type { ReviewSettings } from "./review-settings";
import { selectReads } from "./select-reads";
import { checkUnique } from "../check/check-unique";
import { checkMissing, checkPeriods, checkVersions } from "../check/check-roster";
import { resolveDuplicates } from "../check/resolve-duplicates";
import type { UnitRecord } from "../model/figure";
import type { Finding } from "../model/finding";
import type { PriorPeriod } from "../model/history";
import type { Period } from "../model/period";
import type { Submission, SubmissionState } from "../model/review";
import type { SheetSnapshot } from "../model/sheet";
import type { Stamp } from "../model/stamp";
import type { Template } from "../model/template";
import type { Unit, UnitCode } from "../model/unit";

/** The submissions of one template, ready to be added up. */
export interface TemplateReview {
  readonly template: Template;
  readonly period: Period | null;
  /** Usable records, one a unit, in roster order (without a roster: as they came). */
  readonly records: readonly UnitRecord[];
  /** What stands on copies from an earlier consolidation that count no longer. */
  readonly stale: readonly UnitRecord[];
  /** Who must report: the roster, or whoever reported. */
  readonly units: readonly Unit[];
  readonly missing: readonly Unit[];
  /** Units whose record has hard findings. */
  readonly withHard: ReadonlySet<UnitCode>;
  readonly submissions: readonly Submission[];
  /** The earlier periods that are known, the latest first. */
  readonly earlier: readonly PriorPeriod[];
  /** The latest of them; null when none is known. */
  readonly previous: PriorPeriod | null;
  /** The sheet that a record was read from. */
  sheetOf(record: UnitRecord): SheetSnapshot;
}

/** A template's submissions after comparison with each other, before other forms of the same units are looked at. */
export interface SettledTemplate {
  readonly template: Template;
  readonly period: Period | null;
  readonly reads: readonly SubmissionRead[];
  /** Copies from an earlier consolidation that stand for nothing any more. */
  readonly stale: readonly SubmissionRead[];
  readonly records: readonly UnitRecord[];
  readonly missing: readonly Unit[];
  /** Records that are not used, and why. */
  readonly unused: ReadonlyMap<UnitRecord, "refused" | "superseded">;
  readonly findings: readonly Finding[];
}

/** Compares the submissions of one template: period, duplicates, versions, completeness. `stamps` are those that workbooks bear, by their names. */
export function settleTemplate(template: Template, sheets: readonly SubmissionRead[], settings: ReviewSettings, stamps: ReadonlyMap<string, Stamp> = new Map()): SettledTemplate {
  const { period, reads, stale } = selectReads(sheets, settings);
  const known = reads.flatMap((read) => (read.record ? [{ record: read.record, filedOn: read.filedOn, stampedAt: stamps.get(read.sheet.workbook)?.stampedAt ?? null }] : []));
  const periods = checkPeriods(known.map(({ record }) => record), period);
  const timely = new Set(periods.timely);
  const resolution = resolveDuplicates(template, known.filter(({ record }) => timely.has(record)));
  const records = inRosterOrder(resolution.kept, settings);
  const absent = settings.roster ? checkMissing(template, settings.roster, records, period) : { missing: [], findings: [] };
  return {
    template, period, reads, stale, records,
    missing: absent.missing,
    unused: new Map([
      ...[...periods.strays, ...resolution.disputed].map((record) => [record, "refused"] as const),
      ...resolution.superseded.map((record) => [record, "superseded"] as const),
    ]),
    findings: [
      ...periods.findings, ...checkVersions(template, records), ...hideStrays([...resolution.findings, ...checkUnique(records, rowEditsOnce(template))], template), ...(settings.expects === "all-units" ? absent.findings : []),
    ],
  };
}

function inRosterOrder(records: readonly UnitRecord[], { roster }: ReviewSettings): readonly UnitRecord[] {
  if (!roster) return records;
  const byUnit = new Map(records.map((record) => [record.unit.code, record]));
  return roster.units.flatMap((unit) => byUnit.get(unit.code) ?? []);
}

/** The settled submissions with the state that each is in, now that all findings are known. */
export function concludeTemplate(settled: SettledTemplate, findings: readonly Finding[], settings: ReviewSettings, earlier: readonly PriorPeriod[]): TemplateReview {
  const { template, period, reads, stale, records, missing, unused } = settled;
  const reading = new Map([...reads, ...stale].flatMap((read) => (read.record ? [[read.record, read] as const] : [])));
  const hardPlaces = new Set(findings.filter(isUnitsMistake).map(placeKey));
  const isHard = (record: UnitRecord) => hardPlaces.has(placeKey({ ...record, unit: record.unit.code })) || reading.get(record)!.findings.some(isUnitsMistake);
  const withHard = new Set(records.filter(isHard).map((record) => record.unit.code));
  const stateOf = (record: UnitRecord | null): SubmissionState =>
    record === null ? "refused" : (unused.get(record) ?? (withHard.has(record.unit.code) ? "hard" : "accepted"));
  return {
    template, period, records, missing, withHard, earlier,
    previous: earlier[0] ?? null,
    stale: stale.flatMap(({ record }) => record ?? []),
    units: settings.roster?.units ?? records.map((record) => record.unit),
    submissions: reads.map((read) => submissionOf(read, stateOf(read.record))),
    sheetOf: (record) => reading.get(record)!.sheet,
  };
}

/** A hard finding about what the unit sent; a rule that is broken itself is our mistake, not the unit's. */
const isUnitsMistake = (finding: Finding): boolean => finding.strength === "hard" && finding.reach !== "template";

const placeKey = (at: { workbook: string; worksheet: string; unit: UnitCode | null }): string => JSON.stringify([at.workbook, at.worksheet, at.unit]);

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
