import { compareRecords, printChange, type FigureChange } from "./compare-records";
import type { UnitRecord } from "../model/figure";
import { findingAt, type Finding } from "../model/finding";
import type { IsoDate } from "../model/period";
import type { Template } from "../model/template";

/** A record with what tells its age: when its workbook was stamped, the date written on the form, and version marks in the file's name. */
export interface DatedRecord {
  readonly record: UnitRecord;
  readonly filedOn: IsoDate | null;
  /** Local time to the minute, "2020-03-20 18:05"; null or left out when the workbook bears no stamp. */
  readonly stampedAt?: string | null;
}

/** What became of the records of one template and period. */
export interface Resolution {
  /** One record a unit at the most. */
  readonly kept: readonly UnitRecord[];
  readonly superseded: readonly UnitRecord[];
  /** Records of units that sent several, of which none is plainly the newest. */
  readonly disputed: readonly UnitRecord[];
  readonly findings: readonly Finding[];
}

/** Differences named in one finding at the most. */
const MOST_DIFFERENCES = 12;

/** Leaves one record a unit: the newest, where that can be told by date or version mark; none where it cannot. */
export function resolveDuplicates(template: Template, records: readonly DatedRecord[]): Resolution {
  const byUnit = new Map<string, DatedRecord[]>();
  for (const dated of records) byUnit.set(dated.record.unit.code, [...(byUnit.get(dated.record.unit.code) ?? []), dated]);
  const kept: UnitRecord[] = [];
  const superseded: UnitRecord[] = [];
  const disputed: UnitRecord[] = [];
  const findings: Finding[] = [];
  for (const group of byUnit.values()) {
    const newest = newestOf(template, group);
    if (!newest) {
      disputed.push(...group.map(({ record }) => record));
      findings.push(...group.map((dated) => disputedFinding(template, dated, group)));
      continue;
    }
    kept.push(newest.record);
    for (const older of group.filter((dated) => dated !== newest)) {
      superseded.push(older.record);
      findings.push(supersededFinding(template, older.record, newest.record));
    }
  }
  return { kept, superseded, disputed, findings };
}

/** The one that is newer than, or the same as, every other; null if there is none. */
function newestOf(template: Template, group: readonly DatedRecord[]): DatedRecord | null {
  const isSameOrNewer = (one: DatedRecord, other: DatedRecord) => compareAge(one, other) > 0 || compareRecords(template, one.record, other.record).length === 0;
  return group.find((candidate) => group.every((other) => other === candidate || isSameOrNewer(candidate, other))) ?? null;
}

/** Positive when `one` is newer: by the stamps, then the date on the form, then the version mark in the file's name. */
function compareAge(one: DatedRecord, other: DatedRecord): number {
  if (one.stampedAt && other.stampedAt && one.stampedAt !== other.stampedAt) return one.stampedAt > other.stampedAt ? 1 : -1;
  if (one.filedOn !== null && other.filedOn !== null && one.filedOn !== other.filedOn) return one.filedOn > other.filedOn ? 1 : -1;
  return versionMark(one.record.workbook) - versionMark(other.record.workbook);
}

/** How new a file says it is by its name: 第2版, v2, (2), 更正, 最终版 … ; 0 when it says nothing. */
export function versionMark(workbook: string): number {
  const name = workbook.normalize("NFKC").replace(/\.[^.]+$/, "");
  const numbered = /第\s*(\d{1,3})\s*[版次]/.exec(name) ?? /[vV](\d{1,3})\b/.exec(name) ?? /\((\d{1,3})\)\s*$/.exec(name);
  const isFinal = /更正|修订|修改|订正|重报|最终|终稿|定稿/.test(name);
  return (numbered ? Number(numbered[1]) : 0) + (isFinal ? 1_000 : 0);
}

const placeOf = (record: UnitRecord) => ({ workbook: record.workbook, worksheet: record.worksheet, unit: record.unit.code, period: record.period });

function supersededFinding(template: Template, older: UnitRecord, newer: UnitRecord): Finding {
  const changed = compareRecords(template, older, newer);
  const values = { name: older.unit.name, newer: newer.workbook, worksheet: newer.worksheet, count: changed.length, differences: texts(changed) };
  const code = changed.length === 0 ? "roster.same-again" : "roster.superseded";
  const finding = findingAt(placeOf(older), { code, strength: changed.length === 0 ? "note" : "soft", reach: "roll-up", values });
  return { ...finding, cells: changed.slice(0, MOST_DIFFERENCES).flatMap(({ cells }) => cells) };
}

function disputedFinding(template: Template, { record }: DatedRecord, group: readonly DatedRecord[]): Finding {
  const others = group.filter((dated) => dated.record !== record);
  const changed = compareRecords(template, record, others[0]!.record);
  const values = { name: record.unit.name, others: others.map((dated) => dated.record.workbook), differences: texts(changed) };
  const finding = findingAt(placeOf(record), { code: "roster.duplicate", strength: "hard", reach: "roll-up", values });
  return { ...finding, cells: changed.slice(0, MOST_DIFFERENCES).flatMap(({ cells }) => cells) };
}

const texts = (changed: readonly FigureChange[]): readonly string[] => changed.slice(0, MOST_DIFFERENCES).map(printChange);
