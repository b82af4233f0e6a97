import { addressOf } from "../model/address";
import type { Language } from "../model/localised";
import type { DraftStyle } from "../model/sheet-draft";
import type { Indicator, Template } from "../model/template";
import { cellDecimals } from "../template/cell-decimals";
import { cellFormat } from "./figure-format";
import { entryRule } from "./entry-rule";
import type { FormEntry, FormOptions } from "./form-types";
import { fitHeight, put, type Page } from "./page";
import type { PutFigure } from "./put-block";
import { emphasised, STYLES, withFormat } from "./styles";

/** Height of a ledger's row in points; long texts take more. */
const LEAST_ROW = 22;

const NO_ENTRY: FormEntry = { value: null };

/** Whether a clerk may type into the sheet. */
export const takesEntries = ({ role, entries, values, rows }: FormOptions): boolean => role === "form" && (entries ?? (values ?? rows ? "locked" : "open")) === "open";

/** Writes figure cells of a form: entries as handed in; open ones unlocked and with native validation. In a ledger one validation covers a column's `lines`. */
export function figureWriter<Code extends string>(page: Page, template: Template<Code>, options: FormOptions<Code>, language: Language, lines: number): PutFigure<Code> {
  const isOpen = takesEntries(options);
  return (code, { row, column }, rank, line) => {
    const indicator: Indicator = template.indicators[code];
    const entry = (template.ledger ? options.rows?.[line] : options.values)?.get(code) ?? NO_ENTRY;
    const { value, formula } = entry;
    const style = styleOf(indicator, value, isOpen);
    if (typeof value === "string" && template.ledger) fitHeight(page, row, value, { left: column, right: column }, LEAST_ROW);
    put(page, row, column, value, withFormat(rank === "total" ? emphasised(style) : style, shownFormat(indicator, entry)), formula);
    if (!isOpen || (template.ledger && line > 0)) return;
    const rule = entryRule(template, code, language, addressOf(row, column));
    if (rule) page.validations.push({ area: { top: row, bottom: template.ledger ? row + lines - 1 : row, left: column, right: column }, ...rule });
  };
}

/** A submitted number is shown as the form shows its figures, unless that would hide a digit or make another figure of it. */
function shownFormat(indicator: Indicator, { value, format }: FormEntry): string {
  const own = cellFormat(indicator);
  if (format === undefined || typeof value !== "number" || indicator.type !== "quantity") return format ?? own;
  const isShown = Number.isInteger(value) || Number(value.toFixed(cellDecimals(indicator))) === value;
  return isShown && format.includes("%") === own.includes("%") ? own : format;
}

/** Text where a figure should stand keeps to the left, so that it can be seen. */
function styleOf(indicator: Indicator, value: FormEntry["value"], isOpen: boolean): DraftStyle {
  if (indicator.type === "quantity" && (typeof value !== "string" || value === "")) return isOpen ? STYLES.figureEntry : STYLES.figure;
  return isOpen ? STYLES.entry : STYLES.cell;
}
