import { cellKey } from "../model/address";
import type { CellValue } from "../model/cell";
import type { Template } from "../model/template";
import { evaluateFormula } from "../native/evaluate-formula";
import { put, type Page } from "./page";
import { planChecks, type CheckedForm, type ChecksPlan, type PlannedFormula } from "./plan-checks";

/**
 * Lets a form check itself in Excel and WPS without us: conditional formats with live formulas at the figures, and beyond the printed page a
 * sign and words for each row. All is calculated from the cells, says what the engine says, and belongs to the form: it is no mark of ours.
 */
export function putChecks<Code extends string>(page: Page, form: CheckedForm<Code>): void {
  const plan = planOnce(form, page.widths);
  putFormulas(page, plan.formulas);
  page.cells.push(...plan.page.cells);
  page.beyond.push(...plan.page.beyond);
  page.conditions.push(...plan.page.conditions);
  page.merges.push(...plan.page.merges);
  for (const [row, height] of plan.page.heights) page.heights.set(row, height);
}

/** The last plan of each template: the forms of a roster differ in what stands in them, not in where it stands. */
const plans = new WeakMap<Template, { readonly basis: string; readonly neighbours: readonly Template[]; readonly plan: ChecksPlan }>();

function planOnce<Code extends string>(form: CheckedForm<Code>, widths: readonly number[]): ChecksPlan {
  const basis = basisOf(form, widths);
  const neighbours = [...form.live.neighbours.values()].map(({ template }) => template);
  const last = plans.get(form.template);
  if (last?.basis === basis && last.neighbours.length === neighbours.length && last.neighbours.every((one, index) => one === neighbours[index])) return last.plan;
  const plan = planChecks(form, widths);
  plans.set(form.template, { basis, neighbours, plan });
  return plan;
}

/** All that a plan depends on besides the templates. */
function basisOf<Code extends string>({ period, language, places, prior, blocks, summary, live: { neighbours } }: CheckedForm<Code>, widths: readonly number[]): string {
  const around = [...neighbours].map(([id, { worksheet, places: theirs }]) => [id, worksheet, [...theirs]]);
  return JSON.stringify([period, language, [...places], prior && [prior.period, [...prior.places]], blocks, summary, widths, around]);
}

/** Writes each formula with its value, which later ones may ask for. */
function putFormulas(page: Page, formulas: readonly PlannedFormula[]): void {
  const values = new Map<number, CellValue>(page.cells.map(({ row, column, value }) => [cellKey(row, column), value]));
  for (const { place, formula, printed, style } of formulas) {
    // Sheets of other forms are blank when forms are issued together.
    const value = evaluateFormula(formula, (worksheet, { row, column }) => (worksheet === null ? (values.get(cellKey(row, column)) ?? null) : null));
    values.set(cellKey(place.row, place.column), value);
    put(page, place.row, place.column, value, style, printed);
  }
}
