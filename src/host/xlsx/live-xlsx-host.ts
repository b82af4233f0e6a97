import { addressOf, cellAt, cellKey, formulaAt, parseAddress, placeOfKey, type Area, type CellKey, type CellRef, type Mark, type SheetToWrite, type SheetRole, type Steps, type WorkbookSnapshot } from "#core";
import type { MarksShown } from "#jobs/host";
import { HostError } from "#jobs/host-error";
import { admitEntry, type Change, type FigureEntry, type LiveHost, type WorkbookListener } from "#jobs/live-host";
import { inSlices, restsBy } from "./in-slices";
import type { LiveOptions } from "./live/live-options";
import { LiveSheets } from "./live/live-sheets";
import { takeEntries } from "./live/take-entries";
import { entryOf } from "./live/take-entry";
import type { ViewListener } from "./live/view-listener";
import { lookAt } from "./look/read-sheet-look";
import type { SheetLook } from "./look/sheet-look";
import type { XlsxHost } from "./xlsx-host";

/** What came of entries. */
export interface Entered {
  /** Addresses that took none: parts of an array formula or of a data table, formulas that cannot be read, text that is too long. */
  readonly refused: readonly string[];
}

/**
 * A workbook file that a person has open in a grid: the package, its snapshot and its formulas stay in step with what is
 * typed. Whatever is asked of it is done one after the other.
 */
export class LiveXlsxHost implements LiveHost {
  readonly name: string;
  private readonly sheets: LiveSheets;
  private listener: WorkbookListener | null = null;
  private view: ViewListener | null = null;
  /** A cell that was to be brought into view while nobody showed the workbook. */
  private awaited: CellRef | null = null;
  private selection: CellRef | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly file: XlsxHost, private readonly options: LiveOptions = {}) {
    this.name = file.name;
    this.sheets = new LiveSheets(file, options);
  }

  /** The workbook as it is now; null until readWorkbook was through once. */
  get snapshot(): WorkbookSnapshot | null {
    return this.sheets.snapshot;
  }

  /** Formulas whose value is not known since an entry, by worksheet: what stands there is what the file said before. */
  get notRecalculated(): ReadonlyMap<string, ReadonlySet<CellKey>> {
    return this.sheets.notRecalculated;
  }

  /** Who shows this workbook; one at a time. It goes to the cell that was asked for before it came. */
  show(view: ViewListener | null): void {
    this.view = view;
    if (!view || !this.awaited) return;
    view.goTo(this.awaited);
    this.awaited = null;
  }

  /** How a tab looks, read when first asked for. @throws HostError "not-found" or "corrupt" */
  look(worksheet: string): SheetLook {
    return this.sheets.look(worksheet);
  }

  /** Takes what a person typed, as text, see takeEntry; blank text empties a cell. Tells the view and the listener. @throws HostError "not-found" */
  async enter(worksheet: string, entries: ReadonlyMap<CellKey, string>): Promise<Entered> {
    const { changed, refused } = await this.inTurn(async () => {
      await this.sheets.read();
      const sheet = this.sheets.snapshot!.sheets.find((one) => one.worksheet === worksheet);
      if (!sheet) throw new HostError("not-found", worksheet, `no such worksheet in ${this.name}`);
      const understands = (formula: string) => this.options.calculator?.understands(formula) ?? Promise.resolve(true);
      const { taken, refused: unreadable } = await takeEntries(entries, this.sheets.look(worksheet), sheet.date1904, understands);
      const { refused: covered, entered } = this.sheets.enter(sheet, taken);
      const refusedCells = [...unreadable.map(addressOfKey), ...covered];
      return { changed: await this.sheets.recalculate(new Map([[worksheet, entered]])), refused: refusedCells };
    });
    for (const [name, cells] of changed) this.view?.cellsChanged(name, cells);
    const changes = [...changed].filter(([, cells]) => cells.size > 0).map(([name, cells]): Change => ({ worksheet: name, area: areaAround(cells) }));
    if (changes.length > 0) this.listener?.changed(changes);
    return { refused };
  }

  /** Goes the way that typing goes: through the grid where there is one, whose *Undo* then knows of it. */
  async enterFigure(entry: FigureEntry): Promise<void> {
    const { worksheet, address } = entry.cell;
    const sheet = (await this.readWorkbook()).sheets.find((one) => one.worksheet === worksheet);
    const place = parseAddress(address);
    if (!sheet || !place) throw new HostError("gone", worksheet, `no ${address} in ${this.name}`);
    const { row, column } = place;
    const look = this.look(worksheet);
    const { isLocked, format } = lookAt(look, row, column);
    admitEntry(entry, { value: cellAt(sheet, row, column), formula: formulaAt(sheet, row, column), isClosed: look.isProtected && isLocked });
    const text = entryOf(entry.value, null, format, sheet.date1904);
    if (!this.view) return void (await this.enter(worksheet, new Map([[cellKey(row, column), text]])));
    await this.view.type(entry.cell, text);
    // The grid has handed the entry in by now: it is in turn.
    await this.inTurn(() => Promise.resolve());
  }

  /** What a person does: selects a cell. The same one again is no news. */
  select(cell: CellRef): void {
    const { worksheet, address } = this.selection ?? {};
    this.selection = cell;
    if (cell.worksheet !== worksheet || cell.address !== address) this.listener?.selected(cell);
  }

  /** The file as it is now. @throws RangeError if it has no visible sheet */
  async save(): Promise<Uint8Array> {
    return this.inTurn(async () => this.file.save());
  }

  async readWorkbook(): Promise<WorkbookSnapshot> {
    return this.inTurn(() => this.sheets.read());
  }

  /** What changed is known here already. */
  async readChanges(_snapshot: WorkbookSnapshot, _changes: readonly Change[]): Promise<WorkbookSnapshot> {
    return this.readWorkbook();
  }

  async watch(listener: WorkbookListener): Promise<() => Promise<void>> {
    this.listener = listener;
    return async () => {
      if (this.listener === listener) this.listener = null;
    };
  }

  async showMarks(marks: readonly Mark[]): Promise<MarksShown> {
    return this.writing(() => this.file.markSteps(marks));
  }

  async writeSheets(sheets: readonly SheetToWrite[]): Promise<void> {
    return this.writing(() => this.file.writeSteps(sheets));
  }

  async clear(roles: readonly SheetRole[]): Promise<{ readonly sheets: number; readonly marks: number }> {
    return this.writing(() => this.file.clearSteps(roles));
  }

  /** Brings the cell into view, now or once somebody shows the workbook; it is then selected. */
  async goTo(cell: CellRef): Promise<void> {
    if (this.view) this.view.goTo(cell);
    else this.awaited = cell;
    this.select(cell);
  }

  /** Work of our own on the file: the view is told, the listener is not. */
  private async writing<Result>(steps: () => Steps<Result>): Promise<Result> {
    const { result, news } = await this.inTurn(async () => {
      await this.sheets.read();
      const done = await inSlices(steps(), restsBy(this.options.pace));
      return { result: done, news: await this.sheets.readAgain() };
    });
    const { written, removed, marked, changed } = news;
    if (written.length > 0 || removed.length > 0) this.view?.sheetsChanged({ written, removed });
    if (marked.length > 0) this.view?.marksChanged(marked);
    for (const [worksheet, cells] of changed) this.view?.cellsChanged(worksheet, cells);
    return result;
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.turn.then(work);
    // Whoever waits for this one hears of its trouble; the next one need not.
    this.turn = mine.then(() => undefined, () => undefined);
    return mine;
  }
}

const addressOfKey = (key: CellKey): string => addressOf(placeOfKey(key).row, placeOfKey(key).column);

/** The smallest area that holds all cells; there is one at least. */
function areaAround(cells: ReadonlySet<CellKey>): Area {
  const areas = [...cells].map(placeOfKey).map(({ row, column }): Area => ({ top: row, left: column, bottom: row, right: column }));
  return areas.reduce((one, other) => ({
    top: Math.min(one.top, other.top), left: Math.min(one.left, other.left), bottom: Math.max(one.bottom, other.bottom), right: Math.max(one.right, other.right),
  }));
}
