import { columnTotals } from "../audit/column-totals";
import type { RollUpMethod } from "../model/template";
import type { FoundForm } from "./found-form";
import type { IndicatorFacts } from "./indicator-facts";
import type { ReasonCode, Unnumbered } from "./learned";
import { named } from "./propose-lines";
import type { HeldRate } from "./rate-relations";

const EXTREMES: readonly (readonly ["max" | "min", RegExp])[] = [["max", /最高|最大|最多|峰值/], ["min", /最低|最小|最少/]];

/** How the figures of units become those of the district: counts and amounts add up, rates are made anew, the highest stays the highest. */
export function proposeRollUps(form: FoundForm, facts: ReadonlyMap<string, IndicatorFacts>, rates: readonly HeldRate[]): readonly Unnumbered[] {
  if (form.shape === "ledger") return [];
  const amounts = [...form.indicators.values()].filter(({ code, kind }) => kind === "additive" && facts.get(code)!.type === "quantity");
  const extremeOf = (label: string): "max" | "min" | null => EXTREMES.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
  const totalled = totalledColumns(form);
  const plain = amounts.filter(({ label }) => extremeOf(label) === null);
  const proposal = (codes: readonly string[], method: "sum" | "max" | "min", code: ReasonCode, level: Unnumbered["level"], count: number): readonly Unnumbered[] =>
    codes.length === 0 ? [] : [{
      part: { kind: "roll-up", rollUps: Object.fromEntries(codes.map((one): [string, RollUpMethod] => [one, { method }])) }, level, label: method, edit: null, place: null,
      reason: { code, values: { labels: named(codes.map((one) => form.indicators.get(one)!.label)), count: String(codes.length), agree: String(count) } },
    }];
  const ofTotals = plain.filter(({ code }) => totalled.has(code)).map(({ code }) => code);
  return [
    ...proposal(ofTotals, "sum", "total-row", "sure", ofTotals.length),
    ...proposal(plain.filter(({ code }) => !totalled.has(code)).map(({ code }) => code), "sum", "adds-up", "sure", 0),
    ...(["max", "min"] as const).flatMap((method) => proposal(amounts.filter(({ label }) => extremeOf(label) === method).map(({ code }) => code), method, "extreme", "likely", 0)),
    ...proposeRatios(form, rates),
  ];
}

/** Columns that a total row of the sheet adds up, and that come out. */
function totalledColumns(form: FoundForm): ReadonlySet<string> {
  if (form.shape !== "unit-rows") return new Set();
  const codes = form.tabs.flatMap((tab) => {
    const { table, columns } = tab.tables[0]!;
    const codeOf = new Map(columns.map(({ index }, column) => [index, form.codes[0]![0]![column]!]));
    return columnTotals(table.audited).filter(({ outcome }) => outcome === "agree").flatMap(({ cell }) => codeOf.get(cell.column) ?? []);
  });
  return new Set(codes);
}

function proposeRatios(form: FoundForm, rates: readonly HeldRate[]): readonly Unnumbered[] {
  if (rates.length === 0) return [];
  const rollUps = Object.fromEntries(rates.flatMap(rateRollUps));
  const sum = (of: "agree" | "against"): number => rates.reduce((so, one) => so + one[of], 0);
  return [{
    part: { kind: "roll-up", rollUps }, level: sum("agree") >= sum("against") * 5 ? "sure" : "likely", label: "ratio", edit: null, place: null,
    reason: { code: "quotient", values: { labels: named(rates.map(({ rate }) => form.indicators.get(rate)!.label)), count: String(rates.length), agree: String(sum("agree")), against: String(sum("against")) } },
  }];
}

/** A rate is made anew from its parts. Over a sum of several it needs an indicator that has no place on the form: of the units that report all of them. */
function rateRollUps({ rate, numerator, denominators }: HeldRate): readonly (readonly [string, RollUpMethod])[] {
  const [denominator, ...more] = denominators;
  if (more.length === 0) return [[rate, { method: "ratio", numerator, denominator }]];
  const base = `_${rate}_base`;
  return [[base, { method: "sum-of", parts: denominators }], [rate, { method: "ratio", numerator, denominator: base }]];
}
