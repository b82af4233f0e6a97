import { isInside, type Area } from "../model/address";
import { PackedRows, textsOfRow } from "../model/packed-rows";
import { labelKey } from "../model/label-text";
import { areSameItems } from "../model/same-items";
import { cellAt, type SheetSnapshot } from "../model/sheet";
import { likelyLabels, sharedLookUps, type FormOfLabels, type FoundLabels, type SharedLookUps } from "./common-labels";
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
  readonly form: FormOfLabels | null;
}

/** Longest text that can be a label; longer ones are remarks. */
const LONGEST_LABEL = 60;

/** Reads every text cell of `sheet` once; of a tab that has a form in common with the one before it, only those of rows in which they differ. */
export function indexLabels(sheet: SheetSnapshot): LabelIndex {
  const anchors = areasByAnchor(sheet.merges);
  const likely = likelyLabels();
  const found = labelsOfForm(sheet, anchors, likely) ?? allLabels(sheet, anchors, likely.labels);
  return { sheet, ...found, ...sharedLookUps(found), at: lookUp(sheet, found.labels) };
}

function allLabels(sheet: SheetSnapshot, anchors: Anchors, likely: readonly LabelCell[]): FoundLabels {
  const { rows, merges } = sheet;
  const packed = rows instanceof PackedRows ? rows : null;
  const labels: LabelCell[] = [];
  const starts = new Map<number, number>();
  let [lastRow, width] = [-1, 0];
  for (const row of rows.keys()) {
    if (row > lastRow) lastRow = row;
    starts.set(row, labels.length);
    for (const label of labelsIn({ row, values: textsOfRow(sheet, row), merged: anchors.get(row) }, likely, labels.length)) {
      labels.push(label);
      if (label.column >= width) width = label.column + 1;
    }
  }
  return { labels, width, lastRow, form: packed && { common: packed.common, differing: [...packed.differing.keys()], merges, starts } };
}

/** The labels of a sheet that has its form in common with the likely ones, and labels at the same places; null for any other. */
function labelsOfForm({ rows, merges }: SheetSnapshot, anchors: Anchors, { labels: likely, width, lastRow, form }: FoundLabels): FoundLabels | null {
  if (form === null || !(rows instanceof PackedRows) || rows.common !== form.common || !areSameItems(merges, form.merges)) return null;
  const labels = likely.slice();
  for (const row of new Set([...form.differing, ...rows.differing.keys()])) {
    const start = form.starts.get(row)!;
    const own = labelsIn({ row, values: rows.textsOf(row)!, merged: anchors.get(row) }, likely, start);
    if (likely[start + own.length]?.row === row) return null;
    for (const [index, label] of own.entries()) {
      const before = likely[start + index];
      if (before?.row !== row || before.column !== label.column) return null;
      labels[start + index] = label;
    }
  }
  return { labels, width, lastRow, form: { ...form, differing: [...rows.differing.keys()] } };
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

/** Row → column → the area that begins there. */
type Anchors = ReadonlyMap<number, ReadonlyMap<number, Area>>;

function areasByAnchor(merges: readonly Area[]): Anchors {
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
