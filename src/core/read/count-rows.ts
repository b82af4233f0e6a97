import type { Figure, LedgerEntry, LedgerRows } from "../model/figure";
import type { CountedRow, RowCount } from "../model/ledger";
import type { IsoDate } from "../model/period";
import type { LedgerPlacement } from "../model/placement";
import { sumOf } from "../model/quantity";
import { fieldsOf, holdsForRow } from "../template/row-condition";

/**
 * The figures that a ledger's template counts from its rows, each with the rows that it is made of. A figure stands at the head of the
 * column that it asks about, since it has no cell of its own; where no row counts, a 0 stands there for the ledger as a whole.
 */
export function countRows(
  { template, columns, header }: LedgerPlacement, entries: readonly LedgerEntry[], asOf: IsoDate | null,
): { readonly figures: ReadonlyMap<string, Figure>; readonly counted: LedgerRows["counted"] } {
  const columnOf = new Map(columns.map(({ indicator, column }) => [indicator, column]));
  const figures = new Map<string, Figure>();
  const counted = new Map<string, readonly CountedRow[]>();
  for (const [code, count] of Object.entries(template.ledger?.counts ?? {})) {
    const column = columnOf.get(shownField(count!, template.ledger!.key)) ?? columns[0]?.column ?? 0;
    const rows = entries.filter(({ figures: row }) => holdsForRow(count!.where ?? [], (field) => row.get(field), asOf))
      .flatMap((entry) => (count!.sum ? amountsIn(entry, count!.sum) : [{ value: unitOf(template, code), row: entry.row, column }]));
    counted.set(code, rows.length > 0 ? rows : [{ value: 0, row: header, column }]);
    const value = sumOf(rows.map((one) => one.value));
    figures.set(code, { indicator: code, value, step: 1, row: header, column, state: value === null ? "unreadable" : "figure", isNumber: true });
  }
  return { figures, counted };
}

/** The field whose cell stands for a row or for all of them: the quantity that is added, else the first that is asked about, else the key. */
const shownField = ({ sum, where }: RowCount, key: readonly string[]): string => sum?.[0] ?? fieldsOf(where ?? [])[0] ?? key[0] ?? "";

/** What 1 is in the smallest steps of the counted figure. */
function unitOf(template: LedgerPlacement["template"], code: string): number {
  const indicator = template.indicators.get(code);
  return indicator?.type === "quantity" ? 10 ** indicator.decimals : 1;
}

/** What a row has to add; what cannot be read adds nothing, and has a finding of its own. */
const amountsIn = ({ figures }: LedgerEntry, sum: readonly string[]): readonly CountedRow[] =>
  sum.flatMap((code) => {
    const figure = figures.get(code);
    return typeof figure?.value === "number" ? [{ value: figure.value, row: figure.row, column: figure.column }] : [];
  });
