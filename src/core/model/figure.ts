import type { CountedRow } from "./ledger";
import type { Measure } from "./measure";
import type { Period, IsoDate } from "./period";
import type { Quantity } from "./quantity";
import type { Unit } from "./unit";

/** A figure's value: number = Quantity; string = text, code or ISO date; boolean = yes/no; null is a gap, 0 is a value. */
export type FigureValue = Quantity | IsoDate | string | boolean | null;

/** What had to be done to text before it was a figure. */
export type Repair =
  | "text-number" | "full-width" | "separator" | "blanks" | "measure-word" | "magnitude" | "other-measure"
  | "chinese-numeral" | "per-cent" | "bracket-negative" | "trailing-minus" | "scientific"
  | "date-serial" | "text-date" | "year-from-period" | "two-digit-year" | "code-as-number" | "yes-no-word"
  | "rounded" | "per-cent-without-sign";

/** Why a cell cannot be read as what its indicator asks for. */
export type Unreadable =
  | "not-a-number" | "error-value" | "boolean" | "too-precise" | "out-of-range" | "wrong-measure" | "several-numbers"
  | "date-in-number" | "not-a-date" | "impossible-date" | "check-digit" | "lost-digits" | "not-a-code" | "not-in-list" | "not-yes-no";

/** What one cell says about one indicator, from which text, and how sure. */
export type Reading =
  | {
      readonly kind: "figure";
      readonly value: Exclude<FigureValue, null>;
      /** Size of the last digit stated, in smallest steps: 37.71亿 in 万元 with 2 decimals has 10,000 (= 100 万元). */
      readonly step: Quantity;
      readonly sure: "sure" | "likely";
      readonly repairs: readonly Repair[];
      /** What stands in the cell; null where it is a number (or TRUE) that says plainly what it is. */
      readonly text: string | null;
    }
  /** 8000余, 约300, 3-5: bounds in smallest steps, inclusive; null is unbounded. Never taken as a figure. */
  | { readonly kind: "approximate"; readonly low: Quantity | null; readonly high: Quantity | null; readonly text: string }
  | { readonly kind: "blank" }
  | { readonly kind: "not-reported"; readonly text: string }
  | { readonly kind: "unreadable"; readonly reason: Unreadable; readonly text: string };

/** A figure of a unit and the cell it stands in. */
export interface Figure<Code extends string = string> {
  readonly indicator: Code;
  readonly value: FigureValue;
  /** Size of the last digit stated, in smallest steps (1 unless the clerk wrote it coarser). */
  readonly step: Quantity;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  /** How the cell was read; "figure" unless value is null. */
  readonly state: Reading["kind"];
  /** Whether the cell holds a number as it stands; false for text that was read. */
  readonly isNumber: boolean;
  /** The measure in which it stands in its cell, where that is not the indicator's own; value and step are converted. */
  readonly statedIn?: Measure;
}

/** One row of a ledger: what was read of one thing. */
export interface LedgerEntry<Code extends string = string> {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly figures: ReadonlyMap<Code, Figure<Code>>;
}

/** The things that a unit lists, and the rows that each counted figure is made of. */
export interface LedgerRows<Code extends string = string> {
  readonly entries: readonly LedgerEntry<Code>[];
  readonly counted: ReadonlyMap<Code, readonly CountedRow[]>;
}

/** All figures of one unit for one period on one template. */
export interface UnitRecord<Code extends string = string> {
  readonly template: string;
  readonly version: number;
  readonly unit: Unit;
  readonly period: Period | null;
  readonly workbook: string;
  readonly worksheet: string;
  /** Of a ledger those that are counted from its rows. */
  readonly figures: ReadonlyMap<Code, Figure<Code>>;
  readonly ledger?: LedgerRows<Code>;
}
