import { addressOf } from "../model/address";
import type { Language } from "../model/localised";
import type { DraftStyle } from "../model/sheet-draft";
import type { Indicator, QuantityIndicator, Template } from "../model/template";
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
    const indicator = template.indicators.get(code)!;
    const entry = (template.ledger ? options.rows?.[line] : options.values)?.get(code) ?? NO_ENTRY;
    const { value, formula } = entry;
    if (typeof value === "string" && template.ledger) fitHeight(page, row, value, { left: column, right: column }, LEAST_ROW);
    put(page, row, column, value, lookOf(indicator, entry, isOpen ? "open" : "locked", rank), formula);
    if (!isOpen || (template.ledger && line > 0)) return;
    const rule = entryRule(template, code, language, addressOf(row, column));
    if (rule) page.validations.push({ area: { top: row, bottom: template.ledger ? row + lines - 1 : row, left: column, right: column }, ...rule });
  };
}

type Rank = Parameters<PutFigure<string>>[2];
type Access = "open" | "locked";

function lookOf(indicator: Indicator, entry: FormEntry, access: Access, rank: Rank): DraftStyle {
  const usual = indicator.type === "quantity" && typeof entry.value !== "string" ? usualLook(indicator) : null;
  if (usual && (entry.format === undefined || shownFormat(indicator, usual.format, entry) === usual.format)) return usual[access][rank];
  return ranked(styleOf(indicator, entry.value, access), rank, shownFormat(indicator, cellFormat(indicator), entry));
}

const ranked = (style: DraftStyle, rank: Rank, format: string): DraftStyle => withFormat(rank === "total" ? emphasised(style) : style, format);

/** How figures look under the format of their indicator, which its decimals decide and whether it is a %. */
interface UsualLook extends Readonly<Record<Access, Readonly<Record<Rank, DraftStyle>>>> {
  readonly format: string;
}

const [ofNumbers, ofPerCents]: readonly [UsualLook[], UsualLook[]] = [[], []];

/** Made once for as many decimals: hundreds of tabs have thousands of figures each. */
const usualLook = (indicator: QuantityIndicator): UsualLook => ((indicator.measure === "%" ? ofPerCents : ofNumbers)[indicator.decimals] ??= newLook(indicator));

function newLook(indicator: QuantityIndicator): UsualLook {
  const format = cellFormat(indicator);
  const ranks = (style: DraftStyle) => ({ part: ranked(style, "part", format), total: ranked(style, "total", format) });
  return { format, open: ranks(STYLES.figureEntry), locked: ranks(STYLES.figure) };
}

/** A submitted number is shown as the form shows its figures, in the format `own`, unless that would hide a digit or make another figure of it. */
function shownFormat(indicator: Indicator, own: string, { value, format }: FormEntry): string {
  if (format === undefined || format === own || typeof value !== "number" || indicator.type !== "quantity") return format ?? own;
  const isShown = Number.isInteger(value) || Number(value.toFixed(cellDecimals(indicator))) === value;
  return isShown && format.includes("%") === own.includes("%") ? own : format;
}

/** Text where a figure should stand keeps to the left, so that it can be seen. */
function styleOf(indicator: Indicator, value: FormEntry["value"], access: Access): DraftStyle {
  if (isFigureOrGap(indicator, value)) return access === "open" ? STYLES.figureEntry : STYLES.figure;
  return access === "open" ? STYLES.entry : STYLES.cell;
}

const isFigureOrGap = ({ type }: Indicator, value: FormEntry["value"]): boolean => type === "quantity" && (typeof value !== "string" || value === "");
