import type { Language, Unit } from "#core";
import type { ReturnedWorkbook } from "#jobs/send-back";
import { routineTexts, type RoutineSay } from "./routine-texts";

/** Units named at most. */
const NAMED = 6;

/** What goes back to a unit, as far as a sentence tells it. */
export interface WayBack {
  readonly unit: Unit;
  readonly workbooks: readonly Pick<ReturnedWorkbook, "kind">[];
}

/** How many go back, with how many their own files go along, and who gets a fresh form or the notice alone instead. */
export function waysBack(returned: readonly WayBack[], language: Language): string {
  const say = routineTexts(language);
  const own = returned.filter(({ workbooks }) => workbooks.some(({ kind }) => kind === "own"));
  const fresh = returned.filter(({ workbooks }) => workbooks.some(({ kind }) => kind === "fresh"));
  const alone = returned.filter(({ workbooks }) => workbooks.length === 0);
  return [
    say("return.count", { count: returned.length }),
    ...(own.length > 0 ? [say("return.own", { count: own.length })] : []),
    ...(fresh.length > 0 ? [say("return.fresh", { units: named(fresh, say) })] : []),
    ...(alone.length > 0 ? [say("return.alone", { units: named(alone, say) })] : []),
  ].join(language === "en" ? " " : "");
}

function named(returned: readonly WayBack[], say: RoutineSay): string | readonly string[] {
  const names = returned.map(({ unit }) => unit.name);
  return names.length > NAMED ? say("return.units", { units: names.slice(0, NAMED), count: names.length }) : names;
}
