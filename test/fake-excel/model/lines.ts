import { isAllColumns, isAllRows } from "./areas";
import { EventType } from "./events";
import { guardPermission } from "./guard";
import type { Region } from "./region";
import type { FakeSheet, Line } from "./sheet";

export type Direction = "rows" | "columns";

const STANDARD: Readonly<Record<Direction, number>> = { rows: 15, columns: 48 };
const PERMISSION = { rows: "allowFormatRows", columns: "allowFormatColumns" } as const;

function indexes({ areas }: Region, direction: Direction): readonly number[] {
  return areas.flatMap((area) => {
    const [from, to] = direction === "rows" ? [area.top, area.bottom] : [area.left, area.right];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

const known = (sheet: FakeSheet, direction: Direction): ReadonlyMap<number, Line> => sheet[direction];
const make = (sheet: FakeSheet, direction: Direction, index: number): Line => (direction === "rows" ? sheet.row(index) : sheet.column(index));

function shared<Value>(region: Region, direction: Direction, of: (line: Line | undefined) => Value): Value | null {
  const lines = known(region.sheet, direction);
  const all = isEverything(region, direction) ? [undefined, ...lines.values()] : indexes(region, direction).map((index) => lines.get(index));
  const values = new Set(all.map(of));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

const isEverything = ({ areas }: Region, direction: Direction): boolean => areas.some(direction === "rows" ? isAllRows : isAllColumns);

/** The height of the rows or the width of the columns, in points; null when they differ. A hidden line has size 0. */
export const lineSize = (region: Region, direction: Direction): number | null =>
  shared(region, direction, (line) => (line?.hidden ? 0 : (line?.size ?? STANDARD[direction])));

/** Null makes the size automatic. */
export function setLineSize(region: Region, direction: Direction, size: number | null): void {
  guardPermission(region.sheet, PERMISSION[direction]);
  for (const index of indexes(region, direction)) make(region.sheet, direction, index).size = size;
}

/** Whether the lines are hidden; null when some are. */
export const areHidden = (region: Region, direction: Direction): boolean | null => shared(region, direction, (line) => line?.hidden ?? false);

export function hideLines(region: Region, direction: Direction, hidden: boolean): void {
  guardPermission(region.sheet, PERMISSION[direction]);
  for (const index of indexes(region, direction)) make(region.sheet, direction, index).hidden = hidden;
  if (direction === "rows") region.sheet.book.events.raise(EventType.rowHiddenChanged, region.sheet, { changeType: hidden ? "Hidden" : "Unhidden", address: region.areas.map((area) => `${area.top + 1}:${area.bottom + 1}`).join(",") });
}
