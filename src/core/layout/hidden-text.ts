import type { SheetSnapshot } from "../model/sheet";
import { put, type Page } from "./page";
import { STYLES } from "./styles";

/** What a cell with a piece of such a text begins with: no program takes it for a number, a date or a formula. */
const MARK = "§";

/** Signs in one cell; Excel holds 32,767. */
const CHUNK = 8_000;

/** Writes a text that programs read and people do not see, in as many cells of column A as it needs, from `row` on. */
export function putHidden(page: Page, row: number, text: string): void {
  chunksOf(text).forEach((chunk, index) => {
    put(page, row + index, 0, MARK + chunk, STYLES.unseen);
    page.heights.set(row + index, 12);
  });
}

/** The text that putHidden wrote, wherever on the sheet it stands now; "" when there is none. */
export const readHidden = (sheet: SheetSnapshot): string =>
  [...sheet.rows.values()].flatMap(([text]) => (typeof text === "string" && text.startsWith(MARK) ? [text.slice(MARK.length)] : [])).join("");

/** Never ends in half a sign. */
function chunksOf(text: string): readonly string[] {
  const chunks: string[] = [];
  for (let start = 0; start < text.length; ) {
    const chunk = text.slice(start, start + CHUNK).replace(/[\ud800-\udbff]$/, "");
    chunks.push(chunk);
    start += chunk.length;
  }
  return chunks;
}
