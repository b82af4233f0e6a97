import { readHistory } from "./read-history";
import type { ReviewMemory } from "./review-memory";
import type { ReviewSettings } from "./review-settings";
import type { Period } from "../model/period";
import type { WorkbookSnapshot } from "../model/sheet";
import type { Steps } from "../model/step";
import type { UnitCode } from "../model/unit";

/** A period that a workbook of the past has figures for, and of how many units. */
export interface PeriodOutline {
  readonly period: Period;
  readonly units: number;
}

/** What can be compared with in a workbook of the past: its periods, the latest first; none where no form is recognised in it, or none says for when it is. */
export function* outlinePrior(workbook: WorkbookSnapshot, { templates, roster }: Pick<ReviewSettings, "templates" | "roster">, memory: ReviewMemory): Steps<readonly PeriodOutline[]> {
  const { history } = yield* readHistory({ templates, roster, period: null, expects: "any", prior: [workbook] }, memory);
  const units = new Map<Period, Set<UnitCode>>();
  for (const { period, records } of [...history.values()].flat()) {
    const own = units.get(period) ?? new Set();
    for (const { unit } of records) own.add(unit.code);
    units.set(period, own);
  }
  return [...units].sort(([one], [other]) => (one < other ? 1 : -1)).map(([period, codes]) => ({ period, units: codes.size }));
}
