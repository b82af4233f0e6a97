import {
  ICommandService, IUniverInstanceService, UniverInstanceType, type ICellData, type IDisposable, type Injector, type IStyleData, type IWorkbookData, type Nullable, type Univer,
  type Workbook,
} from "@univerjs/core";
import {
  InsertSheetMutation, IRenderManagerService, RemoveSheetMutation, SetRangeValuesMutation, SetWorksheetActiveOperation, SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";
import { cellKey, parseAddress, type CellKey, type CellRef, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import type { LiveXlsxHost, NoteLook, ViewListener } from "#xlsx";
import { drawInTwo } from "./draw-in-two";
import { overlayCells } from "./drawn-cells";
import { GridCursor } from "./grid-cursor";
import { Looks } from "./looks";
import { overlayOf, type Overlay } from "./overlay";
import { changedCells, sheetData, sheetShell, type SheetData } from "./sheet-data";
import { showNotes } from "./show-notes";
import { showValidations } from "./show-validations";
import { TabTurns } from "./tab-turns";

/** A tab in the view. */
interface Tab {
  readonly id: string;
  readonly worksheet: string;
  notes: readonly NoteLook[];
}

/** A workbook in the grid. Its tabs are loaded when they are first looked at; what the host tells is shown without counting as an entry. */
export class GridView implements ViewListener {
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly looks = new Looks();
  private readonly overlaid: IDisposable;
  private readonly cursor: GridCursor;
  /** What is shown over the cells of each tab that was looked at, by Univer's name for it. */
  private readonly overlays = new Map<string, Overlay>();
  private readonly turns = new TabTurns({ isThere: (id) => this.overlays.has(id), load: (id) => this.load(id) });
  private tabs: Tab[];
  private count = 0;
  /** What was typed last, before the grid made anything of it: by the person, or for them by `type`. */
  typed: { readonly id: string; readonly key: CellKey; readonly text: string } | null = null;
  /** How deep we are in writing of our own. */
  private writing = 0;

  constructor(univer: Univer, readonly host: LiveXlsxHost, readonly unitId: string, worksheet: string | null) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.cursor = new GridCursor(this.injector, unitId);
    const { sheets } = this.snapshot;
    this.tabs = sheets.map((sheet) => this.newTab(sheet.worksheet));
    const front = this.tabOf(worksheet ?? "") ?? this.tabs[sheets.findIndex(({ visibility }) => visibility === "visible")] ?? this.tabs[0]!;
    const data = sheets.map((sheet, index) => (this.tabs[index] === front ? this.wholeSheet(front) : sheetShell(this.tabs[index]!.id, sheet)));
    univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, {
      id: unitId, name: host.name, styles: this.freshStyles(front), sheetOrder: this.tabs.map(({ id }) => id), sheets: Object.fromEntries(data.map((one) => [one.id, one])),
    });
    this.overlaid = overlayCells(this.injector, ({ unitId, subUnitId, row, col }) => {
      const overlay = unitId === this.unitId ? this.overlays.get(subUnitId) : undefined;
      return overlay && overlay.size > 0 ? overlay.get(cellKey(row, col)) : undefined;
    });
    this.ours(() => {
      this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: front.id });
      this.dress(front);
    });
    this.drawFirst(front);
  }

  /** The workbook as it is now. */
  get snapshot(): WorkbookSnapshot {
    const { snapshot } = this.host;
    if (!snapshot) throw new RangeError(`${this.host.name} was not read`);
    return snapshot;
  }

  /** Whether what happens now is the host's doing. */
  get isWriting(): boolean {
    return this.writing > 0;
  }

  get worksheetInFront(): string | null {
    const id = this.workbook?.getActiveSheet()?.getSheetId();
    return this.tabs.find((tab) => tab.id === id)?.worksheet ?? null;
  }

  /** The tab's name by Univer's name for it. */
  worksheetOf = (id: string): string | null => this.tabs.find((tab) => tab.id === id)?.worksheet ?? null;

  /** What the grid holds in a cell. */
  cellIn = (id: string, row: number, column: number): Nullable<ICellData> => this.workbook?.getSheetBySheetId(id)?.getCellRaw(row, column);

  /** Whether a tab may come to the front now; where its cells are to be loaded first, it comes by itself. */
  mayShow(id: string): boolean {
    const loading = this.turns.want(id);
    void loading?.then((isWanted) => isWanted && this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: this.unitId, subUnitId: id }));
    return loading === null;
  }

  /** Brings a tab's cells into the grid, if they are not there yet; it must not be the one in front. */
  private load(id: string): void {
    const tab = this.tabs.find((one) => one.id === id);
    if (!tab || !this.workbook || this.overlays.has(id)) return;
    this.ours(() => {
      const index = this.tabs.indexOf(tab);
      this.commands.syncExecuteCommand(RemoveSheetMutation.id, { unitId: this.unitId, subUnitId: id });
      this.insert(tab, index);
    });
    this.drawFirst(tab);
  }

  cellsChanged(worksheet: string, cells: ReadonlySet<CellKey>): void {
    const tab = this.loadedTabOf(worksheet);
    if (!tab) return;
    const look = this.host.look(worksheet);
    const cellValue = changedCells(this.sheetOf(tab), look, cells, this.looks.namesOf(look.looks));
    this.workbook?.addStyles(this.looks.fresh(look.looks));
    this.layOver(tab);
    this.ours(() => this.commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId: this.unitId, subUnitId: tab.id, cellValue }));
    this.redraw(tab);
  }

  marksChanged(worksheets: readonly string[]): void {
    for (const worksheet of worksheets) {
      const tab = this.loadedTabOf(worksheet);
      if (!tab) continue;
      this.layOver(tab);
      this.ours(() => this.note(tab));
      this.redraw(tab);
    }
  }

  sheetsChanged({ written, removed }: { readonly written: readonly string[]; readonly removed: readonly string[] }): void {
    const front = this.worksheetInFront;
    const before = this.tabs;
    const gone = before.filter(({ worksheet }) => removed.includes(worksheet) || written.includes(worksheet));
    const kept = new Map(before.filter((tab) => !gone.includes(tab)).map((tab) => [tab.worksheet, tab]));
    this.tabs = this.snapshot.sheets.map(({ worksheet }) => kept.get(worksheet) ?? this.newTab(worksheet));
    this.ours(() => {
      this.tabs.forEach((tab, index) => kept.get(tab.worksheet) === tab || this.insert(tab, index, tab.worksheet === front));
      const again = this.tabOf(front ?? "");
      if (again && !before.includes(again)) this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: this.unitId, subUnitId: again.id });
      for (const { id } of gone) this.commands.syncExecuteCommand(RemoveSheetMutation.id, { unitId: this.unitId, subUnitId: id });
    });
    for (const { id } of gone) this.overlays.delete(id);
  }

  goTo({ worksheet, address }: CellRef): void {
    const tab = this.tabOf(worksheet);
    const place = parseAddress(address);
    if (!tab || !place) return;
    const walker = document.activeElement;
    void this.cursor.select(tab.id, place, walker, this.turns.want(tab.id));
  }

  async type({ worksheet, address }: CellRef, text: string): Promise<void> {
    const tab = this.tabOf(worksheet);
    const place = parseAddress(address);
    if (!tab || !place) return;
    this.load(tab.id);
    this.typed = { id: tab.id, key: cellKey(place.row, place.column), text };
    await this.cursor.type(tab.id, place, text);
  }

  /** Lets the keyboard act on the sheet. */
  focus(): void {
    this.cursor.focus();
  }

  /** Lets go of the grid; the workbook in it is disposed of by who made this. */
  leave(): void {
    this.turns.end();
    this.host.show(null);
    this.overlaid.dispose();
  }

  private get workbook(): Nullable<Workbook> {
    return this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET);
  }

  private ours(write: () => void): void {
    this.writing += 1;
    try {
      write();
    } finally {
      this.writing -= 1;
    }
  }

  private newTab(worksheet: string): Tab {
    this.count += 1;
    return { id: `tab-${this.count}`, worksheet, notes: [] };
  }

  private tabOf = (worksheet: string): Tab | undefined => this.tabs.find((tab) => tab.worksheet === worksheet);

  /** The tab, once it was looked at. */
  private loadedTabOf(worksheet: string): Tab | undefined {
    const tab = this.tabOf(worksheet);
    return tab && this.overlays.has(tab.id) ? tab : undefined;
  }

  private sheetOf = ({ worksheet }: Tab): SheetSnapshot => this.snapshot.sheets.find((sheet) => sheet.worksheet === worksheet)!;

  private freshStyles = ({ worksheet }: Tab): Record<string, IStyleData> => this.looks.fresh(this.host.look(worksheet).looks);

  private wholeSheet(tab: Tab): SheetData {
    const look = this.host.look(tab.worksheet);
    this.layOver(tab);
    return sheetData(tab.id, this.sheetOf(tab), look, this.looks.namesOf(look.looks));
  }

  private layOver(tab: Tab): void {
    this.overlays.set(tab.id, overlayOf(this.sheetOf(tab), this.host.look(tab.worksheet), this.host.notRecalculated.get(tab.worksheet) ?? new Set()));
  }

  private insert(tab: Tab, index: number, isWhole = true): void {
    const sheet = isWhole ? this.wholeSheet(tab) : sheetShell(tab.id, this.sheetOf(tab));
    // As if somebody else did it, so that the tab in front stays there.
    this.commands.syncExecuteCommand(InsertSheetMutation.id, { unitId: this.unitId, index, sheet, styles: isWhole ? this.freshStyles(tab) : {} }, { fromCollab: true });
    if (isWhole) this.dress(tab);
  }

  /** What stands beside the cells: notes, and rules for entries. */
  private dress(tab: Tab): void {
    showValidations(this.commands, { unitId: this.unitId, subUnitId: tab.id }, this.host.look(tab.worksheet).validations, this.sheetOf(tab), this.snapshot);
    tab.notes = [];
    this.note(tab);
  }

  private note(tab: Tab): void {
    const { notes } = this.host.look(tab.worksheet);
    showNotes(this.commands, { unitId: this.unitId, sheetId: tab.id }, notes, tab.notes);
    tab.notes = notes;
  }

  /** Has the first picture of a tab drawn. */
  private drawFirst(tab: Tab): void {
    void drawInTwo(this.injector, { unitId: this.unitId, subUnitId: tab.id }, () => this.redraw(tab));
  }

  private redraw(tab: Tab): void {
    const render = this.injector.get(IRenderManagerService).getRenderById(this.unitId);
    if (!render || this.workbook?.getActiveSheet()?.getSheetId() !== tab.id) return;
    render.with(SheetSkeletonManagerService).reCalculate();
    for (const component of render.components.values()) component.makeDirty();
  }
}
