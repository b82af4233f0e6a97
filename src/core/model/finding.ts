import { addressOf, compareCellRefs, compareText, type CellRef, type Place } from "./address";
import type { Period } from "./period";
import type { Proposal } from "./proposal";
import type { UnitCode } from "./unit";

/**
 * hard (强制性): must be put right. soft (核实性): may stand with a reason.
 * note (提示): was repaired or recognised; nothing is demanded.
 */
export type Strength = "hard" | "soft" | "note";

/** sheet: file and structure; form 表内; cross-form 表间; prior 上期; roll-up 汇总; template: the rule book itself. */
export type Reach = "sheet" | "form" | "cross-form" | "prior" | "roll-up" | "template";

/** How sure it is that something is wrong: sure, likely, or only worth a look. */
export type Level = "sure" | "likely" | "look";

/** Why a finding is believed that no template asked for: how many other places follow the rule that was inferred, and how many do not. */
export interface Belief {
  readonly level: Level;
  readonly agree: number;
  readonly against: number;
}

/** A value in a finding, ready to be put into a sentence: figures as decimal strings. */
export type FindingValue = string | number | readonly string[];

/** Between what a figure would have been ordinary, as decimal strings, and by how many of what that is judged. */
export interface Usual {
  readonly least: string;
  readonly most: string;
  /** units: other units of the same period. periods: the unit's own past. limit: the limit that the template states. */
  readonly by: "units" | "periods" | "limit";
  readonly of: number;
}

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
  /** What would have been ordinary. It changes with what others report, so that explanations are not bound to it. */
  readonly usual?: Usual;
  /** Which figure is most likely wrong, and what it should be; left out when that cannot be told. */
  readonly proposal?: Proposal;
  /** Only where the rule was inferred from the sheet itself. */
  readonly belief?: Belief;
}

/** What is needed to say that a finding concerns this sheet. */
export interface FindingPlace {
  readonly workbook: string;
  readonly worksheet: string;
  readonly unit: UnitCode | null;
  readonly period: Period | null;
}

/** What differs from one finding of a sheet to the next; the rest comes from its place. */
export interface FindingParts<Code extends string = string> {
  readonly code: Code;
  readonly strength: Strength;
  readonly reach: Reach;
  /** 0-based places on the sheet, the first is where it is shown. */
  readonly places?: readonly Place[];
  readonly edit?: string;
  readonly values?: Readonly<Record<string, FindingValue>>;
  readonly expected?: string | null;
  readonly imbalance?: string | null;
}

/** A finding on the sheet `at`. */
export const findingAt = <Code extends string>(at: FindingPlace, parts: FindingParts<Code>): Finding<Code> => ({
  code: parts.code,
  edit: parts.edit ?? "",
  strength: parts.strength,
  reach: parts.reach,
  unit: at.unit,
  period: at.period,
  workbook: at.workbook,
  worksheet: at.worksheet,
  cells: (parts.places ?? []).map(({ row, column }) => ({ workbook: at.workbook, worksheet: at.worksheet, address: addressOf(row, column) })),
  values: parts.values ?? {},
  expected: parts.expected ?? null,
  imbalance: parts.imbalance ?? null,
});

const WEIGHT: Readonly<Record<Strength, number>> = { hard: 0, soft: 1, note: 2 };

/** Hard before soft before note. */
export const compareStrength = (one: Strength, other: Strength): number => WEIGHT[one] - WEIGHT[other];

/** The total order of findings: by place (workbook, worksheet, row, column), then strength, code, edit, values. */
export function compareFindings(one: Finding, other: Finding): number {
  return (
    compareText(one.workbook, other.workbook) ||
    compareText(one.worksheet, other.worksheet) ||
    compareFirstCells(one.cells[0], other.cells[0]) ||
    compareStrength(one.strength, other.strength) ||
    compareText(one.code, other.code) ||
    compareText(one.edit, other.edit) ||
    compareText(one.unit ?? "", other.unit ?? "") ||
    compareText(JSON.stringify(one.values), JSON.stringify(other.values))
  );
}

const compareFirstCells = (one: CellRef | undefined, other: CellRef | undefined): number =>
  one && other ? compareCellRefs(one, other) : Number(one !== undefined) - Number(other !== undefined);
