import type { SheetDraft } from "../model/sheet-draft";
import { takeAll, type Steps } from "../model/step";
import type { UnitCode } from "../model/unit";
import { decimalCell } from "./decimal-cell";
import type { CellPlace } from "./district-picture";
import { finishList, printPlace, putRows, startList, type SubjectOptions } from "./list-sheet";
import { put, putLink, type Page } from "./page";
import { sheetText } from "./sheet-texts";
import { SOURCE_COLUMNS } from "./source-columns";
import { COLOURS, STYLES, withFormat } from "./styles";

/** One contribution to one total, as an auditor reads it. */
export interface SourceRow {
  /** The total's cell in this workbook. */
  readonly total: CellPlace;
  readonly template: string;
  readonly version: number;
  /** The contribution's own indicator: a rate has contributions of its numerator and its denominator. */
  readonly indicator: string;
  readonly label: string;
  readonly measure: string;
  readonly unit: UnitCode;
  readonly unitName: string;
  /** The cell as it was sent in. */
  readonly workbook: string;
  readonly worksheet: string;
  readonly address: string;
  /** The figure as a decimal string, in its measure. */
  readonly value: string;
  /** Where the same cell stands in this workbook; null when it does not. */
  readonly here: CellPlace | null;
}

/** Links that Excel takes on one worksheet are 65,530. */
const MOST_LINKS = 65_000;

/** Lays out 来源, in the order of `rows`. */
export const layOutSources = (rows: readonly SourceRow[], options: SubjectOptions): SheetDraft => takeAll(layOutSourcesSteps(rows, options));

/** layOutSources in steps. Made for hundreds of thousands of rows: styles are shared, no height is reckoned; where there are more than Excel can link, places stand as text alone. */
export function* layOutSourcesSteps(rows: readonly SourceRow[], options: SubjectOptions): Steps<SheetDraft> {
  const language = options.language ?? "zh-CN";
  const title = sheetText("sources.title", language, { unit: options.about.unit.name });
  const list = startList(SOURCE_COLUMNS, title, [[sheetText("sources.count", language, { count: rows.length }), STYLES.subtitle]], language);
  const places = rows.length * 2 <= MOST_LINKS ? "linked" : "plain";
  yield* putRows(list, rows, (page, at, row) => putSource(page, at, row, places));
  return finishList(list, "sources", options, { isProtected: false, tab: COLOURS.quiet, frozenColumns: 1 });
}

function putSource(page: Page, row: number, source: SourceRow, places: "linked" | "plain"): void {
  const { value, format } = decimalCell(source.value);
  putPlace(page, row, 0, source.total, places);
  put(page, row, 1, source.template, STYLES.plainCentred);
  put(page, row, 2, source.indicator, STYLES.plain);
  put(page, row, 3, source.label, STYLES.plain);
  put(page, row, 4, source.measure, STYLES.plainCentred);
  put(page, row, 5, source.unit, STYLES.plainCentred);
  put(page, row, 6, source.unitName, STYLES.plain);
  put(page, row, 7, source.workbook, STYLES.plain);
  put(page, row, 8, source.worksheet, STYLES.plain);
  put(page, row, 9, source.address, STYLES.plainCentred);
  put(page, row, 10, value, withFormat(typeof value === "number" ? STYLES.figure : STYLES.plain, format));
  put(page, row, 11, source.version, STYLES.plainCentred);
  putPlace(page, row, 12, source.here, places);
}

function putPlace(page: Page, row: number, column: number, place: CellPlace | null, places: "linked" | "plain"): void {
  if (place && places === "linked") putLink(page, row, column, printPlace(place), STYLES.plainLink, place);
  else put(page, row, column, place ? printPlace(place) : "", STYLES.plain);
}
