import { compileEdits, type CompiledEdits } from "../check/compile-edits";
import type { Template } from "../model/template";
import { countedForm, countingForm, rowForm } from "../template/ledger-views";

const compiled = new WeakMap<Template, CompiledEdits>();

/** The edits of a form; of a ledger those about the figures that are counted from it. Compiled once for as long as the template lives. */
export const compileEditsOnce = (template: Template): CompiledEdits => once(countedForm(template));

/** The edits of figures as they are counted from the rows of a ledger; of a form all of them. */
export const countingEditsOnce = (template: Template): CompiledEdits => once(countingForm(template));

/** The edits that each row of a ledger is put to. */
export const rowEditsOnce = (template: Template): CompiledEdits => once(rowForm(template));

function once(template: Template): CompiledEdits {
  const known = compiled.get(template) ?? compileEdits(template);
  compiled.set(template, known);
  return known;
}
