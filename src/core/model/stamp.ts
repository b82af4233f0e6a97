import type { SettledCounts } from "./explanation";
import { plainText } from "./label-text";
import { periodTypeOf, type Period } from "./period";
import type { Unit, UnitCode } from "./unit";

/** What a stamp says of one form (or ledger) of the workbook. */
export interface StampedForm {
  readonly template: string;
  readonly version: number;
  /** Signs that stand for the rule book that was checked with: the same version may have been changed by somebody. */
  readonly rules: string;
  /** Signs that stand for all figures together. */
  readonly fingerprint: string;
  /** Signs that stand for one figure each, by indicator; of a ledger one a row, by its number from the top ("1", "2", …). */
  readonly figures: Readonly<Record<string, string>>;
}

/** What a unit's workbook says of itself once it was found ready to be sent. Anybody may stamp anew: it shows slips of the hand, not bad intent. */
export interface Stamp {
  readonly unit: Unit;
  readonly period: Period | null;
  /** 第几版, from 1: goes up when a workbook that was stamped for this period is stamped with other figures. */
  readonly edition: number;
  /** Who filled it in, "" where nobody says. */
  readonly filler: string;
  /** As the clock on the wall showed it: "2020-03-20 18:05". */
  readonly stampedAt: string;
  readonly counts: SettledCounts;
  readonly forms: readonly StampedForm[];
}

/**
 * Whether a stamp speaks of a unit's figures for a period. Who stamps a form that names no code, without a roster, knows the unit by
 * its name alone: whoever receives it knows the code, and has to take the stamp for the unit's whose workbook it is in.
 */
export const isStampOf = ({ unit, period }: Stamp, of: { readonly unit: UnitCode | null; readonly period: Period | null }): boolean =>
  period === of.period && (unit.code === of.unit || unit.code === plainText(unit.name));

/** Of another number is a shape that is not known here. */
const SHAPE = 1;

/** The stamp as JSON: the same stamp, the same text. */
export const printStamp = ({ unit: { code, name }, period, edition, filler, stampedAt, counts, forms }: Stamp): string =>
  JSON.stringify({ shape: SHAPE, unit: [code, name], period, edition, filler, stampedAt, counts, forms });

/** The stamp that a text states; null when it is damaged or of a shape that is not known here. */
export function parseStamp(text: string): Stamp | null {
  const stated = objectIn(text);
  if (stated?.["shape"] !== SHAPE) return null;
  const { unit, period, edition, filler, stampedAt, counts, forms } = stated;
  if (!Array.isArray(unit) || !unit.every(isText) || unit.length !== 2 || !(period === null || (isText(period) && periodTypeOf(period) !== null))) return null;
  if (!isCount(edition) || !isText(filler) || !isText(stampedAt) || !isCounts(counts) || !Array.isArray(forms) || !forms.every(isForm)) return null;
  const [code, name] = unit as [string, string];
  return { unit: { code, name }, period, edition, filler, stampedAt, counts, forms };
}

type Fields = Readonly<Record<string, unknown>>;

function objectIn(text: string): Fields | null {
  try {
    const stated: unknown = JSON.parse(text);
    return isObject(stated) ? stated : null;
  } catch (trouble) {
    if (trouble instanceof SyntaxError) return null;
    throw trouble;
  }
}

const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isCount = (value: unknown): value is number => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

const isCounts = (value: unknown): value is SettledCounts => isObject(value) && ["hard", "soft", "explained", "note"].every((kind) => isCount(value[kind]));

function isForm(value: unknown): value is StampedForm {
  if (!isObject(value)) return false;
  const { template, version, rules, fingerprint, figures } = value;
  return isText(template) && isCount(version) && isText(rules) && isText(fingerprint) && isObject(figures) && Object.values(figures).every(isText);
}
