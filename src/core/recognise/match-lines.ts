import { isSlipOf, labelKey } from "../model/label-text";
import type { TableLine } from "../model/template";

/** A row or column of a sheet with its labels as keys, outermost first. */
export interface SheetLine {
  /** 0-based row or column. */
  readonly at: number;
  readonly path: readonly string[];
  /** The innermost label as written; "" when the line has none. */
  readonly text: string;
}

/** How template lines were found among sheet lines. */
export interface LineMatch {
  /** Template line index → sheet line. */
  readonly found: ReadonlyMap<number, SheetLine>;
  /** Template lines that were found although their label reads differently. */
  readonly renamed: readonly number[];
  /** Template lines that were found by their neighbours alone. */
  readonly positioned: readonly number[];
  readonly missing: readonly number[];
}

type Test = (wanted: Wanted, line: SheetLine) => boolean;

interface Wanted {
  readonly index: number;
  readonly path: readonly string[];
  readonly tails: readonly string[];
}

const endsWith = (path: readonly string[], tail: readonly string[]): boolean =>
  tail.length <= path.length && tail.every((key, index) => path[path.length - tail.length + index] === key);

const saysAll: Test = ({ path, tails }, line) => tails.some((tail) => endsWith(line.path, [...path.slice(0, -1), tail]));
const saysJoined: Test = ({ path }, line) => line.path.length > 0 && line.path.join("") === path.join("");
const saysTail: Test = ({ tails }, line) => tails.includes(line.path.at(-1) ?? "");
const saysNearly: Test = ({ tails }, line) => tails.some((tail) => isSlipOf(tail, line.path.at(-1) ?? ""));

/** The keys that a template line may show as its innermost label. */
export const tailKeys = (line: TableLine): readonly string[] =>
  [line.path.at(-1)!, ...(line.aliases ?? [])].flatMap((label) =>
    typeof label === "string" ? [labelKey(label)] : [label["zh-CN"], label["zh-TW"], label.en].filter((text) => text !== undefined).map(labelKey),
  );

/**
 * Finds each template line among the sheet's: by its whole path, then by its joined labels, by its innermost label where
 * that is unmistakable, by a slip of it, and last by its place between neighbours that were found. Never by a guess:
 * two candidates are none, unless template and sheet have equally many of them, which then belong together in order.
 */
export function matchLines(lines: readonly TableLine[], candidates: readonly SheetLine[]): LineMatch {
  const wanted = lines.map((line, index): Wanted => ({ index, path: line.path.map((label) => labelKey(label["zh-CN"])), tails: tailKeys(line) }));
  const found = new Map<number, SheetLine>();
  for (const test of [saysAll, saysJoined, saysTail]) matchBy(test, wanted, candidates, found);
  const renamed = matchBy(saysNearly, wanted, candidates, found);
  const positioned = matchByNeighbours(wanted, candidates, found);
  return { found, renamed, positioned, missing: wanted.filter(({ index }) => !found.has(index)).map(({ index }) => index) };
}

/** Matches lines that satisfy `test` unmistakably; adds them to `found` and returns their indexes. */
function matchBy(test: Test, wanted: readonly Wanted[], candidates: readonly SheetLine[], found: Map<number, SheetLine>): number[] {
  const taken = new Set([...found.values()].map((line) => line.at));
  const open = wanted.filter(({ index }) => !found.has(index));
  const free = candidates.filter((line) => !taken.has(line.at));
  const groups = new Map<string, { wanted: Wanted[]; lines: SheetLine[] }>();
  for (const one of open) {
    const lines = free.filter((line) => test(one, line));
    if (lines.length === 0) continue;
    const key = lines.map((line) => line.at).join();
    const group = groups.get(key) ?? { wanted: [], lines };
    group.wanted.push(one);
    groups.set(key, group);
  }
  const matched = [...groups.values()].filter((group) => group.wanted.length === group.lines.length && !overlapsAnother(group.lines, groups));
  for (const group of matched) group.wanted.forEach((one, order) => found.set(one.index, group.lines[order]!));
  return matched.flatMap((group) => group.wanted.map((one) => one.index));
}

function overlapsAnother(lines: readonly SheetLine[], groups: ReadonlyMap<string, { lines: SheetLine[] }>): boolean {
  const mine = new Set(lines.map((line) => line.at));
  return [...groups.values()].some((group) => group.lines !== lines && group.lines.some((line) => mine.has(line.at)));
}

/** A line without any label, alone between the neighbours of a wanted one, is that one. */
function matchByNeighbours(wanted: readonly Wanted[], candidates: readonly SheetLine[], found: Map<number, SheetLine>): number[] {
  const matched: number[] = [];
  for (const { index } of wanted) {
    const before = found.get(index - 1);
    const after = found.get(index + 1);
    if (found.has(index) || !before || (!after && index + 1 < wanted.length)) continue;
    const between = candidates.filter((line) => line.at > before.at && (after ? line.at < after.at : line.at === before.at + 1));
    if (between.length !== 1 || between[0]!.text !== "") continue;
    found.set(index, between[0]!);
    matched.push(index);
  }
  return matched;
}
