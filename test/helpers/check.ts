import { checkHistory, checkRecord, compileEdits, defineTemplate, listTable, periodField, say, unitField, type Edit, type Finding, type IndicatorDraft, type Template } from "#core";
import { recordOf } from "./record";

/** A form of these indicators, one a row in one column, and these edits. */
export function formOf<const Code extends string>(indicators: Readonly<Record<Code, IndicatorDraft<NoInfer<Code>>>>, edits: readonly Edit<NoInfer<Code>>[]): Template<Code> {
  const codes = Object.keys(indicators) as Code[];
  return defineTemplate<Code>({
    id: "T01", version: 1, kind: "form", name: "测试表", period: "day", level: "street", header: [unitField, periodField],
    indicators, tables: [listTable({ stub: "指标", column: "数量", list: codes })], edits,
  });
}

/** A template whatever it says, as JSON could bring it: for rules that do not compile in TypeScript. */
export const unchecked = (template: Template, edits: readonly Edit[]): Template => ({ ...template, edits });

/** How the edits of `template` ended for a record drawn from values, and what they found. */
export const check = <Code extends string>(template: Template<Code>, values: Parameters<typeof recordOf<Code>>[1]) =>
  checkRecord(recordOf(template, values), compileEdits(template));

/** A finding in brief: code, cells, expected, imbalance. */
export const brief = ({ code, cells, expected, imbalance }: Finding) => ({ code, cells: cells.map(({ address }) => address), expected, imbalance });

/** The zh-CN sentence. */
export const sentence = (finding: Finding | undefined): string => (finding ? say(finding, "zh-CN").sentence : "");

/** Counts of pass, fail, undecided, broken, as one text: "1/0/0/0". */
export const tally = ({ counts }: { readonly counts: { readonly pass: number; readonly fail: number; readonly undecided: number; readonly broken: number } }): string =>
  [counts.pass, counts.fail, counts.undecided, counts.broken].join("/");

/** Values of a form by the name of the unit, in smallest steps; see recordOf. */
type DrawnUnits<Code extends string> = Readonly<Record<string, Parameters<typeof recordOf<Code>>[1]>>;

/**
 * How the edits of `template` that look at earlier periods and other units ended, for units drawn for 2020-03-20 beside
 * what they reported in earlier periods. An earlier workbook is called after its period.
 */
export function hold<Code extends string>(template: Template<Code>, now: DrawnUnits<Code>, past: Readonly<Record<string, DrawnUnits<Code>>> = {}) {
  const drawn = (units: DrawnUnits<Code>, period: string, workbook: string) =>
    Object.entries(units).map(([name, values]) => recordOf(template, values, { unit: { code: name, name }, period, workbook, worksheet: name }));
  const history = Object.entries(past).map(([period, units]) => ({ period, records: drawn(units, period, `${period}.xlsx`) }));
  const latestFirst = history.sort((one, other) => (one.period < other.period ? 1 : -1));
  return checkHistory(drawn(now, "2020-03-20", "今日.xlsx"), latestFirst, "2020-03-20", compileEdits(template));
}
