import type { FormTable, Indicator, TableLine, Template } from "../model/template";
import {
  labelOf, lineOf, type CodedDraft, type ColumnDraft, type ContentDraft, type FormTableDraft, type HeaderFieldDraft, type IndicatorDraft, type LabelText, type ListDraft,
  type TableDraft, type TemplateDraft,
} from "./template-draft";

/**
 * A typed form from what an author writes: plain labels become zh-CN labels, lists become tables, what is left out gets
 * its usual value. A misspelt code does not compile. What a type cannot see, checkTemplate tells.
 */
export const defineTemplate = <const Code extends string>(draft: TemplateDraft<Code>): Template<Code> =>
  templateOf<Code>({ ...draft, indicators: new Map(Object.entries(draft.indicators) as [Code, IndicatorDraft<Code>][]) });

/** defineTemplate of indicators by code. */
export function templateOf<Code extends string>(draft: CodedDraft<Code>): Template<Code> {
  const { name, header, indicators: drafts, tables, unitTable, ledger, instructions, ...same } = draft;
  const indicators = indicatorsOf(drafts);
  const columns = (own: readonly ColumnDraft<Code>[]) => own.map((column) => columnOf(column, indicators));
  return {
    ...same,
    name: labelOf(name),
    header: header.map((field) => ({ ...field, label: labelOf(field.label) })),
    indicators,
    tables: tables.map((table) => tableOf<Code>(table, indicators)),
    ...(unitTable && { unitTable: { ...unitTable, columns: columns(unitTable.columns) } }),
    ...(ledger && { ledger: { ...ledger, columns: columns(ledger.columns) } }),
    ...(instructions && { instructions: instructions.map(labelOf) }),
  };
}

type Indicators<Code extends string> = Template<Code>["indicators"];

const isContent = <Code extends string>(draft: IndicatorDraft<Code>): draft is ContentDraft => draft.type !== undefined && draft.type !== "quantity";

/** The very same map where nothing is left out in it, as where tables were crossed. */
const indicatorsOf = <Code extends string>(drafts: CodedDraft<Code>["indicators"]): Indicators<Code> =>
  [...drafts.values()].every(isWhole) ? (drafts as Indicators<Code>) : new Map(Array.from(drafts, ([code, draft]) => [code, indicatorOf(draft)] as const));

const isWhole = (draft: IndicatorDraft): boolean =>
  draft.type === "quantity" && typeof draft.label !== "string" && draft.required !== undefined && draft.decimals !== undefined && draft.rollUp !== undefined;

function indicatorOf<Code extends string>(draft: IndicatorDraft<Code>): Indicator<Code> {
  const common = { label: labelOf(draft.label), required: draft.required ?? false };
  if (isContent(draft)) return { ...draft, ...common };
  return { ...draft, ...common, type: "quantity", decimals: draft.decimals ?? 0, rollUp: draft.rollUp ?? { method: "sum" } };
}

function columnOf<Code extends string>(draft: ColumnDraft<Code>, indicators: Indicators<Code>): TableLine & { readonly indicator: Code } {
  return typeof draft === "string" ? { ...ownLine(draft, indicators), indicator: draft } : { ...lineOf(draft), indicator: draft.indicator };
}

/** The line of an indicator under its own label and aliases; under its code where the template has none of it, which checkTemplate reports. */
function ownLine<Code extends string>(code: Code, indicators: Indicators<Code>): TableLine {
  const indicator = indicators.get(code);
  return { path: [indicator?.label ?? labelOf(code)], ...(indicator?.aliases && { aliases: indicator.aliases }) };
}

function tableOf<Code extends string>(draft: TableDraft<Code>, indicators: Indicators<Code>): FormTable<Code> {
  const { title, stub } = draft;
  const heading = { ...(title !== undefined && { title: labelOf(title) }), stub: labelOf(stub) };
  if (!("list" in draft)) return { ...heading, rows: draft.rows.map(lineOf), columns: draft.columns.map(lineOf), cells: draft.cells };
  return { ...heading, rows: draft.list.map((code) => ownLine(code, indicators)), columns: [lineOf(draft.column)], cells: draft.list.map((code) => [code]) };
}

/** A plain one-column table: the indicators of `list`, one a row, each under its own label. */
export const listTable = <const Code extends string>(draft: ListDraft<Code>): ListDraft<Code> => draft;

/** A two-way table: `cells` is rows × columns of codes, null where the form has no figure. @throws RangeError when it is not. */
export function twoWayTable<const Code extends string>(draft: FormTableDraft<Code>): FormTableDraft<Code> {
  const fits = draft.cells.length === draft.rows.length && draft.cells.every((row) => row.length === draft.columns.length);
  if (!fits) throw new RangeError("a two-way table has one cell a row and column");
  return draft;
}

const field = (role: HeaderFieldDraft["role"], label: LabelText, aliases: readonly string[]): HeaderFieldDraft => ({ role, label, aliases });

/** 填报单位, as forms usually head it. */
export const unitField = field("unit", { "zh-CN": "填报单位", "zh-TW": "填報單位", en: "Unit" }, ["填报单位（盖章）", "报送单位", "单位名称", "单位"]);

/** 统计日期. */
export const periodField = field("period", { "zh-CN": "统计日期", "zh-TW": "統計日期", en: "Period" }, ["报告期", "填报日期", "日期"]);

/** 填表人. */
export const fillerField = field("filler", { "zh-CN": "填表人", "zh-TW": "填表人", en: "Filled in by" }, ["填报人", "制表人", "经办人"]);

/** 审核人. */
export const reviewerField = field("reviewer", { "zh-CN": "审核人", "zh-TW": "審核人", en: "Reviewed by" }, ["审核", "复核人", "负责人"]);
