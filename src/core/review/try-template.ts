import { compileEditsOnce, countingEditsOnce, rowEditsOnce } from "./compiled";
import { readHistory } from "./read-history";
import type { ReviewMemory } from "./review-memory";
import type { ReviewSettings } from "./review-settings";
import { tallyEdits, type EditTally } from "../check/tally-edits";
import type { UnitRecord } from "../model/figure";
import { recordOfUnit, type History } from "../model/history";
import type { Period } from "../model/period";
import type { WorkbookSnapshot } from "../model/sheet";
import type { Steps } from "../model/step";
import type { Template } from "../model/template";

/** How the edits of a template would have ended over workbooks of the past. */
export interface TemplateTrial {
  /** The periods that were met, the latest first, and how many units reported for each. */
  readonly periods: readonly { readonly period: Period; readonly units: number }[];
  /** In the order of the template; what holds rows of several ledgers against each other is not tried. */
  readonly edits: readonly EditTally[];
}

/** Who must report, and the forms that the template's edits may name. */
export interface TrialSettings extends Pick<ReviewSettings, "roster"> {
  readonly others: readonly Template[];
}

/** Tries a template on workbooks of the past, each period beside the periods before it and beside the other forms of its units. Nothing is added up or marked. */
export function* tryTemplate(template: Template, workbooks: readonly WorkbookSnapshot[], { roster, others }: TrialSettings, memory: ReviewMemory): Steps<TemplateTrial> {
  const named = new Set(template.edits.flatMap((edit) => (edit.kind === "cross-form" ? [edit.other.template] : [])));
  const beside = others.filter(({ id }) => id !== template.id && named.has(id));
  const { history } = yield* readHistory({ templates: [template, ...beside], roster, period: null, expects: "any", prior: workbooks }, memory);
  const periods = history.get(template.id) ?? [];
  const edits = tallyEdits(periods, {
    edits: template.ledger ? countingEditsOnce(template) : compileEditsOnce(template),
    rows: rowEditsOnce(template),
    others: new Map(beside.map((one) => [one.id, compileEditsOnce(one)])),
    beside: (record, period) => recordsBeside(record, period, beside, history),
  });
  return { periods: periods.map(({ period, records }) => ({ period, units: records.length })), edits };
}

const recordsBeside = ({ unit }: UnitRecord, period: Period, forms: readonly Template[], history: History): readonly UnitRecord[] =>
  forms.flatMap(({ id }) => {
    const same = history.get(id)?.find((one) => one.period === period);
    const record = same ? recordOfUnit(same, unit) : null;
    return record ? [record] : [];
  });
