import type { CellKey, CellRef, Mark, SheetDraft, SheetRole, WorkbookSnapshot } from "#core";
import type { MarksShown } from "#jobs/host";
import type { Change, LiveHost, WorkbookListener } from "#jobs/live-host";
import type { Pace } from "#jobs/pace";
import type { ViewListener } from "./live/view-listener";
import type { SheetLook } from "./look/sheet-look";
import type { Calculator } from "./recalculate/calculator";
import type { XlsxHost } from "./xlsx-host";

/** What a live workbook works with; both are a face's to give. */
export interface LiveOptions {
  /** Left out: no formula is recalculated, and each that an entry touches is told as such. */
  readonly calculator?: Calculator;
  /** Lets the page live between two tabs. Left out: work runs through. */
  readonly pace?: Pace;
}

/** What came of entries. */
export interface Entered {
  /** Addresses that took none: parts of an array formula or of a data table. */
  readonly refused: readonly string[];
}

/** A workbook file that a person has open in a grid: the package, its snapshot and its formulas stay in step with what is typed. */
export class LiveXlsxHost implements LiveHost {
  readonly name: string;
  private _view: ViewListener | null = null;

  constructor(private readonly file: XlsxHost, private readonly options: LiveOptions = {}) {
    this.name = file.name;
  }

  /** The workbook as it is now; null until readWorkbook was through once. */
  get snapshot(): WorkbookSnapshot | null {
    throw new RangeError("to come");
  }

  /** Formulas whose value is not known since an entry, by worksheet: what stands there is what the file said before. */
  get notRecalculated(): ReadonlyMap<string, ReadonlySet<CellKey>> {
    throw new RangeError("to come");
  }

  /** Who shows this workbook; one at a time. */
  show(view: ViewListener | null): void {
    this._view = view;
  }

  /** How a tab looks, read when first asked for. @throws HostError "not-found" */
  look(_worksheet: string): SheetLook {
    throw new RangeError("to come");
  }

  /** Takes what a person typed, as text, see takeEntry; blank text empties a cell. Tells the listener and the view. @throws HostError "not-found" */
  async enter(_worksheet: string, _entries: ReadonlyMap<CellKey, string>): Promise<Entered> {
    throw new RangeError("to come");
  }

  /** What a person does: selects a cell. */
  select(_cell: CellRef): void {
    throw new RangeError("to come");
  }

  /** The file as it is now. @throws RangeError if it has no visible sheet */
  save(): Uint8Array {
    return this.file.save();
  }

  async readWorkbook(): Promise<WorkbookSnapshot> {
    throw new RangeError("to come");
  }

  async readChanges(_snapshot: WorkbookSnapshot, _changes: readonly Change[]): Promise<WorkbookSnapshot> {
    throw new RangeError("to come");
  }

  async watch(_listener: WorkbookListener): Promise<() => Promise<void>> {
    throw new RangeError("to come");
  }

  async showMarks(_marks: readonly Mark[]): Promise<MarksShown> {
    throw new RangeError("to come");
  }

  async writeSheets(_drafts: readonly SheetDraft[]): Promise<void> {
    throw new RangeError("to come");
  }

  async clear(_roles: readonly SheetRole[]): Promise<{ readonly sheets: number; readonly marks: number }> {
    throw new RangeError("to come");
  }

  async goTo(_cell: CellRef): Promise<void> {
    throw new RangeError("to come");
  }
}
