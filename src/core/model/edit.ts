import type { RowCondition } from "./ledger";
import type { Label } from "./localised";

/**
 * What an edit does when a figure it needs is a gap. undecided: it says nothing (the gap has its own finding);
 * zero: a gap counts as 0 (only where the form says that blank means none).
 */
export type BlankMeaning = "undecided" | "zero";

interface EditBase {
  /** Unique in the template, such as "S01.parts". */
  readonly id: string;
  readonly strength: "hard" | "soft";
  /** What a blank means; "undecided" when left out. */
  readonly blank?: BlankMeaning;
  /** The rule in words for the person who reads the rule book; the finding's sentence is made from the kind. */
  readonly label?: Label;
  /** Where the rule comes from: form, clause, notice. */
  readonly source: string;
}

/** Figures that must be there. */
export interface RequiredEdit<Code> extends EditBase {
  readonly kind: "required";
  readonly of: readonly Code[];
}

/** least ≤ figure ≤ most, as decimal strings in the indicator's measure ("0", "100.00"). */
export interface RangeEdit<Code> extends EditBase {
  readonly kind: "range";
  readonly of: readonly Code[];
  readonly least?: string;
  readonly most?: string;
}

/** The text must be one of the listed. */
export interface CodeListEdit<Code> extends EditBase {
  readonly kind: "code-list";
  readonly of: Code;
  readonly list: readonly string[];
}

/** 其中/含: each part is at most the whole. */
export interface SubsetEdit<Code> extends EditBase {
  readonly kind: "subset";
  readonly whole: Code;
  readonly parts: readonly Code[];
}

/** total = Σ parts − Σ less. */
export interface BalanceEdit<Code> extends EditBase {
  readonly kind: "balance";
  readonly total: Code;
  readonly parts: readonly Code[];
  readonly less?: readonly Code[];
}

/** Every row and column of a two-way table adds up: `table` is the index in template.tables, totals by line index. */
export interface TableBalanceEdit extends EditBase {
  readonly kind: "table-balance";
  readonly table: number;
  /** 0-based index of the row that is the total of all other rows; left out: rows are not added. */
  readonly totalRow?: number;
  /** 0-based index of the column that is the total of all other columns; left out: columns are not added. */
  readonly totalColumn?: number;
}

/** rate = numerator ÷ denominator, rounded to the rate's own decimals. */
export interface RatioEdit<Code> extends EditBase {
  readonly kind: "ratio";
  readonly rate: Code;
  readonly numerator: Code;
  readonly denominator: Code;
}

/** opening + Σ receipts − Σ issues = closing. */
export interface StockBalanceEdit<Code> extends EditBase {
  readonly kind: "stock-balance";
  readonly opening: Code;
  readonly receipts: readonly Code[];
  readonly issues: readonly Code[];
  readonly closing: Code;
}

/** Each stage is at most the one before it. */
export interface FunnelEdit<Code> extends EditBase {
  readonly kind: "funnel";
  readonly stages: readonly Code[];
}

/** Dates do not go back: each is on or after the one before it. */
export interface DateOrderEdit<Code> extends EditBase {
  readonly kind: "date-order";
  readonly dates: readonly Code[];
}

/** Ranks follow from scores, best first; equal scores share a rank (1, 2, 2, 4). scores[i] belongs to ranks[i]. */
export interface RankEdit<Code> extends EditBase {
  readonly kind: "rank";
  readonly scores: readonly Code[];
  readonly ranks: readonly Code[];
  /** "descending": the highest score is first. */
  readonly order: "descending" | "ascending";
}

/** The same figure in another form of the same unit and period. */
export interface CrossFormEdit<Code> extends EditBase {
  readonly kind: "cross-form";
  readonly of: Code;
  readonly other: { readonly template: string; readonly indicator: string };
}

/**
 * A figure must not change out of the ordinary against the last period. What is ordinary is told by the changes of ten or
 * more units (Hidiroglou–Berthelot), else by six or more earlier periods of the unit (median and MAD), else by `limit` alone.
 */
export interface ChangeEdit<Code> extends EditBase {
  readonly kind: "change";
  readonly of: readonly Code[];
  /** Per cent that a figure of ordinary size may change by without a question, as a decimal string: "30". */
  readonly limit: string;
  /** A change smaller than this (decimal string, in each indicator's own measure) is never asked about. */
  readonly least: string;
}

/** Figures counted from a fixed day on (累计): none is less than in an earlier period. */
export interface NeverFallsEdit<Code> extends EditBase {
  readonly kind: "never-falls";
  readonly of: readonly Code[];
  /** "year": counted anew each year, so that only periods of the same year are compared. */
  readonly within?: "year";
}

/** 结转: figure = last period's `from` + Σ plus, such as issued to date = issued to date before + issued, or opening stock = closing stock before. */
export interface CarryForwardEdit<Code> extends EditBase {
  readonly kind: "carry-forward";
  readonly of: Code;
  readonly from: Code;
  readonly plus?: readonly Code[];
  readonly within?: "year";
}

/** Not every one of these figures may be what it was in the last period: that is a copy of the last file. */
export interface RepeatedEdit<Code> extends EditBase {
  readonly kind: "repeated";
  readonly of: readonly Code[];
}

/** Each figure, for each of `per`, must not stand out among ten or more units of the same period: staff a firm, credit a firm. */
export interface OutlierEdit<Code> extends EditBase {
  readonly kind: "outlier";
  readonly of: readonly Code[];
  /** What the figures are measured by, so that large and small units compare. */
  readonly per: Code;
  /** Per cent by which a unit of ordinary size may differ from the median without a question. */
  readonly limit: string;
  /** Units with less of `per` than this (decimal string, in its measure) are not asked. */
  readonly least: string;
}

/** A comparison in the syntax of Excel formulas: `[复工企业] + [未复工企业] = [企业总数]`; names are codes or zh-CN labels. */
export interface ExpressionEdit extends EditBase {
  readonly kind: "expression";
  readonly test: string;
}

/** Fields of a ledger's row that must be filled once all of `when` holds: a closed thing has a day on which it was closed. */
export interface RequiredWhenEdit<Code extends string> extends EditBase {
  readonly kind: "required-when";
  readonly of: readonly Code[];
  readonly when: readonly RowCondition<Code>[];
}

/** The stages that a thing goes through (收集→交办→解决→反馈→销号), each with its day: none is passed over, none goes back, and the status says the last one reached. */
export interface LifeCycleEdit<Code> extends EditBase {
  readonly kind: "life-cycle";
  readonly status: Code;
  /** In order; `status` is the text that the status shows once the day `date` is filled. */
  readonly stages: readonly { readonly status: string; readonly date: Code }[];
}

/** A thing must be done (`done` filled) by its day `due`, or `days` days after the day `since`; reckoned at the last day of the period. */
export interface OverdueEdit<Code> extends EditBase {
  readonly kind: "overdue";
  readonly done: Code;
  readonly due?: Code;
  readonly since?: Code;
  readonly days?: number;
}

/** The same thing must not stand in two rows, of one unit or of two: neither with the same `of`, nor (a question then) with texts that are alike. */
export interface UniqueEdit<Code> extends EditBase {
  readonly kind: "unique";
  readonly of: readonly Code[];
  /** Texts that together tell the thing, such as its name and address. */
  readonly alike?: readonly Code[];
}

/** An edit rule. Its indicators are codes of its own template. */
export type Edit<Code extends string = string> =
  | RequiredEdit<Code>
  | RangeEdit<Code>
  | CodeListEdit<Code>
  | SubsetEdit<Code>
  | BalanceEdit<Code>
  | TableBalanceEdit
  | RatioEdit<Code>
  | StockBalanceEdit<Code>
  | FunnelEdit<Code>
  | DateOrderEdit<Code>
  | RankEdit<Code>
  | CrossFormEdit<Code>
  | ChangeEdit<Code>
  | NeverFallsEdit<Code>
  | CarryForwardEdit<Code>
  | RepeatedEdit<Code>
  | OutlierEdit<Code>
  | ExpressionEdit
  | RowEdit<Code>;

/** Edits that only rows of a ledger can be put to. */
export type RowEdit<Code extends string = string> = RequiredWhenEdit<Code> | LifeCycleEdit<Code> | OverdueEdit<Code> | UniqueEdit<Code>;

export type EditKind = Edit["kind"];

/** Edits that hold a record against earlier periods or other units: they are put to it once all of these are known. */
export type HistoryEdit<Code extends string = string> = ChangeEdit<Code> | NeverFallsEdit<Code> | CarryForwardEdit<Code> | RepeatedEdit<Code> | OutlierEdit<Code>;

/** Whether only rows of a ledger can be put to the edit. */
export const isRowEdit = <Code extends string>(edit: Edit<Code>): edit is RowEdit<Code> =>
  edit.kind === "required-when" || edit.kind === "life-cycle" || edit.kind === "overdue" || edit.kind === "unique";
