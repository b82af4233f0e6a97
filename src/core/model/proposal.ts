import type { CellRef } from "./address";

/** How a wrong figure may have come about, as far as figures alone can tell. */
export type Cause =
  | "swapped-digits" | "lost-digit" | "added-digit" | "repeated-digit" | "replaced-digit" | "sign"
  | "times-10" | "times-100" | "times-10000" | "over-10" | "over-100" | "over-10000" | "percent-fraction"
  | "cells-exchanged" | "block-shifted" | "total-not-updated" | "part-left-out" | "counted-twice" | "text-left-out" | "last-period-repeated";

/** One figure that should stand otherwise. Values are decimal strings in the figure's own measure. */
export interface ProposedFigure {
  readonly cell: CellRef;
  readonly label: string;
  readonly reported: string;
  /** What makes all edits hold; null where several values would. */
  readonly value: string | null;
  /** Null: the edits agree on the value, but how it came about cannot be told. */
  readonly cause: Cause | null;
  /** The cell that the cause is about besides: exchanged with, left out, counted twice. */
  readonly other: CellRef | null;
  /** All cells of a shifted block; empty for other causes. */
  readonly block: readonly CellRef[];
}

/** What would put a finding right. Only the unit that reported may do so, one figure at a time. */
export interface Proposal extends ProposedFigure {
  /** Further figures of the same finding that must change with it; empty mostly. */
  readonly together: readonly ProposedFigure[];
  /** What explains the finding just as well, so that nobody can tell from the sheet alone. */
  readonly alternatives: readonly ProposedFigure[];
}

/** The one figure that is most likely wrong; null where several are equally suspect, or nothing can be told. */
export const culpritOf = ({ proposal }: { readonly proposal?: Proposal }): CellRef | null =>
  proposal && proposal.alternatives.length === 0 && proposal.together.length === 0 ? proposal.cell : null;
