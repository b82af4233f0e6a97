import type { Language } from "../model/localised";
import type { DraftStyle } from "../model/sheet-draft";
import type { Indicator, Template } from "../model/template";
import { cellFormat } from "./figure-format";
import { entryRule } from "./entry-rule";
import type { FormEntry, FormOptions } from "./form-types";
import { put, type Page } from "./page";
import type { PutFigure } from "./put-block";
import { STYLES, withFormat } from "./styles";

const NO_ENTRY: FormEntry = { value: null };

/** Whether a clerk may type into the sheet. */
export const takesEntries = ({ role, entries, values }: FormOptions): boolean => role === "form" && (entries ?? (values ? "locked" : "open")) === "open";

/** Writes figure cells of a form: entries as handed in; open ones unlocked and with native validation. */
export function figureWriter<Code extends string>(page: Page, template: Template<Code>, options: FormOptions<Code>, language: Language): PutFigure<Code> {
  const isOpen = takesEntries(options);
  const rules = new Map<Code, ReturnType<typeof entryRule>>();
  return (code, { row, column }) => {
    const indicator: Indicator = template.indicators[code];
    const { value, formula, format = cellFormat(indicator) } = options.values?.get(code) ?? NO_ENTRY;
    const style = withFormat(styleOf(indicator, value, isOpen), format);
    put(page, row, column, value, style, formula === undefined ? {} : { formula });
    if (!isOpen) return;
    if (!rules.has(code)) rules.set(code, entryRule(template, code, language));
    const rule = rules.get(code);
    if (rule) page.validations.push({ area: { top: row, bottom: row, left: column, right: column }, ...rule });
  };
}

/** Text where a figure should stand keeps to the left, so that it can be seen. */
function styleOf(indicator: Indicator, value: FormEntry["value"], isOpen: boolean): DraftStyle {
  if (indicator.type === "quantity" && (typeof value !== "string" || value === "")) return isOpen ? STYLES.figureEntry : STYLES.figure;
  return isOpen ? STYLES.entry : STYLES.cell;
}
