import type { FindingGroup } from "./listed-finding";

/** Findings added to a list at a time: more would make the page slow. */
export const FINDINGS_AT_A_TIME = 50;

/** The first `limit` findings of all groups together; groups of which nothing is left fall away. */
export function shownFindings(groups: readonly FindingGroup[], limit: number): FindingGroup[] {
  let left = limit;
  const shown: FindingGroup[] = [];
  for (const { heading, findings } of groups) {
    if (left > 0 && findings.length > 0) shown.push({ heading, findings: findings.slice(0, left) });
    left -= findings.length;
  }
  return shown;
}

/** A limit that reaches the finding at `index`, in whole steps. */
export const limitReaching = (limit: number, index: number): number =>
  Math.max(limit, Math.ceil((index + 1) / FINDINGS_AT_A_TIME) * FINDINGS_AT_A_TIME);
