import type { SettledFinding } from "../model/explanation";

/** Findings that say the same of different cells, the heaviest first. A finding without its like is a family of one. */
export type Family<One> = readonly [One, ...One[]];

/** Findings alike that are shown one by one; more of them are a family. */
const MOST_ALIKE = 3;

/**
 * Folds what is alike, so that one family never hides another: findings of the same message, edit and strength about the same unit on the
 * same sheet, all explained or all not, become a family where the first of them stands, as soon as there are more than three. None is lost,
 * and what was folded once folds the same again.
 */
export function foldFindings<One extends SettledFinding>(ordered: readonly One[]): readonly Family<One>[] {
  const families = new Map<string, [One, ...One[]]>();
  for (const one of ordered) {
    const family = families.get(familyName(one));
    if (family) family.push(one);
    else families.set(familyName(one), [one]);
  }
  const told = new Set<Family<One>>();
  return ordered.flatMap((one): readonly Family<One>[] => {
    const family = families.get(familyName(one))!;
    if (family.length <= MOST_ALIKE) return [[one]];
    const isTold = told.has(family);
    told.add(family);
    return isTold ? [] : [family];
  });
}

/** What findings of one family have in common, as a text by which a list knows it from one check to the next. */
export const familyName = ({ finding: { code, edit, strength, unit, workbook, worksheet }, answer }: SettledFinding): string =>
  JSON.stringify([code, edit, strength, unit, workbook, worksheet, answer.kind === "explained"]);
