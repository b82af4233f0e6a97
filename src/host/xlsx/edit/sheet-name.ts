/** Characters of a tab's name, counted as Excel counts (UTF-16). */
const MOST = 31;

// Excel keeps these for its own record of changes, in any case of letters and in its own language.
const RESERVED: ReadonlySet<string> = new Set(["history", "历史记录", "歷程記錄"]);

/**
 * The wished tab name made legal for Excel and unlike any of `taken` (compared without case): what Excel refuses
 * becomes "-", and a number in brackets tells it from others.
 */
export function legalSheetName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const legal = legalCharacters(wish);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = cut(legal, MOST - suffix.length) + suffix;
    if (!used.has(name.toLowerCase()) && !RESERVED.has(name.toLowerCase())) return name;
  }
}

function legalCharacters(wish: string): string {
  const speakable = wish.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");
  const legal = speakable.replace(/[[\]:*?/\\]/g, "-").trim();
  return cut(legal.replace(/^'+/, ""), MOST) || "Sheet";
}

/** At most so many UTF-16 units; no half of a character and no apostrophe at the end. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, "").replace(/'+$/, "").trimEnd();
