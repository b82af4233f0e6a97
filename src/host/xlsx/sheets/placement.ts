import { quoteWorksheet, type SheetDraft } from "#core";
import { replaceSheets } from "../edit/formula-sheets";
import type { OwnSheet } from "./own-sheets";

/** A draft and the tab that it becomes. */
export interface Placement {
  readonly draft: SheetDraft;
  /** The tab's name in the workbook. */
  readonly name: string;
  /** The sheet of ours that it replaces; null if it is new. */
  readonly replaced: OwnSheet | null;
}

/** Names of worksheets as they are in the workbook. */
export interface Naming {
  readonly sheetName: (worksheet: string) => string;
  readonly formula: (formula: string) => string;
}

/**
 * Drafts name each other as they wish to be called. @param tabs names of the tabs that were there before
 * @returns for the draft of a placement: what it means by a name
 */
export function namesInDrafts(placements: readonly Placement[], tabs: readonly string[]): (placement: Placement) => Naming {
  const replaced = new Set(placements.flatMap(({ replaced: own }) => own?.sheet.name ?? []));
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
