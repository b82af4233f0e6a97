import { compileEdits, type CompiledEdits } from "../check/compile-edits";
import type { Template } from "../model/template";

const compiled = new WeakMap<Template, CompiledEdits>();

/** The template's edits, compiled once for as long as the template lives. */
export function compileEditsOnce(template: Template): CompiledEdits {
  const known = compiled.get(template) ?? compileEdits(template);
  compiled.set(template, known);
  return known;
}
