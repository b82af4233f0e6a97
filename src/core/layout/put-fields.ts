import type { CellValue } from "../model/cell";
import { printCellValue } from "../model/cell";
import type { DraftStyle } from "../model/sheet-draft";
import { across, fitHeight, put, putMerged, widthOf, type Page } from "./page";
import { STYLES } from "./styles";
import { textWidth } from "./text-size";

/** A field of a form's head or foot: the label in a cell of its own, the value in the next. */
export interface Field {
  readonly label: string;
  readonly value: CellValue;
  readonly style: DraftStyle;
}

/** Columns of a label and of the value beside it. */
interface Slot {
  readonly label: number;
  readonly from: number;
  readonly to: number;
}

const LEAST_VALUE_WIDTH = 14;
const MOST_PAIRS = 3;

/** Lays fields out from `row` on, as many pairs a row as the columns have room for. Returns the next free row. */
export function putFields(page: Page, row: number, fields: readonly Field[]): number {
  const slots = slotsFor(page, fields);
  fields.forEach((field, index) => {
    const { label, from, to } = slots[index % slots.length]!;
    const at = row + Math.floor(index / slots.length);
    put(page, at, label, field.label, STYLES.fieldLabel);
    putMerged(page, across(at, from, to), field.value, field.style);
    fitHeight(page, at, printCellValue(field.value), { left: from, right: to }, 22);
  });
  const rows = Math.ceil(fields.length / slots.length);
  closeLastRow(page, row + rows - 1, slots.slice(((fields.length - 1) % slots.length) + 1));
  return row + rows;
}

function closeLastRow(page: Page, row: number, slots: readonly Slot[]): void {
  for (const { label, from, to } of slots) {
    put(page, row, label, null, STYLES.fieldLabel);
    putMerged(page, across(row, from, to), null, STYLES.field);
  }
}

const known = new WeakMap<Page["widths"], Map<string, readonly Slot[]>>();

/** Found once for fields of these labels over these columns: a district lays the same form out for every unit. */
function slotsFor(page: Page, fields: readonly Field[]): readonly Slot[] {
  const ofWidths = known.get(page.widths) ?? new Map<string, readonly Slot[]>();
  const labels = fields.map(({ label }) => label);
  const key = labels.join("\n");
  const slots = ofWidths.get(key) ?? roomiest(page, labels);
  known.set(page.widths, ofWidths.set(key, slots));
  return slots;
}

function roomiest(page: Page, labels: readonly string[]): readonly Slot[] {
  const labelWidth = Math.max(...labels.map((label) => textWidth(label)));
  const isRoomy = (slot: Slot): boolean => page.widths[slot.label]! >= labelWidth && widthOf(page, slot.from, slot.to) >= LEAST_VALUE_WIDTH;
  for (let pairs = Math.min(MOST_PAIRS, labels.length, Math.floor(page.widths.length / 2)); pairs > 1; pairs--) {
    const roomy = splits(page, pairs).filter((slots) => slots.every(isRoomy));
    if (roomy.length > 0) return roomy.reduce((best, slots) => (unevenness(page, slots) < unevenness(page, best) ? slots : best));
  }
  return splits(page, 1)[0]!;
}

/** All ways to cut the columns into `pairs` slots of at least two columns. */
function splits(page: Page, pairs: number, start = 0): (readonly Slot[])[] {
  const count = page.widths.length;
  if (pairs === 1) return [[{ label: start, from: start + 1, to: count - 1 }]];
  const ways: (readonly Slot[])[] = [];
  for (let next = start + 2; next <= count - 2 * (pairs - 1); next++) {
    for (const rest of splits(page, pairs - 1, next)) ways.push([{ label: start, from: start + 1, to: next - 1 }, ...rest]);
  }
  return ways;
}

/** How much wider the widest slot is than the narrowest. */
function unevenness(page: Page, slots: readonly Slot[]): number {
  const widths = slots.map(({ label, to }) => widthOf(page, label, to));
  return Math.max(...widths) - Math.min(...widths);
}
