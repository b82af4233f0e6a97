import type { ReviewSettings } from "./review-settings";
import type { SheetRead } from "./read-sheet";
import type { SheetSnapshot } from "../model/sheet";
import type { Recognition } from "../recognise/recognise-sheet";

/** What reviews found out about sheets by themselves, so that the next review takes over what is about the very same sheet. */
export interface ReviewMemory {
  readonly recognitions: SheetMemory<Recognition>;
  readonly reads: SheetMemory<SheetRead>;
}

/** Holds for the templates and the roster (the very same objects) by which it was found out; goes when the sheet goes. */
type SheetMemory<Found> = WeakMap<SheetSnapshot, { readonly by: Pick<ReviewSettings, "templates" | "roster">; readonly found: Found }>;

/** A memory that knows nothing yet. */
export const newReviewMemory = (): ReviewMemory => ({ recognitions: new WeakMap(), reads: new WeakMap() });

/** What is known of a sheet by these settings, else what `findOut` says, remembered. */
export function recall<Found>(memory: SheetMemory<Found>, sheet: SheetSnapshot, settings: ReviewSettings, findOut: () => Found): Found {
  const known = memory.get(sheet);
  if (known && known.by.roster === settings.roster && areSame(known.by.templates, settings.templates)) return known.found;
  const found = findOut();
  memory.set(sheet, { by: { templates: settings.templates, roster: settings.roster }, found });
  return found;
}

const areSame = <Item>(some: readonly Item[], others: readonly Item[]): boolean =>
  some === others || (some.length === others.length && some.every((item, index) => item === others[index]));
