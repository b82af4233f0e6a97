import type { Pace } from "#jobs/pace";
import type { Calculator } from "../recalculate/calculator";

/** What a live workbook works with; both are a face's to give. */
export interface LiveOptions {
  /** Left out: no formula is recalculated, and each that an entry touches is told as such. */
  readonly calculator?: Calculator;
  /** Lets the page live between two tabs. Left out: work runs through. */
  readonly pace?: Pace;
}
