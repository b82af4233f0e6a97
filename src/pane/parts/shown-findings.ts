import { familyName, foldFindings } from "#core";
import type { FindingGroup, ListedFinding } from "./listed-finding";

/** Lines added to a list at a time: more would make the page slow. */
export const LINES_AT_A_TIME = 50;

/** A line of a list. */
export interface FindingLine {
  readonly finding: ListedFinding;
  /** Only on the first of a family: its name, how many more there are, and whether they are shown after it. */
  readonly family: { readonly name: string; readonly others: number; readonly isOpen: boolean } | null;
}

/** The lines under one heading, and how many findings there are, shown or not. */
export interface ShownGroup {
  readonly heading: string;
  readonly count: number;
  readonly lines: readonly FindingLine[];
}

/** A line a finding; of a family one that stands for all, unless it was opened. */
export const linesOf = (findings: readonly ListedFinding[], opened: ReadonlySet<string>): readonly FindingLine[] =>
  foldFindings(findings).flatMap(([first, ...others]): readonly FindingLine[] => {
    if (others.length === 0) return [{ finding: first, family: null }];
    const name = familyName(first);
    const isOpen = opened.has(name);
    return [{ finding: first, family: { name, others: others.length, isOpen } }, ...(isOpen ? others.map((finding) => ({ finding, family: null })) : [])];
  });

/** The first `limit` lines of all groups together, and how many are left; groups of which nothing is shown fall away. */
export function shownFindings(groups: readonly FindingGroup[], limit: number, opened: ReadonlySet<string>): { readonly shown: readonly ShownGroup[]; readonly left: number } {
  let room = limit;
  const shown: ShownGroup[] = [];
  for (const { heading, findings } of groups) {
    const lines = linesOf(findings, opened);
    if (room > 0 && lines.length > 0) shown.push({ heading, count: findings.length, lines: lines.slice(0, room) });
    room -= lines.length;
  }
  return { shown, left: Math.max(0, -room) };
}

/** A limit that reaches the line at `index`, in whole steps. */
export const limitReaching = (limit: number, index: number): number =>
  Math.max(limit, Math.ceil((index + 1) / LINES_AT_A_TIME) * LINES_AT_A_TIME);
