import {
  cellAt, formatAt, holdsPersonal, isPersonal, maskedEntry, maskedNumbers, maskedStray, printCellValue, shownEntry,
  type CellValue, type Figure, type FormEntries, type FormEntry, type Indicator, type SheetSnapshot, type Template,
} from "#core";

/**
 * Figures as they were sent in, as far as the district may see them: personal entries are masked, in free text the numbers by which a person
 * may be known, and in a form with personal fields also what slipped into other fields and may be a person's.
 */
export function shownEntries(figures: ReadonlyMap<string, Figure>, sheet: SheetSnapshot, template: Template): ReadonlyMap<string, FormEntry> {
  const entries = entriesToShow(figures, sheet, template);
  return new Map([...figures.keys()].map((code) => [code, entries.get(code)!]));
}

/** The same, each made when it is asked for: a form has thousands, and asks for each once. */
export function entriesToShow(figures: ReadonlyMap<string, Figure>, sheet: SheetSnapshot, template: Template): FormEntries {
  const isGuarded = holdsPersonal(template);
  const isSlipped = isGuarded && [...figures].some(([code, figure]) => isNoNumber(figure, template.indicators.get(code)!, sheet));
  return {
    get(code) {
      const figure = figures.get(code);
      if (!figure) return undefined;
      const { row, column } = figure;
      const value = cellAt(sheet, row, column);
      if (!isGuarded && typeof value === "number" && typeof figure.value === "number") return { value, format: formatAt(sheet, row, column) };
      const shown = value === null ? value : isGuarded ? shownValue(value, figure, template.indicators.get(code)!, isSlipped ? "slipped" : "in-place") : shownText(value, figure, template.indicators.get(code)!);
      return shown === value ? { value, format: formatAt(sheet, row, column) } : { value: shown };
    },
  };
}

/** Where nothing personal is asked for, words may still hold somebody's number; a figure never is one. */
function shownText(value: CellValue, { state }: Figure, indicator: Indicator): CellValue {
  if (typeof value !== "string" && indicator.type !== "text") return value;
  const text = printCellValue(value);
  const shown = state === "figure" ? shownEntry(text, indicator) : maskedNumbers(text);
  return shown === text ? value : shown;
}

/** Whether a telephone or an identity number is asked for and words stand there: then the row has most likely slipped sideways. */
function isNoNumber({ state, row, column }: Figure, indicator: Indicator, sheet: SheetSnapshot): boolean {
  if (!isPersonal(indicator) || indicator.type !== "code" || state !== "unreadable") return false;
  return (printCellValue(cellAt(sheet, row, column)).match(/[\d０-９]/g) ?? []).length < 5;
}

/** A mark for "none" tells nothing of anybody; once masked it would be something. */
function shownValue(value: CellValue, { state }: Figure, indicator: Indicator, row: "slipped" | "in-place"): CellValue {
  const text = printCellValue(value);
  if (isPersonal(indicator)) return state === "not-reported" ? value : shownEntry(text, indicator);
  const isFreeText = indicator.type === "text" && !indicator.codeList;
  const shown = state === "unreadable" ? maskedStray(text) : isFreeText && row === "slipped" ? maskedEntry(text, "name") : isCode(indicator) ? text : maskedNumbers(text);
  return shown === text ? value : shown;
}

const isCode = (indicator: Indicator): boolean => indicator.type === "code" && indicator.codeKind !== undefined;
