import type { LabelIndex } from "./label-index";
import { matchLines } from "./match-lines";
import { placeHeader } from "./place-header";
import { columnLines, findHeaderRow } from "./sheet-lines";
import { isBlank } from "../model/cell";
import type { SheetIdentity } from "../model/identity";
import type { LedgerPlacement } from "../model/placement";
import { cellAt } from "../model/sheet";
import type { LedgerTable, Template } from "../model/template";

/** Finds a table with a row a thing by its column labels; every row below with anything in its columns is one. */
export function placeLedger<Code extends string>(
  index: LabelIndex, template: Template<Code>, table: LedgerTable<Code>, identity: SheetIdentity | null,
): LedgerPlacement<Code> | null {
  const header = findHeaderRow(index, table.columns, 0);
  if (header === null) return null;
  const match = matchLines(table.columns, columnLines(index, header, 0, index.width));
  const columns = [...match.found].map(([at, line]) => ({ indicator: table.columns[at]!.indicator, column: line.at }));
  const rows = [...index.sheet.rows.keys()].filter((row) => row > header && columns.some(({ column }) => !isBlank(cellAt(index.sheet, row, column))));
  return {
    shape: "ledger",
    template,
    identity,
    fields: placeHeader(index, template.header),
    columns,
    rows,
    drift: match.missing.map((at) => ({
      code: "sheet.missing-column", strength: "hard", places: [], values: { label: table.columns[at]!.path.map((label) => label["zh-CN"]).join(" / ") },
    })),
    coverage: columns.length / table.columns.length,
  };
}
