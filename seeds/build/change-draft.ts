import { cellKey, parseAddress, parseArea, type Area, type CellValue, type DraftCell, type Place, type SheetDraft } from "#core";

/** How deep a line of cells moves: rows or columns from `from` on go `by` further down or right. */
interface Shift {
  readonly axis: "row" | "column";
  readonly from: number;
  readonly by: number;
}

/**
 * The draft with one cell filled as `put` says: 'text (\n is a line break), a number, #REF!, =FORMULA → cached value,
 * or (blank). Its style stays.
 */
export function withCell(draft: SheetDraft, address: string, put: string): SheetDraft {
  const place = placeOf(address);
  const before = draft.cells.find((cell) => cell.row === place.row && cell.column === place.column);
  const cell: DraftCell = { ...place, ...(before?.style && { style: before.style }), ...contentOf(put) };
  return { ...draft, cells: inOrder([...draft.cells.filter((other) => other !== before), cell]) };
}

/** What `put` says is to stand in a cell, see withCell. @throws RangeError for what it cannot read */
export function contentOf(put: string): { value: CellValue; formula?: string } {
  if (put === "(blank)") return { value: null };
  if (put.startsWith("'")) return { value: put.slice(1).replaceAll("\\n", "\n") };
  if (put.startsWith("=")) {
    const [formula = "", cached = ""] = put.slice(1).split("→").map((part) => part.trim());
    return { formula, ...contentOf(cached) };
  }
  if (put.startsWith("#")) return { value: { error: put } };
  if (put === "" || Number.isNaN(Number(put))) throw new RangeError(`${put} is neither a number nor 'text`);
  return { value: Number(put) };
}

/** The draft with an empty row before the 0-based `row`. */
export const withRowInserted = (draft: SheetDraft, row: number): SheetDraft => shifted(draft, { axis: "row", from: row, by: 1 });

/** The draft with an empty column before the 0-based `column`. */
export const withColumnInserted = (draft: SheetDraft, column: number): SheetDraft => {
  const widths = [...draft.widths];
  widths.splice(column, 0, 8);
  return { ...shifted(draft, { axis: "column", from: column, by: 1 }), widths };
};

/** The draft without the 0-based `row`; what stood below moves up. */
export function withoutRow(draft: SheetDraft, row: number): SheetDraft {
  const lies = (area: Area) => area.top === row && area.bottom === row;
  const rest = {
    ...draft,
    cells: draft.cells.filter((cell) => cell.row !== row),
    merges: draft.merges.filter((area) => !lies(area)),
    validations: draft.validations.filter(({ area }) => !lies(area)),
  };
  return shifted(rest, { axis: "row", from: row + 1, by: -1 });
}

/** The draft with two rows in each other's place, heights and merged labels too. */
export function withRowsSwapped(draft: SheetDraft, one: number, other: number): SheetDraft {
  const moved = (row: number) => (row === one ? other : row === other ? one : row);
  return {
    ...draft,
    cells: inOrder(draft.cells.map((cell) => ({ ...cell, row: moved(cell.row) }))),
    merges: draft.merges.map((area) => (area.top === area.bottom ? { ...area, top: moved(area.top), bottom: moved(area.top) } : area)),
  };
}

/** The draft with `area` ("D8:E8") merged; as in Excel only its first cell keeps a value. */
export function withMerge(draft: SheetDraft, area: string): SheetDraft {
  const merged = parseArea(area);
  if (!merged) throw new RangeError(`${area} is no area`);
  const isSwallowed = ({ row, column }: Place) =>
    row >= merged.top && row <= merged.bottom && column >= merged.left && column <= merged.right && (row !== merged.top || column !== merged.left);
  return { ...draft, merges: [...draft.merges, merged], cells: draft.cells.map((cell) => (isSwallowed(cell) ? { ...cell, value: null } : cell)) };
}

function shifted(draft: SheetDraft, { axis, from, by }: Shift): SheetDraft {
  const at = (place: Place): Place => (place[axis] < from ? place : { ...place, [axis]: place[axis] + by });
  const inArea = (area: Area): Area => {
    const first = at({ row: area.top, column: area.left });
    const last = at({ row: area.bottom, column: area.right });
    return { top: first.row, left: first.column, bottom: last.row, right: last.column };
  };
  const heights = axis === "row" ? new Map([...draft.heights].map(([row, height]) => [at({ row, column: 0 }).row, height] as const)) : draft.heights;
  return {
    ...draft,
    cells: inOrder(draft.cells.map((cell) => ({ ...cell, ...at(cell) }))),
    merges: draft.merges.map(inArea),
    validations: draft.validations.map((validation) => ({ ...validation, area: inArea(validation.area) })),
    heights,
  };
}

const inOrder = (cells: readonly DraftCell[]): DraftCell[] => [...cells].sort((one, other) => cellKey(one.row, one.column) - cellKey(other.row, other.column));

/** @throws RangeError when `address` is none */
export function placeOf(address: string): Place {
  const place = parseAddress(address);
  if (!place) throw new RangeError(`${address} is no address`);
  return place;
}
