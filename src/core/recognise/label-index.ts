import { isInside, type Area, type Place } from "../model/address";
import { cellAt, type SheetSnapshot } from "../model/sheet";
import { labelKey } from "../model/label-text";

/** A cell with text, and what it says as a label. */
export interface LabelCell extends Place {
  readonly key: string;
  readonly text: string;
  /** Last row and column that the cell covers when it is merged; its own otherwise. */
  readonly bottom: number;
  readonly right: number;
}

/** All texts of a sheet, ready to be looked up as labels. */
export interface LabelIndex {
  readonly sheet: SheetSnapshot;
  readonly labels: readonly LabelCell[];
  readonly byKey: ReadonlyMap<string, readonly LabelCell[]>;
  /** The label that stands at, or is merged over, a place; null if there is none. */
  at(row: number, column: number): LabelCell | null;
  /** One beyond the last column with text. */
  readonly width: number;
  /** The last row with any value; -1 on an empty sheet. */
  readonly lastRow: number;
}

/** Longest text that can be a label; longer ones are remarks. */
const LONGEST_LABEL = 60;

/** Reads every text cell of `sheet` once. */
export function indexLabels(sheet: SheetSnapshot): LabelIndex {
  const labels: LabelCell[] = [];
  const merges = areasByAnchor(sheet.merges);
  let width = 0;
  let lastRow = -1;
  for (const [row, values] of sheet.rows) {
    if (row > lastRow) lastRow = row;
    for (let column = 0; column < values.length; column++) {
      const text = values[column];
      if (typeof text !== "string" || text.length > LONGEST_LABEL) continue;
      const key = labelKey(text);
      if (key === "") continue;
      const merge = merges.get(row)?.get(column);
      labels.push({ row, column, key, text, bottom: merge?.bottom ?? row, right: merge?.right ?? column });
      if (column >= width) width = column + 1;
    }
  }
  return { sheet, labels, byKey: groupedByKey(labels), at: lookUp(sheet, labels), width, lastRow };
}

function areasByAnchor(merges: readonly Area[]): ReadonlyMap<number, ReadonlyMap<number, Area>> {
  const byRow = new Map<number, Map<number, Area>>();
  for (const area of merges) {
    const row = byRow.get(area.top) ?? new Map<number, Area>();
    byRow.set(area.top, row.set(area.left, area));
  }
  return byRow;
}

function lookUp(sheet: SheetSnapshot, labels: readonly LabelCell[]) {
  let places: ReadonlyMap<number, ReadonlyMap<number, LabelCell>> | null = null;
  const find = (row: number, column: number) => (places ??= byPlace(labels)).get(row)?.get(column) ?? null;
  return (row: number, column: number): LabelCell | null => {
    const own = find(row, column);
    if (own || cellAt(sheet, row, column) !== null) return own;
    const area = sheet.merges.find((merge) => isInside(merge, { row, column }));
    return area ? find(area.top, area.left) : null;
  };
}

/** Row → column → label. A tab that is like the one before it never asks. */
function byPlace(labels: readonly LabelCell[]): ReadonlyMap<number, ReadonlyMap<number, LabelCell>> {
  const places = new Map<number, Map<number, LabelCell>>();
  for (const label of labels) {
    const row = places.get(label.row) ?? new Map<number, LabelCell>();
    places.set(label.row, row.set(label.column, label));
  }
  return places;
}

function groupedByKey(labels: readonly LabelCell[]): ReadonlyMap<string, readonly LabelCell[]> {
  const groups = new Map<string, LabelCell[]>();
  for (const label of labels) {
    const group = groups.get(label.key);
    if (group) group.push(label);
    else groups.set(label.key, [label]);
  }
  return groups;
}
