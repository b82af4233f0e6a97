import { basename } from "node:path";
import { cellAt, filled, formatAt, parseAddress, printCellValue, type CellPlace, type WorkbookSnapshot } from "#core";
import { readTotals, type TotalSources } from "#jobs/read-totals";
import type { ExplainCall } from "../invocation";
import { openFile } from "../open-files";
import { TEXTS } from "../output-texts";
import { grouped, textTable } from "../text-table";
import { shown } from "../text-width";
import { UsageError } from "../usage-error";
import type { Result, Workplace } from "../workplace";

/** huihe explain: the cells that a total of a district workbook is made of. */
export async function explain(call: ExplainCall, workplace: Workplace): Promise<Result> {
  const workbook = await openFile({ path: call.workbook, name: basename(call.workbook) }, workplace);
  const snapshot = await workbook.readWorkbook();
  const totals = readTotals(snapshot);
  if (totals === null) throw new UsageError("no-sources", { workbook: call.workbook });
  const cell = `${call.worksheet}!${call.address}`;
  const traced = totals.sourcesOf({ worksheet: call.worksheet, address: call.address });
  if (traced.sources.length === 0) throw new UsageError("not-a-total", { workbook: call.workbook, cell, worksheets: totals.worksheets });
  const value = valueAt(snapshot, traced.total);
  return { status: 0, json: () => jsonSources(traced, value), text: () => textSources(traced, value, call) };
}

/** The total as it stands in the workbook: 61667, or 72.09% where the cell shows per cent. */
function valueAt({ sheets }: WorkbookSnapshot, { worksheet, address }: CellPlace): string {
  const sheet = sheets.find((one) => one.worksheet === worksheet);
  const place = parseAddress(address);
  if (!sheet || !place) return "";
  const value = cellAt(sheet, place.row, place.column);
  const [, decimals] = /^0(?:\.(0+))?%$/.exec(formatAt(sheet, place.row, place.column)) ?? [null, null];
  return typeof value === "number" && decimals !== null ? `${(value * 100).toFixed(decimals?.length ?? 0)}%` : printCellValue(value);
}

const jsonSources = ({ total, sources }: TotalSources, value: string): object => ({
  sheet: total.worksheet,
  cell: total.address,
  value,
  template: sources[0]?.template,
  contributions: sources.map(({ indicator, label, measure, unit, unitName, workbook, worksheet, address, value, here }) => ({
    unit, unitName, indicator, label, measure, workbook, sheet: worksheet, cell: address, value,
    here: here && { sheet: here.worksheet, cell: here.address },
  })),
});

function textSources({ total, sources }: TotalSources, value: string, { language }: ExplainCall): string {
  const [first] = sources;
  const labels = new Set(sources.map(({ label }) => label));
  const heading = filled(TEXTS.explained[language], {
    cell: `${total.worksheet}!${total.address}`, template: first?.template ?? "", labels: [...labels], value: grouped(value), count: String(sources.length),
  }, language);
  const columns = [
    { heading: TEXTS.unit[language] }, ...(labels.size > 1 ? [{ heading: TEXTS.indicator[language] }] : []),
    { heading: TEXTS.figure[language], isNumber: true }, { heading: TEXTS.measure[language] }, { heading: TEXTS.cell[language] },
  ];
  const rows = sources.map(({ unitName, label, value, measure, workbook, worksheet, address }) => [
    unitName, ...(labels.size > 1 ? [label] : []), grouped(value), measure, `[${workbook}]${worksheet}!${address}`,
  ]);
  return `${[shown(heading), ...textTable(columns, rows).map((line) => `  ${line}`)].join("\n")}\n`;
}
