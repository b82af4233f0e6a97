import type { UnitRecord } from "../model/figure";
import { FigureList } from "../model/figure-list";
import { lastDayOf } from "../model/period";
import type { CompiledEdits } from "./compile-edits";
import type { Figures } from "./outcome";

/** The record's figures by the place of their code. */
export function figuresInOrder(record: UnitRecord, { codes, scope }: Pick<CompiledEdits, "codes" | "scope">): Figures {
  const { figures } = record;
  const asOf = record.period === null ? null : lastDayOf(record.period);
  if (!(figures instanceof FigureList)) {
    const listed = codes.map((code) => figures.get(code));
    return { at: (slot) => listed[slot], asOf };
  }
  if (figures.slots === scope.slots) return { at: (slot) => figures.at(slot), asOf, isPlain: figures.isPlain, quantities: figures.quantities };
  const order = orderOf(figures.slots, codes);
  const at = (slot: number) => (order[slot] === NOWHERE ? undefined : figures.at(order[slot]!));
  return { at, asOf, quantities: Float64Array.from(order, (place) => (place === NOWHERE ? Number.NaN : figures.quantities[place]!)) };
}

/** Index of the place of a code that the sheet does not have. */
const NOWHERE = -1;

/** Index of its place by slot of the code. */
interface Order {
  readonly codes: readonly string[];
  readonly order: readonly number[];
}

const orders = new WeakMap<ReadonlyMap<string, number>, Order>();

/** Worked out once for all records of one layout. */
function orderOf(slots: ReadonlyMap<string, number>, codes: readonly string[]): readonly number[] {
  const known = orders.get(slots);
  if (known?.codes === codes) return known.order;
  const order = codes.map((code) => slots.get(code) ?? NOWHERE);
  orders.set(slots, { codes, order });
  return order;
}
