import { findingAt, type Finding, type FindingValue } from "../model/finding";
import type { ExpressionTrouble, ExpressionTroubleCode } from "./expression-tokens";

/** Every message about a template itself. */
export type TemplateProblemCode =
  | "template.missing" | "template.wrong-shape" | "template.not-a-choice" | "template.unknown-field" | "template.out-of-bounds" | "template.malformed"
  | "template.bad-id" | "template.bad-version" | "template.bad-code" | "template.bad-decimals" | "template.bad-measure" | "template.empty-label"
  | "template.same-label" | "template.field-twice" | "template.no-field" | "template.code-kind" | "template.list-twice" | "template.mark-is-value"
  | "template.rate-added" | "template.roll-up-itself" | "template.personal-rolled-up"
  | "template.no-table" | "template.no-ledger" | "template.no-key" | "template.table-size" | "template.table-empty" | "template.same-line"
  | "template.not-counted" | "template.not-a-column" | "template.not-in-list" | "template.no-day" | "template.counted-by-personal"
  | "template.no-place" | "template.several-places" | "template.unknown-indicator" | "template.wrong-type"
  | "template.edit-twice" | "template.too-few" | "template.lengths-differ" | "template.no-bound" | "template.not-a-decimal" | "template.bounds-crossed"
  | "template.named-twice" | "template.measures-differ" | "template.ratio-measures" | "template.no-such-line" | "template.nothing-to-add"
  | "template.unknown-form" | "template.same-edit" | "template.implied" | "template.contradiction" | "template.never-true" | "template.always-true"
  | "template.clash" | "template.never-applies"
  | `template.expression-${ExpressionTroubleCode}`;

/** Something wrong with a template. hard: it cannot be used so; soft: it works, but the author should look at it. */
export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  /** Id of the edit concerned; "" when none is. */
  readonly edit: string;
  /** Where in the template: `edits[3].parts[1]`; "" is the template as a whole. */
  readonly path: string;
  readonly values: Readonly<Record<string, FindingValue>>;
  readonly strength: "hard" | "soft";
}

type Details = { readonly path: string; readonly edit?: string; readonly values?: TemplateProblem["values"] };

/** Something that must be put right before the template is used. */
export const hardProblem = (code: TemplateProblemCode, { path, edit = "", values = {} }: Details): TemplateProblem => ({ code, edit, path, values, strength: "hard" });

/** Something that the author should look at. */
export const softProblem = (code: TemplateProblemCode, { path, edit = "", values = {} }: Details): TemplateProblem => ({ code, edit, path, values, strength: "soft" });

/** An expression that cannot be read or does not fit. */
export const expressionProblem = ({ code, at, found }: ExpressionTrouble, path: string, edit: string): TemplateProblem =>
  hardProblem(`template.expression-${code}`, { path, edit, values: { at, found } });

/** A problem as a finding, to be said and listed like any other; it concerns no sheet. */
export const problemFinding = (problem: TemplateProblem, template: string): Finding<TemplateProblemCode> =>
  findingAt(
    { workbook: "", worksheet: "", unit: null, period: null },
    { code: problem.code, edit: problem.edit, strength: problem.strength, reach: "template", values: { template, path: problem.path, rule: problem.edit, ...problem.values } },
  );
