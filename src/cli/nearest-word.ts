/** The candidate that `word` was probably meant to be: at most two slips (insert, drop, change, swap neighbours) away; null if none is. */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  let nearest: string | null = null;
  let fewest = Math.min(2, Math.ceil(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const slips = slipsBetween(word, candidate);
    if (slips < fewest) [nearest, fewest] = [candidate, slips];
  }
  return nearest;
}

/** Fewest slips that turn one word into the other. */
function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      let slips = Math.min(last[j]! + 1, next[j - 1]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) slips = Math.min(slips, before[j - 2]! + 1);
      next[j] = slips;
    }
    [before, last] = [last, next];
  }
  return last[other.length]!;
}
