import type { Edit } from "../model/edit";
import { codesOf, type FormTable, type Indicator, type LedgerTable, type QuantityIndicator, type RollUpMethod, type Template, type UnitTable } from "../model/template";
import { hardProblemsOf } from "../template/check-template";
import { mentionsOf } from "../template/edit-mentions";
import type { LearnedForm, LearnedHead, Proposed } from "./learned";

/** The numbers of the proposals that are taken unless somebody says otherwise. */
export const sureProposals = ({ proposals }: LearnedForm): ReadonlySet<number> => new Set(proposals.filter(({ level }) => level === "sure").map(({ number }) => number));

/**
 * The template that the accepted proposals make, by their numbers. What cannot stand without one that was left out goes with it: the figures of a line, a
 * roll-up or an edit that names them, an edit between figures of measures that do not fit. Null when no figure is left.
 */
export function templateOfForm(form: LearnedForm, accepted: ReadonlySet<number>, head: LearnedHead = form.head): Template | null {
  const taken = form.proposals.filter(({ number }) => accepted.has(number));
  const leftOut = new Set(form.proposals.flatMap(({ number, part }) => (part.kind === "line" && !accepted.has(number) ? part.codes : [])));
  const codes = codesOf(form.whole).filter((code) => !leftOut.has(code));
  const lined = withLines(form.whole, new Set(codes));
  if (!lined) return null;
  const roles = new Set(taken.flatMap(({ part }) => (part.kind === "field" ? [part.role] : [])));
  const template: Template = {
    ...lined, id: head.id, version: head.version, name: { "zh-CN": head.name }, period: head.period, level: head.level, header: lined.header.filter(({ role }) => roles.has(role)),
    indicators: indicatorsOf(lined, taken), edits: editsOf(taken, head.id, lined),
  };
  return withoutUnsound(template);
}

/** Tables, and all that stands in them, as far as these codes go; null when nothing is left. */
function withLines(whole: Template, codes: ReadonlySet<string>): Template | null {
  const { unitTable, ledger } = whole;
  const columns = <Column extends { readonly indicator: string }>(all: readonly Column[]): readonly Column[] => all.filter(({ indicator }) => codes.has(indicator));
  const own = ledger && ledgerWith(ledger, codes);
  const counted = own && new Set(Object.keys(own.counts ?? {}));
  const tables = whole.tables.map((table) => tableWith(table, (code) => (counted ? counted.has(code) : codes.has(code)))).filter((table) => table.rows.length > 0 && table.columns.length > 0);
  const table: UnitTable | undefined = unitTable && { ...unitTable, columns: columns(unitTable.columns) };
  const kept = new Set([...tables.flatMap(({ cells }) => cells.flat()), ...(table?.columns ?? []).map(({ indicator }) => indicator), ...(own?.columns ?? []).map(({ indicator }) => indicator)]);
  if (kept.size === 0 || (ledger && (own?.columns.length ?? 0) === 0)) return null;
  const indicators = new Map([...whole.indicators].filter(([code]) => kept.has(code)));
  return { ...whole, indicators, tables, ...(table && { unitTable: table }), ...(own && { ledger: own }) };
}

function tableWith(table: FormTable, isKept: (code: string) => boolean): FormTable {
  const cells = table.cells.map((row) => row.map((code) => (code !== null && isKept(code) ? code : null)));
  const columns = table.columns.flatMap((_, column) => (cells.some((row) => row[column] !== null) ? [column] : []));
  const rows = table.rows.flatMap((_, row) => (cells[row]!.some((code) => code !== null) ? [row] : []));
  return { ...table, rows: rows.map((row) => table.rows[row]!), columns: columns.map((column) => table.columns[column]!), cells: rows.map((row) => columns.map((column) => cells[row]![column]!)) };
}

function ledgerWith({ columns, key, counts = {} }: LedgerTable, codes: ReadonlySet<string>): LedgerTable {
  const own = columns.filter(({ indicator }) => codes.has(indicator));
  const names = (count: NonNullable<(typeof counts)[string]>): readonly string[] => [...(count.sum ?? []), ...(count.where ?? []).flatMap((one) => ("any" in one ? one.any : [one])).map(({ field }) => field)];
  const keys = key.filter((code) => codes.has(code));
  return {
    columns: own, key: keys.length > 0 ? keys : own.slice(0, 1).map(({ indicator }) => indicator),
    counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => names(count!).every((code) => codes.has(code)))),
  };
}

function indicatorsOf({ indicators }: Template, taken: readonly Proposed[]): Template["indicators"] {
  const made = new Map<string, Indicator>(indicators);
  const change = (code: string, to: (own: QuantityIndicator) => Indicator): void => {
    const own = made.get(code);
    if (own?.type === "quantity") made.set(code, to(own));
  };
  for (const { part } of taken) {
    if (part.kind === "measure") for (const code of [...part.codes, ...part.codes.map((one) => `_${one}_sum`)]) change(code, (own) => ({ ...own, measure: part.measure }));
  }
  for (const { part } of taken) {
    for (const [code, rollUp] of part.kind === "roll-up" ? Object.entries(part.rollUps) : []) {
      if (!namesOf(rollUp).every((name) => made.has(name))) continue;
      if (rollUp.method === "sum-of") made.set(code, sumOf(rollUp.parts.map((name) => made.get(name)!), rollUp));
      else change(code, (own) => ({ ...own, rollUp }));
    }
  }
  return made;
}

const namesOf = (rollUp: RollUpMethod): readonly string[] =>
  rollUp.method === "ratio" ? [rollUp.numerator, rollUp.denominator] : rollUp.method === "sum-of" ? rollUp.parts : [];

/** An indicator without a place: 已复工＋未复工. */
function sumOf(parts: readonly Indicator[], rollUp: RollUpMethod): QuantityIndicator {
  const [first] = parts.filter((part) => part.type === "quantity");
  return { type: "quantity", label: { "zh-CN": parts.map(({ label }) => label["zh-CN"]).join("＋") }, required: false, measure: first?.measure ?? "1", decimals: first?.decimals ?? 0, rollUp };
}

/** Edits whose figures are all there, under the template's id; of lists about many figures those that are. */
function editsOf(taken: readonly Proposed[], id: string, { indicators }: Template): readonly Edit[] {
  const has = (code: string): boolean => indicators.has(code);
  const seen = new Set<string>();
  return taken.flatMap(({ part }) => (part.kind === "edit" ? part.edits : [])).flatMap((edit): Edit[] => {
    const own = edit.kind === "range" || edit.kind === "required" || edit.kind === "never-falls" ? { ...edit, of: edit.of.filter(has) } : edit;
    if (!mentionsOf(own).every(({ code }) => has(code)) || mentionsOf(own).length === 0) return [];
    return [{ ...own, id: freeId(`${id}.${own.id}`.slice(0, 90), seen) }];
  });
}

function freeId(wished: string, taken: Set<string>): string {
  let id = wished;
  for (let number = 2; taken.has(id); number += 1) id = `${wished}.${String(number)}`;
  taken.add(id);
  return id;
}

/** Without the roll-ups and edits that the check of templates finds unsound: what they needed was left out. */
function withoutUnsound(template: Template): Template {
  const hard = hardProblemsOf(template);
  const edits = new Set(hard.flatMap(({ edit }) => (edit === "" ? [] : [edit])));
  const codes = new Set(hard.flatMap(({ path }) => /^indicators\.(.+)\.rollUp$/.exec(path)?.[1] ?? []));
  if (edits.size === 0 && codes.size === 0) return template;
  const indicators = new Map([...template.indicators].flatMap(([code, own]): readonly (readonly [string, Indicator])[] => {
    if (!codes.has(code) || own.type !== "quantity") return [[code, own]];
    return own.rollUp.method === "sum-of" ? [] : [[code, { ...own, rollUp: { method: "none" } }]];
  }));
  return withoutUnsound({ ...template, indicators, edits: template.edits.filter(({ id }) => !edits.has(id)) });
}
