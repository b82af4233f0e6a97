import type { SheetSnapshot, Visibility, WorkbookSnapshot } from "#core";
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
}

/**
 * All worksheets of a package in tab order (chart sheets and old macro sheets have no cells and are left out), as `name`.
 * Blank cells cost nothing, whatever range the sheet claims; hidden rows and columns are told up to the last value.
 * @throws HostError "not-a-workbook", "not-supported", "corrupt" or "too-large"
 */
export function readWorkbook(pack: Package, name: string, options: ReadOptions = {}): WorkbookSnapshot {
  const parts = readWorkbookParts(pack);
  const formats = parts.styles === null ? [] : readNumberFormats(pack, parts.styles);
  const strings = openSharedStrings(pack, parts.sharedStrings);
  const budget = new Budget(name);
  const wanted = parts.sheets.filter((sheet) => sheet.kind === "worksheet" && (options.sheets?.(sheet.name, sheet.visibility) ?? true));
  const sheets = wanted.map((sheet) => {
    const { name: worksheet, visibility, part } = sheet;
    return readSheet(pack, part, { workbook: name, worksheet, visibility, date1904: parts.date1904, strings, formats, budget });
  });
  return { name, sheets };
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
