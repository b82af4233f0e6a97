import type { TemplateReview } from "./settle-template";
import type { UnitRecord } from "../model/figure";
import type { QuantityIndicator, RollUpMethod } from "../model/template";

/** What figures of one indicator are measured by, in its smallest steps. */
export interface IndicatorScale {
  /** The size of its district total, at least one step, were `value` of it wrong by `difference`; null where a figure is no part of a total. */
  readonly totalWithout: (value: number, difference: number) => number | null;
  /** Median of the units that report a figure; null where none does. */
  readonly usual: number | null;
}

/** The scales of a template's indicators, each worked out when it is first asked for. */
export function scalesOf(review: Pick<TemplateReview, "records" | "previous">): (code: string, indicator: QuantityIndicator) => IndicatorScale {
  const known = new Map<string, IndicatorScale>();
  return (code, indicator) => {
    const scale = known.get(code) ?? scaleOf(code, indicator, review);
    known.set(code, scale);
    return scale;
  };
}

/** Of the records at hand and those of the last period the larger total holds: while units are missing the one at hand is too small. */
function scaleOf(code: string, { rollUp }: QuantityIndicator, { records, previous }: Pick<TemplateReview, "records" | "previous">): IndicatorScale {
  const [now, last] = [records, previous?.records ?? []].map((some) => sizesOf(some, code));
  const usual = median(now!);
  switch (weightOf(rollUp.method)) {
    case "added": {
      const [total, before] = [added(now!), added(last!)];
      return { usual, totalWithout: (value, difference) => Math.max(1, before, total - Math.abs(value) + Math.abs(value - difference)) };
    }
    case "one":
      return { usual, totalWithout: () => Math.max(1, ...now!, ...last!) };
    case "none":
      return { usual, totalWithout: () => null };
  }
}

/** Sizes of figures, without signs, so that a wrong sign takes nothing away from a total. */
const sizesOf = (records: readonly UnitRecord[], code: string): readonly number[] =>
  records.flatMap(({ figures }) => {
    const value = figures.get(code)?.value;
    return typeof value === "number" ? [Math.abs(value)] : [];
  });

const added = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

/** one: a total is about as large as one figure. none: a rate is made anew from its parts, a count asks for no size, and what is not rolled up has no total. */
function weightOf(method: RollUpMethod["method"]): "added" | "one" | "none" {
  switch (method) {
    case "sum":
    case "sum-of":
      return "added";
    case "max":
    case "min":
    case "last":
    case "weighted-mean":
      return "one";
    case "ratio":
    case "count":
    case "none":
      return "none";
  }
}

function median(sizes: readonly number[]): number | null {
  const ordered = [...sizes].sort((one, other) => one - other);
  return ordered[Math.floor(ordered.length / 2)] ?? null;
}
