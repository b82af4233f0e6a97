import { padded, paddedLeft, shown, widthOf } from "./text-width";

/** A column of a table in a terminal. */
export interface TextColumn {
  readonly heading: string;
  readonly isNumber?: boolean;
}

/** Lines of a table with aligned columns, Chinese counted as two; numbers stand right. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): readonly string[] {
  const lines = [columns.map(({ heading }) => heading), ...rows].map((line) => line.map(shown));
  const widths = columns.map((_, index) => lines.reduce((widest, line) => Math.max(widest, widthOf(line[index] ?? "")), 0));
  return lines.map((line) =>
    line.map((text, index) => (columns[index]?.isNumber ? paddedLeft : padded)(text, widths[index] ?? 0)).join("  ").trimEnd(),
  );
}

/** A decimal with thousands separators: "-1234567.50" → "-1,234,567.50". */
export function grouped(decimal: string): string {
  const [, sign = "", whole = decimal, fraction = ""] = /^(-?)(\d+)(\.\d+)?$/.exec(decimal) ?? [];
  return sign + whole.replace(/\B(?=(?:\d{3})+$)/g, ",") + fraction;
}
