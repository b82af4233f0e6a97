import { findIdentity, sheetKey, worksheetName, type CellRef, type Mark, type SheetDraft, type SheetIdentity, type SheetRole, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import type { Host, MarksShown } from "../../jobs/host";
import { snapshotOfDraft } from "./snapshot-of-draft";

/** A workbook that exists in memory only: what drawn sheets of tests stand in, and the plainest reading of the Host port. */
export class MemoryHost implements Host {
  private sheets: readonly SheetSnapshot[];
  /** The marks shown now. */
  marks: readonly Mark[] = [];
  /** The cell last gone to. */
  shown: CellRef | null = null;

  constructor(readonly name: string, sheets: readonly SheetSnapshot[]) {
    this.sheets = sheets.map((sheet) => ({ ...sheet, workbook: name }));
  }

  async readWorkbook(): Promise<WorkbookSnapshot> {
    return { name: this.name, sheets: this.sheets };
  }

  async showMarks(marks: readonly Mark[]): Promise<MarksShown> {
    const isHere = (mark: Mark) => this.sheets.some((sheet) => sheet.worksheet === mark.cell.worksheet);
    this.marks = marks.filter(isHere);
    return { shown: this.marks.length, unmarked: marks.filter((mark) => !isHere(mark)).map((mark) => ({ mark, reason: "no such worksheet" })) };
  }

  async writeSheets(drafts: readonly SheetDraft[]): Promise<void> {
    for (const draft of drafts) this.write(draft);
  }

  private write(draft: SheetDraft): void {
    const before = this.sheets.find((sheet) => isReplacedBy(findIdentity(sheet), draft.identity));
    const taken = this.sheets.map((sheet) => sheet.worksheet);
    const written = snapshotOfDraft(draft, this.name, before?.worksheet ?? worksheetName(draft.name, taken));
    this.sheets = before ? this.sheets.map((sheet) => (sheet === before ? written : sheet)) : [...this.sheets, written];
  }

  async clear(roles: readonly SheetRole[]): Promise<{ sheets: number; marks: number }> {
    const kept = this.sheets.filter((sheet) => !roles.some((role) => findIdentity(sheet)?.role === role));
    const gone = { sheets: this.sheets.length - kept.length, marks: this.marks.length };
    this.sheets = kept;
    this.marks = [];
    return gone;
  }

  async goTo(cell: CellRef): Promise<void> {
    this.shown = cell;
  }
}

const isReplacedBy = (standing: SheetIdentity | null, next: SheetIdentity): boolean => standing !== null && sheetKey(standing) === sheetKey(next);
