import type { DateOrderEdit } from "../model/edit";
import type { Figure } from "../model/figure";
import { dayNumber, isRealDate } from "../model/period";
import { PASS, UNDECIDED, type Check, type Figures, type Outcome } from "./outcome";
import { termOf, type ContentTerm, type Scope } from "./scope";

/** Dates do not go back. One check a date after the first, against the nearest earlier one that is filled. Shown at the later date. */
export function dateOrderChecks(edit: DateOrderEdit<string>, scope: Scope): readonly Check[] {
  const terms = edit.dates.map((code) => dateTermOf(scope, code));
  return terms.slice(1).map((later, index) => ({ edit, test: (figures) => testOrder(figures, later, terms, index) }));
}

function dateTermOf(scope: Scope, code: string): ContentTerm {
  const term = termOf(scope, code);
  if (term.indicator.type !== "date") throw new RangeError(`${code} is no date`);
  return term;
}

function testOrder(figures: Figures, later: ContentTerm, terms: readonly ContentTerm[], before: number): Outcome {
  const end = figures.at(later.slot);
  const to = dateAt(end);
  if (to === null) return UNDECIDED;
  for (let index = before; index >= 0; index -= 1) {
    const earlier = terms[index]!;
    const start = figures.at(earlier.slot);
    const from = dateAt(start);
    if (from !== null) return from <= to ? PASS : goesBack(end!, later, start!, earlier);
  }
  return UNDECIDED;
}

function dateAt(figure: Figure | undefined): string | null {
  if (figure === undefined || figure.value === null) return null;
  if (typeof figure.value !== "string" || !isRealDate(figure.value)) throw new TypeError(`${figure.indicator} is no date`);
  return figure.value;
}

function goesBack(end: Figure, later: ContentTerm, start: Figure, earlier: ContentTerm): Outcome {
  const [from, to] = [String(start.value), String(end.value)];
  const values = { label: later.label, reported: to, against: earlier.label, earlier: from, days: dayNumber(from) - dayNumber(to) };
  return { kind: "fail", remark: { code: "edit.date-order", figures: [end, start], values, expected: null, imbalance: null } };
}
