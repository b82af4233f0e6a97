import type { SaidSettled } from "#core";

/** A finding in words with what was said to it, and the name by which a list knows it from one check to the next. */
export interface ListedFinding extends SaidSettled {
  readonly key: string;
}

/** Findings under one heading, in the order in which they are shown. */
export interface FindingGroup {
  readonly heading: string;
  readonly findings: readonly ListedFinding[];
}

/**
 * Gives each finding its name: what is wrong and where, without the values, so that a finding whose figures change a
 * little stays the same one. Findings alike in that are numbered.
 */
export function listedFindings(entries: readonly SaidSettled[]): ListedFinding[] {
  const met = new Map<string, number>();
  return entries.map((said) => {
    const { code, edit, unit, workbook, worksheet, cells } = said.finding;
    const name = JSON.stringify([code, edit, unit, workbook, worksheet, cells[0]?.address ?? ""]);
    const count = met.get(name) ?? 0;
    met.set(name, count + 1);
    return { ...said, key: count === 0 ? name : `${name}#${count}` };
  });
}
