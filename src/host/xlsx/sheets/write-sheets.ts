import { laidOutWithList, namesInDrafts, placeDrafts, type DraftPlacement, type SheetDraft, type SheetToWrite, type Step, type Steps, type Visibility } from "#core";
import { addCharts, removeCharts } from "../charts/charts";
import { dropCalcChainOf, withCalculation } from "../edit/calculation";
import { addParts, folderOf, freePartNames, removePart } from "../edit/content-types";
import { addRelationships, removeRelationships } from "../edit/edit-relationships";
import { editionOf } from "../edit/edition";
import { editPart } from "../edit/part-text";
import { tabsOf, withActiveTab, withTabs } from "../edit/workbook-xml";
import { rootOf } from "../edit/xml-scan";
import { removeNotes } from "../marks/notes";
import type { Package } from "../package";
import { plainWriter, type ContentWriter, type PartContent } from "../part-content";
import { readRelationships } from "../relationships";
import { readWorkbookParts } from "../workbook-parts";
import { DraftLooks } from "./draft-looks";
import { withDraftNames, type NamingDraft } from "./draft-names";
import { keptXml } from "./kept-xml";
import { ownSheets, type OwnSheet } from "./own-sheets";
import { sheetXml } from "./sheet-xml";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * Writes sheets of ours. One with the same role and template (and, for forms and copies, unit) is replaced in its place and keeps its
 * tab's name, so that formulas and names that point to it stay valid; new ones come last. References in drafts to each
 * other's wished names follow the names that the tabs get. In a workbook without sheets the first visible one becomes active.
 * A sheet a step, and more on long ones; a planned one is laid out then, so that one lives at a time.
 * @param newContent how each sheet is held until the file is saved
 */
export function* writeSheets(pack: Package, sheets: readonly SheetToWrite[], newContent: () => ContentWriter = plainWriter): Steps<void> {
  const { workbook, sheets: standing } = readWorkbookParts(pack);
  const tabs = standing.map(({ name }) => name);
  const placements = placeDrafts(sheets, yield* ownSheets(pack), tabs);
  const edition = editionOf(pack.text(workbook), rootOf(pack.text(workbook)));
  const looks = new DraftLooks(pack, workbook);
  const active = tabs.length === 0 ? sheets.findIndex(({ visibility }) => visibility === "visible") : -1;
  const naming = namesInDrafts(placements, tabs);
  const before = tabsOf(pack.text(workbook));
  dropCalcChainOf(pack, workbook, placements.flatMap(({ replaced }) => (replaced ? [before[replaced.tab]!.sheetId] : [])));
  const fresh = newSheetParts(pack, workbook, placements.filter(({ replaced }) => !replaced).length);
  const written: WrittenSheet[] = [];
  for (const [index, placement] of placements.entries()) {
    const step: Step = { stage: "write", done: index, of: placements.length, what: placement.name };
    yield step;
    const { replaced, name } = placement;
    const part = replaced?.sheet.part ?? fresh.shift()!;
    const draft = laidOutWithList(placement.draft);
    const kept = addCharts(pack, workbook, part, replaced ? prepareReplaced(pack, replaced) : "", draft.charts ?? [], { edition, worksheet: name, cells: draft.cells });
    const content = yield* sheetXml(draft, { edition, ...looks.of(draft), ...naming(placement), isActive: index === active, kept }, newContent(), step);
    written.push({ draft: namingOf(draft), name, replaced, part, content, hasFormulas: draft.cells.some(({ formula }) => formula !== undefined) });
  }
  looks.finish();
  enter(pack, workbook, written, active);
}

/** A sheet that is written, but not yet in the package, and what the workbook must know of it. */
interface WrittenSheet extends DraftPlacement<OwnSheet, NamingDraft> {
  readonly part: string;
  readonly content: PartContent;
  readonly hasFormulas: boolean;
}

const namingOf = ({ name, identity, visibility, names, print }: SheetDraft): NamingDraft => ({ name, identity, visibility, names, print });

/** Sets the parts of all sheets, adds the new ones to the workbook, and the names that they bring. */
function enter(pack: Package, workbook: string, sheets: readonly WrittenSheet[], active: number): void {
  for (const { replaced, part, content } of sheets) if (replaced) pack.set(part, content);
  addSheets(pack, workbook, sheets.filter(({ replaced }) => !replaced).map(({ part, name, draft: { visibility }, content }) => ({ part, name, visibility, content })));
  editPart(pack, workbook, (text) => {
    const named = withDraftNames(text, sheets);
    const activated = active >= 0 ? withActiveTab(named, active) : named;
    return sheets.some(({ hasFormulas }) => hasFormulas) ? withCalculation(activated) : activated;
  });
}

/** A worksheet to be added. */
export interface NewSheet {
  /** Must be new, see newSheetParts. */
  readonly part: string;
  /** Must be legal and new. */
  readonly name: string;
  readonly visibility: Visibility;
  readonly content: PartContent;
}

/** Names for so many new worksheet parts. */
export const newSheetParts = (pack: Package, workbook: string, count: number): string[] => freePartNames(pack, `${folderOf(workbook)}worksheets/sheet`, ".xml", count);

/** Adds worksheets after all others. */
export function addSheets(pack: Package, workbook: string, sheets: readonly NewSheet[]): void {
  if (sheets.length === 0) return;
  const { relationships } = editionOf(pack.text(workbook), rootOf(pack.text(workbook)));
  addParts(pack, sheets.map(({ part, content }) => ({ part, contentType: SHEET_TYPE, content })));
  const ids = addRelationships(pack, workbook, `${relationships}/worksheet`, sheets.map(({ part }) => part));
  editPart(pack, workbook, (text) => withTabs(text, sheets.map(({ name, visibility }, index) => ({ name, visibility, relationship: ids[index]! }))));
}

/** Takes from a sheet that is about to be written anew what belongs to its old cells; returns the XML that stays. */
function prepareReplaced(pack: Package, { sheet }: OwnSheet): string {
  removeNotes(pack, sheet.part);
  removeCharts(pack, sheet.part);
  for (const { id, target } of readRelationships(pack, sheet.part).filter(({ kind }) => kind === "table")) {
    removePart(pack, target);
    removeRelationships(pack, sheet.part, [id]);
  }
  return keptXml(pack.text(sheet.part));
}
