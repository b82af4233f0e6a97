import type { Check, Figures, Outcome } from "./outcome";
import type { HistoryEdit } from "../model/edit";
import type { UnitRecord } from "../model/figure";
import type { Period } from "../model/period";

/** What a unit reported for an earlier period, by the place of its codes. */
export interface EarlierFigures {
  readonly period: Period;
  readonly record: UnitRecord;
  readonly figures: Figures;
}

/** A record and what it is held against. */
export interface HeldRecord {
  readonly record: UnitRecord;
  readonly figures: Figures;
  readonly period: Period | null;
  /** The same unit's earlier periods, the latest first. */
  readonly earlier: readonly EarlierFigures[];
  /** All units of the same period, this one too: the very same list for each of them. */
  readonly units: readonly HeldRecord[];
}

/** One question that an edit asks of a record beside its past and the other units. It may throw: then it is broken. */
export interface HistoryCheck {
  readonly edit: Check["edit"] & Pick<HistoryEdit, "kind">;
  readonly test: (held: HeldRecord) => Outcome;
}

/** Works something out once for all units that are held together. */
export function once<Answer>(workOut: (units: readonly HeldRecord[]) => Answer): (held: HeldRecord) => Answer {
  const known = new WeakMap<readonly HeldRecord[], { readonly answer: Answer }>();
  return ({ units }) => {
    const made = known.get(units) ?? { answer: workOut(units) };
    known.set(units, made);
    return made.answer;
  };
}

/** The earlier periods that count: all, or those of the same year. */
export const earlierWithin = ({ earlier, period }: HeldRecord, within: "year" | undefined): readonly EarlierFigures[] =>
  within === undefined || period === null ? earlier : earlier.filter((one) => one.period.slice(0, 4) === period.slice(0, 4));
