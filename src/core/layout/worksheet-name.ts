/** Longest name of a worksheet. */
const LONGEST = 31;

/**
 * `wished` made into a name that Excel takes and that `taken` (compared without case) does not hold: none of []:*?/\,
 * no apostrophe at an end, at most 31 characters; "名称 (2)" where it is taken.
 */
export function worksheetName(wished: string, taken: Iterable<string> = []): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const legal = trimmed(wished.replace(/[[\]:*?/\\\p{Cc}]/gu, "_")) || "Sheet";
  const base = legal.toLowerCase() === "history" ? `${legal}_` : legal;
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : ` (${number})`;
    const name = trimmed(cut(base, LONGEST - ending.length)) + ending;
    if (!used.has(name.toLowerCase())) return name;
  }
}

const trimmed = (text: string): string => text.trim().replace(/^'+|'+$/g, "").trim();

/** The first `length` code units, no pair torn apart. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
