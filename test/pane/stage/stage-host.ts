import { cellAt, parseAddress, type CellRef, type CellValue, type Mark, type SheetDraft, type SheetRole, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import { HostError, type HostErrorCode } from "#jobs/host-error";
import type { MarksShown } from "#jobs/host";
import type { Change, LiveHost, WorkbookListener } from "#jobs/live-host";
import type { XlsxHost } from "#xlsx";

/** How the workbook on the stage behaves, besides holding a file. */
export interface StageOptions {
  /** What every writing meets, as a host would tell it. */
  readonly trouble?: HostErrorCode;
  /** Tabs that take no marks, since they are protected. */
  readonly unmarkable?: readonly string[];
  /** Milliseconds that each reading takes at least, for states in between. */
  readonly slow?: number;
}

/** A file as somebody has it open: the xlsx host, with a person who types and selects, and an eye on where the pane goes. */
export class StageHost implements LiveHost {
  readonly name: string;
  /** Cells that the pane went to, in order. */
  readonly visited: CellRef[] = [];
  /** The marks shown now. */
  marks: readonly Mark[] = [];
  private readonly typed = new Map<string, { readonly cell: CellRef; readonly value: CellValue }>();
  private listener: WorkbookListener | null = null;

  constructor(private readonly file: XlsxHost, private readonly options: StageOptions) {
    this.name = file.name;
  }

  async readWorkbook(): Promise<WorkbookSnapshot> {
    if (this.options.slow) await new Promise((resolve) => setTimeout(resolve, this.options.slow));
    const { sheets } = await this.file.readWorkbook();
    return { name: this.name, sheets: sheets.map((sheet) => this.asTyped(sheet)) };
  }

  async showMarks(marks: readonly Mark[]): Promise<MarksShown> {
    this.refuse();
    const isOpen = ({ cell }: Mark): boolean => !this.options.unmarkable?.includes(cell.worksheet);
    const shown = await this.file.showMarks(marks.filter(isOpen));
    this.marks = marks.filter(isOpen);
    return { shown: shown.shown, unmarked: [...shown.unmarked, ...marks.filter((mark) => !isOpen(mark)).map((mark) => ({ mark, reason: "protected" }))] };
  }

  async writeSheets(drafts: readonly SheetDraft[]): Promise<void> {
    this.refuse();
    await this.file.writeSheets(drafts);
  }

  async clear(roles: readonly SheetRole[]): Promise<{ readonly sheets: number; readonly marks: number }> {
    this.refuse();
    this.marks = [];
    return this.file.clear(roles);
  }

  async goTo(cell: CellRef): Promise<void> {
    this.visited.push(cell);
    this.select(cell);
  }

  async watch(listener: WorkbookListener): Promise<() => Promise<void>> {
    this.listener = listener;
    return async () => {
      if (this.listener === listener) this.listener = null;
    };
  }

  async readChanges(snapshot: WorkbookSnapshot, changes: readonly Change[]): Promise<WorkbookSnapshot> {
    const changed = new Set(changes.map(({ worksheet }) => worksheet));
    const now = await this.readWorkbook();
    const before = (name: string): SheetSnapshot | undefined => (changed.has(name) ? undefined : snapshot.sheets.find(({ worksheet }) => worksheet === name));
    return { name: now.name, sheets: now.sheets.map((sheet) => before(sheet.worksheet) ?? sheet) };
  }

  /** What a person does: types a value into a cell. */
  type(worksheet: string, address: string, value: CellValue): void {
    const { row, column } = parseAddress(address)!;
    this.typed.set(`${worksheet}!${address}`, { cell: { workbook: this.name, worksheet, address }, value });
    this.listener?.changed([{ worksheet, area: { top: row, left: column, bottom: row, right: column } }]);
  }

  /** What a person does: selects a cell. */
  select(cell: CellRef): void {
    this.listener?.selected(cell);
  }

  private refuse(): void {
    if (this.options.trouble) throw new HostError(this.options.trouble, this.name, "on the stage");
  }

  private asTyped(sheet: SheetSnapshot): SheetSnapshot {
    const typed = [...this.typed.values()].filter(({ cell }) => cell.worksheet === sheet.worksheet);
    return typed.reduce((one, { cell: { address }, value }) => withValue(one, address, value), sheet);
  }
}

function withValue(sheet: SheetSnapshot, address: string, value: CellValue): SheetSnapshot {
  const { row, column } = parseAddress(address)!;
  if (cellAt(sheet, row, column) === value) return sheet;
  const cells = [...(sheet.rows.get(row) ?? [])];
  cells[column] = value;
  const rows = new Map([...sheet.rows, [row, cells] as const].sort(([one], [other]) => one - other));
  return { ...sheet, rows };
}
