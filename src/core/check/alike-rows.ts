import { bigramsOf, likeness } from "./likeness";
import { plainText } from "../model/label-text";

/** Two rows that may list the same thing. */
export interface AlikePair {
  readonly one: number;
  readonly other: number;
  /** 0–1. */
  readonly likeness: number;
}

/** Texts are alike from here on, the mean of all fields and each by itself. */
const ENOUGH = 0.8;
const ENOUGH_EACH = 0.5;

/** A pair of signs that more rows have than this (or a tenth of all) tells nothing: 街道, 公司. */
const COMMON = 50;

/** A text as it is compared. Numbers in it must be the same: 第2门店 is not 第3门店, however like the names are. */
interface Field {
  readonly pairs: ReadonlySet<string>;
  readonly numbers: string;
}

const fieldOf = (text: string): Field => ({ pairs: bigramsOf(text), numbers: (plainText(text).match(/\d+/g) ?? []).join(" ") });

/**
 * Rows whose texts are alike: each with the earlier one that it is most like, by the index of their rows. A row with a blank field is alike
 * to none. Only rows that share a telling pair of signs are compared, so that ten thousand rows take about a second.
 */
export function alikeRows(rows: readonly (readonly string[])[]): readonly AlikePair[] {
  const fields = rows.map((texts) => (texts.some((text) => text.trim() === "") ? null : texts.map(fieldOf)));
  const rowsWith = indexPairs(fields);
  const most = Math.max(COMMON, rows.length / 10);
  return fields.flatMap((own, other) => {
    if (!own) return [];
    const candidates = new Set<number>();
    for (const pair of pairsOf(own)) {
      const sharing = rowsWith.get(pair)!;
      if (sharing.length <= most) for (const one of sharing) if (one < other) candidates.add(one);
    }
    const pairs = [...candidates].sort((a, b) => a - b).flatMap((one) => pairIfAlike(one, other, fields[one]!, own));
    return pairs.length === 0 ? [] : [pairs.reduce((best, pair) => (pair.likeness > best.likeness ? pair : best))];
  });
}

const pairsOf = (fields: readonly Field[]): readonly string[] => fields.flatMap(({ pairs }, at) => [...pairs].map((pair) => `${at}${pair}`));

function indexPairs(fields: readonly (readonly Field[] | null)[]): ReadonlyMap<string, readonly number[]> {
  const rowsWith = new Map<string, number[]>();
  fields.forEach((own, row) => {
    for (const pair of own ? pairsOf(own) : []) {
      const rows = rowsWith.get(pair);
      if (rows) rows.push(row);
      else rowsWith.set(pair, [row]);
    }
  });
  return rowsWith;
}

function pairIfAlike(one: number, other: number, first: readonly Field[], second: readonly Field[]): AlikePair[] {
  if (first.some(({ numbers }, at) => numbers !== second[at]!.numbers)) return [];
  const scores = first.map(({ pairs }, at) => likeness(pairs, second[at]!.pairs));
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return mean >= ENOUGH && Math.min(...scores) >= ENOUGH_EACH ? [{ one, other, likeness: mean }] : [];
}
