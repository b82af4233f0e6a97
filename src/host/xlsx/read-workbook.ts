import { takeAll, type SheetSnapshot, type Visibility, type WorkbookSnapshot } from "#core";
import type { Pace } from "#jobs/pace";
import { inSlices, restsBy } from "./in-slices";
import { readNumberFormats } from "./number-formats";
import type { Package } from "./package";
import { Budget } from "./read/budget";
import { deskFor, leave, type Desk } from "./read/desk";
import { EventSheet } from "./read/event-sheet";
import { rememberFirstCell } from "./read/first-cell";
import { readPlainSheet } from "./read/plain-sheet";
import { openSharedStrings } from "./read/shared-strings";
import { SheetBefore } from "./read/sheet-before";
import { SheetBuilder, type SheetContext } from "./read/sheet-builder";
import { NotPlain } from "./read/xml-bytes";
import { readWorkbookParts } from "./workbook-parts";
import { readXml } from "./xml-events";

export interface ReadOptions {
  /** Which tabs to read; the others are not even unzipped. All when left out. */
  readonly sheets?: (worksheet: string, visibility: Visibility) => boolean;
  /** Rests where a page would stand still. Only readWorkbookInSlices does. */
  readonly pace?: Pace | undefined;
}

/**
 * All worksheets of a package in tab order (chart sheets and old macro sheets have no cells and are left out), as `name`.
 * Blank cells cost nothing, whatever range the sheet claims; hidden rows and columns are told up to the last value.
 * @throws HostError "not-a-workbook", "not-supported", "corrupt" or "too-large"
 */
export function readWorkbook(pack: Package, name: string, options: ReadOptions = {}): WorkbookSnapshot {
  const desk = deskFor(pack);
  try {
    return { name, sheets: sheetsToRead(pack, name, options, desk).map((read) => takeAll(read())) };
  } finally {
    leave(desk);
  }
}

/** As readWorkbook, resting by the pace: so a page stays alive while it reads. */
export async function readWorkbookInSlices(pack: Package, name: string, options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  const sheets: SheetSnapshot[] = [];
  const rests = restsBy(options.pace);
  const desk = deskFor(pack);
  try {
    for (const read of sheetsToRead(pack, name, options, desk)) {
      if (rests.isDue()) await rests.rest();
      sheets.push(await inSlices(read(), rests));
    }
  } finally {
    leave(desk);
  }
  return { name, sheets };
}

function sheetsToRead(pack: Package, name: string, options: ReadOptions, desk: Desk): readonly (() => Generator<undefined, SheetSnapshot, void>)[] {
  const parts = readWorkbookParts(pack);
  const formats = parts.styles === null ? [] : readNumberFormats(pack, parts.styles);
  const strings = openSharedStrings(pack, parts.sharedStrings);
  const budget = new Budget(name);
  const before = new SheetBefore();
  const wanted = parts.sheets.filter((sheet) => sheet.kind === "worksheet" && (options.sheets?.(sheet.name, sheet.visibility) ?? true));
  return wanted.map(({ name: worksheet, visibility, part }) => () => readSheet(pack, part, { workbook: name, worksheet, visibility, date1904: parts.date1904, strings, formats, budget, before }, desk));
}

function* readSheet(pack: Package, part: string, context: SheetContext, desk: Desk): Generator<undefined, SheetSnapshot, void> {
  const sheet = yield* readPart(pack, part, context, desk);
  rememberFirstCell(pack, part, sheet);
  return sheet;
}

function* readPart(pack: Package, part: string, context: SheetContext, { room, run }: Desk): Generator<undefined, SheetSnapshot, void> {
  try {
    return yield* context.budget.trying(readPlain(pack.bytesIn(room, part), context, run));
  } catch (trouble) {
    if (!(trouble instanceof NotPlain)) throw trouble;
    const builder = new SheetBuilder(context);
    readXml({ text: pack.text(part), workbook: pack.name, part }, new EventSheet(builder));
    return builder.finish();
  }
}

function* readPlain(bytes: Uint8Array, context: SheetContext, run: Desk["run"]): Generator<undefined, SheetSnapshot, void> {
  const builder = new SheetBuilder(context);
  yield* readPlainSheet(bytes, builder, run);
  return builder.finish();
}
