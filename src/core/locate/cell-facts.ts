import type { CellConstraint } from "./constraint";
import type { Place } from "../model/address";
import type { Cause } from "../model/proposal";

/** What is known of the cells, for judging how a wrong one came about. */
export interface CellFacts {
  /** Whole smallest steps; null is a gap. */
  readonly values: readonly (number | null)[];
  readonly constraints: readonly CellConstraint[];
  readonly decimalsOf: (cell: number) => number;
  readonly placeOf: (cell: number) => Place;
  /** Whether the cell holds text that was read as a number: SUM passes over it. */
  readonly isText: (cell: number) => boolean;
  readonly isRate: (cell: number) => boolean;
  /** Last period's value; null where there is none. */
  readonly priorOf: (cell: number) => number | null;
}

/** A value for a cell, and how the reported one may have come about. */
export interface Explained {
  readonly cell: number;
  /** Null where several values would do and none stands out. */
  readonly value: number | null;
  readonly cause: Cause | null;
  /** The cell that the cause is about besides; null for most causes. */
  readonly other: number | null;
  /** The cells of a shifted block. */
  readonly block: readonly number[];
}

/** A plain explanation. */
export const explained = (cell: number, value: number | null, cause: Cause | null, other: number | null = null): Explained =>
  ({ cell, value, cause, other, block: [] });
