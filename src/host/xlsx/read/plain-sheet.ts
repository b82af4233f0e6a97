import { parseArea, remembered } from "#core";
import { isTrue } from "../workbook-parts";
import type { CellRun } from "./cell-run";
import { wholeNumber } from "./cell-value";
import { readCells } from "./plain-cells";
import { isTag } from "./rich-text";
import type { SheetBuilder } from "./sheet-builder";
import { afterPlainRoot, attributeOf, nextTag, NotPlain, tagEnd } from "./xml-bytes";

/**
 * Reads a worksheet part in one pass over its bytes, in the plain dialect that almost all programs write. Stops after some hundred rows, for who would rest.
 * @throws NotPlain for anything else; what the builder got until then is worthless
 */
export function* readPlainSheet(part: Uint8Array, builder: SheetBuilder, run: CellRun): Generator<undefined, void, void> {
  const bytes = run.begin(part);
  let at = afterPlainRoot(bytes, "worksheet");
  for (;;) {
    const tag = nextTag(bytes, at);
    const end = tagEnd(bytes, tag + 1);
    if (isTag(bytes, tag + 1, "/worksheet")) return;
    if (isTag(bytes, tag + 1, "sheetData")) at = yield* readCells(bytes, end, builder, run);
    else at = end;
    if (isTag(bytes, tag + 1, "col")) readColumn(bytes, tag + 4, end, builder);
    else if (isTag(bytes, tag + 1, "mergeCell")) readMerge(bytes, tag + 10, end, builder);
  }
}

function readColumn(bytes: Uint8Array, at: number, end: number, builder: SheetBuilder): void {
  if (!isTrue(attributeOf(bytes, at, end, "hidden"))) return;
  const first = wholeNumber(attributeOf(bytes, at, end, "min"));
  const last = wholeNumber(attributeOf(bytes, at, end, "max"));
  if (!(first >= 1 && last >= first)) throw new NotPlain("a column without place");
  builder.hideColumns(first - 1, last - 1);
}

/** Tabs of one form merge the same areas. */
const areaOf = remembered(parseArea);

function readMerge(bytes: Uint8Array, at: number, end: number, builder: SheetBuilder): void {
  const area = areaOf(attributeOf(bytes, at, end, "ref") ?? "");
  if (!area) throw new NotPlain("a merged area without place");
  builder.merge(area);
}
