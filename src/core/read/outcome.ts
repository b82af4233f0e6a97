import type { Reading, Repair, Unreadable } from "../model/figure";

/** The figure that a text or number states; `step` 1 unless it was written coarser. */
export const figure = (
  value: number | string | boolean, text: string | null, repairs: readonly Repair[], sure: "sure" | "likely" = "sure", step = 1,
): Reading => ({ kind: "figure", value, step, sure, repairs, text });

/** A cell that cannot be read as what is asked for. */
export const unreadable = (reason: Unreadable, text: string): Reading => ({ kind: "unreadable", reason, text });

/** Nothing stands in the cell. */
export const BLANK: Reading = { kind: "blank" };
