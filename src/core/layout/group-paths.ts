/** A label over several lines and levels of a table's head or stub. Both ends inclusive, 0-based. */
export interface PathSpan {
  readonly label: string;
  readonly firstLevel: number;
  readonly lastLevel: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** How many levels the deepest path has; at least 1. */
export const depthOf = (paths: readonly (readonly string[])[]): number => Math.max(1, ...paths.map((path) => path.length));

/**
 * The merged labels of lines with these paths, over `depth` levels: neighbours share their common groups,
 * and a path that ends early stretches to the last level. Every (line, level) is covered exactly once.
 */
export function groupPaths(paths: readonly (readonly string[])[], depth: number): PathSpan[] {
  return Array.from({ length: depth }, (_, level) => spansOfLevel(paths, depth, level)).flat();
}

function spansOfLevel(paths: readonly (readonly string[])[], depth: number, level: number): PathSpan[] {
  const spans: PathSpan[] = [];
  paths.forEach((path, line) => {
    const isLast = level === path.length - 1;
    if (level >= path.length && !(path.length === 0 && level === 0)) return;
    const before = spans.at(-1);
    if (before && !isLast && before.lastLine === line - 1 && sharesGroup(paths[line - 1]!, path, level)) {
      spans[spans.length - 1] = { ...before, lastLine: line };
    } else {
      spans.push({ label: path[level] ?? "", firstLevel: level, lastLevel: isLast || path.length === 0 ? depth - 1 : level, firstLine: line, lastLine: line });
    }
  });
  return spans;
}

/** Whether two neighbours stand in the same group at `level`, and both go deeper. */
const sharesGroup = (one: readonly string[], other: readonly string[], level: number): boolean =>
  one.length > level + 1 && other.slice(0, level + 1).every((label, index) => label === one[index]);

/** Groups for which `isTooWide` holds, repeated over each of the groups right under them, so that every page shows them. */
export function splitGroups(spans: readonly PathSpan[], isTooWide: (span: PathSpan) => boolean): PathSpan[] {
  return spans.flatMap((span) => {
    if (!isTooWide(span)) return [span];
    const under = spans.filter(({ firstLevel, firstLine, lastLine }) => firstLevel === span.lastLevel + 1 && firstLine >= span.firstLine && lastLine <= span.lastLine);
    return under.length === 0 ? [span] : under.map(({ firstLine, lastLine }) => ({ ...span, firstLine, lastLine }));
  });
}
