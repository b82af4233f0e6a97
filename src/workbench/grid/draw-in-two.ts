import { LifecycleService, LifecycleStages, type Injector } from "@univerjs/core";
import { leaveOut, type DrawnCell } from "./drawn-cells";

/** How many rows the first picture of a tab has; the one after it has all. */
const FIRST_ROWS = 3;

/** Resolves when the grid has drawn a picture, the first one or the next: from the first on it scrolls, and hears whatever a person does. */
export async function drawn(injector: Injector): Promise<void> {
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
}

/**
 * Draws a tab that comes to the front for the first time in two pictures: the rows on top of what is in view, then all. Drawing takes long by the cell
 * until the grid's program has run a while, and one whole picture would stop the page.
 */
export async function drawInTwo(injector: Injector, tab: Pick<DrawnCell, "unitId" | "subUnitId">, redraw: () => void): Promise<void> {
  const first = new Set<number>();
  const isOut = ({ unitId, subUnitId, row }: DrawnCell): boolean => {
    if (unitId !== tab.unitId || subUnitId !== tab.subUnitId) return false;
    if (first.size < FIRST_ROWS) first.add(row);
    return !first.has(row);
  };
  const veil = leaveOut(injector, isOut);
  await drawn(injector);
  veil.dispose();
  redraw();
}
