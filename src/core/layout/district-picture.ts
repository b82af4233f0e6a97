import type { Address } from "../model/address";
import type { CellValue } from "../model/cell";
import type { Period } from "../model/period";
import { sumOf, type Quantity } from "../model/quantity";
import type { RollUp } from "../model/roll-up";
import type { Template } from "../model/template";
import type { Unit, UnitCode } from "../model/unit";

/** A cell of the workbook that is being made. The worksheet's name must be the final one (see worksheetName). */
export interface CellPlace {
  readonly worksheet: string;
  readonly address: Address;
}

/** One figure of one unit. */
export interface PictureCell {
  /** Its cell on the unit's tab in the district workbook; null when the unit has no tab there. */
  readonly at: CellPlace | null;
  /** What that cell holds, exactly as submitted. */
  readonly held: CellValue;
  /** What a number there is multiplied by to be the figure, where its tab counts in another measure. */
  readonly scale?: readonly [numerator: number, denominator: number];
  /** The figure that was read from it; null is a gap. */
  readonly value: Quantity | null;
}

/** One unit that must report. A unit that sent nothing has no cells. */
export interface PictureRow<Code extends string = string> {
  readonly unit: Unit;
  readonly cells: ReadonlyMap<Code, PictureCell>;
}

/** What the district's sheets show: the roll-up, and the figures that it was made of. */
export interface DistrictPicture<Code extends string = string> {
  readonly template: Template<Code>;
  readonly rollUp: RollUp<Code>;
  /** All units that must report, in roster order. */
  readonly rows: readonly PictureRow<Code>[];
  /** Last period's figures by unit, where they are known. */
  readonly previous?: { readonly period: Period; readonly figures: ReadonlyMap<UnitCode, ReadonlyMap<Code, Quantity>> };
}

/** A unit's figure, read or (method sum-of) added up from all of its parts; null is a gap. */
export function figureOf<Code extends string>(template: Template<Code>, row: PictureRow<Code>, code: Code): Quantity | null {
  const indicator = template.indicators.get(code)!;
  if (indicator.type !== "quantity" || indicator.rollUp.method !== "sum-of") return row.cells.get(code)?.value ?? null;
  const parts = indicator.rollUp.parts.flatMap((part) => figureOf(template, row, part) ?? []);
  return parts.length < indicator.rollUp.parts.length ? null : sumOf(parts);
}

/** How a unit stands in a roll-up. */
export type UnitState = "reported" | "with-hard" | "missing" | "left-out";

/** The state of a unit in a roll-up; who is in none of its lists is missing. */
export function unitState(rollUp: RollUp, unit: UnitCode): UnitState {
  if (rollUp.leftOut.includes(unit)) return "left-out";
  if (rollUp.withHard.includes(unit)) return "with-hard";
  return rollUp.included.includes(unit) ? "reported" : "missing";
}
