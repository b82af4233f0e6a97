import { quoteWorksheet } from "../model/address";
import { printIdentity, sheetKey, type SheetIdentity } from "../model/identity";
import { withListAsCells, type SheetDraft, type SheetHead, type SheetToWrite } from "../model/sheet-draft";
import { replaceSheets } from "./replace-sheets";
import { worksheetName } from "./worksheet-name";

/** A sheet of ours that stands in a workbook. */
export interface OwnTab {
  readonly identity: SheetIdentity;
  /** The tab's name. */
  readonly worksheet: string;
}

/** A draft and the tab that it becomes. */
export interface DraftPlacement<Own extends OwnTab = OwnTab, Draft extends SheetHead = SheetDraft> {
  readonly draft: Draft;
  /** The tab's name in the workbook. */
  readonly name: string;
  /** The sheet of ours that it replaces; null if it is new. */
  readonly replaced: Own | null;
}

/** The sheet as it is to be written, for hosts that know cells only. @throws RangeError if it does not say in A1 what it is */
export const laidOut = (sheet: SheetToWrite): SheetDraft => withListAsCells(laidOutWithList(sheet));

/** The same for hosts that know lists. @throws as laidOut does */
export function laidOutWithList(sheet: SheetToWrite): SheetDraft {
  const draft = "layOut" in sheet ? sheet.layOut() : sheet;
  if (draft.cells[0]?.value !== printIdentity(draft.identity)) throw new RangeError(`the sheet ${draft.name} does not say in A1 what it is`);
  return draft;
}

/**
 * Where each draft goes: in place of a sheet of ours with the same role and template (and, for forms and copies, unit), which keeps its
 * tab's name, else on a new tab. @param tabs names of all tabs of the workbook
 */
export function placeDrafts<Own extends OwnTab, Draft extends SheetHead>(drafts: readonly Draft[], own: readonly Own[], tabs: readonly string[]): DraftPlacement<Own, Draft>[] {
  const free = [...own];
  const taken = [...tabs];
  return drafts.map((draft) => {
    const at = free.findIndex(({ identity }) => sheetKey(identity) === sheetKey(draft.identity));
    const replaced = at >= 0 ? free.splice(at, 1)[0]! : null;
    const name = replaced?.worksheet ?? worksheetName(draft.name, taken);
    taken.push(name);
    return { draft, name, replaced };
  });
}

type PlacedHead = DraftPlacement<OwnTab, SheetHead>;

/** Names of worksheets as they are in the workbook. */
export interface Naming {
  readonly sheetName: (worksheet: string) => string;
  readonly formula: (formula: string) => string;
}

/**
 * Drafts name each other as they wish to be called. @param tabs names of the tabs that were there before
 * @returns for the draft of a placement: what it means by a name
 */
export function namesInDrafts(placements: readonly PlacedHead[], tabs: readonly string[]): (placement: PlacedHead) => Naming {
  const replaced = new Set(placements.flatMap(({ replaced: own }) => own?.worksheet ?? []));
  const others = new Set(tabs.filter((tab) => !replaced.has(tab)));
  const actual = new Map<string, string>();
  for (const { draft, name } of placements) if (!actual.has(draft.name)) actual.set(draft.name, name);
  const isRenamed = [...actual].some(([wished, name]) => wished !== name);
  if (!isRenamed) return () => ({ sheetName: (worksheet) => worksheet, formula: (formula) => formula });
  return ({ draft }) => {
    // By its own wished name a sheet means another that has it, if there is one: findings point at the sheet they are about.
    const sheetName = (worksheet: string) => (worksheet === draft.name && others.has(worksheet) ? worksheet : (actual.get(worksheet) ?? worksheet));
    const replacement = (worksheet: string) => (sheetName(worksheet) === worksheet ? null : `${quoteWorksheet(sheetName(worksheet))}!`);
    return { sheetName, formula: (formula) => replaceSheets(formula, replacement) };
  };
}

/** Whether a formula, without "=", is nothing but one cell or area of the worksheet. */
export function pointsInto(formula: string, worksheet: string): boolean {
  const reference = [`${quoteWorksheet(worksheet)}!`, `${worksheet}!`].find((start) => formula.startsWith(start));
  return reference !== undefined && /^\$?[A-Z]{1,3}\$?\d{1,7}(:\$?[A-Z]{1,3}\$?\d{1,7})?$/.test(formula.slice(reference.length));
}

/** Whether a defined name came with an earlier writing of the draft's sheet: a name for one of its totals, or one that the draft brings anew. */
export function isNameOfDraft(name: string, draft: Pick<SheetDraft, "identity" | "names">): boolean {
  const lower = name.toLowerCase();
  const isTotal = draft.identity.template !== "" && lower.startsWith(`${draft.identity.template}.`.toLowerCase());
  return isTotal || draft.names.some((brought) => brought.name.toLowerCase() === lower);
}
