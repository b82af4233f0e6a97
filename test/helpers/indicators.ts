import type { CodeKind, ContentIndicator, Indicator, Measure, QuantityIndicator, Reading, Template } from "#core";

/** Indicators as a template has them. */
export const byCode = (indicators: Readonly<Record<string, Indicator>>): Template["indicators"] => new Map(Object.entries(indicators));

/** An indicator that counts in `measure`, for tests of reading. */
export const counted = (measure: Measure, decimals = 0, more: Partial<QuantityIndicator> = {}): QuantityIndicator => ({
  type: "quantity", label: { "zh-CN": "企业总数" }, required: true, measure, decimals, rollUp: { method: "sum" }, ...more,
});

/** An indicator for a date, a text or a yes/no mark. */
export const content = (type: ContentIndicator["type"], more: Partial<ContentIndicator> = {}): ContentIndicator => ({
  type, label: { "zh-CN": "登记内容" }, required: true, ...more,
});

/** An indicator for a code of a kind. */
export const coded = (codeKind: CodeKind): ContentIndicator => content("code", { codeKind });

/**
 * A reading in short: a figure as its value (quantities in steps), "≈low..high" for approximate numbers, else its kind or
 * reason. "?" behind a figure: only likely.
 */
export function brief(reading: Reading): string {
  switch (reading.kind) {
    case "figure":
      return `${String(reading.value)}${reading.sure === "likely" ? "?" : ""}`;
    case "approximate":
      return `≈${reading.low ?? ""}..${reading.high ?? ""}`;
    case "unreadable":
      return reading.reason;
    case "blank":
    case "not-reported":
      return reading.kind;
  }
}
