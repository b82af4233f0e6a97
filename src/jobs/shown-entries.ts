import { cellAt, formatAt, isPersonal, printCellValue, shownEntry, type Figure, type FormEntry, type SheetSnapshot, type Template } from "#core";

/** Figures as they were sent in, as far as the district may see them: personal entries are masked. */
export function shownEntries(figures: ReadonlyMap<string, Figure>, sheet: SheetSnapshot, { indicators }: Template): ReadonlyMap<string, FormEntry> {
  const entries = new Map<string, FormEntry>();
  for (const [code, { row, column }] of figures) {
    const value = cellAt(sheet, row, column);
    const indicator = indicators[code]!;
    entries.set(code, isPersonal(indicator) ? { value: value === null ? null : shownEntry(printCellValue(value), indicator) } : { value, format: formatAt(sheet, row, column) });
  }
  return entries;
}
