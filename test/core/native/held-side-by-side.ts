import {
  cellFormat, codesOf, compileEdits, compileNative, evaluateFormula, lastDayOf, readCell,
  type CellValue, type Figure, type Language, type NativeCheck, type Period, type Place, type Template, type UnitRecord,
} from "#core";
import { figuresInOrder } from "../../../src/core/check/figures-in-order";

/** What stands in the cells of a form, by code; what is left out is blank. */
export type Fill = Readonly<Record<string, CellValue>>;

/** How a check of the engine ended. */
export interface EngineOutcome {
  readonly kind: "pass" | "fail" | "undecided" | "broken";
  readonly imbalance: string | null;
}

/** What a form's formulas say of a check: what is said of the fault that holds, and its difference in words. */
export interface FormOutcome {
  readonly saying: string | null;
  readonly difference: CellValue;
}

/** Every figure in column C, a row a code, from C7 down. */
export const drawnPlaces = (template: Template): ReadonlyMap<string, Place> => new Map(codesOf(template).map((code, index) => [code, { row: 6 + index, column: 2 }]));

export const nativeOf = (template: Template, places = drawnPlaces(template), period: Period | null = "2020-03-20", language: Language = "zh-CN") =>
  compileNative({ template, language, places, prior: null, neighbours: new Map(), period, asOf: period === null ? null : lastDayOf(period) }, null);

/** The record that the engine reads from the cells. */
export function readFill(template: Template, fill: Fill, period: Period | null = "2020-03-20"): UnitRecord {
  const figures = codesOf(template).map((code, index): [string, Figure] => {
    const [indicator, value] = [template.indicators.get(code)!, fill[code] ?? null];
    const reading = readCell(value, indicator, { format: typeof value === "number" ? cellFormat(indicator) : "General", date1904: false, period });
    const isFigure = reading.kind === "figure";
    return [code, { indicator: code, value: isFigure ? reading.value : null, step: isFigure ? reading.step : 1, row: 6 + index, column: 2, state: reading.kind, isNumber: typeof value === "number" }];
  });
  return { template: template.id, version: template.version, unit: { code: "1", name: "府坪街道" }, period, workbook: "a.xlsx", worksheet: "表", figures: new Map(figures) };
}

const ready = new Map<string, ReturnType<typeof readyAnew>>();

function readyAnew(template: Template, period: Period | null) {
  const places = drawnPlaces(template);
  const compiled = compileEdits(template);
  const natives = nativeOf(template, places, period).checks;
  const checks = natives.filter(({ edit }) => edit.id !== "").map((native) => {
    const at = natives.filter(({ edit }) => edit.id === native.edit.id).indexOf(native);
    const check = compiled.checks.filter(({ edit }) => edit.id === native.edit.id)[at]!;
    return { name: `${native.edit.id}#${at}`, native, check, asked: mentioned(native, places) };
  });
  return { template, compiled, checks, codeAt: new Map([...places].map(([code, { row }]) => [row, code])) };
}

/** Edits are made ready once for many fills. */
function readied(template: Template, period: Period | null) {
  const key = `${template.id}|${template.kind}|${period ?? ""}`;
  const known = ready.get(key);
  if (known?.template === template) return known;
  const made = readyAnew(template, period);
  ready.set(key, made);
  return made;
}

/** Every check that a form holds, beside what the engine says of it on the same cells: "S01.firms#3". */
export function engineOutcomes(
  template: Template, fill: Fill, period: Period | null = "2020-03-20",
): readonly { readonly name: string; readonly native: NativeCheck; readonly asked: readonly string[]; readonly outcome: EngineOutcome }[] {
  const { compiled, checks } = readied(template, period);
  const figures = figuresInOrder(readFill(template, fill, period), compiled);
  return checks.map(({ name, native, asked, check }) => ({ name, native, asked, outcome: outcomeOf(() => check.test(figures)) }));
}

type Outcome = ReturnType<ReturnType<typeof compileEdits>["checks"][number]["test"]>;

function outcomeOf(test: () => Outcome): EngineOutcome {
  try {
    const outcome = test();
    return { kind: outcome.kind, imbalance: outcome.kind === "fail" ? outcome.remark.imbalance : null };
  } catch {
    return { kind: "broken", imbalance: null };
  }
}

/** What the formulas come to by our own reckoning, over the cells of the form. */
function formOutcome({ faults }: NativeCheck, codeAt: ReadonlyMap<number, string>, fill: Fill): FormOutcome {
  const cellAt = (_: string | null, { row }: Place): CellValue => fill[codeAt.get(row) ?? ""] ?? null;
  const fault = faults.find(({ fails }) => evaluateFormula(fails, cellAt) === true);
  const difference = fault?.words.values["difference"];
  return { saying: fault?.words.saying ?? null, difference: difference === undefined ? null : typeof difference === "string" ? difference : evaluateFormula(difference, cellAt) };
}

/** The codes of the figures that a check looks at. */
export function mentioned({ faults }: NativeCheck, places: ReadonlyMap<string, Place>): readonly string[] {
  const asked = new Set([...JSON.stringify(faults).matchAll(/"place":\{"row":(\d+),"column":(\d+)\}/g)].map(([, row, column]) => `${row},${column}`));
  return [...places].filter(([, { row, column }]) => asked.has(`${row},${column}`)).map(([code]) => code);
}

/** Words, a truth or an error where a number or a day must stand: the form only says that one is to be typed, and holds the edits of the figure back. */
const isBeyondForms = (template: Template, code: string, value: CellValue | undefined): boolean =>
  ["quantity", "date"].includes(template.indicators.get(code)!.type) && value !== null && value !== undefined && typeof value !== "number";

/** In which way form and engine differ over a check; null when they say the same. */
export function disagreement(template: Template, fill: Fill, asked: readonly string[], outcome: EngineOutcome, { saying, difference }: FormOutcome): string | null {
  if (asked.some((code) => isBeyondForms(template, code, fill[code]))) {
    return saying === null || outcome.kind === "fail" ? null : `text in a cell, engine ${outcome.kind}, form ${saying}`;
  }
  if ((outcome.kind === "fail") !== (saying !== null)) return `engine ${outcome.kind}, form ${saying ?? "says nothing"}`;
  if (outcome.imbalance === null || difference === null) return null;
  const [one, other] = [Number(outcome.imbalance), Number(String(difference).replace(/%$/, ""))];
  return Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one)) ? null : `engine ${outcome.imbalance}, form ${String(difference)}`;
}

/** Every disagreement over the checks of a form, a line each. */
export function disagreements(template: Template, fill: Fill, period: Period | null = "2020-03-20"): readonly string[] {
  const { codeAt } = readied(template, period);
  return engineOutcomes(template, fill, period).flatMap(({ name, native, asked, outcome }) => {
    const line = disagreement(template, fill, asked, outcome, formOutcome(native, codeAt, fill));
    return line === null ? [] : [`${name}: ${line}`];
  });
}
