import { readWorkbooks } from "./read-workbooks";
import type { ReviewMemory } from "./review-memory";
import type { ReviewSettings } from "./review-settings";
import type { SubmissionRead } from "./read-submission";
import { settleTemplate } from "./settle-template";
import type { UnitRecord } from "../model/figure";
import type { History, PriorPeriod } from "../model/history";
import type { Period } from "../model/period";
import type { Steps } from "../model/step";
import type { UnitCode } from "../model/unit";

/** What the workbooks of earlier periods say. */
export interface HistoryRead {
  readonly history: History;
  /** The periods that each workbook has figures for, by template id; empty where it has none. */
  readonly workbooks: readonly { readonly name: string; readonly periods: ReadonlyMap<string, readonly Period[]> }[];
}

/**
 * Reads workbooks of earlier periods as submissions are read, each by itself. A workbook may hold several periods. Where
 * two state the same unit and period, the one that is named later counts. Their findings were the matter of their time.
 */
export function* readHistory(settings: ReviewSettings, memory: ReviewMemory): Steps<HistoryRead> {
  const found = new Map<string, Map<Period, Map<UnitCode, UnitRecord>>>();
  const workbooks: { name: string; periods: Map<string, Period[]> }[] = [];
  for (const workbook of settings.prior ?? []) {
    const sheets = yield* readWorkbooks([workbook], settings, memory, null);
    const periods = new Map<string, Period[]>();
    for (const { template, period, records } of recordsByPeriod(sheets.flatMap(({ reads }) => reads), settings)) {
      periods.set(template, [...(periods.get(template) ?? []), period]);
      const units = entry(entry(found, template, () => new Map<Period, Map<UnitCode, UnitRecord>>()), period, () => new Map<UnitCode, UnitRecord>());
      for (const record of records) units.set(record.unit.code, record);
    }
    workbooks.push({ name: workbook.name, periods });
  }
  return { history: new Map([...found].map(([template, periods]) => [template, latestFirst(periods)])), workbooks };
}

const latestFirst = (periods: ReadonlyMap<Period, ReadonlyMap<UnitCode, UnitRecord>>): readonly PriorPeriod[] =>
  [...periods].sort(([one], [other]) => (one < other ? 1 : -1)).map(([period, units]) => ({ period, records: [...units.values()] }));

interface PeriodRecords {
  readonly template: string;
  readonly period: Period;
  readonly records: readonly UnitRecord[];
}

/** What stands in one workbook, each period as if it alone did: duplicates are settled within it. */
function recordsByPeriod(reads: readonly SubmissionRead[], settings: ReviewSettings): readonly PeriodRecords[] {
  return settings.templates.flatMap((template) => {
    const own = reads.filter(({ placement, record }) => placement.template === template && record !== null && record.period !== null);
    const periods = [...new Set(own.map(({ period }) => period!))];
    return periods.flatMap((period) => {
      const { records } = settleTemplate(template, own.filter((read) => read.period === period), { ...settings, period, expects: "any" });
      return records.length === 0 ? [] : [{ template: template.id, period, records }];
    });
  });
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
