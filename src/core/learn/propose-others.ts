import { saysBoundedRate, saysClosing, saysCumulative, saysOpening } from "../audit/words";
import { dimensionOf } from "../model/measure";
import type { Edit } from "../model/edit";
import type { FoundForm } from "./found-form";
import type { FoundIndicator } from "./found-indicator";
import type { IndicatorFacts } from "./indicator-facts";
import type { ReasonCode, Unnumbered } from "./learned";
import { named } from "./propose-lines";

type Facts = ReadonlyMap<string, IndicatorFacts>;

/** Edits about single figures: none below 0, shares within 100 %, what is always filled, what only grows, what is carried over. */
export const proposeOthers = (form: FoundForm, facts: Facts): readonly Unnumbered[] =>
  [...proposeRanges(form, facts), ...proposeRequired(form, facts), ...(form.shape === "ledger" ? [] : [...proposeCumulative(form), ...proposeCarryOver(form)])];

const worksheetOf = ({ tabs }: FoundForm): string => tabs[0]!.view.sheet.worksheet;

/** One proposal of one edit about these indicators; none where there are none. */
function editOn(form: FoundForm, codes: readonly string[], { edit, level, code, values = {} }: { readonly edit: Edit; readonly level: Unnumbered["level"]; readonly code: ReasonCode; readonly values?: Unnumbered["reason"]["values"] }): readonly Unnumbered[] {
  if (codes.length === 0) return [];
  const labels = named(codes.map((one) => form.indicators.get(one)!.label));
  return [{ part: { kind: "edit", edits: [edit] }, level, label: labels, edit: edit.kind, place: null, reason: { code, values: { labels, count: String(codes.length), observed: String(form.observations.length), ...values } } }];
}

const quantities = (form: FoundForm, facts: Facts, is: (found: FoundIndicator, own: IndicatorFacts) => boolean): readonly string[] =>
  [...form.indicators.values()].filter((found) => facts.get(found.code)!.type === "quantity" && is(found, facts.get(found.code)!)).map(({ code }) => code);

/** What may well be below 0, though it was not so far. */
const MAY_FALL = /退回|调整|负|冲减|增减|增量|净/;

function proposeRanges(form: FoundForm, facts: Facts): readonly Unnumbered[] {
  const source = worksheetOf(form);
  const isMoney = ({ measure }: IndicatorFacts): boolean => dimensionOf(measure) === "money";
  const isAmount = ({ kind }: FoundIndicator): boolean => kind === "additive" || kind === "average";
  const counts = quantities(form, facts, (found, own) => isAmount(found) && own.least >= 0 && !isMoney(own) && !MAY_FALL.test(found.label));
  const money = quantities(form, facts, (found, own) => isAmount(found) && own.least >= 0 && own.filled > 0 && isMoney(own) && !MAY_FALL.test(found.label));
  const shares = (measure: "1" | "%"): readonly string[] => {
    const whole = measure === "%" ? [1, 100] : [1];
    return quantities(form, facts, ({ kind, label }, own) => kind === "rate" && own.measure === measure && saysBoundedRate(label) && own.least >= 0 && whole.some((most) => own.most <= most));
  };
  const range = (id: string, of: readonly string[], most?: string): Edit => ({ id, kind: "range", strength: "hard", of, least: "0", ...(most !== undefined && { most }), source });
  return [
    ...editOn(form, counts, { edit: range("range", counts), level: "sure", code: "never-negative" }),
    ...editOn(form, money, { edit: range("money", money), level: "likely", code: "never-negative" }),
    ...(["%", "1"] as const).flatMap((measure) => editOn(form, shares(measure), { edit: range(`share.${measure === "%" ? "percent" : "fraction"}`, shares(measure), measure === "%" ? "100" : "1"), level: "sure", code: "bounded-rate" })),
  ];
}

/** Fewest forms or rows by which it is known that a figure is always filled. */
const LEAST_OBSERVED = 3;

function proposeRequired(form: FoundForm, facts: Facts): readonly Unnumbered[] {
  const of = [...form.indicators.values()].filter(({ code, kind }) => facts.get(code)!.filled === form.observations.length && kind !== "remark").map(({ code }) => code);
  const edit: Edit = { id: "filled", kind: "required", strength: "hard", of, source: worksheetOf(form) };
  return editOn(form, of, { edit, level: form.observations.length >= LEAST_OBSERVED ? "sure" : "likely", code: "always-filled" });
}

function proposeCumulative(form: FoundForm): readonly Unnumbered[] {
  const of = [...form.indicators.values()].filter(({ kind, label }) => kind === "additive" && saysCumulative(label)).map(({ code }) => code);
  return editOn(form, of, { edit: { id: "cumulative", kind: "never-falls", strength: "soft", of, source: worksheetOf(form) }, level: "likely", code: "cumulative" });
}

/** What a period opens with is what the one before closed with, as far as headings say so and all other labels are the same. */
function proposeCarryOver(form: FoundForm): readonly Unnumbered[] {
  const all = [...form.indicators.values()].filter(({ kind }) => kind === "additive");
  const partsOf = ({ table, row, column }: FoundIndicator): readonly string[] => [...(row === null ? [] : form.tables[table]!.rows[row]!.path), ...form.tables[table]!.columns[column]!.path];
  const besides = (found: FoundIndicator, says: (text: string) => boolean): string => `${String(found.table)} ${partsOf(found).filter((text) => !says(text)).join("/")}`;
  const closings = new Map(all.filter((found) => partsOf(found).some((text) => saysClosing(text) && !saysOpening(text))).map((found) => [besides(found, (text) => saysClosing(text) && !saysOpening(text)), found.code]));
  const edits = all.filter((found) => partsOf(found).some(saysOpening)).flatMap((found): Edit[] => {
    const from = closings.get(besides(found, saysOpening));
    return from === undefined ? [] : [{ id: `${found.code}.opened`, kind: "carry-forward", strength: "soft", of: found.code, from, source: worksheetOf(form) }];
  });
  if (edits.length === 0) return [];
  const labels = named(edits.flatMap((edit) => (edit.kind === "carry-forward" ? [form.indicators.get(edit.of)!.label] : [])));
  return [{ part: { kind: "edit", edits }, level: "likely", label: labels, edit: "carry-forward", place: null, reason: { code: "carry-over", values: { labels, count: String(edits.length) } } }];
}
