import { pointsInto, type SheetRole } from "#core";
import { HostError } from "#jobs/host-error";
import type { Known } from "../known";
import { runSteps, step } from "../steps";

/**
 * Takes our sheets of these roles away, and the names that point into them. References to them become #REF!, as when a person
 * deletes a sheet. @returns the ids of their tabs
 * @throws HostError "not-supported" if no visible sheet would be left, "structure-protected" when tabs cannot be deleted
 */
export async function removeSheets(context: Excel.RequestContext, known: Known, roles: readonly SheetRole[], workbook: string): Promise<ReadonlySet<string>> {
  const gone = known.tabs.filter(({ identity }) => identity && roles.includes(identity.role));
  if (gone.length === 0) return new Set();
  if (known.isStructureProtected) throw new HostError("structure-protected", workbook, "worksheets cannot be deleted");
  if (!known.tabs.some((tab) => tab.visibility === "visible" && !gone.includes(tab))) throw new HostError("not-supported", workbook, "no visible sheet would be left");
  const names = context.workbook.names.load("name,formula,scope");
  await context.sync();
  const meaningless = names.items.filter(({ formula, scope }) => scope === "Workbook" && gone.some(({ worksheet }) => pointsInto(formula.replace(/^=/, ""), worksheet)));
  await runSteps(context, [
    ...meaningless.map(({ name }) => step(3, ({ workbook: book }) => book.names.getItem(name).delete(), name.length)),
    ...gone.map(({ id, visibility }) => step(4, ({ workbook: book }) => {
      const sheet = book.worksheets.getItem(id);
      // Excel refuses to delete a very hidden sheet.
      if (visibility === "very-hidden") sheet.visibility = "Hidden";
      sheet.delete();
    })),
  ]);
  return new Set(gone.map(({ id }) => id));
}
