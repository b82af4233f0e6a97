import { compareCellRefs, printCellRef, type CellRef } from "../model/address";
import { compareStrength, type Finding, type Strength } from "../model/finding";
import { STRENGTH_SIGNS, type Mark } from "../model/mark";

/** A finding with its sentences. */
export interface MarkEntry {
  readonly finding: Finding;
  readonly sentence: string;
  readonly remedy: string;
}

/** Which findings to show. */
export interface MarkOptions {
  /** All when left out. */
  readonly strengths?: readonly Strength[];
}

/** Longest note of a cell. */
const LONGEST_NOTE = 1_000;

/**
 * One mark a cell, at each finding's first cell: the heaviest strength, and its findings' sentences with remedies, heaviest
 * first, a line each. Ordered by cell. Findings without a cell give no mark.
 */
export function markFindings(entries: readonly MarkEntry[], options: MarkOptions = {}): Mark[] {
  const byCell = new Map<string, { cell: CellRef; entries: MarkEntry[] }>();
  for (const entry of entries) {
    const cell = entry.finding.cells[0];
    if (!cell || options.strengths?.includes(entry.finding.strength) === false) continue;
    const key = printCellRef(cell);
    const group = byCell.get(key) ?? { cell, entries: [] };
    group.entries.push(entry);
    byCell.set(key, group);
  }
  return [...byCell.values()].map(({ cell, entries: group }) => markOf(cell, group)).sort((one, other) => compareCellRefs(one.cell, other.cell));
}

function markOf(cell: CellRef, entries: readonly MarkEntry[]): Mark {
  const heaviestFirst = [...entries].sort((one, other) => compareStrength(one.finding.strength, other.finding.strength));
  return { cell, strength: heaviestFirst[0]!.finding.strength, note: noteOf(heaviestFirst) };
}

/** As many whole findings as a note holds; the first always, cut if need be. "… +3" says how many more there are. */
function noteOf(entries: readonly MarkEntry[]): string {
  const lines = [...new Set(entries.map(({ finding, sentence, remedy }) => `${STRENGTH_SIGNS[finding.strength]} ${[sentence, remedy].filter((text) => text !== "").join("\n   ")}`))];
  const room = LONGEST_NOTE - "\n… +99999".length;
  let note = cut(lines[0]!, room);
  for (const [index, line] of lines.slice(1).entries()) {
    if (note.length + 1 + line.length > room) return `${note}\n… +${lines.length - 1 - index}`;
    note += `\n${line}`;
  }
  return note;
}

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`);
