import { parseIdentity, type OwnTab, type Steps } from "#core";
import type { Package } from "../package";
import { firstCellText } from "../read/first-cell";
import { openSharedStrings, type SharedStrings } from "../read/shared-strings";
import { readWorkbookParts, type SheetPart } from "../workbook-parts";

/** A sheet of ours in a workbook. */
export interface OwnSheet extends OwnTab {
  readonly sheet: SheetPart;
  /** Index of its tab. */
  readonly tab: number;
}

/** The sheets whose cell A1 says that they are ours, in tab order. A tab a step. */
export function* ownSheets(pack: Package): Steps<OwnSheet[]> {
  const { sheets, sharedStrings } = readWorkbookParts(pack);
  let strings: SharedStrings | null = null;
  const shared = (index: number) => (strings ??= openSharedStrings(pack, sharedStrings)).at(index);
  const own: OwnSheet[] = [];
  for (const [tab, sheet] of sheets.entries()) {
    yield { stage: "write", done: tab, of: sheets.length, what: sheet.name };
    const text = sheet.kind === "worksheet" ? firstCellText(pack, sheet.part, shared) : null;
    const identity = text === null ? null : parseIdentity(text);
    if (identity) own.push({ identity, worksheet: sheet.name, sheet, tab });
  }
  return own;
}
