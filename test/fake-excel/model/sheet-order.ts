import { type Visibility } from "#core";
import { alreadyExists, invalidArgument, invalidOperation } from "../protocol/rich-error";
import { EventType } from "./events";
import { guardStructure } from "./guard";
import type { FakeSheet } from "./sheet";
import type { FakeWorkbook } from "./workbook";

/** @throws InvalidArgument for a name that Excel does not take, ItemAlreadyExists for one that is taken. */
function guardName(book: FakeWorkbook, name: string, own: FakeSheet | null): void {
  const isLegal = name.length > 0 && name.length <= 31 && !/[[\]:*?/\\]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== "history";
  if (!isLegal) throw invalidArgument(`the sheet name ${name}`);
  const taken = book.sheetNamed(name);
  if (taken && taken !== own) throw alreadyExists(`a sheet with the name ${name}`);
}

/** Adds a sheet at the end; without a name Excel finds one. It does not become the active one. */
export function addSheet(book: FakeWorkbook, wished: string | null): FakeSheet {
  guardStructure(book);
  const name = wished ?? freeName(book);
  guardName(book, name, null);
  const sheet = book.insert(name);
  book.events.raise(EventType.added, sheet);
  return sheet;
}

function freeName(book: FakeWorkbook): string {
  for (let number = book.sheets.length + 1; ; number++) if (!book.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
}

/** Renames a sheet; formulas that name it follow. */
export function renameSheet(sheet: FakeSheet, name: string): void {
  guardStructure(sheet.book);
  guardName(sheet.book, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  followName(sheet.book, before, name);
  sheet.book.events.raise(EventType.nameChanged, sheet, { nameBefore: before, nameAfter: name });
}

function followName(book: FakeWorkbook, before: string, after: string): void {
  const spellings = [`'${before.replaceAll("'", "''")}'!`, `${before}!`];
  const spelt = `'${after.replaceAll("'", "''")}'!`;
  const follow = (formula: string): string => {
    const found = spellings.find((spelling) => formula.includes(spelling));
    return found === undefined ? formula : formula.replaceAll(found, spelt);
  };
  for (const sheet of book.sheets) for (const cell of sheet.cells.values()) if (cell.formula !== null) cell.formula = follow(cell.formula);
  for (const name of book.names) name.formula = follow(name.formula);
}

const isLastVisible = (sheet: FakeSheet): boolean => sheet.visibility === "visible" && sheet.book.sheets.every((one) => one === sheet || one.visibility !== "visible");

/** Deletes a sheet with its names; @throws InvalidOperation for the last visible sheet and for a very hidden one. */
export function deleteSheet(sheet: FakeSheet): void {
  const { book } = sheet;
  guardStructure(book);
  if (isLastVisible(sheet)) throw invalidOperation("a workbook must have at least one visible sheet");
  if (sheet.visibility === "very-hidden") throw invalidOperation("a very hidden sheet cannot be deleted");
  const index = book.sheets.indexOf(sheet);
  book.sheets = book.sheets.filter((one) => one !== sheet);
  book.names = book.names.filter((name) => name.scope !== sheet);
  sheet.isDeleted = true;
  book.generation++;
  book.events.raise(EventType.deleted, sheet);
  if (book.active === sheet) activateSheet(nearestVisible(book, index));
}

const nearestVisible = (book: FakeWorkbook, index: number): FakeSheet =>
  book.sheets.slice(index).find((sheet) => sheet.visibility === "visible") ?? book.sheets.filter((sheet) => sheet.visibility === "visible").at(-1) ?? book.sheets[0]!;

/** Brings a sheet to the front; @throws InvalidOperation for a hidden one. */
export function activateSheet(sheet: FakeSheet): void {
  const { book } = sheet;
  if (sheet.visibility !== "visible") throw invalidOperation(`the hidden sheet ${sheet.name} cannot be activated`);
  if (book.active === sheet) return;
  if (!book.active.isDeleted) book.events.raise(EventType.deactivated, book.active);
  book.active = sheet;
  book.selected = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  book.events.raise(EventType.activated, sheet);
  book.events.raiseDocumentSelection();
}

/** Shows or hides a sheet; @throws InvalidOperation for the last visible one. */
export function showSheet(sheet: FakeSheet, visibility: Visibility): void {
  guardStructure(sheet.book);
  if (visibility !== "visible" && isLastVisible(sheet)) throw invalidOperation("a workbook must have at least one visible sheet");
  const before = sheet.visibility;
  sheet.visibility = visibility;
  sheet.book.events.raise(EventType.visibilityChanged, sheet, { visibilityBefore: before, visibilityAfter: visibility });
  if (sheet.book.active === sheet && visibility !== "visible") activateSheet(nearestVisible(sheet.book, sheet.book.sheets.indexOf(sheet)));
}

/** Moves a sheet to this 0-based place among all sheets. */
export function moveSheet(sheet: FakeSheet, position: number): void {
  const { book } = sheet;
  guardStructure(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) throw invalidArgument("position");
  const before = book.sheets.indexOf(sheet);
  const others = book.sheets.filter((one) => one !== sheet);
  book.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  if (before !== position) book.events.raise(EventType.moved, sheet, { positionBefore: before, positionAfter: position });
}
