import { addressOf, type CellRef } from "../model/address";
import type { Figure, LedgerEntry, UnitRecord } from "../model/figure";
import { shownEntry } from "../model/masked-entry";
import { printQuantity } from "../model/quantity";
import { codesOf, type Template } from "../model/template";

/** Where two records of one unit differ. Personal entries are masked. */
export interface FigureChange {
  /** figure: another value. row-added, row-gone: a row of a ledger that stands only in the newer, or only in the older one. */
  readonly kind: "figure" | "row-added" | "row-gone";
  /** The indicator's label, zh-CN; of a ledger the row and its key: "第 12 行 丽华超市". */
  readonly label: string;
  /** The values as decimal strings or texts; null is a gap. Of a row both are null. */
  readonly before: string | null;
  readonly after: string | null;
  /** In the older record, then in the newer one. */
  readonly cells: readonly CellRef[];
}

/** What the newer of two records says otherwise than the older, in the template's order; the rows of a ledger after its counted figures. */
export function compareRecords(template: Template, older: UnitRecord, newer: UnitRecord): FigureChange[] {
  const figures = codesOf(template).flatMap((code): FigureChange[] => {
    const before = older.figures.get(code);
    const after = newer.figures.get(code);
    if ((before?.value ?? null) === (after?.value ?? null)) return [];
    return [{ kind: "figure", label: template.indicators.get(code)!.label["zh-CN"], before: printed(template, before), after: printed(template, after), cells: [...refs(older, before), ...refs(newer, after)] }];
  });
  return [...figures, ...rowsOnlyIn(older, newer, template, "row-gone"), ...rowsOnlyIn(newer, older, template, "row-added")];
}

/** "企业总数 18 → 19", "+ 第 12 行 丽华超市". */
export function printChange({ kind, label, before, after }: FigureChange): string {
  if (kind === "figure") return `${label} ${before ?? "—"} → ${after ?? "—"}`;
  return `${kind === "row-added" ? "+" : "−"} ${label}`;
}

/** Rows of one ledger that do not stand in the other just so. */
function rowsOnlyIn(record: UnitRecord, other: UnitRecord, template: Template, kind: "row-added" | "row-gone"): FigureChange[] {
  const textOf = ({ figures }: LedgerEntry) => JSON.stringify([...figures].map(([code, { value }]) => [code, value]));
  const known = new Set(other.ledger?.entries.map(textOf));
  return (record.ledger?.entries ?? []).filter((entry) => !known.has(textOf(entry))).map(({ row, figures }) => {
    const key = (template.ledger?.key ?? []).map((code) => shownEntry(String(figures.get(code)?.value ?? ""), template.indicators.get(code)!));
    return { kind, label: `第 ${row + 1} 行 ${key.join(" ")}`.trim(), before: null, after: null, cells: refs(record, figures.get(template.ledger?.key[0] ?? "")) };
  });
}

function printed(template: Template, figure: Figure | undefined): string | null {
  const indicator = figure && template.indicators.get(figure.indicator);
  if (!indicator || figure.value === null) return null;
  return typeof figure.value === "number" && indicator.type === "quantity" ? printQuantity(figure.value, indicator.decimals) : shownEntry(String(figure.value), indicator);
}

const refs = (record: UnitRecord, figure: Figure | undefined): CellRef[] =>
  figure ? [{ workbook: record.workbook, worksheet: record.worksheet, address: addressOf(figure.row, figure.column) }] : [];
