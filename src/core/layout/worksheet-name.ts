import { hasPlainSigns } from "../model/plain-signs";

/** Characters of a tab's name, counted as Excel counts (UTF-16). */
const MOST = 31;

/** Names that Excel keeps for its own record of changes. */
const RESERVED: ReadonlySet<string> = new Set(["history", "历史记录", "歷程記錄"]);

/**
 * `wished` made into a name that Excel takes and that `taken` (compared without case) does not hold: what Excel refuses
 * becomes "-", and "名称 (2)" where the name is taken. A legal free name stays as it is, so that formulas can be written first.
 */
export function worksheetName(wished: string, taken: Iterable<string> = []): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const legal = legalText(wished);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = cut(legal, MOST - suffix.length) + suffix;
    if (!used.has(name.toLowerCase()) && !RESERVED.has(name.toLowerCase())) return name;
  }
}

function legalText(wished: string): string {
  const speakable = hasPlainSigns(wished) ? wished : wished.replace(/[\p{Cc}\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu, "");
  const legal = speakable.replace(/[[\]:*?/\\]/g, "-").replace(/^['\s]+/, "");
  return cut(legal, MOST) || "Sheet";
}

/** At most so many UTF-16 units; no half of a character, no apostrophe and no blank at the end. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, "").replace(/['\s]+$/, "");
