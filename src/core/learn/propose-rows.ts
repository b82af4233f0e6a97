import { cellAt } from "../model/sheet";
import type { Edit } from "../model/edit";
import type { FoundForm } from "./found-form";
import type { IndicatorFacts } from "./indicator-facts";
import type { Unnumbered } from "./learned";
import { numberAt } from "./tab-lines";
import { isOfClasses, keyOf } from "./whole-template";

type Facts = ReadonlyMap<string, IndicatorFacts>;

/** Fewest rows by which days, texts and ranks are told. */
const LEAST_ROWS = 4;

/** Edits about the rows of a list, and about ranks within a form. */
export const proposeRowEdits = (form: FoundForm, facts: Facts): readonly Unnumbered[] =>
  form.shape === "ledger" ? [...proposeDates(form, facts), ...proposeClasses(form, facts), ...proposeKey(form, facts)] : form.shape === "form" ? proposeRanks(form) : [];

const sourceOf = ({ tabs }: FoundForm): string => tabs[0]!.view.sheet.worksheet;

function proposal(edit: Edit, label: string, level: Unnumbered["level"], code: Unnumbered["reason"]["code"], values: Unnumbered["reason"]["values"] = {}): Unnumbered {
  return { part: { kind: "edit", edits: [edit] }, level, label, edit: edit.kind, place: null, reason: { code, values: { labels: label, ...values } } };
}

/** Columns of days, each of which never lies before the one to the left. */
function proposeDates(form: FoundForm, facts: Facts): readonly Unnumbered[] {
  const dates = form.codes[0]![0]!.filter((code): code is string => code !== null && facts.get(code)!.type === "date");
  const chain: string[] = [];
  let agree = 0;
  for (const code of dates) {
    const last = chain.at(-1);
    const support = last === undefined ? { agree: 1, against: 0 } : inOrder(form, last, code);
    if (support.against > 0 || support.agree === 0) continue;
    if (last !== undefined) agree += support.agree;
    chain.push(code);
  }
  if (chain.length < 2 || agree < LEAST_ROWS) return [];
  const label = chain.map((code) => form.indicators.get(code)!.label).join(" ≤ ");
  return [proposal({ id: "dates", kind: "date-order", strength: "hard", dates: chain, source: sourceOf(form) }, label, "likely", "dates", { agree: String(agree) })];
}

function inOrder({ observations }: FoundForm, first: string, then: string): { readonly agree: number; readonly against: number } {
  const days = observations.map(({ tab: { view: { sheet } }, places }) => [first, then].map((code) => {
    const { row, column } = places.get(code)!;
    const value = cellAt(sheet, row, column);
    return typeof value === "number" ? value : null;
  }));
  const both = days.filter(([one, other]) => one !== null && other !== null);
  return { agree: both.filter(([one, other]) => one! <= other!).length, against: both.filter(([one, other]) => one! > other!).length };
}

/** Columns in which the same few texts stand over and over. */
const proposeClasses = (form: FoundForm, facts: Facts): readonly Unnumbered[] => [...form.indicators.values()].flatMap(({ code, label }) => {
  const own = facts.get(code)!;
  if (!isOfClasses(own)) return [];
  const list = [...own.texts].sort();
  return [proposal({ id: `${code}.list`, kind: "code-list", strength: "soft", of: code, list, source: sourceOf(form) }, label, "likely", "few-texts", { list, filled: String(own.filled) })];
});

/** The column that tells rows apart. */
function proposeKey(form: FoundForm, facts: Facts): readonly Unnumbered[] {
  const codes = form.codes[0]![0]!.filter((code) => code !== null);
  const key = keyOf(codes, facts, form);
  if (form.observations.length < LEAST_ROWS || facts.get(key)!.texts.size !== form.observations.length) return [];
  return [proposal({ id: `${key}.unique`, kind: "unique", strength: "hard", of: [key], source: sourceOf(form) }, form.indicators.get(key)!.label, "sure", "all-different", { observed: String(form.observations.length) })];
}

/** Columns of ranks that come out by another column of the same table, on every tab. */
const proposeRanks = (form: FoundForm): readonly Unnumbered[] => form.tables.flatMap(({ columns, rows }, at) => columns.flatMap((column, c) => {
  const codes = (index: number): readonly (string | null)[] => rows.map((_, row) => form.codes[at]![row]![index]!);
  const ranks = codes(c);
  if (!ranks.some((code) => code !== null && form.indicators.get(code)!.kind === "rank") || ranks.includes(null)) return [];
  for (const order of ["descending", "ascending"] as const) {
    for (const [by, scored] of columns.entries()) {
      const scores = codes(by);
      if (by === c || scores.includes(null)) continue;
      const agree = ranksThatComeOut(form, scores as readonly string[], ranks as readonly string[], order);
      if (agree >= LEAST_ROWS) return [proposal({ id: `${ranks[0]!}.rank`, kind: "rank", strength: "hard", scores: scores as readonly string[], ranks: ranks as readonly string[], order, source: sourceOf(form) }, `${column.path.join("·")} ← ${scored.path.join("·")}`, "sure", "ranking", { agree: String(agree) })];
    }
  }
  return [];
}));

/** How many ranks come out; 0 where one does not, or where all scores are the same. */
function ranksThatComeOut({ observations }: FoundForm, scores: readonly string[], ranks: readonly string[], order: "descending" | "ascending"): number {
  let right = 0;
  for (const { tab, places } of observations) {
    const rows = scores.map((score, at) => [numberAt(tab, places.get(score)!), numberAt(tab, places.get(ranks[at]!)!)] as const).filter(([score, rank]) => score !== null && rank !== null);
    const all = rows.map(([score]) => (order === "descending" ? score! : -score!));
    if (new Set(all).size < 2) continue;
    if (rows.some(([, rank], at) => rank !== 1 + all.filter((other) => other > all[at]!).length)) return 0;
    right += rows.length;
  }
  return right;
}
