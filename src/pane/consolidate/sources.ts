import { findIdentity, recall, recogniseSheet, type ReviewMemory, type ReviewSettings, type SheetSnapshot, type WorkbookSnapshot } from "#core";

/** What the supervisor said of a file: to be taken, or left out. */
export type Decision = "take" | "leave";

/** What the supervisor put together. */
export interface Gathered {
  /** The open workbook; null before it was read. */
  readonly open: WorkbookSnapshot | null;
  readonly files: readonly { readonly snapshot: WorkbookSnapshot }[];
  readonly choices: { readonly takesOpen: boolean };
  /** What was said of files, by their names. */
  readonly decisions: ReadonlyMap<string, Decision>;
}

/** What is to be checked together. */
export interface Sources {
  /** An open workbook without any form is not among them: it is no submission that went wrong. */
  readonly workbooks: readonly WorkbookSnapshot[];
  /** Tabs of the open workbook that hold somebody's figures, taken or not. */
  readonly formTabs: readonly string[];
  /** Of these, tabs that an earlier consolidation laid out. */
  readonly copyTabs: readonly string[];
}

/** The open workbook, should it be taken, and the files. What is known of sheets already is asked of `memory`. */
export function sourcesOf({ open, files, choices }: Pick<Gathered, "open" | "files" | "choices">, settings: ReviewSettings, memory: ReviewMemory): Sources {
  const forms = (open?.sheets ?? []).filter((sheet) => isForm(sheet, settings, memory));
  const added = files.map(({ snapshot }) => snapshot);
  return {
    workbooks: open && choices.takesOpen && forms.length > 0 ? [open, ...added] : added,
    formTabs: forms.map(({ worksheet }) => worksheet),
    copyTabs: forms.filter((sheet) => findIdentity(sheet)?.role === "copy").map(({ worksheet }) => worksheet),
  };
}

/** Whether somebody's figures stand on the sheet: a form, or one that nearly is; not the totals that were made here. */
function isForm(sheet: SheetSnapshot, settings: ReviewSettings, memory: ReviewMemory): boolean {
  const recognition = recall(memory.recognitions, sheet, settings, () => recogniseSheet(sheet, settings.templates));
  if (recognition.kind === "refused") return true;
  if (recognition.kind !== "placed") return false;
  const { identity } = recognition.placement;
  return identity?.role !== "district" || (settings.roster?.units.some(({ code }) => code === identity.unit) ?? false);
}
