import type { CellKey, CellRef, Mark, SheetDraft, SheetRole, WorkbookSnapshot } from "#core";
import { HostError } from "#jobs/host-error";
import type { Host, MarksShown } from "#jobs/host";
import type { CellContent } from "./cells/enter-cells";
import { enterIntoWorkbook } from "./cells/enter-into-workbook";
import type { Codec } from "./codec";
import { withoutCalculation } from "./edit/calculation";
import { editPart } from "./edit/part-text";
import { XmlError } from "./edit/xml-scan";
import { readSheetLook, withMarksOf } from "./look/read-sheet-look";
import type { SheetLook } from "./look/sheet-look";
import { clearMarks, showMarks } from "./marks/show-marks";
import { Package } from "./package";
import { readWorkbookAhead } from "./read-workbook";
import { clearStyles } from "./sheets/clear-styles";
import { newWorkbook, settle } from "./sheets/new-workbook";
import { ownSheets } from "./sheets/own-sheets";
import { removeSheets } from "./sheets/remove-sheets";
import { workbookFromSnapshot } from "./sheets/workbook-from-snapshot";
import { writeSheets } from "./sheets/write-sheets";
import { readWorkbookParts } from "./workbook-parts";

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

  /** The file as it is now. @throws RangeError if it has no visible sheet */
  save(): Uint8Array {
    const { sheets } = readWorkbookParts(this.pack);
    if (!sheets.some(({ visibility }) => visibility === "visible")) throw new RangeError(`${this.name} has no visible sheet`);
    if (this.isNew) settle(this.pack);
    return this.pack.save();
  }

  async readWorkbook(): Promise<WorkbookSnapshot> {
    return readWorkbookAhead(this.pack, this.name);
  }

  async showMarks(marks: readonly Mark[]): Promise<MarksShown> {
    return this.editing(() => showMarks(this.pack, marks));
  }

  async writeSheets(drafts: readonly SheetDraft[]): Promise<void> {
    this.editing(() => writeSheets(this.pack, drafts));
  }

  async clear(roles: readonly SheetRole[]): Promise<{ readonly sheets: number; readonly marks: number }> {
    return this.editing(() => {
      const own = ownSheets(this.pack);
      const removed = own.filter(({ identity }) => roles.includes(identity.role));
      const kept = own.filter((sheet) => !removed.includes(sheet));
      removeSheets(this.pack, removed);
      const marks = clearMarks(this.pack);
      clearStyles(this.pack, kept.map(({ sheet }) => sheet.part));
      if (kept.length === 0) editPart(this.pack, readWorkbookParts(this.pack).workbook, withoutCalculation);
      return { sheets: removed.length, marks };
    });
  }

  /** Writes what a person typed, as enterIntoWorkbook says; a host's own work never comes here. */
  enterCells(worksheet: string, contents: ReadonlyMap<CellKey, CellContent>): readonly string[] {
    return this.editing(() => enterIntoWorkbook(this.pack, worksheet, contents));
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
}
