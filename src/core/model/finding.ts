import type { CellRef } from "./address";
import type { Period } from "./period";
import type { UnitCode } from "./unit";

/**
 * hard (强制性): must be put right. soft (核实性): may stand with a reason.
 * note (提示): was repaired or recognised; nothing is demanded.
 */
export type Strength = "hard" | "soft" | "note";

/** sheet: file and structure; form 表内; cross-form 表间; prior 上期; roll-up 汇总; template: the rule book itself. */
export type Reach = "sheet" | "form" | "cross-form" | "prior" | "roll-up" | "template";

/** A value in a finding, ready to be put into a sentence: figures as decimal strings. */
export type FindingValue = string | number | readonly string[];

/** One thing that somebody should look at. Data only: core/messages makes the sentence. */
export interface Finding<Code extends string = string> {
  /** Which message, such as "edit.balance". */
  readonly code: Code;
  /** Id of the edit rule, such as "S01.total"; "" when none is concerned. */
  readonly edit: string;
  readonly strength: Strength;
  readonly reach: Reach;
  readonly unit: UnitCode | null;
  readonly period: Period | null;
  readonly workbook: string;
  /** "" when the finding is about the whole workbook or about a unit that sent none. */
  readonly worksheet: string;
  /** The first is where the finding is shown; the others take part. Empty when no cell is concerned. */
  readonly cells: readonly CellRef[];
  /** What the sentence needs, by name. */
  readonly values: Readonly<Record<string, FindingValue>>;
  /** What should stand there, as a decimal string or text; null when that cannot be said. */
  readonly expected: string | null;
  /** Reported minus expected as a decimal string with sign; null when it has no size. */
  readonly imbalance: string | null;
}

/** What is needed to say that a finding concerns this sheet. */
export interface FindingPlace {
  readonly workbook: string;
  readonly worksheet: string;
  readonly unit: UnitCode | null;
  readonly period: Period | null;
}
