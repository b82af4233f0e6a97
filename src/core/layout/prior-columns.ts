import type { Place } from "../model/address";
import type { Figure } from "../model/figure";
import type { Language } from "../model/localised";
import { periodIn } from "../model/period-in";
import type { Indicator, Template } from "../model/template";
import type { PriorPlaces } from "../native/native-scope";
import { cellFormat, numberInCell } from "./figure-format";
import type { FormBlock, PriorColumn } from "./form-block";
import type { FormOptions, PriorFigures } from "./form-types";
import { put, type Page } from "./page";
import { takesEntries } from "./put-figure";
import { sheetText } from "./sheet-texts";
import { STYLES, withFormat } from "./styles";

/** What a form shows of an earlier period: nothing unless it is open and the unit reported then; a ledger's rows come and go. */
export const priorOf = (template: Template, options: FormOptions): PriorFigures | null => (takesEntries(options) && !template.ledger ? (options.prior ?? null) : null);

/** The table with a column for each of its own in which the template asks for last period's figures. No heading is like one of the table's: it is read by its headings. */
export function withPrior<Code extends string>(block: FormBlock<Code>, template: Template<Code>, prior: PriorFigures, language: Language): FormBlock<Code> {
  const shows = (code: Code | null): code is Code => code !== null && showsPrior(template.indicators.get(code)!);
  const columns = block.columns.flatMap((path, column): PriorColumn<Code>[] => {
    const cells = block.cells.map((row) => row[column] ?? null).map((code) => (shows(code) ? code : null));
    const label = path.join(language === "en" ? ", " : "").replaceAll("\n", "");
    return cells.every((code) => code === null) ? [] : [{ head: sheetText("form.prior", language, { label, period: periodIn(prior.period, language) }), cells }];
  });
  return columns.length === 0 ? block : { ...block, prior: columns };
}

const showsPrior = (indicator: Indicator): boolean => indicator.type === "quantity" && indicator.showsPrior === true;

/** Writes what was reported before: grey and locked. @returns a writer of one cell, and the places of what its edits may be held against */
export function priorWriter<Code extends string>(page: Page, template: Template<Code>, prior: PriorFigures): { readonly places: PriorPlaces; readonly write: (code: Code, place: Place) => void } {
  const places = new Map<string, Place>();
  return {
    places: { period: prior.period, places },
    write: (code, place) => {
      const indicator: Indicator = template.indicators.get(code)!;
      if (indicator.type !== "quantity") throw new RangeError(`${code} is no quantity`);
      const figure = prior.figures.get(code);
      const value = typeof figure?.value === "number" ? numberInCell(indicator, figure.value) : null;
      put(page, place.row, place.column, value, withFormat(STYLES.prior, cellFormat(indicator)));
      if (figure && isPlain(figure)) places.set(code, place);
    },
  };
}

/** Whether the cell says all that is known of the figure: one that was written coarser than its steps, or could not be read, is more than a number and less. */
const isPlain = ({ value, step, state }: Figure): boolean => (typeof value === "number" ? step === 1 : state === "blank" || state === "not-reported");
