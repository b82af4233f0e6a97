import { parseReference, splitSheet, WHOLE_SHEET } from "../model/areas";
import { AreasRef, RangeRef } from "../model/region";
import type { FakeSheet } from "../model/sheet";
import { textOf } from "../protocol/arguments";
import { invalidArgument, itemNotFound } from "../protocol/rich-error";

const LONGEST_ADDRESS = 8192;

/** The range at an address ("A1:B2", "A:C", "Sheet1!B2") or of a defined name; without an address the whole sheet. */
export function rangeAt(sheet: FakeSheet, address: unknown): RangeRef {
  if (address === undefined || address === null || address === "") return new RangeRef(sheet, WHOLE_SHEET);
  const text = addressText(address);
  const split = splitSheet(text);
  if (!split) throw invalidArgument(`the address ${text}`);
  const on = split.sheet === null ? sheet : sheet.book.sheetNamed(split.sheet);
  if (on !== sheet) throw invalidArgument(`the address ${text} is not on ${sheet.name}`);
  const area = parseReference(split.rest);
  if (area) return new RangeRef(sheet, area);
  const named = sheet.book.names.find((name) => name.name.toLowerCase() === text.toLowerCase() && (name.scope === null || name.scope === sheet));
  const range = named && rangeOfFormula(sheet, named.formula);
  if (!range) throw invalidArgument(`the address ${text}`);
  return range;
}

/** Several areas of a sheet, their addresses separated by commas; @throws InvalidArgument over 8,192 characters. */
export function areasAt(sheet: FakeSheet, address: unknown): AreasRef {
  if (address === undefined || address === null || address === "") return new AreasRef(sheet, [WHOLE_SHEET]);
  const parts = addressText(address).split(/,(?=(?:[^']*'[^']*')*[^']*$)/);
  return new AreasRef(sheet, parts.map((part) => rangeAt(sheet, part.trim()).area));
}

function addressText(address: unknown): string {
  const text = textOf(address, "address");
  if (text.length > LONGEST_ADDRESS) throw invalidArgument(`an address of ${text.length} characters; at most ${LONGEST_ADDRESS}`);
  return text;
}

/** The range that a formula such as "=Sheet1!$A$1:$B$2" names; null if it names none. */
export function rangeOfFormula(from: FakeSheet, formula: string): RangeRef | null {
  const split = splitSheet(formula.replace(/^=/, ""));
  const area = split && parseReference(split.rest);
  if (!split || !area) return null;
  const sheet = split.sheet === null ? from : from.book.sheetNamed(split.sheet);
  return sheet && new RangeRef(sheet, area);
}

/** @throws ItemNotFound when the sheet was deleted. */
export function checkSheet(sheet: FakeSheet): void {
  if (sheet.isDeleted) throw itemNotFound(`the sheet ${sheet.name} was deleted`);
}
