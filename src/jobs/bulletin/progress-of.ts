import {
  addressOf, cellDecimals, countedForm, formulaRef, labelIn, numberInCell, periodIn, ratioQuantity, rollUpFigures, shareOf, sheetText, STATE_COLUMN, unitState,
  type BulletinPeriod, type BulletinProgress, type Language, type Period, type PriorPeriod, type Template, type Traced, type Unit, type UnitRecord,
} from "#core";
import type { TracedTotals } from "../source-rows";
import { ratesOf, type Rate } from "./rates-of";

/** Earlier periods on the line. */
const MOST_PERIODS = 11;

/**
 * Progress by unit and by period: the first form with a rate that is made anew from its parts' totals tells it, by the rate of its table's total row where it has one.
 * Where no form has a rate, progress is the share of a unit's forms that came and need not go back. Null without any form.
 */
export function progressOf(parts: readonly TracedTotals[], roster: "known" | "unknown", language: Language): BulletinProgress | null {
  const [first] = parts;
  if (!first) return null;
  const part = parts.find(({ reviewed: { template } }) => progressRate(countedForm(template))) ?? first;
  const { reviewed, byUnit } = part;
  const rate = progressRate(countedForm(reviewed.template));
  const shown = rate && byUnit.totals.has(rate.code) ? rate : null;
  return {
    form: reviewed.template.id,
    rate: shown && labelIn(shown.indicator.label, language),
    units: reviewed.units.map((unit) => ({ name: unit.name, rate: shown ? rateOf(unit, shown, part) : sharedInOrder(unit, parts, language) })),
    earlier: [...reviewed.earlier].slice(0, MOST_PERIODS).reverse().map((prior) => earlierPeriod(prior, shown, part, roster, language)),
    now: { label: shortPeriod(reviewed.period, language), rate: shown ? rateNow(shown, part) : { value: null } },
  };
}

/** The first rate in per cent. */
const progressRate = (form: Template): Rate | null => ratesOf(form).find(({ indicator }) => indicator.measure === "%") ?? null;

/** A unit's rate on the sheet 分街道; blank where it has none, so that no chart shows a gap as zero. */
function rateOf(unit: Unit, rate: Rate, part: TracedTotals): Traced {
  const { reviewed: { records }, byUnit } = part;
  const figures = records.find((record) => record.unit.code === unit.code)?.figures;
  const row = byUnit.rows.get(unit.code);
  if (!figures || row === undefined) return { value: null };
  const value = figures.get(rate.code)?.value;
  const at = (code: string): string => formulaRef(byUnit.draft.name, addressOf(row, byUnit.totals.get(code)!.column));
  return typeof value === "number" ? { value: numberInCell(rate.indicator, value), formula: at(rate.code) } : rateOfParts(rate, figures, part, at);
}

/** The rate where the unit does not state it, as in a ledger, whose figures are counted. */
function rateOfParts({ indicator }: Rate, figures: UnitRecord["figures"], { reviewed: { template }, byUnit }: TracedTotals, at: (code: string) => string): Traced {
  const { rollUp } = indicator;
  if (rollUp.method !== "ratio" || !template.ledger) return { value: null };
  const parts = [rollUp.numerator, rollUp.denominator].map((code) => ({ code, value: figures.get(code)?.value, of: template.indicators.get(code) }));
  const [above, below] = parts.map(({ value, of }) => (typeof value === "number" && of?.type === "quantity" ? ([value, of] as const) : null));
  if (!above || !below || above[1].measure !== below[1].measure || !parts.every(({ code }) => byUnit.totals.has(code))) return { value: null };
  const value = ratioQuantity(above, below, indicator);
  return value === null ? { value } : { value: numberInCell(indicator, value), formula: `IF(${at(rollUp.denominator)}=0,"",ROUND(${at(rollUp.numerator)}/${at(rollUp.denominator)},${cellDecimals(indicator)}))` };
}

function rateNow({ code, indicator }: Rate, { rollUp, byUnit }: TracedTotals): Traced {
  const value = rollUp.totals.find((total) => total.indicator === code)?.value ?? null;
  const { row, column } = byUnit.totals.get(code)!;
  return value === null ? { value } : { value: numberInCell(indicator, value), formula: formulaRef(byUnit.draft.name, addressOf(row, column)) };
}

/** The share of the unit's forms that came and need not go back, counted by its states on the sheets 分街道. */
function sharedInOrder(unit: Unit, parts: readonly TracedTotals[], language: Language): Traced {
  const own = parts.filter(({ byUnit }) => byUnit.rows.has(unit.code));
  const fine = own.filter(({ rollUp }) => unitState(rollUp, unit.code) === "reported").length;
  const cells = own.map(({ byUnit }) => `(${formulaRef(byUnit.draft.name, addressOf(byUnit.rows.get(unit.code)!, STATE_COLUMN))}="${sheetText("state.reported", language)}")`);
  return { value: shareOf(fine, own.length), formula: `ROUND((${cells.join("+")})/${own.length},4)` };
}

function earlierPeriod(prior: PriorPeriod, rate: Rate | null, { reviewed: { template, units }, rollUp }: TracedTotals, roster: "known" | "unknown", language: Language): BulletinPeriod {
  const facts = { superior: rollUp.superior, period: prior.period, records: prior.records, missing: [], withHard: new Set<string>(), hardFindings: "in" } as const;
  const value = rate && rollUpFigures(countedForm(template), facts).totals.find(({ indicator }) => indicator === rate.code)?.value;
  const known = new Set(units.map(({ code }) => code));
  const came = prior.records.filter(({ unit }) => known.has(unit.code)).length;
  return {
    label: shortPeriod(prior.period, language),
    rate: { value: rate && typeof value === "number" ? numberInCell(rate.indicator, value) : null },
    came: { value: roster === "known" && units.length > 0 ? shareOf(came, units.length) : null },
  };
}

/** Without its year, which the page says: 3月20日, 第12周, 03-20. */
const shortPeriod = (period: Period | null, language: Language): string => periodIn(period, language).replace(/^\d{4}(?:年(?=.)|-)/, "");
