import type { UnitRecord } from "../model/figure";
import { findingAt, type Finding } from "../model/finding";
import type { Period } from "../model/period";
import { printPeriod } from "../model/period";
import type { Template } from "../model/template";
import type { Roster, Unit } from "../model/unit";

const placeOf = (record: UnitRecord) => ({ workbook: record.workbook, worksheet: record.worksheet, unit: record.unit.code, period: record.period });

/** The period that most records are for; of equally frequent ones the latest. Null when none says any. */
export function usualPeriod(records: readonly UnitRecord[]): Period | null {
  const counts = new Map<Period, number>();
  for (const { period } of records) if (period !== null) counts.set(period, (counts.get(period) ?? 0) + 1);
  const ordered = [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? 1 : -1));
  return ordered[0]?.[0] ?? null;
}

/** Parts records into those of `period` (a record that states none is taken to be of it) and those of another. */
export function checkPeriods(records: readonly UnitRecord[], period: Period | null): { timely: UnitRecord[]; strays: UnitRecord[]; findings: Finding[] } {
  const isTimely = (record: UnitRecord) => record.period === null || period === null || record.period === period;
  const strays = records.filter((record) => !isTimely(record));
  const findings = strays.map((record) =>
    findingAt(placeOf(record), {
      code: "roster.wrong-period",
      strength: "hard",
      reach: "roll-up",
      values: { name: record.unit.name, stated: printPeriod(record.period ?? ""), wanted: printPeriod(period ?? "") },
      expected: period,
    }),
  );
  return { timely: records.filter(isTimely), strays, findings };
}

/** Names records on a form version other than the template's. */
export function checkVersions(template: Template, records: readonly UnitRecord[]): Finding[] {
  return records
    .filter((record) => record.version !== template.version)
    .map((record) =>
      findingAt(placeOf(record), {
        code: record.version < template.version ? "roster.old-version" : "roster.newer-version",
        strength: "soft",
        reach: "roll-up",
        values: { name: record.unit.name, stated: record.version, wanted: template.version },
        expected: String(template.version),
      }),
    );
}

/** The units of the roster that sent nothing usable, in roster order, and a finding each. */
export function checkMissing(template: Template, roster: Roster, records: readonly UnitRecord[], period: Period | null): { missing: Unit[]; findings: Finding[] } {
  const present = new Set(records.map((record) => record.unit.code));
  const missing = roster.units.filter((unit) => !present.has(unit.code));
  const findings = missing.map((unit) =>
    findingAt(
      { workbook: "", worksheet: "", unit: unit.code, period },
      { code: "roster.missing", strength: "hard", reach: "roll-up", values: { name: unit.name, template: template.name["zh-CN"] } },
    ),
  );
  return { missing, findings };
}
