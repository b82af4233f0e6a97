import type { RowCondition } from "../model/ledger";
import { indicatorsOf, type Template } from "../model/template";
import { holdsForRow, isFilled } from "../template/row-condition";
import type { CompiledEdits } from "./compile-edits";
import type { Check, Figures } from "./outcome";
import { rowFiguresIn } from "./scope";

/**
 * Whether an undecided check of a ledger's row lacks nothing but what may be left blank in that row: then it has nothing to ask. A cell that
 * the row must have, that cannot be read, or that the sheet does not have, is lacking.
 */
export function lacksNothing(check: Check, figures: Figures, { codes, scope }: CompiledEdits): boolean {
  const gaps = new Set<number>();
  const at = (slot: number) => {
    const figure = figures.at(slot);
    if (figure === undefined || figure.value === null) gaps.add(slot);
    return figure;
  };
  check.test({ at, asOf: figures.asOf ?? null });
  return [...gaps].every((slot) => {
    const figure = figures.at(slot);
    return figure !== undefined && !isFilled(figure) && !demandsOf(scope.template).some(({ of, when }) => of.has(codes[slot]!) && holdsForRow(when, rowFiguresIn(figures, scope), figures.asOf ?? null));
  });
}

/** Fields that a row must have where these conditions hold. */
interface Demand {
  readonly of: ReadonlySet<string>;
  readonly when: readonly RowCondition[];
}

const demands = new WeakMap<Template, readonly Demand[]>();

/** Worked out once for as long as the template lives. */
function demandsOf(template: Template): readonly Demand[] {
  const known = demands.get(template);
  if (known) return known;
  const required = indicatorsOf(template).filter(({ indicator }) => indicator.required).map(({ code }) => code);
  const made = [{ of: new Set(required), when: [] }, ...template.edits.flatMap((edit): readonly Demand[] =>
    edit.kind === "required" ? [{ of: new Set(edit.of), when: [] }] : edit.kind === "required-when" ? [{ of: new Set(edit.of), when: edit.when }] : [])];
  demands.set(template, made);
  return made;
}
