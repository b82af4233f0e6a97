import type { LabelIndex } from "./label-index";
import { ledgerRows } from "./ledger-rows";
import { matchLines } from "./match-lines";
import { placeHeader } from "./place-header";
import { columnLines, findHeaderRow } from "./sheet-lines";
import { statedMeasures, withStatedMeasures } from "./stated-measures";
import type { SheetIdentity } from "../model/identity";
import type { LedgerPlacement } from "../model/placement";
import type { LedgerTable, Template } from "../model/template";

/** Finds a table with a row a thing by its column labels; see ledgerRows for what is a thing. */
export function placeLedger<Code extends string>(
  index: LabelIndex, template: Template<Code>, table: LedgerTable<Code>, identity: SheetIdentity | null,
): LedgerPlacement<Code> | null {
  const header = findHeaderRow(index, table.columns, 0);
  if (header === null) return null;
  const match = matchLines(table.columns, columnLines(index, header, 0, index.width));
  const placed = [...match.found].map(([at, line]) => ({ indicator: table.columns[at]!.indicator, row: header, column: line.at }));
  const { figures: columns, drift } = withStatedMeasures(placed, statedMeasures(index), template, { header });
  const fields = placeHeader(index, template.header);
  return {
    shape: "ledger",
    template,
    identity,
    fields,
    header,
    columns,
    rows: ledgerRows(index, header, columns.map(({ column }) => column), fields),
    drift: [
      ...match.missing.map((at) => ({
        code: "sheet.missing-column", strength: "hard", places: [], values: { label: table.columns[at]!.path.map((label) => label["zh-CN"]).join(" / ") },
      } as const)),
      ...drift,
    ],
    coverage: columns.length / table.columns.length,
  };
}
