import { HostError } from "#jobs/host-error";
import { dropCalcChainOf } from "../edit/calculation";
import { removePart } from "../edit/content-types";
import { pointsInto, withNamesReplaced, withoutNames } from "../edit/defined-names";
import { removeRelationships } from "../edit/edit-relationships";
import { replaceSheetsInPart } from "../edit/formula-sheets";
import { editPart } from "../edit/part-text";
import { tabsOf, withoutTab } from "../edit/workbook-xml";
import { escapeText } from "../edit/xml-text";
import type { Package } from "../package";
import { readRelationships } from "../relationships";
import { readWorkbookParts } from "../workbook-parts";
import type { OwnSheet } from "./own-sheets";

/**
 * Removes sheets with all parts that only they use and all names that mean nothing without them. References to them become
 * #REF!, as when a person deletes a sheet.
 * @throws HostError "not-supported" if no visible sheet would be left
 */
export function removeSheets(pack: Package, own: readonly OwnSheet[]): void {
  const { workbook } = readWorkbookParts(pack);
  const gone = new Set(own.map(({ tab }) => tab));
  if (!tabsOf(pack.text(workbook)).some(({ isVisible }, tab) => isVisible && !gone.has(tab))) {
    throw new HostError("not-supported", pack.name, "no visible sheet would be left");
  }
  for (const sheet of [...own].sort((one, other) => other.tab - one.tab)) removeSheet(pack, workbook, sheet);
}

function removeSheet(pack: Package, workbook: string, { sheet, tab }: OwnSheet): void {
  const { sheetId, relationship } = tabsOf(pack.text(workbook))[tab]!;
  const replacement = (worksheet: string) => (worksheet.toLowerCase() === sheet.name.toLowerCase() ? "#REF!" : null);
  dropCalcChainOf(pack, workbook, [sheetId]);
  editPart(pack, workbook, (text) => {
    const named = withoutNames(text, (name) => name.tab === tab || (name.tab === null && pointsInto(name.formula, sheet.name)));
    return withoutTab(withNamesReplaced(named, replacement), tab);
  });
  const before = reachableParts(pack, sheet.part);
  removeRelationships(pack, workbook, [relationship]);
  const needed = reachableParts(pack, "");
  for (const part of before) if (!needed.has(part)) removePart(pack, part);
  for (const part of partsWithFormulas(pack)) editPart(pack, part, (text) => forgetting(text, sheet.name, replacement));
}

/** The part and all parts that its relationships lead to. */
function reachableParts(pack: Package, start: string): Set<string> {
  const reached = new Set([start]);
  for (const part of reached) {
    for (const { target, isExternal } of readRelationships(pack, part)) if (!isExternal && pack.has(target)) reached.add(target);
  }
  return reached;
}

function partsWithFormulas(pack: Package): string[] {
  const worksheets = readWorkbookParts(pack).sheets.map(({ part }) => part);
  return [...worksheets, ...pack.names().filter((name) => /\/charts\/[^/]+\.xml$/.test(name))];
}

function forgetting(text: string, worksheet: string, replacement: (worksheet: string) => string | null): string {
  return text.includes(escapeText(worksheet.replaceAll("'", "''"))) ? replaceSheetsInPart(text, replacement) : text;
}
