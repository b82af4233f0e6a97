/** Excel's limits for native validation, in characters. */
const ALERT_MOST = 225;
const PROMPT_MOST = 255;
const LIST_MOST = 255;
const TITLE_MOST = 32;

/** What is shown when an entry is refused, as long as Excel takes it. */
export const alertText = (alert: string): string => cut(alert, ALERT_MOST);

/** What is shown when a cell is selected, as long as Excel takes it. */
export const promptText = (prompt: string): string => cut(prompt, PROMPT_MOST);

/** The title over an alert, as long as Excel takes it. */
export const titleText = (title: string): string => cut(title, TITLE_MOST);

/** A list as it stands in the rule itself, with commas; null where Excel cannot hold it there (too long, commas), so that only the edits know it. */
export function listText(list: readonly string[]): string | null {
  const text = list.join(",");
  const length = text.replaceAll('"', '""').length;
  const isHolding = list.length > 0 && length <= LIST_MOST && list.every((item) => item !== "" && item === item.trim() && !/[,\p{Cc}]/u.test(item));
  return isHolding ? text : null;
}

/** At most so many UTF-16 units, no half of a character at the end. */
const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…` : text);
