import type { UnitRecord } from "./figure";
import type { Period } from "./period";
import type { Unit } from "./unit";

/** What units reported on one template for one period that has been. */
export interface PriorPeriod {
  readonly period: Period;
  /** One a unit at the most. */
  readonly records: readonly UnitRecord[];
}

/** Periods that have been, by template id; each once, the latest first. */
export type History = ReadonlyMap<string, readonly PriorPeriod[]>;

/** Nothing is known of earlier periods. */
export const NO_HISTORY: History = new Map();

/** What a unit reported then: by its code, else by its name (a roster may have come between); null when it has nothing. */
export const recordOfUnit = ({ records }: PriorPeriod, { code, name }: Unit): UnitRecord | null =>
  records.find(({ unit }) => unit.code === code) ?? records.find(({ unit }) => unit.name === name) ?? null;

/** The periods before `period`, the latest first. Periods of one template sort by time. */
export const periodsBefore = (history: readonly PriorPeriod[], period: Period | null): readonly PriorPeriod[] =>
  period === null ? [] : history.filter((prior) => prior.period < period);

/** What a unit reported last before `period`, and for when; null when nothing is known. */
export function lastOfUnit(history: readonly PriorPeriod[] | undefined, unit: Unit, period: Period): { readonly period: Period; readonly record: UnitRecord } | null {
  for (const prior of periodsBefore(history ?? [], period)) {
    const record = recordOfUnit(prior, unit);
    if (record) return { period: prior.period, record };
  }
  return null;
}

/** What was reported last before `period`; null when nothing is known. */
export const lastPeriod = (history: readonly PriorPeriod[] | undefined, period: Period | null): PriorPeriod | null => periodsBefore(history ?? [], period)[0] ?? null;
