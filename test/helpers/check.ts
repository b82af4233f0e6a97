import { checkRecord, compileEdits, defineTemplate, listTable, periodField, say, unitField, type Edit, type Finding, type IndicatorDraft, type Template } from "#core";
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
