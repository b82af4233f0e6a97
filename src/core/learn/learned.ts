import type { Place } from "../model/address";
import type { Edit, EditKind } from "../model/edit";
import type { FindingValue, Level } from "../model/finding";
import type { Measure } from "../model/measure";
import type { PeriodType } from "../model/period";
import type { HeaderField, RollUpMethod, Template } from "../model/template";
import type { UnitLevel } from "../model/unit";

/** How a form holds its figures: a cell an indicator; a row a unit; a row a thing. */
export type FormShape = "form" | "unit-rows" | "ledger";

/** What of a template a proposal makes. */
export type ProposedPart =
  | { readonly kind: "field"; readonly role: HeaderField["role"] }
  /** A row or column and all indicators that stand in it. */
  | { readonly kind: "line"; readonly axis: "row" | "column"; readonly codes: readonly string[] }
  | { readonly kind: "measure"; readonly measure: Measure; readonly codes: readonly string[] }
  | { readonly kind: "roll-up"; readonly rollUps: Readonly<Record<string, RollUpMethod>> }
  | { readonly kind: "edit"; readonly edits: readonly Edit[] };

/** Why a proposal is made; the sentence is made from code and values by core/messages. */
export type ReasonCode =
  | "heading" | "unfilled" | "stated" | "percent-format" | "by-kind" | "by-name" | "unknown-measure" | "adds-up" | "total-row" | "quotient" | "extreme"
  | "formula" | "words" | "arithmetic" | "never-negative" | "bounded-rate" | "always-filled" | "part" | "cumulative" | "carry-over" | "ranking" | "dates" | "few-texts" | "all-different";

/** What is said of a proposal: on one line what it is, on the next why. */
export interface Proposed {
  /** From 1, in the order of the list; it stays the same as long as the workbook does. */
  readonly number: number;
  readonly part: ProposedPart;
  /** sure: taken unless it is left out. likely and look: left to the author. */
  readonly level: Level;
  /** The line, field or rule in the words of the sheet. */
  readonly label: string;
  /** Which rule, where it is one. */
  readonly edit: EditKind | null;
  readonly reason: { readonly code: ReasonCode; readonly values: Readonly<Record<string, FindingValue>> };
  /** Where one can see it, on the first of the tabs. */
  readonly place: Place | null;
}

/** What the author may put right before the template is made. */
export interface LearnedHead {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly period: PeriodType;
  readonly level: UnitLevel;
}

/** A form that people use, as it was found on one or several tabs alike. */
export interface LearnedForm {
  readonly workbooks: readonly string[];
  /** The tabs that have it, in their order, each name once. */
  readonly worksheets: readonly string[];
  readonly shape: FormShape;
  readonly head: LearnedHead;
  /** Tabs, or rows of units or things, that were looked at. */
  readonly observed: number;
  readonly proposals: readonly Proposed[];
  /** All lines, fields and indicators, each with its usual measure and without a roll-up or an edit. */
  readonly whole: Template;
}

/** Proposals before they are numbered. */
export type Unnumbered = Omit<Proposed, "number">;
