import { saysAverage, saysRank, saysRateRow } from "../audit/words";
import type { ColumnKind } from "../model/audit";
import type { Codes, FoundIndicator } from "./found-indicator";
import type { FormShape } from "./learned";
import { kindAt, type FoundLine, type SheetTable } from "./sheet-tables";
import type { LinedTable } from "./tab-lines";

/** Longest code; a template allows a little more, so that numbers can be put behind. */
const LONGEST_CODE = 56;

/** Codes for all figures of a form, made of what rows and columns say: 企业合计_总数; the same on every tab of the same form. */
export function nameIndicators(
  tables: readonly LinedTable[], shape: FormShape, isUsed: (table: number, row: number, column: number) => boolean,
): { readonly codes: Codes; readonly indicators: ReadonlyMap<string, FoundIndicator> } {
  const indicators = new Map<string, FoundIndicator>();
  const labels = new Set<string>();
  const codes = tables.map((own, table) => {
    const rows: readonly (FoundLine | null)[] = shape === "form" ? own.rows : [null];
    return rows.map((row, r) => own.columns.map((column, c) => {
      if (!isUsed(table, r, c)) return null;
      const label = freeLabel(row ? [...row.path, ...(own.columns.length === 1 ? [] : column.path)] : shortest(column.path, own.columns), own.table.title, labels);
      const code = freeCode(label, indicators);
      indicators.set(code, { code, label, table, row: row ? r : null, column: c, kind: kindOf(own.table, row, column) });
      return code;
    }));
  });
  return { codes, indicators };
}

/** The innermost heading, where no other column has it. */
const shortest = (path: readonly string[], columns: readonly FoundLine[]): readonly string[] => (columns.filter((other) => other.path.at(-1) === path.at(-1)).length === 1 ? path.slice(-1) : path);

/** 口罩·上日库存; behind the title of its table where another table has the same. */
function freeLabel(path: readonly string[], title: string | null, taken: Set<string>): string {
  const plain = path.join("·");
  const label = taken.has(plain) && title !== null ? `${title}·${plain}` : plain;
  taken.add(label);
  return label;
}

function freeCode(label: string, taken: ReadonlyMap<string, unknown>): string {
  const plain = label.replaceAll("·", "_").replace(/[^\p{L}\p{N}_.-]+/gu, "").slice(0, LONGEST_CODE);
  const code = /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`;
  for (let number = 2, own = code; ; own = `${code}_${number}`, number += 1) if (!taken.has(own)) return own;
}

/** So much for each of something: no share. */
const PER_HEAD = /^(?:人均|户均|平均每|每)/;

/** By the row where it says so (时间进度, 名次), else by the column. */
function kindOf({ audited }: SheetTable, row: FoundLine | null, column: FoundLine): ColumnKind {
  const kind = kindAt(audited, column.index);
  const label = row?.path.at(-1) ?? "";
  if (kind !== "additive") return kind;
  if (PER_HEAD.test(label)) return "average";
  if (saysRateRow(label)) return "rate";
  return saysRank(label) ? "rank" : saysAverage(label) ? "average" : "additive";
}
