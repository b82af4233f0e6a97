import { cellAt, findIdentity, formulaAt, laidOut, namesInDrafts, parseAddress, placeDrafts, type CellRef, type Mark, type SheetRole, type SheetSnapshot, type SheetToWrite, type WorkbookSnapshot } from "#core";
import type { Host, MarksShown } from "../../jobs/host";
import { HostError } from "../../jobs/host-error";
import { admitEntry, type FigureEntry } from "../../jobs/live-host";
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
    const isHere = ({ cell }: Mark) => cell.workbook === this.name && this.sheets.some((sheet) => sheet.worksheet === cell.worksheet);
    this.marks = marks.filter(isHere);
    return { shown: this.marks.length, unmarked: marks.filter((mark) => !isHere(mark)).map((mark) => ({ mark, reason: mark.cell.workbook === this.name ? "no-worksheet" : "other-workbook" })) };
  }

  async writeSheets(sheets: readonly SheetToWrite[]): Promise<void> {
    const tabs = this.sheets.map((sheet) => sheet.worksheet);
    const own = this.sheets.flatMap((sheet) => {
      const identity = findIdentity(sheet);
      return identity ? [{ identity, worksheet: sheet.worksheet, sheet }] : [];
    });
    const placements = placeDrafts(sheets.map(laidOut), own, tabs);
    const naming = namesInDrafts(placements, tabs);
    for (const placement of placements) {
      const { draft, name, replaced } = placement;
      const { formula: renamed } = naming(placement);
      const cells = draft.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, formula: renamed(cell.formula) }));
      const written = snapshotOfDraft({ ...draft, cells }, this.name, name);
      this.sheets = replaced ? this.sheets.map((sheet) => (sheet === replaced.sheet ? written : sheet)) : [...this.sheets, written];
    }
  }

  async clear(roles: readonly SheetRole[]): Promise<{ sheets: number; marks: number }> {
    const kept = this.sheets.filter((sheet) => !roles.some((role) => findIdentity(sheet)?.role === role));
    const gone = { sheets: this.sheets.length - kept.length, marks: this.marks.length };
    this.sheets = kept;
    this.marks = [];
    return gone;
  }

  /** See LiveHost; here no cell is locked. */
  async enterFigure(entry: FigureEntry): Promise<void> {
    const { worksheet, address } = entry.cell;
    const sheet = this.sheets.find((one) => one.worksheet === worksheet);
    const place = parseAddress(address);
    if (!sheet || !place) throw new HostError("gone", worksheet, `no ${address}`);
    const { row, column } = place;
    admitEntry(entry, { value: cellAt(sheet, row, column), formula: formulaAt(sheet, row, column), isClosed: false });
    const cells = [...(sheet.rows.get(row) ?? [])];
    cells[column] = entry.value;
    const rows = new Map([...sheet.rows, [row, cells] as const].sort(([one], [other]) => one - other));
    this.sheets = this.sheets.map((one) => (one === sheet ? { ...sheet, rows } : one));
  }

  async goTo(cell: CellRef): Promise<void> {
    this.shown = cell;
  }
}
