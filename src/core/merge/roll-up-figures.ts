import { addressOf, type Place } from "../model/address";
import type { Figure, UnitRecord } from "../model/figure";
import { conversion, isConvertible, type Measure } from "../model/measure";
import type { Period } from "../model/period";
import { dividedRounded, sumOf, type Quantity } from "../model/quantity";
import type { Contribution, RollUp, Total } from "../model/roll-up";
import { takeAll, type Steps } from "../model/step";
import { indicatorsOf, type QuantityIndicator, type RollUpMethod, type Template } from "../model/template";
import type { Unit, UnitCode } from "../model/unit";

/** Who is added up, and who is not. Records are one a unit, in the order in which they are to be shown. */
export interface RollUpInput<Code extends string> {
  readonly superior: Unit;
  readonly period: Period | null;
  readonly records: readonly UnitRecord<Code>[];
  /** Units that must report and have no usable submission. */
  readonly missing: readonly UnitCode[];
  /** Units with hard findings. */
  readonly withHard: ReadonlySet<UnitCode>;
  /** The supervisor's choice: units with hard findings are in the totals, or left out of them. */
  readonly hardFindings: "in" | "out";
}

/** Adds the units' figures up, each indicator by its own roll-up; every total names the cells that it comes from. */
export const rollUpFigures = <Code extends string>(template: Template<Code>, input: RollUpInput<Code>): RollUp<Code> => takeAll(rollUpSteps(template, input));

/** rollUpFigures in steps, one an indicator that rolls up. */
export function* rollUpSteps<Code extends string>(template: Template<Code>, input: RollUpInput<Code>): Steps<RollUp<Code>> {
  const leftOut = input.hardFindings === "out" ? input.records.filter((record) => input.withHard.has(record.unit.code)) : [];
  const included = input.records.filter((record) => !leftOut.includes(record));
  const codes = (records: readonly UnitRecord[]) => records.map((record) => record.unit.code);
  const amounts = new Amounts(template, included);
  const all = indicatorsOf(template);
  const without = codes(leftOut);
  const totals: Total<Code>[] = [];
  for (let done = 0; done < all.length; done++) {
    const { code, indicator } = all[done]!;
    if (indicator.type !== "quantity") continue;
    if (indicator.rollUp.method !== "none") yield { stage: "add-up", done, of: all.length, what: code };
    totals.push(totalOf(code, indicator, amounts, input.missing, without));
  }
  return {
    template: template.id,
    version: template.version,
    superior: input.superior,
    period: input.period,
    totals,
    included: codes(included),
    missing: input.missing,
    leftOut: without,
    withHard: codes(included).filter((unit) => input.withHard.has(unit)),
  };
}

/** What the included records report for an indicator. */
interface Reported<Code extends string> {
  /** The numbers, each with its cell (of a counted figure, one a row); gaps contribute nothing. */
  readonly contributions: readonly Contribution<Code>[];
  /** Units that have no usable figure where one is due: a required gap, or a cell that could not be read. */
  readonly without: readonly UnitCode[];
}

/**
 * The included figures, by indicator. One of the method sum-of has the figures of its parts (of its measure and decimals),
 * of the units that report all of them.
 */
class Amounts<Code extends string> {
  private readonly reported = new Map<Code, Reported<Code>>();

  constructor(
    private readonly template: Template<Code>,
    private readonly records: readonly UnitRecord<Code>[],
  ) {}

  of(code: Code): readonly Contribution<Code>[] {
    const rollUp = this.quantity(code)?.rollUp;
    if (rollUp?.method !== "sum-of") return this.reportedFor(code).contributions;
    const complete = this.unitsWith(code);
    return rollUp.parts.flatMap((part) => this.of(part)).filter(({ unit }) => complete.has(unit));
  }

  /** Units that report a number for an indicator; for one of the method sum-of, for every part of it. */
  unitsWith(code: Code): ReadonlySet<UnitCode> {
    const rollUp = this.quantity(code)?.rollUp;
    if (rollUp?.method !== "sum-of") return new Set(this.of(code).map(({ unit }) => unit));
    const [first, ...others] = rollUp.parts.map((part) => this.unitsWith(part));
    return new Set([...first!].filter((unit) => others.every((units) => units.has(unit))));
  }

  withoutFigure(code: Code): readonly UnitCode[] {
    const rollUp = this.quantity(code)?.rollUp;
    return rollUp?.method === "sum-of" ? rollUp.parts.flatMap((part) => this.withoutFigure(part)) : this.reportedFor(code).without;
  }

  quantity(code: Code): QuantityIndicator<Code> | null {
    const indicator = this.template.indicators.get(code)!;
    return indicator.type === "quantity" ? indicator : null;
  }

  /** Looked up once: a figure of thousands of units is asked for as a part of its total, and whether it is there. */
  private reportedFor(code: Code): Reported<Code> {
    const reported = this.reported.get(code) ?? reportedIn(this.records, code, this.template.indicators.get(code)!.required);
    this.reported.set(code, reported);
    return reported;
  }
}

function reportedIn<Code extends string>(records: readonly UnitRecord<Code>[], code: Code, isRequired: boolean): Reported<Code> {
  const contributions: Contribution<Code>[] = [];
  const without: UnitCode[] = [];
  for (const record of records) {
    const figure = record.figures.get(code);
    const rows = record.ledger?.counted.get(code);
    if (typeof figure?.value !== "number") {
      if (isWanting(figure, isRequired)) without.push(record.unit.code);
    } else if (rows) for (const row of rows) contributions.push(contributionOf(record, code, row.value, row));
    else contributions.push(contributionOf(record, code, figure.value, figure));
  }
  return { contributions, without };
}

function isWanting(figure: Figure | undefined, isRequired: boolean): boolean {
  const isEmpty = !figure || figure.state === "blank" || figure.state === "not-reported";
  return isEmpty ? isRequired : figure.value === null;
}

const contributionOf = <Code extends string>({ unit, workbook, worksheet }: UnitRecord, code: Code, value: Quantity, { row, column }: Place): Contribution<Code> =>
  ({ indicator: code, unit: unit.code, workbook, worksheet, value, address: addressOf(row, column) });

function totalOf<Code extends string>(
  code: Code, indicator: QuantityIndicator<Code>, amounts: Amounts<Code>, missing: readonly UnitCode[], leftOut: readonly UnitCode[],
): Total<Code> {
  const { rollUp } = indicator;
  if (rollUp.method === "none") return { indicator: code, value: null, contributions: NONE, missing, leftOut };
  const { value, contributions } = rolledUp(code, indicator, rollUp, amounts);
  const gaps = basisOf(code, rollUp).flatMap((basis) => amounts.withoutFigure(basis));
  return { indicator: code, value, contributions, missing: gaps.length === 0 ? missing : [...new Set([...missing, ...gaps])], leftOut };
}

/** Of thousands of indicators that do not roll up. */
const NONE: readonly never[] = [];

/** How figures become a total, where there is to be one. */
type Merging<Code extends string> = Exclude<RollUpMethod<Code>, { readonly method: "none" }>;

/** The indicators whose figures make a total. */
function basisOf<Code extends string>(code: Code, rollUp: Merging<Code>): readonly Code[] {
  switch (rollUp.method) {
    case "ratio":
      return [rollUp.numerator, rollUp.denominator];
    case "weighted-mean":
      return [code, rollUp.weight];
    case "sum":
    case "sum-of":
    case "max":
    case "min":
    case "last":
    case "count":
      return [code];
  }
}

function rolledUp<Code extends string>(
  code: Code, indicator: QuantityIndicator<Code>, rollUp: Merging<Code>, amounts: Amounts<Code>,
): { value: Quantity | null; contributions: readonly Contribution<Code>[] } {
  const contributions = amounts.of(code);
  const values = contributions.map(({ value }) => value);
  const nothing = { value: null, contributions };
  switch (rollUp.method) {
    case "sum":
    case "sum-of":
      return values.length === 0 ? nothing : { value: sumOf(values), contributions };
    case "max":
      return values.length === 0 ? nothing : { value: values.reduce((one, other) => Math.max(one, other)), contributions };
    case "min":
      return values.length === 0 ? nothing : { value: values.reduce((one, other) => Math.min(one, other)), contributions };
    case "last":
      return values.length === 0 ? nothing : { value: values.at(-1)!, contributions: contributions.slice(-1) };
    case "count":
      return { value: values.length * 10 ** indicator.decimals, contributions };
    case "ratio":
      return ratioOf(indicator, rollUp, amounts);
    case "weighted-mean":
      return weightedMean(contributions, amounts.of(rollUp.weight));
  }
}

/** Only units that report both: a numerator that is a gap would else count as 0 over its denominator. */
function ratioOf<Code extends string>(
  indicator: QuantityIndicator<Code>, rollUp: { numerator: Code; denominator: Code }, amounts: Amounts<Code>,
): { value: Quantity | null; contributions: readonly Contribution<Code>[] } {
  const [withAbove, withBelow] = [amounts.unitsWith(rollUp.numerator), amounts.unitsWith(rollUp.denominator)];
  const hasBoth = ({ unit }: Contribution<Code>) => withAbove.has(unit) && withBelow.has(unit);
  const above = amounts.of(rollUp.numerator).filter(hasBoth);
  const below = amounts.of(rollUp.denominator).filter(hasBoth);
  const contributions = [...above, ...below];
  const [numerator, denominator] = [above, below].map((parts) => sumOf(parts.map(({ value }) => value)));
  const [of, to] = [amounts.quantity(rollUp.numerator), amounts.quantity(rollUp.denominator)];
  if (above.length === 0 || below.length === 0 || !of || !to || typeof numerator !== "number" || typeof denominator !== "number") return { value: null, contributions };
  return { value: ratioQuantity([numerator, of], [denominator, to], indicator), contributions };
}

/** numerator ÷ denominator in steps of `rate`: exact, rounded half away from zero; null when the denominator is 0. */
export function ratioQuantity(
  [numerator, of]: readonly [Quantity, QuantityIndicator], [denominator, to]: readonly [Quantity, QuantityIndicator], rate: QuantityIndicator,
): Quantity | null {
  const [up, down] = isConvertible(of.measure, to.measure) ? conversion(of.measure, to.measure) : [1, 1];
  const [scale, parts] = perOne(rate.measure);
  const above = BigInt(numerator) * BigInt(up) * 10n ** BigInt(to.decimals + rate.decimals) * BigInt(scale);
  const below = BigInt(denominator) * BigInt(down) * 10n ** BigInt(of.decimals) * BigInt(parts);
  return dividedRounded(above, below);
}

const perOne = (measure: Measure): readonly [number, number] => (isConvertible("1", measure) ? conversion("1", measure) : [1, 1]);

/** Σ value × weight ÷ Σ weight over units that have both; null when the weights add up to 0. */
function weightedMean<Code extends string>(figures: readonly Contribution<Code>[], weights: readonly Contribution<Code>[]) {
  const weightOf = new Map(weights.map((weight) => [weight.unit, weight]));
  const pairs = figures.flatMap((figure) => {
    const weight = weightOf.get(figure.unit);
    return weight ? [{ figure, weight }] : [];
  });
  const above = pairs.reduce((sum, { figure, weight }) => sum + BigInt(figure.value) * BigInt(weight.value), 0n);
  const below = pairs.reduce((sum, { weight }) => sum + BigInt(weight.value), 0n);
  const contributions = pairs.flatMap(({ figure, weight }) => [figure, weight]);
  return { value: dividedRounded(above, below), contributions };
}
