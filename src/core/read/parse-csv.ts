/** One line of a table, and where it began. */
export interface CsvRow {
  /** 1-based line of the file in which the row begins. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** A table's rows without its empty lines, and where a quote was opened and never closed. */
export interface Csv {
  readonly rows: readonly CsvRow[];
  /** 1-based line; null when every quote is closed. */
  readonly openQuote: number | null;
}

/**
 * Reads comma-separated text (tabs where the first line has one, as Excel's "Unicode text"): fields in quotes may hold
 * separators, line breaks and doubled quotes. Fields are trimmed. Never throws.
 */
export function parseCsv(text: string): Csv {
  const separator = /^[^\r\n]*\t/.test(text) ? "\t" : ",";
  const field = new RegExp(`"((?:[^"]|"")*)"[^${separator}\\r\\n]*|[^${separator}\\r\\n"][^${separator}\\r\\n]*|`, "y");
  const rows: CsvRow[] = [];
  let fields: string[] = [];
  let line = 1;
  let start = 1;
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at <= text.length) {
    field.lastIndex = at;
    const [whole = "", quoted] = field.exec(text) ?? [];
    if (whole === "" && text[at] === '"') return { rows, openQuote: line };
    fields.push((quoted?.replaceAll('""', '"') ?? whole).trim());
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    at += whole.length;
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    if (fields.some((content) => content !== "")) rows.push({ line: start, fields });
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line += 1;
    [fields, start] = [[], line];
  }
  return { rows, openQuote: null };
}
