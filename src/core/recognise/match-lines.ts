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

/** A template line as it may be written on a sheet. */
interface Wanted {
  readonly index: number;
  readonly path: readonly string[];
  readonly tails: readonly string[];
}

/** The candidates that say what a template line wants, by one way of comparing. */
type Search = (wanted: Wanted) => readonly SheetLine[];

const endsWith = (path: readonly string[], tail: readonly string[]): boolean =>
  tail.length <= path.length && tail.every((key, index) => path[path.length - tail.length + index] === key);

/** The ways of comparing, the surest first. */
function searches(candidates: readonly SheetLine[]): { exact: readonly Search[]; near: Search } {
  const byTail = grouped(candidates, (line) => line.path.at(-1) ?? "");
  const byJoined = grouped(candidates, (line) => line.path.join(""));
  const ofTails = ({ tails }: Wanted) => (tails.length === 1 ? (byTail.get(tails[0]!) ?? []) : tails.flatMap((tail) => byTail.get(tail) ?? []));
  const saysAll: Search = (wanted) =>
    wanted.path.length === 1 ? ofTails(wanted) : ofTails(wanted).filter((line) => endsWith(line.path.slice(0, -1), wanted.path.slice(0, -1)));
  const saysJoined: Search = ({ path }) => byJoined.get(path.join("")) ?? [];
  const saysNearly: Search = ({ tails }) => candidates.filter((line) => tails.some((tail) => isSlipOf(tail, line.path.at(-1) ?? "")));
  return { exact: [saysAll, saysJoined, ofTails], near: saysNearly };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else if (key !== "") groups.set(key, [item]);
  }
  return groups;
}

/** The keys that a template line may show as its innermost label. */
const tailKeys = (line: TableLine): readonly string[] => [
  ...new Set(
    [line.path.at(-1)!, ...(line.aliases ?? [])].flatMap((label) =>
      typeof label === "string" ? [labelKey(label)] : [label["zh-CN"], label["zh-TW"], label.en].filter((text) => text !== undefined).map(labelKey),
    ),
  ),
];

/**
 * Finds each template line among the sheet's: by its whole path, then by its joined labels, by its innermost label where
 * that is unmistakable, by a slip of it, and last by its place between neighbours that were found. Never by a guess:
 * two candidates are none, unless template and sheet have equally many of them, which then belong together in order.
 */
export function matchLines(lines: readonly TableLine[], candidates: readonly SheetLine[]): LineMatch {
  const wanted = wantedLines(lines);
  const found = new Map<number, SheetLine>();
  const { exact, near } = searches(candidates);
  for (const search of exact) matchBy(search, wanted, found);
  const renamed = matchBy(near, wanted, found);
  const positioned = matchByNeighbours(wanted, candidates, found);
  return { found, renamed, positioned, missing: wanted.filter(({ index }) => !found.has(index)).map(({ index }) => index) };
}

/** Template lines are asked for on every tab: what they want is worked out once. */
const known = new WeakMap<readonly TableLine[], readonly Wanted[]>();

/** The different innermost labels of these lines, each with its variants, as keys. */
export function differentTails(lines: readonly TableLine[]): readonly (readonly string[])[] {
  const remembered = knownTails.get(lines) ?? [...new Map(wantedLines(lines).map(({ tails }) => [tails.join("|"), tails])).values()];
  knownTails.set(lines, remembered);
  return remembered;
}

const knownTails = new WeakMap<readonly TableLine[], readonly (readonly string[])[]>();

function wantedLines(lines: readonly TableLine[]): readonly Wanted[] {
  let wanted = known.get(lines);
  if (!wanted) {
    wanted = lines.map((line, index) => ({ index, path: line.path.map((label) => labelKey(label["zh-CN"])), tails: tailKeys(line) }));
    known.set(lines, wanted);
  }
  return wanted;
}

interface Group {
  readonly wanted: Wanted[];
  readonly lines: readonly SheetLine[];
}

/** Matches lines that `search` finds unmistakably; adds them to `found` and returns their indexes. */
function matchBy(search: Search, wanted: readonly Wanted[], found: Map<number, SheetLine>): number[] {
  if (found.size === wanted.length) return [];
  const taken = new Set([...found.values()].map((line) => line.at));
  const groups = new Map<string, Group>();
  const claims = new Map<number, number>();
  for (const one of wanted) {
    if (found.has(one.index)) continue;
    const lines = search(one).filter((line) => !taken.has(line.at));
    if (lines.length > 0) claim(one, lines, groups, claims);
  }
  const isMistakable = ({ wanted: own, lines }: Group) => own.length !== lines.length || lines.some((line) => claims.get(line.at)! > 1);
  const matched = [...groups.values()].filter((group) => !isMistakable(group));
  for (const group of matched) group.wanted.forEach((one, order) => found.set(one.index, group.lines[order]!));
  return matched.flatMap((group) => group.wanted.map((one) => one.index));
}

/** Puts a wanted line to those that want the same sheet lines; counts for each sheet line how many groups want it. */
function claim(one: Wanted, lines: readonly SheetLine[], groups: Map<string, Group>, claims: Map<number, number>): void {
  const key = lines.length === 1 ? String(lines[0]!.at) : lines.map((line) => line.at).join();
  const group = groups.get(key);
  if (group) {
    group.wanted.push(one);
    return;
  }
  groups.set(key, { wanted: [one], lines });
  for (const line of lines) claims.set(line.at, (claims.get(line.at) ?? 0) + 1);
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
