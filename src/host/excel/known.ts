import type { Address, SheetIdentity, Visibility } from "#core";

/** What the host knows of a tab, as of its last look. */
export interface Tab {
  /** By which Excel finds it: its id, which stays when it is renamed. */
  readonly id: string;
  readonly worksheet: string;
  readonly visibility: Visibility;
  /** What it says in A1 that it is; null when it is none of ours. */
  readonly identity: SheetIdentity | null;
  /** What may be done on it although it is protected; null when it is not. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  /** Ids of our conditional formats, and how many cells they mark. */
  readonly marks: readonly string[];
  readonly markedCells: number;
  /** Cells with a note of ours, and cells with somebody else's note or comment. Null when they are too many to be asked for, or this Excel has no notes. */
  readonly notes: { readonly ours: readonly Address[]; readonly others: ReadonlySet<Address> } | null;
  /** Names of tables on it, and whether it is filtered; told of our own sheets only. */
  readonly tables: readonly string[];
  readonly isFiltered: boolean;
}

/** What the host knows of the workbook, as of its last look. */
export interface Known {
  /** In tab order. */
  readonly tabs: readonly Tab[];
  readonly isStructureProtected: boolean;
  readonly isReadOnly: boolean;
  /** Whether Excel calculates only when asked to. */
  readonly isManual: boolean;
  readonly date1904: boolean;
}

/** A tab by its name, compared as Excel compares; null if there is none. */
export function tabNamed(known: Known, worksheet: string): Tab | null {
  const lower = worksheet.toLowerCase();
  return known.tabs.find((tab) => tab.worksheet.toLowerCase() === lower) ?? null;
}

/** For what a look at the workbook is good. */
type Use = "sheets" | "marks";

/** How long, in milliseconds, a look is taken for the present state: as long as a job takes from reading to writing. */
const FRESH = 60_000;

/** What the last look saw, for what the same job writes right after: each use once, and not when something has happened since. */
export class Memory {
  private kept: { readonly known: Known; readonly uses: readonly Use[]; readonly at: number } | null = null;

  keep(known: Known, uses: readonly Use[]): void {
    this.kept = { known, uses, at: Date.now() };
  }

  /** What is known; null when the workbook must be looked at. Whoever takes it is about to change the workbook, so that it is gone then. */
  take(use: Use): Known | null {
    const { kept } = this;
    this.kept = null;
    return kept && kept.uses.includes(use) && Date.now() - kept.at < FRESH ? kept.known : null;
  }

  forget(): void {
    this.kept = null;
  }
}
