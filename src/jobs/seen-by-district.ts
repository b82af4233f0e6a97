import { cellAt, printCellValue, withoutPersonal, type CellValue, type Figure, type SheetSnapshot, type Template, type UnitRecord } from "#core";
import { shownEntries } from "./shown-entries";

/** A record as a copy of it in the district workbook reads: without what the district may not see. */
export function seenByDistrict(record: UnitRecord, sheet: SheetSnapshot, template: Template): UnitRecord {
  const { indicators } = withoutPersonal(template);
  const seen = (figures: ReadonlyMap<string, Figure>): ReadonlyMap<string, Figure> => {
    const shown = shownEntries(figures, sheet, template);
    const kept = [...figures].filter(([code]) => indicators.has(code));
    return new Map(kept.map(([code, figure]) => [code, seenFigure(figure, shown.get(code)?.value ?? null, sheet)]));
  };
  if (!record.ledger) return { ...record, figures: seen(record.figures) };
  return { ...record, ledger: { ...record.ledger, entries: record.ledger.entries.map(({ row, figures }) => ({ row, figures: seen(figures) })) } };
}

/** A figure as it is, unless what is shown in its place is another text. */
const seenFigure = (figure: Figure, shown: CellValue, sheet: SheetSnapshot): Figure =>
  typeof figure.value !== "string" || shown === cellAt(sheet, figure.row, figure.column) ? figure : { ...figure, value: printCellValue(shown).trim() };
