import { isNameOfDraft, parseAddress, pointsInto } from "#core";
import { step, type Step } from "../steps";
import type { ExcelPlacement } from "./excel-placement";

/** A defined name of the workbook, its formula without "=". */
interface StandingName {
  readonly name: string;
  readonly formula: string;
}

/** The workbook's names, where drafts bring names or may have brought some: one request, or none. */
export async function askNames(context: Excel.RequestContext, placements: readonly ExcelPlacement[]): Promise<readonly StandingName[]> {
  if (!placements.some(({ draft, replaced }) => draft.names.length > 0 || (replaced && draft.identity.template !== ""))) return [];
  const names = context.workbook.names.load("name,formula,scope");
  await context.sync();
  return names.items.filter(({ scope }) => scope === "Workbook").map(({ name, formula }) => ({ name, formula: formula.replace(/^=/, "") }));
}

/** Brings the drafts' names in place of those that replaced sheets had brought. A name that somebody else has given stays what it is. */
export function nameSteps(placements: readonly ExcelPlacement[], standing: readonly StandingName[]): Step[] {
  const isOld = ({ name, formula }: StandingName) =>
    placements.some(({ draft, replaced }) => replaced && pointsInto(formula, replaced.worksheet) && isNameOfDraft(name, draft));
  const old = standing.filter(isOld);
  const taken = new Set(standing.filter((one) => !old.includes(one)).map(({ name }) => name.toLowerCase()));
  return [
    ...old.map(({ name }) => step(3, ({ workbook }) => workbook.names.getItem(name).delete(), name.length)),
    ...placements.flatMap(({ draft, key }) => draft.names.filter(({ name }) => !taken.has(name.toLowerCase())).map(({ name, address }) => {
      if (!parseAddress(address)) throw new RangeError(`${address} is no address of a cell`);
      return step(6, ({ workbook }) => void workbook.names.add(name, workbook.worksheets.getItem(key).getRange(address).untrack()), name.length);
    })),
  ];
}
