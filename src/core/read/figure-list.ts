import type { Figure } from "../model/figure";
import type { PlacedIndicator } from "../model/placement";
import type { Quantity } from "../model/quantity";
import type { Indicator, Template } from "../model/template";

/** What the places of a form hold, worked out once for all sheets that share them. */
export interface PlaceIndex<Code extends string> {
  /** Indicator by index of its place. */
  readonly indicators: readonly Indicator<Code>[];
  /** Index of its place by code. */
  readonly slots: ReadonlyMap<Code, number>;
}

const known = new WeakMap<readonly PlacedIndicator[], { template: Template; index: PlaceIndex<string> }>();

/** The index of `places`. */
export function placeIndex<Code extends string>(template: Template<Code>, places: readonly PlacedIndicator<Code>[]): PlaceIndex<Code> {
  const remembered = known.get(places);
  if (remembered && remembered.template === (template as Template)) return remembered.index as PlaceIndex<Code>;
  const index = {
    indicators: places.map((place) => template.indicators[place.indicator]),
    slots: new Map(places.map((place, slot) => [place.indicator, slot])),
  };
  known.set(places, { template: template as Template, index: index as unknown as PlaceIndex<string> });
  return index;
}

/**
 * The figures of one unit, by indicator. Number cells that were read as they stand (nearly all) are kept as their values
 * alone and become figures when they are asked for; what needed understanding is kept whole.
 */
export class FigureList<Code extends string> implements ReadonlyMap<Code, Figure<Code>> {
  /**
   * @param places where each figure stands; an indicator that stands twice has its last place
   * @param quantities by index of the place; 0 where `special` holds the figure
   * @param special figures that are no plain number, by index of the place
   */
  constructor(
    private readonly places: readonly PlacedIndicator<Code>[],
    private readonly slots: ReadonlyMap<Code, number>,
    private readonly quantities: readonly Quantity[],
    private readonly special: ReadonlyMap<number, Figure<Code>>,
  ) {}

  get size(): number {
    return this.slots.size;
  }

  get(code: Code): Figure<Code> | undefined {
    const slot = this.slots.get(code);
    return slot === undefined ? undefined : this.at(slot);
  }

  has(code: Code): boolean {
    return this.slots.has(code);
  }

  forEach(visit: (figure: Figure<Code>, code: Code, map: ReadonlyMap<Code, Figure<Code>>) => void): void {
    for (const [code, figure] of this) visit(figure, code, this);
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

  private at(slot: number): Figure<Code> {
    const special = this.special.size === 0 ? undefined : this.special.get(slot);
    if (special) return special;
    const { indicator, row, column } = this.places[slot]!;
    return { indicator, value: this.quantities[slot]!, step: 1, row, column, state: "figure", isNumber: true };
  }
}
