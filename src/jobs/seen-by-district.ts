import { printCellValue, withoutPersonal, type Figure, type SheetSnapshot, type Template, type UnitRecord } from "#core";
import { shownEntries } from "./shown-entries";

/** A ledger's record as a copy of it in the district workbook reads: without what the district may not see. A form is itself. */
export function seenByDistrict(record: UnitRecord, sheet: SheetSnapshot, template: Template): UnitRecord {
  const { indicators } = withoutPersonal(template);
  if (!record.ledger || template === withoutPersonal(template)) return record;
  const entries = record.ledger.entries.map(({ row, figures }) => {
    const shown = shownEntries(figures, sheet, template);
    const kept = [...figures].filter(([code]) => code in indicators);
    return { row, figures: new Map(kept.map(([code, figure]) => [code, { ...figure, value: seenValue(figure, printCellValue(shown.get(code)?.value ?? null), template) }])) };
  });
  return { ...record, ledger: { ...record.ledger, entries } };
}

/** Numbers and dates as they are; texts as they are shown. */
const seenValue = ({ value, indicator }: Figure, shown: string, { indicators }: Template): Figure["value"] =>
  typeof value === "string" && indicators[indicator]?.type !== "date" ? shown.trim() : value;
