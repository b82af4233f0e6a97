import { parseIdentity, type OwnTab, type Steps } from "#core";
import { indexOfWord } from "../edit/ascii-search";
import { unescapeXml } from "../edit/xml-text";
import type { Package } from "../package";
import { unescapedText } from "../read/cell-value";
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
    const text = sheet.kind === "worksheet" ? firstCellText(beginningOf(pack, sheet.part), shared) : null;
    const identity = text === null ? null : parseIdentity(text);
    if (identity) own.push({ identity, worksheet: sheet.name, sheet, tab });
  }
  return own;
}

/** The beginning of a sheet as text, far enough to hold its first cell; all of it where that is not to be told. */
function beginningOf(pack: Package, part: string): string {
  for (const most of BEGINNINGS) {
    const bytes = pack.beginning(part, most);
    const data = indexOfWord(bytes, "sheetData");
    if (data >= 0 && bytes.length > data + FIRST_CELL_BYTES) return decoder.decode(bytes.subarray(0, data + FIRST_CELL_BYTES));
  }
  return pack.text(part);
}

/** Packed bytes that are looked at: most sheets have their first cell within the few, those with many columns of their own width within the many. */
const BEGINNINGS = [1024, 4096] as const;
const FIRST_CELL_BYTES = 4096;
const decoder = new TextDecoder();

/** The text in A1; null if there is none. Looks at the first cell only. */
function firstCellText(xml: string, shared: (index: number) => string | null): string | null {
  const [, attributes, content] = FIRST_CELL.exec(xml) ?? [];
  if (attributes === undefined || content === undefined) return null;
  const [, address = "A1"] = /\sr\s*=\s*["']([^"']*)/.exec(attributes) ?? [];
  if (address !== "A1") return null;
  const text = textsIn(content);
  return /\st\s*=\s*["']s["']/.test(attributes) ? shared(Number(text)) : unescapedText(text);
}

const FIRST_CELL = /<(?:[\w.-]+:)?sheetData(?:\s[^>]*)?>\s*<(?:[\w.-]+:)?row(?:\s[^>]*)?>\s*<(?:[\w.-]+:)?c(?=[\s>])([^>]*)>(.*?)<\/(?:[\w.-]+:)?c>/s;

/** The text of all elements t and v. */
const textsIn = (xml: string): string =>
  [...xml.matchAll(/<(?:[\w.-]+:)?[tv](?:\s[^>]*)?>([^<]*)</g)].map(([, text]) => unescapeXml(text!)).join("");
