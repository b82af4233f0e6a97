import type { Edit } from "../model/edit";
import { labelIn, type Language } from "../model/localised";
import type { Template } from "../model/template";

/** What a rule demands, as a section chief would write it down: 企业总数 = 已复工 + 未复工. Its own words where it has any; its id where neither can be said. */
export function sayEdit(edit: Edit, { indicators }: Pick<Template, "indicators">, language: Language): string {
  if (edit.label) return labelIn(edit.label, language);
  const name = (code: string): string => labelIn(indicators.get(code)?.label ?? { "zh-CN": code }, language);
  const list = (codes: readonly string[], between: string): string => codes.map(name).join(between);
  const less = (codes: readonly string[] = []): string => codes.map((code) => ` − ${name(code)}`).join("");
  switch (edit.kind) {
    case "range":
      return [...(edit.least === undefined ? [] : [edit.least]), list(edit.of, language === "en" ? ", " : "、"), ...(edit.most === undefined ? [] : [edit.most])].join(" ≤ ");
    case "subset":
      return edit.parts.map((part) => `${name(part)} ≤ ${name(edit.whole)}`).join(language === "en" ? "; " : "；");
    case "balance":
      return `${name(edit.total)} = ${list(edit.parts, " + ")}${less(edit.less)}`;
    case "ratio":
      return `${name(edit.rate)} = ${name(edit.numerator)} ÷ ${name(edit.denominator)}`;
    case "stock-balance":
      return `${name(edit.closing)} = ${list([edit.opening, ...edit.receipts], " + ")}${less(edit.issues)}`;
    case "funnel":
      return list(edit.stages, " ≥ ");
    case "date-order":
      return list(edit.dates, " ≤ ");
    case "expression":
      return edit.test;
    case "required":
    case "code-list":
    case "table-balance":
    case "rank":
    case "cross-form":
    case "change":
    case "never-falls":
    case "carry-forward":
    case "repeated":
    case "outlier":
    case "required-when":
    case "life-cycle":
    case "overdue":
    case "unique":
      return edit.id;
  }
}
