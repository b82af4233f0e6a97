import { parseIdentity, type SheetIdentity } from "#core";
import { attributeOf } from "../edit/xml-attributes";
import { childOf, firstChildOf, innerText, rootOf } from "../edit/xml-scan";
import { unescapeXml } from "../edit/xml-text";
import type { Package } from "../package";
import { unescapedText } from "../read/cell-value";
import { openSharedStrings, type SharedStrings } from "../read/shared-strings";
import { readWorkbookParts, type SheetPart } from "../workbook-parts";

/** A sheet of ours in a workbook. */
export interface OwnSheet {
  readonly identity: SheetIdentity;
  readonly sheet: SheetPart;
  /** Index of its tab. */
  readonly tab: number;
}

/** The sheets whose cell A1 says that they are ours, in tab order. */
export function ownSheets(pack: Package): OwnSheet[] {
  const { sheets, sharedStrings } = readWorkbookParts(pack);
  let strings: SharedStrings | null = null;
  const shared = (index: number) => (strings ??= openSharedStrings(pack, sharedStrings)).at(index);
  return sheets.flatMap((sheet, tab) => {
    const text = sheet.kind === "worksheet" ? firstCellText(pack.text(sheet.part), shared) : null;
    const identity = text === null ? null : parseIdentity(text);
    return identity ? [{ identity, sheet, tab }] : [];
  });
}

/** The text in A1; null if there is none. Looks at the first cell only. */
function firstCellText(xml: string, shared: (index: number) => string | null): string | null {
  const data = childOf(xml, rootOf(xml), "sheetData");
  const row = data && firstChildOf(xml, data);
  const cell = row && firstChildOf(xml, row);
  if (!cell || (attributeOf(xml, cell, "r") ?? "A1") !== "A1") return null;
  const content = innerText(xml, cell);
  if (attributeOf(xml, cell, "t") === "s") return shared(Number(textsIn(content)));
  return unescapedText(textsIn(content));
}

/** The text of all elements t and v. */
const textsIn = (xml: string): string =>
  [...xml.matchAll(/<(?:[\w.-]+:)?[tv](?:\s[^>]*)?>([^<]*)</g)].map(([, text]) => unescapeXml(text!)).join("");
