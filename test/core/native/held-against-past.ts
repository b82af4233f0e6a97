import fc from "fast-check";
import { compileEdits, compileNative, lastDayOf, layOutForm, type CellValue, type FormEntry, type FormSheet, type NativeCheck, type Period, type Place, type QuantityIndicator, type Template } from "#core";
import { figuresInOrder } from "../../../src/core/check/figures-in-order";
import type { HeldRecord } from "../../../src/core/check/held-record";
import { readFill, type EngineOutcome, type Fill } from "./held-side-by-side";
import { byCode } from "../../helpers/indicators";

const amount = (label: string, measure: QuantityIndicator["measure"], decimals: number): QuantityIndicator =>
  ({ type: "quantity", label: { "zh-CN": label }, measure, decimals, required: false, rollUp: { method: "sum" }, showsPrior: true });

const rule = { strength: "soft", source: "test" } as const;

/** Every edit that holds a form against the period before: counts, amounts in measures that convert, rates, blanks that mean none, within a year. */
export const withPast: Template = {
  id: "T08", version: 1, kind: "form", name: { "zh-CN": "与上期比较" }, period: "day", level: "street", header: [],
  indicators: byCode({
    open: amount("已复工", "家", 0), fresh: amount("新增", "家", 0), paid: amount("已兑付", "亿元", 4), payable: amount("本期兑付", "万元", 2), stock: amount("库存", "公斤", 1), rate: amount("到岗率", "%", 2),
    late: { ...amount("迟报", "家", 0), showsPrior: false },
  }),
  tables: [{
    stub: { "zh-CN": "指标" }, rows: ["已复工", "新增", "已兑付", "本期兑付", "库存", "到岗率", "迟报"].map((label) => ({ path: [{ "zh-CN": label }] as const })), columns: [{ path: [{ "zh-CN": "数值" }] }],
    cells: [["open"], ["fresh"], ["paid"], ["payable"], ["stock"], ["rate"], ["late"]],
  }],
  edits: [
    { id: "carried", kind: "carry-forward", of: "open", from: "open", plus: ["fresh"], ...rule },
    { id: "carried-money", kind: "carry-forward", of: "paid", from: "paid", plus: ["payable"], blank: "zero", ...rule },
    { id: "carried-year", kind: "carry-forward", of: "stock", from: "stock", within: "year", ...rule },
    { id: "falls", kind: "never-falls", of: ["open", "paid", "stock", "late"], ...rule },
    { id: "falls-zero", kind: "never-falls", of: ["fresh", "payable"], blank: "zero", within: "year", ...rule },
    { id: "changed", kind: "change", of: ["open", "payable", "rate"], limit: "30", least: "2", ...rule },
    { id: "changed-zero", kind: "change", of: ["stock"], limit: "12.5", least: "0", blank: "zero", ...rule },
  ],
};

const mostly = (numbers: readonly number[], more: readonly CellValue[]) => fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...numbers) }, { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, ...more) });

/** What stands in the cells, now or then: at the edges of the limits, beyond them, blank, and in words. */
export const anyFigures: fc.Arbitrary<Fill> = fc.record({
  open: mostly([0, 1, 2, 7, 10, 13, 14, 100, 129, 130, 131], ["—", "１０", "约10", 2.5]), fresh: mostly([0, 3, 1, -3], ["无", "3家"]),
  paid: mostly([0, 0.0001, 0.0002, 1, 1.00005, 0.9999], ["1亿", "0.3亿元"]), payable: mostly([0, 1, 0.5, 10_000, 13_000.01, 13_000], ["2万元"]),
  stock: mostly([0, 0.1, 8, 9, 9.1, 7, 6.9], ["约8"]), rate: mostly([0.1, 0.13, 0.12, 0.1301, 0, 1], ["50%"]), late: mostly([0, 1, 2], []),
}) as fc.Arbitrary<Fill>;

/** A fill of now beside one of then, in the periods of which each is. */
export interface Beside {
  readonly now: Fill;
  readonly then: Fill;
  readonly period: Period;
  readonly before: Period;
}

/** The day before, a day of long ago, the last day of a year beside the first of the next. */
export const anyBeside: fc.Arbitrary<Beside> = fc.record({ now: anyFigures, then: anyFigures, periods: fc.constantFrom(["2020-03-20", "2020-03-19"], ["2020-03-20", "2020-03-16"], ["2020-01-01", "2019-12-31"]) })
  .map(({ now, then, periods: [period, before] }) => ({ now, then, period: period!, before: before! }));

const compiled = compileEdits(withPast);

/** What the engine says of each check of these edits, with one earlier period and no other unit. */
export function heldByEngine({ now, then, period, before }: Beside): readonly { readonly edit: string; readonly of: string; readonly outcome: EngineOutcome }[] {
  const past = readFill(withPast, then, before);
  const held: HeldRecord = { record: readFill(withPast, now, period), figures: figuresInOrder(readFill(withPast, now, period), compiled), period, earlier: [{ period: before, record: past, figures: figuresInOrder(past, compiled) }], units: [] };
  const [self] = [held].map((one) => ({ ...one, units: [one] }));
  const order = new Map<string, number>();
  return compiled.historyChecks.map((check) => {
    const at = order.get(check.edit.id) ?? 0;
    order.set(check.edit.id, at + 1);
    const edit = withPast.edits.find(({ id }) => id === check.edit.id)!;
    const outcome = check.test(self!);
    return { edit: edit.id, of: "of" in edit ? [edit.of].flat()[at]! : "", outcome: { kind: outcome.kind, imbalance: outcome.kind === "fail" ? outcome.remark.imbalance : null } };
  });
}

/** The form as it was issued with what was reported then, and filled. */
export function issuedBeside({ now, then, period, before }: Beside, worksheet = "表"): FormSheet & { readonly checks: readonly NativeCheck[]; readonly prior: ReadonlyMap<string, Place> } {
  const past = readFill(withPast, then, before);
  const values = new Map(Object.entries(now).map(([code, value]): [string, FormEntry] => [code, { value }]));
  const sheet = layOutForm(withPast, { role: "form", unit: { code: "1", name: "府坪街道" }, period, worksheet, entries: "open", values, prior: { period: before, figures: past.figures }, checks: { neighbours: new Map() } });
  const shown = ["open", "fresh", "paid", "payable", "stock", "rate"].map((code): [string, Place] => [code, { ...sheet.places.get(code)!, column: sheet.places.get(code)!.column + 1 }]);
  const plain = new Map(shown.filter(([code]) => { const figure = past.figures.get(code)!; return figure.value === null ? ["blank", "not-reported"].includes(figure.state) : figure.step === 1; }));
  const { checks } = compileNative({ template: withPast, language: "zh-CN", places: sheet.places, prior: { period: before, places: plain }, neighbours: new Map(), period, asOf: lastDayOf(period) }, null);
  return { ...sheet, prior: plain, checks: checks.filter(({ edit }) => edit.id !== "") };
}

/** Words where a number must stand: the form only says that one is to be typed, and holds the edits of the figure back. */
const isWords = (value: CellValue | undefined): boolean => value !== null && value !== undefined && typeof value !== "number";

/** Every disagreement over the checks that the form holds; `answer` tells which fault of a check holds and by how much. */
export function disagreementsBeside(beside: Beside, checks: readonly NativeCheck[], answer: (check: NativeCheck) => { readonly fails: boolean; readonly difference: CellValue }): readonly string[] {
  const engine = heldByEngine(beside);
  return checks.flatMap((check) => {
    const found = engine.find(({ edit, of }) => edit === check.edit.id && of === check.shown)!;
    const { fails, difference } = answer(check);
    const edit = withPast.edits.find(({ id }) => id === check.edit.id)!;
    const asked = edit.kind === "carry-forward" ? [edit.of, ...(edit.plus ?? [])] : [check.shown];
    if (asked.some((code) => isWords(beside.now[code]))) return fails && found.outcome.kind !== "fail" ? [`${check.edit.id} ${check.shown}: words in a cell, form fails`] : [];
    if (fails !== (found.outcome.kind === "fail")) return [`${check.edit.id} ${check.shown}: engine ${found.outcome.kind}, form ${fails ? "fails" : "says nothing"}`];
    if (found.outcome.imbalance === null || !fails) return [];
    const [one, other] = [Number(found.outcome.imbalance), Number(String(difference).replace(/%$/, ""))];
    return Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one)) ? [] : [`${check.edit.id} ${check.shown}: engine ${found.outcome.imbalance}, form ${String(difference)}`];
  });
}
