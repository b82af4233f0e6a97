import type { Address } from "../model/address";
import type { Language } from "../model/localised";
import type { DraftValidation } from "../model/sheet-draft";
import { mayBeRounded, type Indicator, type QuantityIndicator, type Template } from "../model/template";
import { sheetText } from "./sheet-texts";

type EntryRule = Omit<DraftValidation, "area">;

/** Longest list that native validation takes, with its commas. */
const LONGEST_LIST = 255;

/**
 * The native validation of an indicator's entry cell at `cell` (an address): by type, smallest step, code list, kind of code and hard range edits;
 * null when anything may stand there. Excel takes one rule a cell: what only soft edits ask is told by the form's own checks, and a list or
 * a length that may be passed over warns.
 */
export function entryRule<Code extends string>(template: Template<Code>, code: Code, language: Language, cell: Address): EntryRule | null {
  const rule = ruleOf(template, code, language, cell);
  return rule && { ...rule, title: sheetText("entry.title", language) };
}

function ruleOf(template: Template, code: string, language: Language, cell: Address): EntryRule | null {
  const indicator = template.indicators.get(code)!;
  switch (indicator.type) {
    case "quantity":
      return numberRule(indicator, hardLimits(template, code), language, cell);
    case "date":
      return { rule: { kind: "date" }, alert: sheetText("entry.date", language), prompt: sheetText("entry.date-prompt", language) };
    case "yes-no":
      return listRule([sheetText("entry.yes", language), sheetText("entry.no", language)], template, code, language);
    case "text":
    case "code":
      return listRule([], template, code, language) ?? lengthRule(indicator, language);
  }
}

/** How long codes of a kind are. An unusual one may be right: it only warns. */
const CODE_LENGTHS = { uscc: [18, 18], "resident-id": [15, 18], phone: [7, 20] } as const;

function lengthRule(indicator: Indicator, language: Language): EntryRule | null {
  if (indicator.type === "quantity" || indicator.codeKind === undefined) return null;
  const [least, most] = CODE_LENGTHS[indicator.codeKind];
  const length = least === most ? String(most) : `${least}–${most}`;
  return { rule: { kind: "length", least, most }, style: "warning", alert: sheetText("entry.length", language, { length }) };
}

function listRule(usual: readonly string[], template: Template, code: string, language: Language): EntryRule | null {
  const edits = template.edits.flatMap((edit) => (edit.kind === "code-list" && edit.of === code ? [edit] : []));
  const edit = edits.find(({ strength }) => strength === "hard") ?? edits[0];
  const indicator = template.indicators.get(code)!;
  const list = edit?.list ?? (indicator.type === "quantity" ? undefined : indicator.codeList) ?? usual;
  const fits = list.length > 0 && list.join(",").length <= LONGEST_LIST && !list.some((text) => /[,"\n]/.test(text));
  const warns = edit?.strength === "soft" ? ({ style: "warning" } as const) : {};
  return fits ? { rule: { kind: "list", list }, ...warns, alert: sheetText("entry.list", language) } : null;
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

function numberRule(indicator: QuantityIndicator, limits: Limits, language: Language, cell: Address): EntryRule {
  const isRate = indicator.measure === "%";
  const inCell = Object.fromEntries(Object.entries(limits).map(([end, text]) => [end, isRate ? hundredth(text) : text])) as Limits;
  const sign = isRate ? "%" : "";
  const range = sheetText(rangeText(limits), language, { least: `${limits.least}${sign}`, most: `${limits.most}${sign}` });
  if (indicator.decimals > 0 && !mayBeRounded(indicator)) {
    const alert = sheetText("entry.steps", language, { range, decimals: indicator.decimals });
    return { rule: { kind: "formula", formula: stepFormula(cell, indicator.decimals, inCell) }, alert };
  }
  const kind = indicator.decimals === 0 && !isRate ? "whole" : "decimal";
  const alert = sheetText(isRate ? "entry.rate" : `entry.${kind}`, language, { range });
  const prompt = isRate ? { prompt: sheetText("entry.rate-prompt", language) } : {};
  return { rule: { kind, ...inCell }, alert, ...prompt };
}

/** A number with no more decimals than the indicator keeps: amounts may be rounded when they are read, scores may not. */
function stepFormula(cell: Address, decimals: number, { least, most }: Limits): string {
  const limits = [...(least === undefined ? [] : [`${cell}>=${least}`]), ...(most === undefined ? [] : [`${cell}<=${most}`])];
  return `IF(ISNUMBER(${cell}),AND(${[`ABS(${cell}-ROUND(${cell},${decimals}))<1E-${decimals + 6}`, ...limits].join(",")}),FALSE)`;
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
