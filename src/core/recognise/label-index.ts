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
  /** Row after row. Sheets that say the same at the same place mostly share the label. */
  readonly labels: readonly LabelCell[];
  /** The labels that say `key`, row after row. */
  withKey(key: string): readonly LabelCell[];
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
  const anchors = areasByAnchor(sheet.merges);
  let lastRow = -1;
  sheet.rows.forEach((values, row) => {
    if (row > lastRow) lastRow = row;
    for (let column = textAfter(values, -1); column < values.length; column = textAfter(values, column)) {
      const label = labelAt(row, column, values[column] as string, anchors.get(row)?.get(column), grouped.labels[labels.length]);
      if (label) labels.push(label);
    }
  });
  const width = labels.reduce((most, { column }) => Math.max(most, column + 1), 0);
  return { sheet, labels, withKey: keyLookUp(labels), at: lookUp(sheet, labels), width, lastRow };
}

/** The next column after this one that holds a text; the row's end if there is none. */
function textAfter(values: readonly unknown[], column: number): number {
  do column++;
  while (column < values.length && typeof values[column] !== "string");
  return column;
}

/** The label that a text is; null if it can be none. @param known the one that is likely to be the same */
function labelAt(row: number, column: number, text: string, area: Area | undefined, known: LabelCell | undefined): LabelCell | null {
  const [bottom, right] = area ? [area.bottom, area.right] : [row, column];
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

/** A list of labels and the same list by what they say. */
interface Grouped {
  readonly labels: readonly LabelCell[];
  readonly byKey: ReadonlyMap<string, readonly LabelCell[]>;
}

/** More labels that differ are grouped anew. */
const MOST_DIFFERENT = 16;

/** Of the last sheet that was unlike the one before: the tabs of a workbook mostly say the same at the same places. */
let grouped: Grouped = { labels: [], byKey: new Map() };

/** Labels by what they say. Where hardly any differ from those that were grouped last, only these are looked through. */
function keyLookUp(labels: readonly LabelCell[]): LabelIndex["withKey"] {
  const different = keysOfDifferent(grouped.labels, labels);
  if (different === null) grouped = { labels, byKey: groupedByKey(labels) };
  const { byKey } = grouped;
  return (key) => (different?.has(key) ? labels.filter((label) => label.key === key) : (byKey.get(key) ?? NONE));
}

const NONE: readonly LabelCell[] = [];

/** What the labels say, in either list, that are not the same in both; null where they are too many. */
function keysOfDifferent(some: readonly LabelCell[], others: readonly LabelCell[]): ReadonlySet<string> | null {
  if (some.length !== others.length) return null;
  const keys = new Set<string>();
  for (let index = 0; index < some.length; index++) {
    if (some[index] === others[index]) continue;
    keys.add(some[index]!.key).add(others[index]!.key);
    if (keys.size > MOST_DIFFERENT) return null;
  }
  return keys;
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
