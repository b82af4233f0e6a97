import type { DraftRow, DraftStyle, RowsInTurn, SheetDraft } from "../model/sheet-draft";
import type { UnitCode } from "../model/unit";
import { decimalCell, TEXT_FORMAT } from "./decimal-cell";
import type { CellPlace } from "./district-picture";
import { finishList, printPlace, startList, type SubjectOptions } from "./list-sheet";
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

/**
 * Lays out 来源, in the order of `rows`. Made for hundreds of thousands of rows: each is laid out when it is written, styles are shared, no height is reckoned; where
 * there are more than Excel can link, places stand as text alone.
 */
export function layOutSources(sources: RowsInTurn<SourceRow>, options: SubjectOptions): SheetDraft {
  const language = options.language ?? "zh-CN";
  const title = sheetText("sources.title", language, { unit: options.about.unit.name });
  const head = startList(SOURCE_COLUMNS, title, [[sheetText("sources.count", language, { count: sources.length }), STYLES.subtitle]], language);
  const isLinked = sources.length * LINKED.length <= MOST_LINKS;
  const printers: RowPrinters = { looksOf: sourceLooks(isLinked), printTotal: printingTotals() };
  const rows: RowsInTurn<DraftRow> = {
    length: sources.length,
    at(index) {
      const source = sources.at(index);
      return source && rowOf(source, isLinked, printers);
    },
  };
  return finishList(head, "sources", options, { isProtected: false, tab: COLOURS.quiet, frozenColumns: 1, list: { top: head.firstRow, rows, width: SOURCE_COLUMNS.length, linked: LINKED } });
}

/** The total's cell, and the contribution's in this workbook. */
const LINKED = [0, 12] as const;

/** What rows have in common is made once. */
interface RowPrinters {
  readonly looksOf: SourceLooks;
  readonly printTotal: (total: CellPlace) => string;
}

function rowOf(source: SourceRow, isLinked: boolean, { looksOf, printTotal }: RowPrinters): DraftRow {
  const { total, here } = source;
  const { value, format } = decimalCell(source.value);
  const values = [
    printTotal(total), source.template, source.indicator, source.label, source.measure, source.unit, source.unitName,
    source.workbook, source.worksheet, source.address, value, source.version, here ? printPlace(here) : "",
  ];
  const links = isLinked ? [total, here] : [];
  return { values, styles: looksOf(format, here !== null), links };
}

/** printPlace of totals: the same one mostly stands in row after row. */
function printingTotals(): (total: CellPlace) => string {
  let last: CellPlace | null = null;
  let text = "";
  return (total) => {
    if (total !== last) [last, text] = [total, printPlace(total)];
    return text;
  };
}

/** How a row looks whose value has this format, and whose cell stands in this workbook or does not. */
type SourceLooks = (format: string, isHere: boolean) => readonly DraftStyle[];

function sourceLooks(isLinked: boolean): SourceLooks {
  const known = new Map<string, readonly DraftStyle[]>();
  return (format, isHere) => {
    const key = isHere ? format : `${format} nowhere`;
    const looks = known.get(key) ?? looksOfRow(format, isLinked, isHere && isLinked);
    known.set(key, looks);
    return looks;
  };
}

function looksOfRow(format: string, isTotalLinked: boolean, isHereLinked: boolean): readonly DraftStyle[] {
  const { plain, plainCentred, plainLink, figure } = STYLES;
  const value = withFormat(format === TEXT_FORMAT ? plain : figure, format);
  return [isTotalLinked ? plainLink : plain, plainCentred, plain, plain, plainCentred, plainCentred, plain, plain, plain, plainCentred, value, plainCentred, isHereLinked ? plainLink : plain];
}
