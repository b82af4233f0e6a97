import type { CodeListEdit } from "../model/edit";
import type { Figure } from "../model/figure";
import { PASS, UNDECIDED, type Check, type Outcome } from "./outcome";
import { termOf, type ContentTerm, type Scope } from "./scope";

/** The text must be one of the listed; width and blanks at its ends do not count. */
export function codeListChecks(edit: CodeListEdit<string>, scope: Scope): readonly Check[] {
  const term = termOf(scope, edit.of);
  if (term.indicator.type !== "text" && term.indicator.type !== "code") throw new RangeError(`${edit.of} is no text`);
  const allowed = new Set(edit.list.map(plainText));
  return [{ edit, test: (figures) => testList(figures.at(term.slot), allowed, edit.list, term) }];
}

const plainText = (text: string): string => text.normalize("NFKC").trim();

function testList(figure: Figure | undefined, allowed: ReadonlySet<string>, list: readonly string[], term: ContentTerm): Outcome {
  if (figure === undefined || figure.value === null) return UNDECIDED;
  if (typeof figure.value !== "string") throw new TypeError(`${figure.indicator} is no text`);
  if (allowed.has(figure.value) || allowed.has(plainText(figure.value))) return PASS;
  const values = { label: term.label, reported: figure.value, list };
  return { kind: "fail", remark: { code: "edit.code-list", figures: [figure], values, expected: null, imbalance: null } };
}
