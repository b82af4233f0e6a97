import { isInside, type Area } from "../model/address";
import { PackedRows } from "../model/packed-rows";
import { cellAt, type SheetSnapshot } from "../model/sheet";
import { labelKey } from "../model/label-text";
import { likelyLabels, sharedLookUps, type LabelRow, type SharedLookUps } from "./common-labels";
import type { LabelCell } from "./label-cell";

/** All texts of a sheet, ready to be looked up as labels. */
export interface LabelIndex extends SharedLookUps {
  readonly sheet: SheetSnapshot;
  /** Row after row. Sheets that say the same at the same place mostly share the label. */
  readonly labels: readonly LabelCell[];
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
  const packed = sheet.rows instanceof PackedRows ? sheet.rows : null;
  const rows: LabelRow[] = [];
  const anchors = areasByAnchor(sheet.merges);
  const likely = likelyLabels();
  let lastRow = -1;
  let width = 0;
  (packed?.withoutNumbers ?? sheet.rows).forEach((values, row) => {
    if (row > lastRow) lastRow = row;
    const merged = anchors.get(row);
    const known = packed && !merged ? likely.rows[rows.length] : undefined;
    const found = known?.values === values ? known.labels : labelsIn({ row, values, merged }, likely.labels, labels.length);
    if (packed) rows.push(found === known?.labels ? known : { values: merged ? null : values, labels: found });
    for (const label of found) {
      labels.push(label);
      if (label.column >= width) width = label.column + 1;
    }
  });
  return { sheet, labels, ...sharedLookUps(labels, rows), at: lookUp(sheet, labels), width, lastRow };
}

interface RowOfTexts {
  readonly row: number;
  readonly values: readonly unknown[];
  /** Column → the area that begins there. */
  readonly merged: ReadonlyMap<number, Area> | undefined;
}

/** @param likely labels of which those from `at` on probably stand here */
function labelsIn({ row, values, merged }: RowOfTexts, likely: readonly LabelCell[], at: number): readonly LabelCell[] {
  const labels: LabelCell[] = [];
  for (let column = textAfter(values, -1); column < values.length; column = textAfter(values, column)) {
    const label = labelAt(row, column, values[column] as string, merged?.get(column), likely[at + labels.length]);
    if (label) labels.push(label);
  }
  return labels;
}

/** The next column after this one that holds a text; the row's end if there is none. */
function textAfter(values: readonly unknown[], column: number): number {
  do column++;
  while (column < values.length && typeof values[column] !== "string");
  return column;
}

/** The label that a text is; null if it can be none. @param known the one that is likely to be the same */
function labelAt(row: number, column: number, text: string, area: Area | undefined, known: LabelCell | undefined): LabelCell | null {
  const bottom = area ? area.bottom : row;
  const right = area ? area.right : column;
  if (known && known.row === row && known.column === column && known.bottom === bottom && known.right === right && known.text === text) return known;
  const key = text.length > LONGEST_LABEL ? "" : labelKey(text);
  return key === "" ? null : { row, column, key, text, bottom, right };
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
