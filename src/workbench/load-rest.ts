import type { Language } from "#core";
import type { Calculator } from "#xlsx";
import { unpackFiles } from "../pane/open-files";

/** What of the program is only loaded when it is needed. */
const PARTS: readonly ((language: Language, isQuiet: () => boolean) => Promise<unknown>)[] = [
  (language, isQuiet) => import("./grid/open-grid").then(({ rehearseGrid }) => rehearseGrid(language, isQuiet)),
  () => import("../pane/forms/form-choice"), () => import("../pane/check/check-road"), () => import("../pane/consolidate/consolidate-road"), () => import("../pane/consolidate/load-roster"),
  () => import("../pane/consolidate/run-consolidate"), () => import("../pane/consolidate/survey"), () => import("@e965/xlsx"),
  () => unpackFiles([]), () => import("postal-mime"),
];

/** Brings everything that is left, so that the page goes on where the network does not; one part after the other, while nobody waits. `isQuiet` tells whether nobody has a workbook yet, or waits for one. */
export async function loadRest(language: Language, calculator: Calculator, isQuiet: () => boolean): Promise<void> {
  for (const load of PARTS) {
    await load(language, isQuiet);
    await idle();
  }
  // Wakes the engine up, too: the first formula would wait for it.
  await calculator.understands("1");
  document.documentElement.dataset["complete"] = "true";
}

const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
