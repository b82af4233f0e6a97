import { cellKey, parseAddress, type CellRef, type Mark, type SheetDraft, type SheetRole, type WorkbookSnapshot } from "#core";
import { HostError, type HostErrorCode } from "#jobs/host-error";
import type { MarksShown } from "#jobs/host";
import { LiveXlsxHost, type XlsxHost } from "#xlsx";

/** How the workbook on the stage behaves, besides holding a file. */
export interface StageOptions {
  /** What every writing meets, as a host would tell it. */
  readonly trouble?: HostErrorCode;
  /** Tabs that take no marks, since they are protected. */
  readonly unmarkable?: readonly string[];
  /** Milliseconds that each reading takes at least, for states in between. */
  readonly slow?: number;
}

/** A file as somebody has it open, which meets trouble when it is told to, with an eye on where the pane goes. */
export class StageHost extends LiveXlsxHost {
  /** Cells that the pane went to, in order. */
  readonly visited: CellRef[] = [];
  /** The marks shown now. */
  marks: readonly Mark[] = [];
  /** Fulfilled when nobody has a cell open for typing. */
  private closed: Promise<void> = Promise.resolve();
  /** What a person does: presses Enter in the cell that is open. */
  leaveCell: () => void = () => undefined;

  constructor(file: XlsxHost, private readonly stage: StageOptions) {
    super(file);
  }

  override async readWorkbook(): Promise<WorkbookSnapshot> {
    await this.closed;
    if (this.stage.slow) await new Promise((resolve) => setTimeout(resolve, this.stage.slow));
    return super.readWorkbook();
  }

  override async showMarks(marks: readonly Mark[]): Promise<MarksShown> {
    this.refuse();
    const isOpen = ({ cell }: Mark): boolean => !this.stage.unmarkable?.includes(cell.worksheet);
    const shown = await super.showMarks(marks.filter(isOpen));
    this.marks = marks.filter(isOpen);
    return { shown: shown.shown, unmarked: [...shown.unmarked, ...marks.filter((mark) => !isOpen(mark)).map((mark) => ({ mark, reason: "protected" as const }))] };
  }

  override async writeSheets(drafts: readonly SheetDraft[]): Promise<void> {
    this.refuse();
    await super.writeSheets(drafts);
  }

  override async clear(roles: readonly SheetRole[]): Promise<{ readonly sheets: number; readonly marks: number }> {
    this.refuse();
    this.marks = [];
    return super.clear(roles);
  }

  override async goTo(cell: CellRef): Promise<void> {
    this.visited.push(cell);
    await super.goTo(cell);
  }

  /** What a person does: opens a cell for typing, so that nothing is answered until it is left. */
  enterCell(): void {
    this.closed = new Promise((resolve) => (this.leaveCell = resolve));
  }

  /** What a person does: types a figure or a text into a cell. */
  async type(worksheet: string, address: string, typed: string | number): Promise<void> {
    const { row, column } = parseAddress(address)!;
    await this.enter(worksheet, new Map([[cellKey(row, column), String(typed)]]));
  }

  private refuse(): void {
    if (this.stage.trouble) throw new HostError(this.stage.trouble, this.name, "on the stage");
  }
}
