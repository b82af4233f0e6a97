import { cellAt, type SheetSnapshot } from "#core";
import { indexOfWord } from "../edit/ascii-search";
import { unescapeXml } from "../edit/xml-text";
import type { Package } from "../package";
import { unescapedText } from "./cell-value";

/** Texts in A1 of worksheets that were read, by the state of their parts: who asks for them later need not open the parts again. */
const known = new WeakMap<object, string | null>();

/** Keeps in mind what stands in A1 of a worksheet part, as it was just read. */
export function rememberFirstCell(pack: Package, part: string, sheet: SheetSnapshot): void {
  const value = cellAt(sheet, 0, 0);
  known.set(pack.state(part), typeof value === "string" ? value : null);
}

/** The text in A1 of a worksheet part; null if there is none. Looks at the first cell only. `shared` gives the text of an index. */
export function firstCellText(pack: Package, part: string, shared: (index: number) => string | null): string | null {
  const text = known.get(pack.state(part));
  return text === undefined ? textInXml(beginningOf(pack, part), shared) : text;
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

function textInXml(xml: string, shared: (index: number) => string | null): string | null {
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
