import type { SheetRead } from "./read-sheet";
import type { CellConstraint, Change } from "../locate/constraint";
import { addressOf, type Address } from "../model/address";
import type { Figure, UnitRecord } from "../model/figure";
import { dimensionOf } from "../model/measure";
import { codesOf, mayBeRounded, type Indicator, type QuantityIndicator, type Template } from "../model/template";
import type { UnitCode } from "../model/unit";
import { wholeConstraintsOf, type WholeConstraint } from "../template/whole-constraints";

/** A figure of a sheet as a cell of its constraints. */
export interface SheetFigure {
  readonly figure: Figure | undefined;
  readonly indicator: Indicator;
  /** Null for a figure of the sheet's own total row. */
  readonly unit: UnitCode | null;
}

/** The figures of all units of a sheet, its total row last, and the rules that they keep among each other. */
export interface SheetCells {
  readonly cells: readonly SheetFigure[];
  readonly constraints: readonly CellConstraint[];
  /** What findings of the constraint are known by, a key each: see findingKey. */
  readonly keys: readonly string[];
}

/** What a finding and its constraint have in common: the edit and the cells, in any order; sums over units have no edit. */
export const findingKey = (edit: string, addresses: readonly Address[]): string => JSON.stringify([edit, [...addresses].sort()]);

/** The sums that a table of units states are known by the total's cell alone. */
export const totalKey = (address: Address): string => findingKey("", [address]);

/** The rows of a sheet that hang together: those of one template. */
export function sheetCells({ reads, total }: SheetRead, template: Template): SheetCells {
  const codes = codesOf(template);
  const records = reads.flatMap(({ record, placement }) => (record && placement.template === template ? [record] : []));
  const rows: readonly { figures: UnitRecord["figures"]; unit: UnitCode | null }[] = [
    ...records.map(({ figures, unit }) => ({ figures, unit: unit.code })), ...(total?.template === template ? [{ figures: total.figures, unit: null }] : []),
  ];
  const cells = rows.flatMap(({ figures, unit }) => codes.map((code): SheetFigure => ({ figure: figures.get(code), indicator: template.indicators.get(code)!, unit })));
  const edits = wholeConstraintsOf(template).filter(({ edit, relation }) => edit.strength === "hard" || relation === "=");
  const rules = rows.flatMap((_, row) => edits.map((edit) => ruleOf(edit, row * codes.length, cells)));
  const sums = total?.template === template ? codes.flatMap((_, slot) => unitSum(slot, codes.length, rows.length, cells)) : [];
  const all = [...rules, ...sums];
  return { cells, constraints: all.map(({ constraint }) => constraint), keys: all.map(({ key }) => key) };
}

interface Rule {
  readonly constraint: CellConstraint;
  readonly key: string;
}

/** Where a blank means none, blank figures are left out of the rule; elsewhere they are gaps in it. */
function ruleOf({ edit, relation, slots, factors, most, total }: WholeConstraint, from: number, cells: readonly SheetFigure[]): Rule {
  const terms = slots.map((slot, index) => ({ cell: from + slot, factor: factors[index]! }));
  const own = edit.blank === "zero" ? terms.filter(({ cell }) => !isNone(cells[cell]!)) : terms;
  const slack = own.length === 1 ? 0 : own.reduce((sum, { cell, factor }) => sum + halfWidth(cells[cell]!) * Math.abs(factor), 0);
  const scale = slack === 0 ? 1 : 2;
  return {
    constraint: {
      cells: own.map(({ cell }) => cell), factors: own.map(({ factor }) => scale * factor), ...(total !== null && { total: from + total }),
      most: scale * most + slack, least: relation === "<=" ? null : scale * most - slack,
    },
    key: findingKey(edit.id, terms.flatMap(({ cell }) => addressesOf(cells[cell]!))),
  };
}

const isNone = ({ figure }: SheetFigure): boolean => figure?.state === "blank" || figure?.state === "not-reported";

/** How far a figure may be off by rounding, in half steps; as the check has it. */
const halfWidth = ({ figure, indicator }: SheetFigure): number =>
  indicator.type === "quantity" && typeof figure?.value === "number" && (figure.step > 1 || mayBeRounded(indicator)) ? figure.step : 0;

/** The stated sum of an indicator over all units, as checkTotalRow has it: blanks add nothing, what cannot be read leaves it open. */
function unitSum(slot: number, width: number, height: number, cells: readonly SheetFigure[]): readonly Rule[] {
  const column = Array.from({ length: height }, (_, row) => row * width + slot);
  const total = column.at(-1)!;
  const { figure, indicator } = cells[total]!;
  const isOpen = column.some((cell) => ["approximate", "unreadable"].includes(cells[cell]!.figure?.state ?? ""));
  if (isOpen || !figure || indicator.type !== "quantity" || indicator.rollUp.method !== "sum" || typeof figure.value !== "number") return [];
  const own = column.filter((cell) => typeof cells[cell]!.figure?.value === "number");
  const slack = mayBeRounded(indicator) ? own.length : 0;
  const constraint = { cells: own, factors: own.map((cell) => (cell === total ? 2 : -2)), least: -slack, most: slack, total };
  return [{ constraint, key: totalKey(addressOf(figure.row, figure.column)) }];
}

const addressesOf = ({ figure }: SheetFigure): readonly Address[] => (figure ? [addressOf(figure.row, figure.column)] : []);

/** Least that a figure may become: amounts and rates may be below zero, things that are counted or weighed are not. */
export function leastOfFigure({ indicator }: SheetFigure): Change["least"] {
  if (indicator.type !== "quantity") return null;
  const dimension = dimensionOf(indicator.measure);
  return dimension === "money" || dimension === "rate" ? null : 0;
}

/** The figure's quantity; null for gaps. */
export const valueOfFigure = ({ figure }: SheetFigure): number | null => (typeof figure?.value === "number" ? figure.value : null);

/** The indicator's decimals; 0 for what is no quantity. */
export const decimalsOfFigure = ({ indicator }: { readonly indicator: SheetFigure["indicator"] | QuantityIndicator }): number => (indicator.type === "quantity" ? indicator.decimals : 0);
