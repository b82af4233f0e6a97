import { takeAll, type Area, type CellKey, type CellRef, type Mark, type SheetRole, type SheetToWrite, type Step, type Steps, type Visibility, type WorkbookSnapshot } from "#core";
import { HostError } from "#jobs/host-error";
import type { Host, MarksShown } from "#jobs/host";
import type { CellContent } from "./cells/enter-cells";
import { enterIntoWorkbook } from "./cells/enter-into-workbook";
import type { Codec } from "./codec";
import { withoutCalculation } from "./edit/calculation";
import { definedNames, type DefinedName } from "./edit/defined-names";
import { editPart } from "./edit/part-text";
import { ensureStyles, withFormat } from "./edit/styles-xml";
import { tabsOf } from "./edit/workbook-xml";
import { XmlError } from "./edit/xml-scan";
import type { CellLook } from "./look/cell-look";
import { readLooks } from "./look/read-looks";
import { readSheetLook, withMarksOf } from "./look/read-sheet-look";
import type { SheetLook } from "./look/sheet-look";
import { clearMarks, showMarks } from "./marks/show-marks";
import { Package } from "./package";
import { readWorkbookInSlices, type ReadOptions } from "./read-workbook";
import { clearStyles } from "./sheets/clear-styles";
import { newWorkbook, settle } from "./sheets/new-workbook";
import { ownSheets } from "./sheets/own-sheets";
import { removeSheets } from "./sheets/remove-sheets";
import { workbookFromSnapshot } from "./sheets/workbook-from-snapshot";
import { writeSheets } from "./sheets/write-sheets";
import { filledAreas } from "./recalculate/filled-areas";
import { readWorkbookParts, workbookPart } from "./workbook-parts";
import { joinedBytes } from "./zip/joined-bytes";

/** A worksheet of a file, and what tells whether it was changed. */
export interface TabState {
  readonly worksheet: string;
  readonly visibility: Visibility;
  readonly state: object;
}

/** A workbook file, edited in place: what we do not touch comes through byte for byte, and what we add can be taken out again. */
export class XlsxHost implements Host {
  private constructor(readonly name: string, private readonly pack: Package, private readonly isNew: boolean) {}

  /** Opens the bytes of an .xlsx or .xlsm file. @throws HostError as Package.open does */
  static open(bytes: Uint8Array, name: string, codec: Codec): XlsxHost {
    return new XlsxHost(name, Package.open(bytes, name, codec), false);
  }

  /** A new workbook, which needs at least one visible sheet before it is saved. */
  static create(name: string, codec: Codec): XlsxHost {
    return new XlsxHost(name, newWorkbook(name, codec), true);
  }

  /** A new .xlsx workbook with all that a snapshot knows, for files that cannot be edited in place (.xls). */
  static fromSnapshot(snapshot: WorkbookSnapshot, codec: Codec): XlsxHost {
    return new XlsxHost(snapshot.name, workbookFromSnapshot(snapshot, codec), true);
  }

  /** The file as it is now, in pieces one behind the other. @throws RangeError if it has no visible sheet */
  pieces(): readonly Uint8Array[] {
    if (!tabsOf(this.pack.text(workbookPart(this.pack))).some(({ isVisible }) => isVisible)) throw new RangeError(`${this.name} has no visible sheet`);
    if (this.isNew) settle(this.pack);
    return this.pack.pieces();
  }

  /** The same as one array. */
  save(): Uint8Array {
    return joinedBytes(this.pieces());
  }

  async readWorkbook(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    return readWorkbookInSlices(this.pack, this.name, options);
  }

  /** All worksheets in tab order, each with an object that stays the same for as long as what is written of it does. */
  tabs(): readonly TabState[] {
    const worksheets = readWorkbookParts(this.pack).sheets.filter(({ kind }) => kind === "worksheet");
    return worksheets.map(({ name, visibility, part }) => ({ worksheet: name, visibility, state: this.pack.state(part) }));
  }

  async showMarks(marks: readonly Mark[]): Promise<MarksShown> {
    return takeAll(this.markSteps(marks));
  }

  /** As the port says. Each sheet is laid out when it is its turn, and packed as soon as it is written: hundreds of them would else stand in memory until the file is saved. */
  async writeSheets(sheets: readonly SheetToWrite[], tell?: (step: Step) => void): Promise<void> {
    for (const step of this.stepping(writeSheets(this.pack, sheets, () => this.pack.packing()))) tell?.(step);
  }

  async clear(roles: readonly SheetRole[]): Promise<{ readonly sheets: number; readonly marks: number }> {
    return takeAll(this.clearSteps(roles));
  }

  /** showMarks in steps, each of them short; the file must be left alone until they are through. */
  markSteps(marks: readonly Mark[]): Steps<MarksShown> {
    return this.stepping(showMarks(this.pack, marks));
  }

  /** writeSheets in steps, as markSteps. */
  writeSteps(sheets: readonly SheetToWrite[]): Steps<void> {
    return this.stepping(writeSheets(this.pack, sheets));
  }

  /** clear in steps, as markSteps. */
  clearSteps(roles: readonly SheetRole[]): Steps<{ readonly sheets: number; readonly marks: number }> {
    return this.stepping(clear(this.pack, roles));
  }

  /** Writes what a person typed, as enterIntoWorkbook says; a host's own work never comes here. */
  enterCells(worksheet: string, contents: ReadonlyMap<CellKey, CellContent>): readonly string[] {
    return this.editing(() => enterIntoWorkbook(this.pack, worksheet, contents));
  }

  /** The style that differs from `style` (an index that cells state) only in its number format, which files know by this number. */
  styleWithFormat(style: number, format: number): number {
    return this.editing(() => {
      let found = style;
      editPart(this.pack, ensureStyles(this.pack, readWorkbookParts(this.pack).workbook), (text) => {
        const styled = withFormat(text, style, format);
        found = styled.index;
        return styled.text;
      });
      return found;
    });
  }

  /** All names of the workbook. */
  definedNames(): readonly DefinedName[] {
    return definedNames(this.pack.text(readWorkbookParts(this.pack).workbook));
  }

  /** What array formulas and data tables of a worksheet fill, see filledAreas. */
  filledAreas(worksheet: string): ReadonlyMap<CellKey, Area> {
    const part = readWorkbookParts(this.pack).sheets.find(({ name }) => name === worksheet)?.part;
    return part === undefined ? new Map() : filledAreas(this.pack.bytes(part));
  }

  /** All looks of the workbook by the index that cells state. */
  looks(): readonly CellLook[] {
    return readLooks(this.pack, readWorkbookParts(this.pack)).cells;
  }

  /** How a worksheet looks; of the others nothing is read. @throws HostError "not-found" or "corrupt" */
  look(worksheet: string): SheetLook {
    return readSheetLook(this.pack, worksheet);
  }

  /** The same look with the marks that stand there now. @throws as look does */
  lookMarked(look: SheetLook): SheetLook {
    return withMarksOf(this.pack, look);
  }

  async goTo(_cell: CellRef): Promise<void> {
    // There is no screen.
  }

  private editing<Result>(edit: () => Result): Result {
    try {
      return edit();
    } catch (trouble) {
      if (trouble instanceof XmlError) throw new HostError("corrupt", this.name, trouble.message, { cause: trouble });
      throw trouble;
    }
  }

  private *stepping<Result>(steps: Steps<Result>): Steps<Result> {
    for (let next = this.editing(() => steps.next()); ; next = this.editing(() => steps.next())) {
      if (next.done) return next.value;
      yield next.value;
    }
  }
}

function* clear(pack: Package, roles: readonly SheetRole[]): Steps<{ readonly sheets: number; readonly marks: number }> {
  const own = yield* ownSheets(pack);
  const removed = own.filter(({ identity }) => roles.includes(identity.role));
  const kept = own.filter((sheet) => !removed.includes(sheet));
  yield* removeSheets(pack, removed);
  const marks = yield* clearMarks(pack);
  clearStyles(pack, kept.map(({ sheet }) => sheet.part));
  if (kept.length === 0) editPart(pack, readWorkbookParts(pack).workbook, withoutCalculation);
  return { sheets: removed.length, marks };
}
