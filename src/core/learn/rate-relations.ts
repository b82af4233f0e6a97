import { decimalsOf, MOST_DECIMALS } from "../audit/decimals";
import { addressOf, cellKey, parseArea, type Area } from "../model/address";
import { formulaAt } from "../model/sheet";
import type { FoundForm, Observation } from "./found-form";
import type { FoundIndicator } from "./found-indicator";
import type { Support } from "./relation";
import { numberAt } from "./tab-lines";
import { transposedRates } from "./transposed";

/** rate = numerator ÷ denominator, or ÷ the sum of several, and how often it comes out. */
export interface HeldRate extends Support {
  readonly rate: string;
  readonly numerator: string;
  readonly denominators: readonly [string, ...string[]];
  readonly formula: { readonly cell: string; readonly text: string } | null;
}

type Bare = Omit<HeldRate, keyof Support>;

const REF = String.raw`\(?\$?([A-Z]{1,3})\$?(\d{1,7})\)?`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const QUOTIENT = new RegExp(`^\\(?${REF}/(?:\\(?(${CELL})\\)?|\\((${CELL}(?:\\+${CELL})+)\\)|SUM\\((${CELL}(?:[:,]${CELL})+)\\))(?:\\*100%?)?\\)?$`, "i");
const WRAPS: readonly RegExp[] = [/^IFERROR\((.+),[^,]*\)$/i, /^ROUND\((.+),\s*\d\)$/i, /^IF\([^,]+,\s*(?:""|0|"-"|"—"|"\/")\s*,(.+)\)$/i, /^IF\([^,]+,([^,]+),\s*(?:""|0|"-"|"—"|"\/")\s*\)$/i];

/** All rates of a form: as formulas divide, as most rows of a table do, or as all tabs of a list do. */
export function rateRelations(form: FoundForm): readonly HeldRate[] {
  const found = new Map<string, Bare>();
  for (const one of [...byFormulas(form), ...byColumns(form), ...transposedRates(form).map(([rate, numerator, denominator]): Bare => ({ rate, numerator, denominators: [denominator], formula: null }))]) {
    if (form.indicators.get(one.rate)?.kind === "rate" && !found.has(one.rate)) found.set(one.rate, one);
  }
  return [...found.values()].map((one) => held(one, form)).filter(({ agree, against, formula }) => agree >= against * 3 && (agree > 0 || formula !== null));
}

function byFormulas(form: FoundForm): readonly Bare[] {
  return form.observations.flatMap(({ tab: { view: { sheet } }, places }: Observation) => {
    if (sheet.formulas.size === 0) return [];
    const codes = new Map([...places].map(([code, { row, column }]) => [cellKey(row, column), code]));
    return [...places].flatMap(([rate, { row, column }]): readonly Bare[] => {
      const text = formulaAt(sheet, row, column);
      const cells = text === null ? null : quotientOf(text);
      const [numerator, first, ...others] = (cells ?? []).map((cell) => codes.get(cell));
      const more = others.filter((code) => code !== undefined);
      if (text === null || numerator === undefined || first === undefined || more.length < others.length || [first, ...more].length > new Set([first, ...more]).size || (more.length === 0 && numerator === first)) return [];
      return [{ rate, numerator, denominators: [first, ...more], formula: { cell: addressOf(row, column), text } }];
    });
  });
}

/** The cell that a formula divides and those by whose sum it does, what it does for 0 and how it rounds left aside. */
function quotientOf(formula: string): readonly number[] | null {
  let text = formula.replace(/\s+/g, "");
  for (let wrap = WRAPS.find((one) => one.test(text)); wrap; wrap = WRAPS.find((one) => one.test(text))) text = wrap.exec(text)![1]!;
  const [, column, row, single, sum, list] = QUOTIENT.exec(text) ?? [];
  if (column === undefined || row === undefined) return null;
  const areas = [`${column}${row}`, ...(single ?? sum ?? list ?? "").split(/[+,]/)].map((one) => parseArea(one.replaceAll("$", "")));
  return areas.every((area) => area !== null) ? areas.flatMap(cellsOf) : null;
}

/** A sum of more is no denominator that anybody would name. */
const MOST_SUMMED = 30;

function cellsOf({ top, left, bottom, right }: Area): readonly number[] {
  const width = right - left + 1;
  const size = Math.min(MOST_SUMMED, width * (bottom - top + 1));
  return Array.from({ length: size }, (_, at) => cellKey(top + Math.floor(at / width), left + (at % width)));
}

/** Columns from which on no pairs are tried: of so many some would come out by chance. */
const MOST_COLUMNS = 24;

/** Fewest rates, and different ones among them, by which two columns are told. */
const LEAST_RATES = 4;
const LEAST_KINDS = 3;

/** Columns of rates that come out of two others of the same table in all lines of all tabs together. */
function byColumns(form: FoundForm): readonly Bare[] {
  return form.tables.flatMap(({ columns }, at) => {
    const codes = form.codes[at]!;
    const ofKind = (kind: FoundIndicator["kind"]): readonly number[] => columns.flatMap((_, column) => (codes.some((row) => row[column] && form.indicators.get(row[column])!.kind === kind) ? [column] : []));
    const amounts = ofKind("additive");
    if (amounts.length > MOST_COLUMNS) return [];
    return ofKind("rate").flatMap((rate) => bestPair(form, amounts.flatMap((top) => amounts.filter((bottom) => bottom !== top).map((bottom) => barePairs(codes, rate, top, bottom)))));
  });
}

const barePairs = (codes: FoundForm["codes"][number], rate: number, top: number, bottom: number): readonly Bare[] => codes.flatMap((row) => {
  const [own, numerator, denominator] = [row[rate], row[top], row[bottom]];
  return own && numerator && denominator ? [{ rate: own, numerator, denominators: [denominator], formula: null }] : [];
});

/** The pair of columns by which most rates come out. */
function bestPair(form: FoundForm, ways: readonly (readonly Bare[])[]): readonly Bare[] {
  let [best, most] = [[] as readonly Bare[], 0];
  for (const way of ways) {
    const counted = way.map((one) => held(one, form));
    const agree = counted.reduce((sum, one) => sum + one.agree, 0);
    const against = counted.reduce((sum, one) => sum + one.against, 0);
    if (agree <= most || agree < LEAST_RATES || against * 5 > agree || kindsOf(form, way) < LEAST_KINDS) continue;
    [best, most] = [way, agree];
  }
  return best;
}

const kindsOf = ({ observations }: FoundForm, way: readonly Bare[]): number => new Set(observations.flatMap(({ tab, places }) => way.map(({ rate }) => numberAt(tab, places.get(rate)!)))).size;

function held(one: Bare, { observations }: FoundForm): HeldRate {
  let [agree, against] = [0, 0];
  for (const { tab, places } of observations) {
    const [rate, top, ...below] = [one.rate, one.numerator, ...one.denominators].map((code) => numberAt(tab, places.get(code)!));
    const bottom = below.reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0);
    if (typeof rate !== "number" || typeof top !== "number" || Number.isNaN(bottom) || bottom === 0 || (top === 0 && rate === 0)) continue;
    if (isQuotient(rate, top / bottom)) agree += 1;
    else against += 1;
  }
  return { ...one, agree, against };
}

/** As a fraction or in per cent, rounded or cut off where it has few decimals. */
function isQuotient(rate: number, quotient: number): boolean {
  const decimals = Math.min(decimalsOf(rate), MOST_DECIMALS);
  return [1, 100].some((scale) => Math.abs(rate - quotient * scale) <= 10 ** -decimals * (decimals >= MOST_DECIMALS ? 1 : 0.51) + 1e-9);
}
