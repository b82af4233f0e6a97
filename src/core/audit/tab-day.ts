import type { AuditedTable } from "./audited-table";
import { textAt } from "./sheet-view";

/**
 * The day that a tab is about as month × 100 + day, from its name (0413蔬菜, 4.13, 4月13日) or from a title above the
 * table; null when neither says one, or the name is a range.
 */
export function tabDay({ view, block }: AuditedTable): number | null {
  const name = dayIn(view.sheet.worksheet);
  if (name !== null) return name;
  for (const line of view.lines) {
    if (line.row >= block.header.top) break;
    for (const column of line.columns) {
      const day = dayIn(textAt(view, line.row, column));
      if (day !== null) return day;
    }
  }
  return null;
}

function dayIn(text: string): number | null {
  const match = /(\d{1,2})月(\d{1,2})日/.exec(text) ?? /(?<!\d)(\d{1,2})[.．](\d{1,2})(?!\d|[.．])/.exec(text) ?? /^(?:\d{4})?(\d{2})(\d{2})(?!\d)/.exec(text);
  if (!match) return null;
  const [month, day] = [Number(match[1]), Number(match[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? month * 100 + day : null;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `later` is the day after `earlier`; a 28 February may be followed by 1 March. */
export function isNextDay(earlier: number, later: number): boolean {
  const [month, day] = [Math.floor(earlier / 100), earlier % 100];
  const isEnd = day === DAYS[month - 1] || earlier === 228;
  return later === earlier + 1 || (isEnd && later === (month % 12) * 100 + 101);
}
