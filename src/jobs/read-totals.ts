import { findIdentity, indexSources, parseAddress, type CellPlace, type SourceRow, type WorkbookSnapshot } from "#core";

/** Where a total is from. */
export interface TotalSources {
  /** The total's cell, with the tab's own name. */
  readonly total: CellPlace;
  /** One a contribution; empty when the cell is no total of ours. */
  readonly sources: readonly SourceRow[];
}

/** Where the totals of a district workbook are from, as its sheet 来源 says: the cells with their workbooks, and where they stand in this one. */
export interface Totals {
  /** Tabs that hold totals. */
  readonly worksheets: readonly string[];
  /** Tab names are compared without case; 汇总 alone stands for the only tab whose name begins so. */
  sourcesOf(asked: CellPlace): TotalSources;
}

/** Reads the sheet 来源 once, to be asked at every selection. Null when the workbook has none. */
export function readTotals({ sheets }: WorkbookSnapshot): Totals | null {
  const listed = sheets.filter((sheet) => findIdentity(sheet)?.role === "sources").map(indexSources);
  if (listed.length === 0) return null;
  const worksheets = [...new Set(listed.flatMap((sources) => sources.worksheets))];
  return {
    worksheets,
    sourcesOf({ worksheet, address }) {
      const plain = address.replaceAll("$", "").toUpperCase();
      const total = { worksheet: meantWorksheet(worksheet, worksheets), address: parseAddress(plain) ? plain : address };
      return { total, sources: listed.flatMap((sources) => sources.rowsOf(total)) };
    },
  };
}

function meantWorksheet(asked: string, worksheets: readonly string[]): string {
  const lower = asked.toLowerCase();
  const exact = worksheets.find((name) => name.toLowerCase() === lower);
  const beginning = worksheets.filter((name) => name.toLowerCase().startsWith(lower));
  return exact ?? (beginning.length === 1 ? beginning[0]! : asked);
}
