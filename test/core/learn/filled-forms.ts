import { addressOf, cellKey, layOutForm, relationsOf, type Edit, type Place, type SheetSnapshot, type Template, type Unit } from "#core";
import { snapshotOfDraft } from "../../../src/host/memory/snapshot-of-draft";
import { readGoldenFolder } from "../../golden/read-folder";
import { filledPlaces, typed } from "../../golden/walk-road";

/** The sheets of a template as units filled them in, as people's own forms are: without an identity block. */
export interface FilledForms {
  readonly template: Template;
  readonly sheets: readonly SheetSnapshot[];
  /** Where each figure stands; of a ledger in its first row. */
  readonly places: ReadonlyMap<string, Place>;
}

/** A form filled in from its golden folder. */
export function filledForms(id: string): FilledForms {
  const folder = readGoldenFolder(id);
  const { template, roster, period } = folder;
  const places = placesOf(template, roster.units[0]!);
  const sheets = roster.units.map((unit) => {
    const { draft } = layOutForm(template, { role: "form", unit, period });
    const entries = new Map(filledPlaces(folder, unit, period, folder.figures.get(unit.name) ?? new Map<string, string>()).map(({ code, text, place }) => [cellKey(place.row, place.column), typed(template, code, text)]));
    const cells = draft.cells.filter(({ row }) => row > 0).map((cell) => ({ ...cell, value: entries.get(cellKey(cell.row, cell.column)) ?? cell.value }));
    return snapshotOfDraft({ ...draft, cells }, "forms.xlsx", unit.name);
  });
  return { template, sheets, places };
}

const placesOf = (template: Template, unit: Unit): ReadonlyMap<string, Place> => layOutForm(template, { role: "form", unit, period: "2020-03-20" }).places;

/** What the form's edits say of sums: total and parts, by code. */
export const sumsOf = ({ edits, indicators, tables }: Template): readonly { readonly total: string; readonly plus: readonly string[]; readonly less: readonly string[] }[] =>
  edits.filter((edit): edit is Extract<Edit, { kind: "balance" | "table-balance" | "stock-balance" }> => ["balance", "table-balance", "stock-balance"].includes(edit.kind))
    .flatMap((edit) => relationsOf(edit, { indicators, tables })).map(({ shown, plus, less }) => ({ total: shown, plus, less }));

/** The sheets with a formula in each cell that is a sum of others; of several the first. Tells which sums these are. */
export function withFormulas({ template, sheets, places }: FilledForms): { readonly sheets: readonly SheetSnapshot[]; readonly sums: ReturnType<typeof sumsOf> } {
  const sums = [...new Map([...sumsOf(template)].reverse().map((sum) => [sum.total, sum])).values()].filter(({ plus, less, total }) => plus.length + less.length > 1 && [total, ...plus, ...less].every((code) => places.has(code)));
  const at = (code: string): string => addressOf(places.get(code)!.row, places.get(code)!.column);
  const formulas = new Map(sums.map(({ total, plus, less }) => [cellKey(places.get(total)!.row, places.get(total)!.column), `${plus.map(at).join("+")}${less.map((code) => `-${at(code)}`).join("")}`]));
  return { sums, sheets: sheets.map((sheet) => ({ ...sheet, formulas: new Map([...sheet.formulas, ...formulas]) })) };
}
