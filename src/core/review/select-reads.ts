import { usualPeriod } from "../check/check-roster";
import type { UnitRecord } from "../model/figure";
import type { Period } from "../model/period";
import type { SubmissionRead } from "./read-submission";
import type { ReviewSettings } from "./review-settings";

/** What counts as sent in for one template, for when, and the copies that stand for nothing any more. */
export interface SelectedReads {
  readonly period: Period | null;
  readonly reads: readonly SubmissionRead[];
  readonly stale: readonly SubmissionRead[];
}

/**
 * A copy that an earlier consolidation laid out stands for what its unit sent, but not of another period, and not once
 * the unit's submission comes in another workbook: so nothing counts twice, and a newer file takes the copy's place.
 */
export function selectReads(reads: readonly SubmissionRead[], settings: ReviewSettings): SelectedReads {
  const copies = reads.filter(isCopy);
  if (copies.length === 0) return { period: settings.period ?? usualPeriod(recordsOf(reads)), reads, stale: [] };
  const sent = recordsOf(reads.filter((read) => !isCopy(read)));
  const period = settings.period ?? later(usualPeriod(sent), usualPeriod(recordsOf(copies)));
  const isOfPeriod = (record: UnitRecord) => record.period === null || period === null || record.period === period;
  const timely = sent.filter(isOfPeriod);
  const comesFromElsewhere = ({ unit, workbook }: UnitRecord) => timely.some((one) => one.unit.code === unit.code && one.workbook !== workbook);
  const stale = new Set(copies.filter(({ record }) => record && (!isOfPeriod(record) || comesFromElsewhere(record))));
  return { period, reads: reads.filter((read) => !stale.has(read)), stale: [...stale] };
}

const isCopy = ({ placement }: SubmissionRead): boolean => placement.identity?.role === "copy";

const recordsOf = (reads: readonly SubmissionRead[]): UnitRecord[] => reads.flatMap(({ record }) => record ?? []);

const later = (one: Period | null, other: Period | null): Period | null => (one !== null && other !== null ? (one > other ? one : other) : (one ?? other));
