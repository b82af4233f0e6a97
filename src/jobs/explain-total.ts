import { findIdentity, parseAddress, readSources, type CellPlace, type SourceRow } from "#core";
import type { Host } from "./host";

/** Where a total is from. */
export interface Explanation {
  /** The total's cell, with the tab's own name. */
  readonly total: CellPlace;
  /** One a contribution; empty when the cell is no total of ours. */
  readonly sources: readonly SourceRow[];
  /** Tabs that hold totals, for a cell asked for on another. */
  readonly worksheets: readonly string[];
}

/**
 * Reads where a total comes from out of the sheet 来源 of a district workbook: the cells with their workbooks, and where
 * they stand in this one. Null when the workbook has no such sheet. Tab names are compared without case; 汇总 alone
 * stands for the only tab whose name begins so.
 */
export async function explainTotal(host: Host, asked: CellPlace): Promise<Explanation | null> {
  const { sheets } = await host.readWorkbook();
  const listed = sheets.filter((sheet) => findIdentity(sheet)?.role === "sources");
  if (listed.length === 0) return null;
  const rows = listed.flatMap(readSources);
  const worksheets = [...new Set(rows.map(({ total }) => total.worksheet))];
  const worksheet = meantWorksheet(asked.worksheet, worksheets);
  const address = asked.address.replaceAll("$", "").toUpperCase();
  const sources = rows.filter(({ total }) => total.worksheet === worksheet && total.address === address);
  return { total: { worksheet, address: parseAddress(address) ? address : asked.address }, sources, worksheets };
}

function meantWorksheet(asked: string, worksheets: readonly string[]): string {
  const lower = asked.toLowerCase();
  const exact = worksheets.find((name) => name.toLowerCase() === lower);
  const beginning = worksheets.filter((name) => name.toLowerCase().startsWith(lower));
  return exact ?? (beginning.length === 1 ? beginning[0]! : asked);
}
