import { isoOfSerial } from "./date-serial";
import { keptText, wordText } from "./entry-text";
import { isDateFormat } from "./number-format";
import { figure, unreadable } from "./outcome";
import type { Reading } from "../model/figure";
import type { ContentIndicator } from "../model/template";

/**
 * Free text, kept as written but for line breaks and double blanks; a number or a day as it shows. Where the form has a
 * list, the listed spelling is kept, and what is not listed is "not-in-list": width, script, case and blanks don't matter.
 */
export function readText(value: string | number | boolean, { codeList }: ContentIndicator, context: { format: string; date1904: boolean }): Reading {
  const text = typeof value === "string" ? value : null;
  const kept = shown(value, context);
  return codeList === undefined ? figure(kept, text, []) : listed(kept, codeList, text);
}

/** The entry of `list` that the text means, in the list's spelling. */
export function listed(kept: string, list: readonly string[], text: string | null): Reading {
  const wanted = comparable(kept);
  const entry = list.includes(kept) ? kept : list.find((candidate) => comparable(candidate) === wanted);
  return entry === undefined ? unreadable("not-in-list", text ?? kept) : figure(entry, text, []);
}

const comparable = (text: string): string => wordText(text).replaceAll(" ", "");

function shown(value: string | number | boolean, { format, date1904 }: { format: string; date1904: boolean }): string {
  if (typeof value === "string") return keptText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const date = isDateFormat(format) ? isoOfSerial(value, date1904) : null;
  return date ?? String(value);
}
