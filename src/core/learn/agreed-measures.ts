import type { IndicatorFacts } from "./indicator-facts";

/** How much is to be said for where a measure comes from. */
const WORTH: Readonly<Record<IndicatorFacts["measureBy"], number>> = { stated: 3, "percent-format": 3, "by-kind": 3, "by-name": 1, "unknown-measure": 0 };

/**
 * What adds up is stated in one measure: where words only suggest one, or nothing does, figures take that of those they are added to. Goes on
 * until nothing changes, from the surest on.
 */
export function agreedMeasures(facts: ReadonlyMap<string, IndicatorFacts>, together: readonly (readonly string[])[]): ReadonlyMap<string, IndicatorFacts> {
  const agreed = new Map(facts);
  for (let isOpen = true; isOpen;) {
    isOpen = false;
    for (const codes of together) {
      const best = codes.map((code) => agreed.get(code)!).reduce((most, one) => (WORTH[one.measureBy] > WORTH[most.measureBy] ? one : most));
      for (const code of codes) {
        const own = agreed.get(code)!;
        if (WORTH[own.measureBy] >= WORTH[best.measureBy] || WORTH[own.measureBy] > 1) continue;
        agreed.set(code, { ...own, measure: best.measure, measureBy: best.measureBy });
        isOpen = true;
      }
    }
  }
  return agreed;
}
