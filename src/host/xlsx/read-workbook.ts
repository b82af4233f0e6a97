import type { SheetSnapshot, Visibility, WorkbookSnapshot } from "#core";
import { SLICE, type Pace } from "#jobs/pace";
import { readNumberFormats } from "./number-formats";
import type { Package } from "./package";
import { Budget } from "./read/budget";
import { EventSheet } from "./read/event-sheet";
import { readPlainSheet } from "./read/plain-sheet";
import { openSharedStrings } from "./read/shared-strings";
import { SheetBuilder, type SheetContext } from "./read/sheet-builder";
import { NotPlain } from "./read/xml-bytes";
import { readWorkbookParts } from "./workbook-parts";
import { readXml } from "./xml-events";

export interface ReadOptions {
  /** Which tabs to read; the others are not even unzipped. All when left out. */
  readonly sheets?: (worksheet: string, visibility: Visibility) => boolean;
  /** Rests between two tabs where a page would stand still. Only readWorkbookAhead does. */
  readonly pace?: Pace | undefined;
}

/**
 * All worksheets of a package in tab order (chart sheets and old macro sheets have no cells and are left out), as `name`.
 * Blank cells cost nothing, whatever range the sheet claims; hidden rows and columns are told up to the last value.
 * @throws HostError "not-a-workbook", "not-supported", "corrupt" or "too-large"
 */
export function readWorkbook(pack: Package, name: string, options: ReadOptions = {}): WorkbookSnapshot {
  return { name, sheets: sheetsToRead(pack, name, options).map(({ read }) => read()) };
}

/** So many sheets are inflated while one is read. */
const AHEAD = 4;

/** As readWorkbook, while other threads inflate the sheets that come next. */
export async function readWorkbookAhead(pack: Package, name: string, options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  const wanted = sheetsToRead(pack, name, options);
  const prepared: Promise<void>[] = [];
  const sheets: SheetSnapshot[] = [];
  let begun = options.pace?.now() ?? 0;
  for (const [index, { read }] of wanted.entries()) {
    for (const { part } of wanted.slice(prepared.length, index + AHEAD)) prepared.push(pack.prepare(part));
    await prepared[index];
    // A rest costs little; half a slice leaves room for the next tab.
    if (options.pace && options.pace.now() - begun > SLICE / 2) {
      await options.pace.rest();
      begun = options.pace.now();
    }
    sheets.push(read());
  }
  return { name, sheets };
}

function sheetsToRead(pack: Package, name: string, options: ReadOptions): readonly { readonly part: string; read(): SheetSnapshot }[] {
  const parts = readWorkbookParts(pack);
  const formats = parts.styles === null ? [] : readNumberFormats(pack, parts.styles);
  const strings = openSharedStrings(pack, parts.sharedStrings);
  const budget = new Budget(name);
  const wanted = parts.sheets.filter((sheet) => sheet.kind === "worksheet" && (options.sheets?.(sheet.name, sheet.visibility) ?? true));
  return wanted.map(({ name: worksheet, visibility, part }) => ({
    part,
    read: () => readSheet(pack, part, { workbook: name, worksheet, visibility, date1904: parts.date1904, strings, formats, budget }),
  }));
}

function readSheet(pack: Package, part: string, context: SheetContext): SheetSnapshot {
  try {
    return context.budget.trying(() => {
      const builder = new SheetBuilder(context);
      readPlainSheet(pack.bytes(part), builder);
      return builder.finish();
    });
  } catch (trouble) {
    if (!(trouble instanceof NotPlain)) throw trouble;
    const builder = new SheetBuilder(context);
    readXml({ text: pack.text(part), workbook: pack.name, part }, new EventSheet(builder));
    return builder.finish();
  }
}
