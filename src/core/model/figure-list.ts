import type { Figure } from "./figure";
import type { PlacedIndicator } from "./placement";
import type { Quantity } from "./quantity";

/**
 * The figures of one unit, by indicator. Number cells that were read as they stand (nearly all) are kept as their
 * quantities alone and become figures when they are asked for; what needed understanding is kept whole.
 */
export class FigureList<Code extends string> implements ReadonlyMap<Code, Figure<Code>> {
  /**
   * @param places where each figure stands
   * @param slots index of its place by indicator; an indicator that stands twice has its last place
   * @param quantities by index of the place; NaN where `special` holds the figure. The sheet may share them, so that nobody writes into them
   * @param special figures that are no plain number, by index of the place
   */
  constructor(
    private readonly places: readonly PlacedIndicator<Code>[],
    readonly slots: ReadonlyMap<Code, number>,
    readonly quantities: Float64Array,
    private readonly special: ReadonlyMap<number, Figure<Code>>,
  ) {}

  get size(): number {
    return this.slots.size;
  }

  /** Whether no figure needed understanding. */
  get isPlain(): boolean {
    return this.special.size === 0;
  }

  /** The figures that needed understanding. */
  understood(): Iterable<Figure<Code>> {
    return this.special.values();
  }

  get(code: Code): Figure<Code> | undefined {
    const slot = this.slots.get(code);
    return slot === undefined ? undefined : this.at(slot);
  }

  has(code: Code): boolean {
    return this.slots.has(code);
  }

  forEach(visit: (figure: Figure<Code>, code: Code, map: ReadonlyMap<Code, Figure<Code>>) => void): void {
    this.slots.forEach((slot, code) => visit(this.at(slot), code, this));
  }

  keys(): MapIterator<Code> {
    return this.slots.keys();
  }

  *values(): MapIterator<Figure<Code>> {
    for (const slot of this.slots.values()) yield this.at(slot);
  }

  *entries(): MapIterator<[Code, Figure<Code>]> {
    for (const [code, slot] of this.slots) yield [code, this.at(slot)];
  }

  [Symbol.iterator](): MapIterator<[Code, Figure<Code>]> {
    return this.entries();
  }

  /** The figure at a place, by the place's index. */
  at(slot: number): Figure<Code> {
    const special = this.special.size === 0 ? undefined : this.special.get(slot);
    if (special) return special;
    const { indicator, row, column } = this.places[slot]!;
    return new PlainFigure(indicator, this.quantities[slot]!, row, column);
  }
}

/** A number cell that was read as it stands. A class, since V8 makes plain objects of more than six fields slowly. */
class PlainFigure<Code extends string> implements Figure<Code> {
  readonly step = 1;
  readonly state = "figure";
  readonly isNumber = true;

  constructor(
    readonly indicator: Code,
    readonly value: Quantity,
    readonly row: number,
    readonly column: number,
  ) {}
}
