import { laidOut, type CellRef, type Mark, type SheetRole, type SheetToWrite, type WorkbookSnapshot } from "#core";
import type { MarksShown } from "#jobs/host";
import { HostError } from "#jobs/host-error";
import type { Change, FigureEntry, LiveHost, WorkbookListener } from "#jobs/live-host";
import { base64Of } from "./base64";
import { hasNotes, runBatch, type ExcelSession } from "./excel-session";
import { excelTrouble, isPassing, mayBeOutdated } from "./excel-trouble";
import { goTo } from "./go-to";
import { Memory, type Known } from "./known";
import { enterFigure } from "./live/enter-figure";
import { readChanges } from "./live/read-changes";
import { Watch } from "./live/watch";
import { look } from "./look";
import { clearMarks } from "./marks/clear-marks";
import { showMarks } from "./marks/show-marks";
import { readWorkbook } from "./read/read-workbook";
import { removeSheets } from "./sheets/remove-sheets";
import { writeSheets } from "./sheets/write-sheets";

/** How long a second try waits, in milliseconds: time enough for Excel to finish what it was at. */
const PAUSE = 300;

/** The workbook that is open in Excel. Excel may refuse anything at any time; then the trouble is a HostError, and doing the same once more puts right what was left half done. */
export class ExcelHost implements LiveHost {
  private readonly memory = new Memory();
  private watching: Watch | null = null;

  /** @param name the workbook's file name */
  constructor(readonly name: string, private readonly session: ExcelSession) {}

  async readWorkbook(): Promise<WorkbookSnapshot> {
    const { snapshot, known } = await this.batch((context) => readWorkbook(context, this.name, hasNotes(this.session, context)));
    this.memory.keep(known, ["sheets", "marks"]);
    return snapshot;
  }

  async writeSheets(sheets: readonly SheetToWrite[]): Promise<void> {
    if (sheets.length === 0) return;
    const drafts = sheets.map(laidOut);
    const known = await this.writing(this.memory.take("sheets"), (context, before) => writeSheets(context, before, drafts, this.name));
    this.memory.keep(known, ["marks"]);
  }

  async showMarks(marks: readonly Mark[]): Promise<MarksShown> {
    return this.writing(this.memory.take("marks"), (context, known) => showMarks(context, known, marks, this.name));
  }

  async clear(roles: readonly SheetRole[]): Promise<{ readonly sheets: number; readonly marks: number }> {
    this.memory.forget();
    return this.writing(null, async (context, known) => {
      const sheets = await removeSheets(context, known, roles, this.name);
      const marks = await clearMarks(context, { ...known, tabs: known.tabs.filter(({ id }) => !sheets.has(id)) }, this.name);
      return { sheets: sheets.size, marks };
    });
  }

  async goTo(cell: CellRef): Promise<void> {
    await this.batch((context) => goTo(context, cell, this.name));
  }

  async watch(listener: WorkbookListener): Promise<() => Promise<void>> {
    await this.watching?.stop();
    const forgetting: WorkbookListener = {
      changed: (changes) => {
        this.memory.forget();
        listener.changed(changes);
      },
      selected: (cell) => listener.selected(cell),
    };
    const watching = await this.batch((context) => Watch.start(context, this.session, this.name, forgetting));
    this.watching = watching;
    return () => this.translated(() => watching.stop());
  }

  async readChanges(snapshot: WorkbookSnapshot, changes: readonly Change[]): Promise<WorkbookSnapshot> {
    return this.batch((context) => readChanges(context, snapshot, changes));
  }

  async enterFigure(entry: FigureEntry): Promise<void> {
    this.memory.forget();
    const worksheetId = await this.batch((context) => enterFigure(context, entry, this.name));
    await this.translated(async () => this.watching?.entered(worksheetId, entry.cell.address));
  }

  /**
   * Opens a file (the bytes of an .xlsx) as another workbook, in a window of its own, which is not saved yet. The add-in stays with this one.
   * @param name what the person will save it as: what trouble is about
   * @throws HostError
   */
  async openBeside(bytes: Uint8Array, name: string): Promise<void> {
    await this.translated(() => this.session.createWorkbook(base64Of(bytes)), name);
  }

  /** Writes with what is known; where nothing is, or Excel refuses because it is no longer so, after a look. */
  private async writing<Result>(known: Known | null, write: (context: Excel.RequestContext, known: Known) => Promise<Result>): Promise<Result> {
    this.watching?.quieten();
    const writeKnowing = (context: Excel.RequestContext, found: Known) =>
      found.isReadOnly ? this.writingReadOnly(() => write(context, found)) : write(context, found);
    try {
      if (known) return await this.translated(() => runBatch(this.session, (context) => writeKnowing(context, known)));
    } catch (trouble) {
      if (!mayBeOutdated(trouble)) throw trouble;
    }
    return this.batch(async (context) => writeKnowing(context, await look(context, hasNotes(this.session, context))));
  }

  /** Excel says the same of a protected sheet and of a workbook that was opened read-only; the remedies differ. */
  private async writingReadOnly<Result>(write: () => Promise<Result>): Promise<Result> {
    try {
      return await this.translated(write);
    } catch (trouble) {
      if (!(trouble instanceof HostError) || trouble.code !== "protected") throw trouble;
      throw new HostError("read-only", this.name, trouble.detail, { cause: trouble });
    }
  }

  /** Runs a batch, a second time if what stopped the first may pass. */
  private async batch<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
    const once = () => this.translated(() => runBatch(this.session, batch));
    try {
      return await once();
    } catch (trouble) {
      if (!isPassing(trouble)) throw trouble;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      return once();
    }
  }

  private async translated<Result>(act: () => Promise<Result>, subject = this.name): Promise<Result> {
    try {
      return await act();
    } catch (error) {
      throw excelTrouble(error, subject);
    }
  }
}
