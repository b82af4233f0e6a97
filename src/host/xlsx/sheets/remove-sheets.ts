import { pointsInto, type Steps } from "#core";
import { HostError } from "#jobs/host-error";
import { dropCalcChainOf } from "../edit/calculation";
import { withNamesReplaced, withoutNames } from "../edit/defined-names";
import { removeRelationships } from "../edit/edit-relationships";
import { replaceSheetsInPart } from "../edit/formula-sheets";
import { editPart } from "../edit/part-text";
import { removeWithOwn } from "../edit/remove-with-own";
import { tabsOf, withoutTab } from "../edit/workbook-xml";
import { escapeText } from "../edit/xml-text";
import type { Package } from "../package";
import { readWorkbookParts } from "../workbook-parts";
import type { OwnSheet } from "./own-sheets";

/**
 * Removes sheets with all parts that only they use and all names that mean nothing without them. References to them become
 * #REF!, as when a person deletes a sheet; a part that may hold such a reference a step.
 * @throws HostError "not-supported" if no visible sheet would be left
 */
export function* removeSheets(pack: Package, own: readonly OwnSheet[]): Steps<void> {
  if (own.length === 0) return;
  const { workbook } = readWorkbookParts(pack);
  const tabs = tabsOf(pack.text(workbook));
  const gone = new Set(own.map(({ tab }) => tab));
  if (!tabs.some(({ isVisible }, tab) => isVisible && !gone.has(tab))) throw new HostError("not-supported", pack.name, "no visible sheet would be left");
  const removed = [...gone].map((tab) => tabs[tab]!);
  dropCalcChainOf(pack, workbook, removed.map(({ sheetId }) => sheetId));
  editPart(pack, workbook, (text) => own.map(({ tab }) => tab).sort((one, other) => other - one).reduce(withoutTabAndNames, text));
  removeWithOwn(pack, own.map(({ sheet }) => sheet.part), () => removeRelationships(pack, workbook, removed.map(({ relationship }) => relationship)));
  yield* forget(pack, workbook, own.map(({ sheet }) => sheet.name));
}

function withoutTabAndNames(text: string, tab: number): string {
  const worksheet = tabsOf(text)[tab]!.name;
  const named = withoutNames(text, (name) => name.tab === tab || (name.tab === null && pointsInto(name.formula, worksheet)));
  return withoutTab(named, tab);
}

/** Turns references to worksheets that are no more into #REF!, wherever formulas stand. */
function* forget(pack: Package, workbook: string, worksheets: readonly string[]): Steps<void> {
  const gone = new Set(worksheets.map((name) => name.toLowerCase()));
  const replacement = (worksheet: string) => (gone.has(worksheet.toLowerCase()) ? "#REF!" : null);
  const written = worksheets.map((name) => escapeText(name.replaceAll("'", "''")));
  editPart(pack, workbook, (text) => withNamesReplaced(text, replacement));
  const sheets = readWorkbookParts(pack).sheets.map(({ part }) => part);
  const charts = pack.names().filter((name) => /\/charts\/[^/]+\.xml$/.test(name));
  const parts = [...sheets, ...charts];
  for (const [done, part] of parts.entries()) {
    yield { stage: "write", done, of: parts.length, what: part };
    editPart(pack, part, (text) => (written.some((name) => text.includes(name)) ? replaceSheetsInPart(text, replacement) : text));
  }
}
