import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService, IUniverInstanceService, type Injector, type IRange } from "@univerjs/core";
import { IEditorService } from "@univerjs/docs-ui";
import { ScrollToRangeOperation, SetRangeValuesCommand, SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/preset-sheets-core";
import { drawn } from "./draw-in-two";

/** A cell of a tab, 0-based. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** How often the keyboard is offered to a sheet, 20 times a second. */
const OFFERS = 200;

/** Where a person stands in a workbook of the grid: goes to cells, types for them, and hands them the keyboard. */
export class GridCursor {
  private readonly commands: ICommandService;
  /** Counts who is to have the keyboard: what comes later counts. */
  private wish = 0;

  constructor(private readonly injector: Injector, private readonly unitId: string) {
    this.commands = injector.get(ICommandService);
  }

  /**
   * Brings a tab to the front and a cell of it into view, once the tab is loaded and if it is still wanted then (`loading`, null where it is there). `walker` had the
   * keyboard when this was asked for: who came with the mouse types next, who walks with the keyboard goes on there.
   */
  async select(tab: string, { row, column }: Place, walker: Element | null, loading: Promise<boolean> | null): Promise<void> {
    const isWalking = walker instanceof HTMLElement && walker.matches(":focus-visible") && !walker.closest("[data-u-comp]");
    const wish = ++this.wish;
    if (loading && !(await loading)) return;
    const sheet = { unitId: this.unitId, subUnitId: tab };
    const range = rangeAt({ row, column });
    const primary = { ...range, actualRow: row, actualColumn: column, isMerged: false, isMergedMainCell: false };
    this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, sheet);
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, { ...sheet, selections: [{ range, primary, style: null }] });
    await drawn(this.injector);
    this.commands.syncExecuteCommand(ScrollToRangeOperation.id, { range });
    if (wish !== this.wish) return;
    if (isWalking) walker.focus();
    else this.focus();
  }

  /** As the person's own entry, so that it is a step of the grid's *Undo*; what it becomes is told by the workbook. */
  async type(tab: string, place: Place, text: string): Promise<void> {
    await this.commands.executeCommand(SetRangeValuesCommand.id, { unitId: this.unitId, subUnitId: tab, range: rangeAt(place), value: { v: text } });
  }

  /** Lets the keyboard act on the sheet. In the grid's first moments nobody takes it: it is offered until somebody has it, the sheet is gone, or a person has gone elsewhere. */
  focus(): void {
    this.offer(++this.wish, document.activeElement, OFFERS);
  }

  private offer(wish: number, from: Element | null, offers: number): void {
    const units = this.injector.get(IUniverInstanceService);
    if (!units.getUnit(this.unitId)) return;
    units.focusUnit(this.unitId);
    const editor = this.injector.get(IEditorService).getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    editor?.focus();
    const holder = document.activeElement;
    const isFree = holder === document.body || (!editor && holder === from);
    if (offers > 1 && isFree) setTimeout(() => wish === this.wish && this.offer(wish, from, offers - 1), 1000 / 20);
  }
}

const rangeAt = ({ row, column }: Place): IRange => ({ startRow: row, endRow: row, startColumn: column, endColumn: column });
