import type { UnitRecord } from "../model/figure";
import type { Finding } from "../model/finding";
import { periodsBefore, recordOfUnit, type PriorPeriod } from "../model/history";
import type { Period } from "../model/period";
import { NO_COUNTS } from "../model/review";
import type { Checked } from "./check-record";
import type { CompiledEdits } from "./compile-edits";
import { figuresInOrder } from "./figures-in-order";
import { brokenFinding, cellOf, findingOf } from "./finding-of";
import type { HeldRecord, HistoryCheck } from "./held-record";
import type { CheckCode, Outcome, Remark } from "./outcome";

/**
 * Puts the records of one template and period to the edits that need earlier periods or the other units. Where too few are
 * at hand an edit is undecided, and counted as such. `period` is that of records that state none.
 */
export function checkHistory(records: readonly UnitRecord[], history: readonly PriorPeriod[], period: Period | null, compiled: CompiledEdits): Checked {
  const held = compiled.historyChecks.length === 0 ? [] : holdTogether(records, history, period, compiled);
  const findings: Finding<CheckCode>[] = [];
  const counts = { ...NO_COUNTS };
  for (const one of held) {
    for (const check of compiled.historyChecks) {
      let outcome: Outcome;
      try {
        outcome = check.test(one);
      } catch (cause) {
        counts.broken += 1;
        findings.push(brokenFinding(check, compiled.template.id, cause));
        continue;
      }
      counts[outcome.kind] += 1;
      if (outcome.kind === "undecided") counts.withoutHistory += outcome.lacks === "history" ? 1 : 0;
      else if (outcome.remark) findings.push(historyFinding(check, outcome.remark, one));
    }
  }
  return { findings, counts };
}

/** The records beside their own past. */
function holdTogether(records: readonly UnitRecord[], history: readonly PriorPeriod[], period: Period | null, compiled: CompiledEdits): readonly HeldRecord[] {
  const units: HeldRecord[] = [];
  for (const record of records) {
    const own = record.period ?? period;
    const earlier = periodsBefore(history, own).flatMap((prior) => {
      const then = recordOfUnit(prior, record.unit);
      return then ? [{ period: prior.period, record: then, figures: figuresInOrder(then, compiled) }] : [];
    });
    units.push({ record, figures: figuresInOrder(record, compiled), period: own, earlier, units });
  }
  return units;
}

/** Figures of an earlier period are named with the workbook that they stand in. */
function historyFinding(check: HistoryCheck, remark: Remark, { record }: HeldRecord): Finding<CheckCode> {
  const { figures, past } = remark;
  const cells = [...figures.map((figure) => cellOf(record, figure)), ...(past?.figures.map((figure) => cellOf(past.record, figure)) ?? [])];
  return findingOf(check, remark, record, check.edit.kind === "outlier" ? "roll-up" : "prior", cells);
}
