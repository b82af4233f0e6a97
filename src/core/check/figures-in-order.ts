import type { UnitRecord } from "../model/figure";
import { FigureList } from "../model/figure-list";
import { lastDayOf } from "../model/period";
import type { CompiledEdits } from "./compile-edits";
import type { Figures } from "./outcome";

/** The record's figures by the place of their code. */
export function figuresInOrder(record: UnitRecord, { codes }: Pick<CompiledEdits, "codes">): Figures {
  const { figures } = record;
  const asOf = record.period === null ? null : lastDayOf(record.period);
  if (!(figures instanceof FigureList)) {
    const listed = codes.map((code) => figures.get(code));
    return { at: (slot) => listed[slot], asOf };
  }
  const { order, isSame } = orderOf(figures.slots, codes);
  const at = (slot: number) => (order[slot] === NOWHERE ? undefined : figures.at(order[slot]!));
  return { at, asOf, isPlain: isSame && figures.isPlain, quantities: isSame ? figures.quantities : Float64Array.from(order, (place) => (place === NOWHERE ? Number.NaN : figures.quantities[place]!)) };
}

/** Index of the place of a code that the sheet does not have. */
const NOWHERE = -1;

/** Index of its place by slot of the code; `isSame` when codes and places go side by side. */
interface Order {
  readonly codes: readonly string[];
  readonly order: readonly number[];
  readonly isSame: boolean;
}

const orders = new WeakMap<ReadonlyMap<string, number>, Order>();

/** Worked out once for all records of one layout. */
function orderOf(slots: ReadonlyMap<string, number>, codes: readonly string[]): Order {
  const known = orders.get(slots);
  if (known?.codes === codes) return known;
  const order = codes.map((code) => slots.get(code) ?? NOWHERE);
  const made = { codes, order, isSame: order.every((place, slot) => place === slot) };
  orders.set(slots, made);
  return made;
}
