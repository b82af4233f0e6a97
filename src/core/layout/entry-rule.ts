import type { Language } from "../model/localised";
import type { DraftValidation } from "../model/sheet-draft";
import type { Indicator, QuantityIndicator, Template } from "../model/template";
import { sheetText } from "./sheet-texts";

type EntryRule = Omit<DraftValidation, "area">;

/** Longest list that native validation takes, with its commas. */
const LONGEST_LIST = 255;

/** The native validation of an indicator's entry cell: by type, decimals, code list and hard range edits; null when anything may stand there. */
export function entryRule<Code extends string>(template: Template<Code>, code: Code, language: Language): EntryRule | null {
  const indicator = template.indicators[code];
  switch (indicator.type) {
    case "quantity":
      return numberRule(indicator, hardLimits(template, code), language);
    case "date":
      return { rule: { kind: "date" }, alert: sheetText("entry.date", language), prompt: sheetText("entry.date-prompt", language) };
    case "yes-no":
      return listRule(allowedTexts(template, code, indicator) ?? [sheetText("entry.yes", language), sheetText("entry.no", language)], language);
    case "text":
    case "code":
      return listRule(allowedTexts(template, code, indicator) ?? [], language);
  }
}

function allowedTexts(template: Template, code: string, indicator: Indicator): readonly string[] | undefined {
  const edit = template.edits.find((one) => one.kind === "code-list" && one.of === code && one.strength === "hard");
  if (edit?.kind === "code-list") return edit.list;
  return indicator.type === "quantity" ? undefined : indicator.codeList;
}

function listRule(list: readonly string[], language: Language): EntryRule | null {
  const fits = list.length > 0 && list.join(",").length <= LONGEST_LIST && !list.some((text) => /[,"\n]/.test(text));
  return fits ? { rule: { kind: "list", list }, alert: sheetText("entry.list", language) } : null;
}

interface Limits {
  readonly least?: string;
  readonly most?: string;
}

/** The narrowest limits that hard range edits set, in the indicator's measure. */
function hardLimits(template: Template, code: string): Limits {
  let limits: Limits = {};
  for (const edit of template.edits) {
    if (edit.kind !== "range" || edit.strength !== "hard" || !edit.of.includes(code)) continue;
    const { least, most } = edit;
    if (least !== undefined && (limits.least === undefined || Number(least) > Number(limits.least))) limits = { ...limits, least };
    if (most !== undefined && (limits.most === undefined || Number(most) < Number(limits.most))) limits = { ...limits, most };
  }
  return limits;
}

function numberRule(indicator: QuantityIndicator, limits: Limits, language: Language): EntryRule {
  const isRate = indicator.measure === "%";
  const kind = indicator.decimals === 0 && !isRate ? "whole" : "decimal";
  const inCell = Object.fromEntries(Object.entries(limits).map(([end, text]) => [end, isRate ? hundredth(text) : text])) as Limits;
  const sign = isRate ? "%" : "";
  const range = sheetText(rangeText(limits), language, { least: `${limits.least}${sign}`, most: `${limits.most}${sign}` });
  const alert = sheetText(isRate ? "entry.rate" : `entry.${kind}`, language, { range });
  const prompt = isRate ? { prompt: sheetText("entry.rate-prompt", language) } : {};
  return { rule: { kind, ...inCell }, alert, ...prompt };
}

function rangeText({ least, most }: Limits): "range.none" | "range.least" | "range.most" | "range.both" {
  if (least === undefined) return most === undefined ? "range.none" : "range.most";
  return most === undefined ? "range.least" : "range.both";
}

/** A decimal string divided by 100, exactly: "92.5" → "0.925", "-5" → "-0.05". */
export function hundredth(decimal: string): string {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d*)\.?(\d*)$/.exec(decimal) ?? [];
  const digits = whole.padStart(3, "0");
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`.replace(/^0+(?=\d)/, "").replace(/\.?0+$/, "");
  return sign + text;
}
