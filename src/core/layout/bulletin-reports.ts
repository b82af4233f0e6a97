import type { BulletinFacts, BulletinForm, BulletinGroup, BulletinProgress, TracedCount } from "./bulletin-facts";
import { BULLETIN_STYLES, cellOf, figure, PERCENT, putHeads, putPart, putRow, putText, shareFormula, shareOf, type BulletinPage, type Span } from "./bulletin-page";
import type { BulletinSay } from "./bulletin-texts";
import { decimalFormat } from "./figure-format";

const SPANS = [[0, 4], [5, 5], [6, 6], [7, 8], [9, 9], [10, 11]] as const satisfies readonly Span[];
const [, DUE, RECEIVED, RETURNED, ABSENT, RATE] = SPANS;

/** Forms in rows of their own; more are counted in the total alone. */
const MOST_FORMS = 8;

/** Units named in one line. */
const MOST_NAMES = 10;

/** The part about who has reported: a row a form, and by name who has not. Returns the next row, and where the share of each form stands. */
export function putReports(bulletin: BulletinPage, top: number, facts: BulletinFacts, byUnit: string): { readonly next: number; readonly rates: ReadonlyMap<string, string> } {
  const { forms, groups } = facts;
  const { say } = bulletin;
  const shown = forms.slice(0, MOST_FORMS);
  let row = putPart(bulletin, top, 0, "part.reports");
  const rates = new Map(shown.map(({ id }, index) => [id, cellOf(row + 1 + index, RATE)]));
  if (forms.length > 0) row = putForms(bulletin, row, shown, forms);
  if (forms.length > shown.length) row = putText(bulletin, row, say("more.forms", { count: forms.length - shown.length, sheet: byUnit }));
  for (const group of groups) row = putText(bulletin, row, groupLine(group, forms.length > 1, bulletin));
  if (groups.length === 0) row = putText(bulletin, row, say(forms.length > 0 ? "group.none" : "group.nothing"));
  return { next: row, rates };
}

function putForms(bulletin: BulletinPage, top: number, shown: readonly BulletinForm[], all: readonly BulletinForm[]): number {
  putHeads(bulletin, top, SPANS, ["column.form", "column.due", "column.received", "column.returned", "column.absent", "column.rate"]);
  shown.forEach((form, index) => putForm(bulletin, top + 1 + index, form));
  const next = top + 1 + shown.length;
  if (all.length > 1) putTotal(bulletin, next, { first: top + 1, shown, all });
  return all.length > 1 ? next + 1 : next;
}

function putForm(bulletin: BulletinPage, row: number, { id, name, received, returned, absent }: BulletinForm): void {
  const due = received.value + returned.value + absent.value;
  putRow(bulletin, row, SPANS, [
    { value: `${id} ${name}`, style: BULLETIN_STYLES.cell },
    count({ value: due, formula: [RECEIVED, RETURNED, ABSENT].map((span) => cellOf(row, span)).join("+") }),
    count(received), count(returned), count(absent),
    figure({ value: shareOf(received.value + returned.value, due), formula: rateFormula(row) }, PERCENT),
  ]);
}

const rateFormula = (row: number): string => shareFormula(`(${cellOf(row, RECEIVED)}+${cellOf(row, RETURNED)})`, cellOf(row, DUE));

const count = (content: TracedCount, style = BULLETIN_STYLES.figure as Parameters<typeof figure>[2]) => figure(content, decimalFormat(0), style);

interface FormRows {
  readonly first: number;
  readonly shown: readonly BulletinForm[];
  readonly all: readonly BulletinForm[];
}

/** The total of all forms: of those that have no row their own formulas are added. */
function putTotal(bulletin: BulletinPage, row: number, { first, shown, all }: FormRows): void {
  const total = (key: "received" | "returned" | "absent", span: Span): TracedCount => ({
    value: all.reduce((sum, form) => sum + form[key].value, 0),
    formula: [`SUM(${cellOf(first, span)}:${cellOf(row - 1, span)})`, ...all.slice(shown.length).map((form) => form[key].formula ?? String(form[key].value))].join("+"),
  });
  const [received, returned, absent] = [total("received", RECEIVED), total("returned", RETURNED), total("absent", ABSENT)];
  const due = received.value + returned.value + absent.value;
  const { total: style, totalLabel } = BULLETIN_STYLES;
  putRow(bulletin, row, SPANS, [
    { value: bulletin.say("all"), style: totalLabel },
    count({ value: due, formula: [RECEIVED, RETURNED, ABSENT].map((span) => cellOf(row, span)).join("+") }, style),
    count(received, style), count(returned, style), count(absent, style),
    figure({ value: shareOf(received.value + returned.value, due), formula: rateFormula(row) }, PERCENT, style),
  ]);
}

function groupLine({ state, units }: BulletinGroup, hasSeveral: boolean, { say, language }: BulletinPage): string {
  const names = units.slice(0, MOST_NAMES).map(({ name, forms }) => (hasSeveral ? say("group.with-forms", { name, forms }) : name));
  const listed = names.join(language === "en" ? ", " : "、");
  return say("group.line", { state: say(`group.${state}`), count: units.length, units: units.length > names.length ? say("group.more", { units: listed }) : listed });
}

/** The first sentences: how many reports are in, how many are not, what is wrong with them, what is open. */
export function headlineOf({ forms, units, complete, roster, open, ledgers, progress }: BulletinFacts, say: BulletinSay): string {
  if (forms.length === 0) return say("headline.nothing", { units });
  const sum = (of: (form: BulletinForm) => number): number => forms.reduce((total, form) => total + of(form), 0);
  const [absent, returned] = [sum((form) => form.absent.value), sum((form) => form.returned.value)];
  const came = sum((form) => form.received.value) + returned;
  const issues = ledgers.reduce((total, { all }) => total + all.listed.value - all.closed.value, 0);
  const rate = percent(Number(shareOf(came, came + absent)));
  return [
    say("headline.came", { units, forms: forms.length, due: came + absent, in: came, rate, complete }),
    absent > 0 ? say("headline.absent", { absent }) : "",
    returned > 0 ? say("headline.returned", { returned }) : "",
    open.hard + open.soft > 0 ? say("headline.open", { ...open }) : "",
    progress ? rateSentence(progress, say) : "",
    ledgers.length > 0 ? say("headline.issues", { open: issues }) : "",
    roster === "unknown" ? say("headline.no-roster") : "",
  ].join("");
}

/** What the district's rate is, and how it has moved since the last period; "" where there is none. */
function rateSentence({ rate, now, earlier }: BulletinProgress, say: BulletinSay): string {
  const [value, before] = [now.rate.value, earlier.at(-1)?.rate.value];
  if (rate === null || typeof value !== "number") return "";
  const points = typeof before === "number" ? Math.round((value - before) * 1000) / 10 : 0;
  const key = points > 0 ? "headline.rate-up" : points < 0 ? "headline.rate-down" : "headline.rate";
  return say(key, { rate, now: percent(value), points: Math.abs(points).toFixed(1) });
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
