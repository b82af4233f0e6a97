import type { Binding } from "./explanation";
import { textDigest } from "./text-digest";

/** A binding as it stands in a cell of 校验结果. */
export interface BoundRow {
  /** Workbook of the finding; null: the one that the sheet stands in. */
  readonly workbook: string | null;
  readonly binding: Binding;
}

const LAPSED = "≠";

/**
 * The cell's text: [book.xlsx]S01.attended|日报!C22|2036/2046/-10#…, the book only where it is another one. `lapsed` is a text in
 * the same row that was said of other figures: as long as it is not changed, it stays so.
 */
export function printBinding({ workbook, binding }: BoundRow, lapsed: string | null = null): string {
  const book = workbook === null ? "" : `[${workbook}]`;
  return `${book}${binding.subject}|${binding.figures}${lapsed === null ? "" : `|${LAPSED}${textDigest(lapsed.trim())}`}`;
}

const SHAPE = new RegExp(`^(?:\\[([^|]*)\\])?([^[\\]|][^|]*\\|.*)\\|([^|]*#[0-9a-z]{14})(?:\\|${LAPSED}([0-9a-z]{14}))?$`, "s");

/** What a text in such a row is bound to; null when the cell does not say. */
export function parseBinding(cell: string, text: string): BoundRow | null {
  const [, workbook = null, subject, figures, lapsed] = SHAPE.exec(cell.trim()) ?? [];
  if (subject === undefined || figures === undefined) return null;
  return { workbook, binding: { subject, figures: lapsed !== undefined && lapsed === textDigest(text.trim()) ? "" : figures } };
}
