import { namesInDrafts, placeDrafts, type ConditionLook, type SheetDraft, type Step, type Steps, type Visibility } from "#core";
import { addCharts, removeCharts } from "../charts/charts";
import { dropCalcChainOf, withCalculation } from "../edit/calculation";
import { addParts, folderOf, freePartNames, removePart } from "../edit/content-types";
import { addRelationships, removeRelationships } from "../edit/edit-relationships";
import { editionOf } from "../edit/edition";
import { editPart } from "../edit/part-text";
import { ensureStyles, interned } from "../edit/styles-xml";
import { tabsOf, withActiveTab, withTabs } from "../edit/workbook-xml";
import { prefixOf, rootOf } from "../edit/xml-scan";
import { removeNotes } from "../marks/notes";
import type { Package } from "../package";
import type { PartContent } from "../part-content";
import { readRelationships } from "../relationships";
import { readWorkbookParts } from "../workbook-parts";
import { looksLikeFormula } from "./cell-xml";
import { CellStyles } from "./cell-styles";
import { conditionFormat } from "./condition-xml";
import { withDraftNames } from "./draft-names";
import { keptXml } from "./kept-xml";
import { ownSheets, type OwnSheet } from "./own-sheets";
import { sheetXml } from "./sheet-xml";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * Writes sheets of ours. One with the same role and template (and, for forms and copies, unit) is replaced in its place and keeps its
 * tab's name, so that formulas and names that point to it stay valid; new ones come last. References in drafts to each
 * other's wished names follow the names that the tabs get. In a workbook without sheets the first visible one becomes active.
 * A draft a step, and more on long ones.
 * @param held how each sheet is held until the file is saved
 */
export function* writeSheets(pack: Package, drafts: readonly SheetDraft[], held: (content: Uint8Array) => PartContent = (content) => content): Steps<void> {
  const { workbook, sheets } = readWorkbookParts(pack);
  const tabs = sheets.map(({ name }) => name);
  const placements = placeDrafts(drafts, yield* ownSheets(pack), tabs);
  const edition = editionOf(pack.text(workbook), rootOf(pack.text(workbook)));
  const styles = yield* addStyles(pack, workbook, drafts);
  const formats = addFormats(pack, workbook, drafts);
  const active = tabs.length === 0 ? drafts.findIndex(({ visibility }) => visibility === "visible") : -1;
  const naming = namesInDrafts(placements, tabs);
  const before = tabsOf(pack.text(workbook));
  dropCalcChainOf(pack, workbook, placements.flatMap(({ replaced }) => (replaced ? [before[replaced.tab]!.sheetId] : [])));
  const contents: PartContent[] = [];
  const fresh = newSheetParts(pack, workbook, placements.filter(({ replaced }) => !replaced).length);
  const parts = placements.map(({ replaced }) => replaced?.sheet.part ?? fresh.shift()!);
  for (const [index, placement] of placements.entries()) {
    const step: Step = { stage: "write", done: index, of: placements.length, what: placement.name };
    yield step;
    const { draft, replaced, name } = placement;
    const kept = addCharts(pack, workbook, parts[index]!, replaced ? prepareReplaced(pack, replaced) : "", draft.charts ?? [], { edition, worksheet: name, cells: draft.cells });
    const content = yield* sheetXml(draft, { edition, styles: styles[index]!, formats, ...naming(placement), isActive: index === active, kept }, step);
    contents.push(held(content));
  }
  placements.forEach(({ replaced }, index) => replaced && pack.set(replaced.sheet.part, contents[index]!));
  const added = placements.flatMap(({ draft, name, replaced }, index) => (replaced ? [] : [{ part: parts[index]!, name, visibility: draft.visibility, content: contents[index]! }]));
  addSheets(pack, workbook, added);
  editPart(pack, workbook, (text) => {
    const named = withDraftNames(text, placements);
    const activated = active >= 0 ? withActiveTab(named, active) : named;
    return drafts.some(({ cells }) => cells.some(({ formula }) => formula !== undefined)) ? withCalculation(activated) : activated;
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

/** Adds the styles of all drafts; returns the index in cellXfs of each cell of each draft. */
function* addStyles(pack: Package, workbook: string, drafts: readonly SheetDraft[]): Steps<Uint32Array[]> {
  const styles = new CellStyles();
  const handles: Uint32Array[] = [];
  for (const [done, { cells, name }] of drafts.entries()) {
    yield { stage: "write", done, of: drafts.length, what: name };
    const own = new Uint32Array(cells.length);
    cells.forEach(({ style, value, formula }, index) => (own[index] = styles.handle(style, formula === undefined && looksLikeFormula(value))));
    handles.push(own);
  }
  if (styles.size > 0) editPart(pack, ensureStyles(pack, workbook), (text) => styles.addTo(text));
  return handles.map((own) => own.map((handle) => styles.indexOf(handle)));
}

/** Adds the looks of conditional formats that occur; returns the index of each. */
function addFormats(pack: Package, workbook: string, drafts: readonly SheetDraft[]): ReadonlyMap<ConditionLook, number> {
  const looks = [...new Set(drafts.flatMap(({ conditions = [] }) => conditions.map(({ look }) => look)))];
  const formats = new Map<ConditionLook, number>();
  if (looks.length === 0) return formats;
  editPart(pack, ensureStyles(pack, workbook), (text) => {
    const { text: added, indexes } = interned(text, "dxfs", looks.map((look) => conditionFormat(look, prefixOf(rootOf(text).name))));
    looks.forEach((look, at) => formats.set(look, indexes[at]!));
    return added;
  });
  return formats;
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
