import type { Area } from "#core";
import { oneCell } from "./areas";
import type { DefinedName } from "./defined-name";
import { EventHub } from "./events";
import { FakeSheet } from "./sheet";

/** A workbook that an add-in had made from a file. */
export interface CreatedWorkbook {
  readonly id: string;
  readonly bytes: Uint8Array;
  isOpen: boolean;
}

/** The workbook that the fake Excel has open. */
export class FakeWorkbook {
  sheets: FakeSheet[] = [];
  /** Of the workbook and of sheets. */
  names: DefinedName[] = [];
  active: FakeSheet;
  selected: readonly Area[] = [oneCell(0, 0)];
  isReadOnly = false;
  /** Whether the structure is protected: no sheet may come, go, move or change its name. */
  structure: { readonly password: string | null } | null = null;
  calculationMode = "Automatic";
  /** Whether days are counted from 1904 (Mac) instead of 1900. */
  date1904 = false;
  readonly properties = new Map<string, unknown>();
  readonly customProperties = new Map<string, unknown>();
  readonly events = new EventHub();
  /** Workbooks that were made besides this one. */
  readonly created: CreatedWorkbook[] = [];
  /** Goes up with every change of a cell: formulas of an earlier generation are worked out anew. */
  generation = 0;
  private last = 0;

  /** @param name the file name. A new workbook has one empty sheet. */
  constructor(public name: string, firstSheet = "Sheet1") {
    this.active = this.insert(firstSheet);
  }

  /** Puts a sheet at the end, without asking whether that is allowed. */
  insert(name: string): FakeSheet {
    const sheet = new FakeSheet(this, this.nextId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Makes a workbook besides this one, from a file in base64. */
  create(base64: string): CreatedWorkbook {
    const created = { id: String(this.created.length + 1), bytes: new Uint8Array(Buffer.from(base64, "base64")), isOpen: false };
    this.created.push(created);
    return created;
  }

  /** A fresh id as Excel writes them. */
  nextId(): string {
    return `{00000000-0001-0000-${(++this.last).toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
  }

  /** By its name, without case. */
  sheetNamed(name: string): FakeSheet | null {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** By its name; @throws RangeError, for tests. */
  sheet(name: string): FakeSheet {
    const sheet = this.sheetNamed(name);
    if (!sheet) throw new RangeError(`no sheet ${name}; there are ${this.sheets.map((one) => one.name).join(", ")}`);
    return sheet;
  }
}
