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
    const cut = evenestCut(page, { pairs, from: 0, narrowest: Infinity, widest: 0 }, isRoomy);
    if (cut) return cut.slots;
  }
  return [{ label: 0, from: 1, to: page.widths.length - 1 }];
}

/** Columns from one on that are to become so many slots more, and how wide those before them are, in characters. */
interface Uncut {
  readonly pairs: number;
  readonly from: number;
  readonly narrowest: number;
  readonly widest: number;
}

/** Columns cut into slots, and how many characters the widest of all slots is wider than the narrowest. */
interface Cut {
  readonly slots: readonly Slot[];
  readonly unevenness: number;
}

/** The first of the most even ways to cut the columns into roomy slots of at least two columns; null if there is none. */
function evenestCut(page: Page, { pairs, from, narrowest, widest }: Uncut, isRoomy: (slot: Slot) => boolean): Cut | null {
  if (pairs === 0) return { slots: [], unevenness: widest - narrowest };
  const last = page.widths.length - 1;
  let best: Cut | null = null;
  for (let to = pairs === 1 ? last : from + 1; to <= last - 2 * (pairs - 1); to++) {
    const slot = { label: from, from: from + 1, to };
    if (!isRoomy(slot)) continue;
    const width = widthOf(page, from, to);
    const cut = evenestCut(page, { pairs: pairs - 1, from: to + 1, narrowest: Math.min(narrowest, width), widest: Math.max(widest, width) }, isRoomy);
    if (cut && (best === null || cut.unevenness < best.unevenness)) best = { slots: [slot, ...cut.slots], unevenness: cut.unevenness };
  }
  return best;
}
