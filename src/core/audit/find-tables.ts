import { headerAt, looksLikeHeader, type Header } from "./header";
import { isCaption, saysNote, saysSignature } from "./words";
import { textAt, type Line, type SheetView } from "./sheet-view";

/** Where a table stands: its rows of headings (repeated ones are sections of it), and the rows with figures or labels below. */
export interface Block {
  /** Headings from the top; none when the sheet has no row of headings. */
  readonly header: Header;
  /** 0-based rows of headings that say the same once more, further down. */
  readonly repeats: readonly number[];
  readonly body: readonly Line[];
  /** Rows of one text among them: titles of sections, and notes. */
  readonly bands: readonly number[];
}

interface Open {
  readonly header: Header;
  readonly repeats: number[];
  readonly body: Line[];
  readonly bands: number[];
  last: number;
}

/** So many empty rows end a table. */
const WIDE_GAP = 8;

/** The tables of a sheet, one below the other, in order. */
export function findBlocks(view: SheetView): readonly Block[] {
  const blocks: Open[] = [];
  let open: Open | null = null;
  const begin = (header: Header, last: number): Open => {
    const block = { header, repeats: [], body: [], bands: [], last };
    blocks.push(block);
    return block;
  };
  for (let index = 0; index < view.lines.length; index += 1) {
    const line = view.lines[index]!;
    if (open && line.row - open.last > WIDE_GAP) open = null;
    const before: Open | null = open;
    const header = headerAt(view, index, before?.header ?? null, () => isSetApart(view, index, before));
    if (header) {
      if (open && header.repeats) open.repeats.push(...rowsOf(header));
      else open = begin(header, header.bottom);
      open.last = header.bottom;
      while (index + 1 < view.lines.length && view.lines[index + 1]!.row <= header.bottom) index += 1;
    } else if (isBand(view, line)) {
      open?.bands.push(line.row);
      if (open) open.last = line.row;
    } else if (open || line.numbers > 0) {
      open ??= begin({ top: line.row, bottom: line.row - 1, repeats: false, asides: [] }, line.row);
      open.body.push(line);
      open.last = line.row;
    }
  }
  return blocks.filter(({ body }) => body.some(({ numbers }) => numbers > 0)).map(withoutTail);
}

const rowsOf = ({ top, bottom }: Header): number[] => Array.from({ length: bottom - top + 1 }, (_, index) => top + index);

/** Whether something other than a row of the table stands right above: nothing, a title, or a row of headings. */
function isSetApart(view: SheetView, index: number, open: Open | null): boolean {
  const line = view.lines[index]!;
  const before = view.lines[index - 1];
  return open === null || before === undefined || line.row - before.row > 1 || isBand(view, before) || looksLikeHeader(view, before);
}

/** A row of one text: a title, a section, a note; or a line of signatures. */
export function isBand(view: SheetView, line: Line): boolean {
  if (line.numbers > 1 || (line.numbers === 1 && !saysSignature(textAt(view, line.row, line.columns[0]!)))) return false;
  if (line.columns.length === 1) return true;
  const texts = line.columns.map((column) => textAt(view, line.row, column));
  return saysNote(texts[0]!) || texts.filter(saysSignature).length > 0 || texts.every(isCaption);
}

/** Titles of the next table and notes at the end belong to nobody's rows. */
function withoutTail({ header, repeats, body, bands }: Open): Block {
  const last = body.at(-1)!.row;
  return { header, repeats, body, bands: bands.filter((row) => row < last) };
}
