import { addressOf, formulaRef, labelIn, sheetText, STATE_COLUMN, unitState, type BulletinForm, type BulletinGroup, type Language, type TracedCount, type UnitState } from "#core";
import { chaseStateOf } from "../chase-rows";
import type { TracedTotals } from "../source-rows";
import type { UnitStates } from "../unit-states";

/** How far each form has come in, counted on its sheet 分街道. */
export const formStates = (parts: readonly TracedTotals[], language: Language): BulletinForm[] =>
  parts.map((part) => ({
    id: part.reviewed.template.id,
    name: labelIn(part.reviewed.template.name, language),
    received: unitsIn(["reported"], part, language),
    returned: unitsIn(["with-hard", "left-out"], part, language),
    absent: unitsIn(["missing"], part, language),
  }));

function unitsIn(states: readonly UnitState[], { reviewed, rollUp, byUnit }: TracedTotals, language: Language): TracedCount {
  const value = reviewed.units.filter(({ code }) => states.includes(unitState(rollUp, code))).length;
  const rows = [...byUnit.rows.values()];
  if (rows.length === 0) return { value };
  const [first, last] = [Math.min(...rows), Math.max(...rows)].map((row) => addressOf(row, STATE_COLUMN)) as [string, string];
  const range = `${formulaRef(byUnit.draft.name, first)}:${last}`;
  return { value, formula: states.map((state) => `COUNTIF(${range},"${sheetText(`state.${state}`, language)}")`).join("+") };
}

/** In the order in which a district asks. */
const ASKED = ["missing", "wrong-period", "refused", "hard", "old-version"] as const;

/** Units that are to be asked again, each once in a state, with the forms that it is about. */
export const chaseGroups = ({ templates }: UnitStates): BulletinGroup[] =>
  ASKED.flatMap((state) => {
    const units = new Map<string, { readonly name: string; readonly forms: string[] }>();
    for (const { template, reports } of templates) {
      for (const { unit, state: reported } of reports) {
        if (chaseStateOf(reported) !== state || unit.code === "") continue;
        const known = units.get(unit.code) ?? { name: unit.name, forms: [] };
        known.forms.push(template.id);
        units.set(unit.code, known);
      }
    }
    return units.size === 0 ? [] : [{ state, units: [...units.values()] }];
  });

/** How many units have sent all forms, with nothing to ask for. */
export function unitsComplete({ templates }: UnitStates): number {
  const asked = new Set(templates.flatMap(({ reports }) => reports.filter(({ state }) => chaseStateOf(state) !== null).map(({ unit }) => unit.code)));
  const all = new Set(templates.flatMap(({ reports }) => reports.map(({ unit }) => unit.code)));
  return [...all].filter((code) => !asked.has(code)).length;
}
