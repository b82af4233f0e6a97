import { areasOf } from "../model/areas-of";
import { cellKey, type Place } from "../model/address";
import type { ConditionLook } from "../model/sheet-draft";
import type { Template } from "../model/template";
import { call, type Formula, number, operation } from "../native/formula";
import type { NativeCheck, NativeFault } from "../native/native-check";
import { printFormula, printRelative } from "../native/print-formula";
import type { Page } from "./page";
import type { BlockPlace } from "./put-block";

/** How a figure looks of which something is to be said; the earlier ones hide the later. */
export const LOOKS = ["hard", "soft", "open"] as const satisfies readonly ConditionLook[];

/** Where the figures of a form came to stand. */
interface ConditionedForm<Code extends string> {
  readonly template: Template<Code>;
  readonly places: ReadonlyMap<Code, Place>;
  readonly blocks: readonly BlockPlace[];
}

/** Figures with one format, and the formula at each of them. */
interface ConditionGroup {
  readonly look: ConditionLook;
  readonly at: Place[];
  readonly formulas: Map<number, Formula>;
}

/**
 * One format for all figures whose formula is the same as seen from their cell; those that say that something is wrong come first.
 * @param outside the cell that says it for a fault that looks at another sheet, which a conditional format may not
 */
export function putConditions<Code extends string>(page: Page, { template, places, blocks }: ConditionedForm<Code>, checks: readonly NativeCheck[], outside: ReadonlyMap<NativeFault, Formula>): void {
  const lines = template.ledger ? blocks[0]!.lastRow - blocks[0]!.lastHeadRow : 1;
  const groups: Map<string, ConditionGroup> = new Map();
  for (const { shown, faults } of checks) {
    const place = places.get(shown as Code)!;
    for (const fault of faults) {
      const [{ look }, said] = [fault, outside.get(fault)];
      const fails = said ? operation(call("LEN", said), ">", number(0)) : fault.fails;
      const key = `${look} ${printRelative(fails, place.row, place.column)}`;
      const group: ConditionGroup = groups.get(key) ?? { look, at: [], formulas: new Map() };
      groups.set(key, group);
      group.at.push(place);
      group.formulas.set(cellKey(place.row, place.column), fails);
    }
  }
  for (const look of LOOKS) {
    for (const group of [...groups.values()].filter((one) => one.look === look)) {
      for (const area of areasOf(group.at)) {
        const formula = printFormula(group.formulas.get(cellKey(area.top, area.left))!);
        page.conditions.push({ area: { ...area, bottom: area.bottom + lines - 1 }, formula, look });
      }
    }
  }
}
