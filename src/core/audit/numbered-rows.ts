import type { AuditedTable } from "./audited-table";
import { cellAt } from "../model/sheet";

/** A row whose number stands above those of the rows that follow: 一、税收收入 over 1.增值税, 2.消费税. */
export interface NumberedHead {
  readonly row: number;
  readonly depth: number;
  /** The rows right below it in the order of numbers, and all that have none below themselves. */
  readonly children: readonly number[];
  readonly leaves: readonly number[];
}

/** How clerks number from the top down: 一、 （一） 1. （1） ①. */
const NUMBERS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}(?:[、.．:：]|$)/, /^[(（][一二三四五六七八九十]{1,3}[)）]/, /^\d{1,2}(?:[、．]|\.(?!\d)|$)/, /^[(（]\d{1,2}[)）]/, /^[①②③④⑤⑥⑦⑧⑨⑩]/,
];

const UNNUMBERED = NUMBERS.length;

/** All heads of a table, the deepest first; none when nothing is numbered from 一 or （一） on. */
export function numberedHeads(table: AuditedTable): readonly NumberedHead[] {
  const depths = table.names.map(({ role }, row) => (role === "detail" ? depthOf(table, row) : -1));
  if (!depths.some((depth) => depth === 0 || depth === 1)) return [];
  const heads = depths.flatMap((depth, row): NumberedHead[] => {
    const head = depth >= 0 && depth < UNNUMBERED ? headAt(table, depths, row) : null;
    return head ? [head] : [];
  });
  return [...heads].sort((one, other) => other.depth - one.depth || one.row - other.row);
}

function headAt(table: AuditedTable, depths: readonly number[], row: number): NumberedHead | null {
  const depth = depths[row]!;
  const below: number[] = [];
  for (let at = row + 1; at < depths.length; at += 1) {
    if (table.names[at]!.role === "total" || table.names[at]!.role === "sub-total") break;
    if (depths[at]! < 0) continue;
    if (depths[at]! <= depth) break;
    below.push(at);
  }
  if (below.length < 2) return null;
  const highest = Math.min(...below.map((at) => depths[at]!));
  const isLeaf = (at: number, index: number) => index + 1 === below.length || depths[below[index + 1]!]! <= depths[at]!;
  return { row, depth, children: below.filter((at) => depths[at] === highest), leaves: below.filter(isLeaf) };
}

/** By the first text or number in front of the figures that is a number of its kind. */
function depthOf({ view: { sheet }, body, kinds }: AuditedTable, row: number): number {
  for (const [index, kind] of kinds.entries()) {
    if (kind !== "label" && kind !== "ordinal") break;
    const value = cellAt(sheet, body.rows[row]!, body.columns[index]!);
    if (value === null) continue;
    const depth = typeof value === "number" || typeof value === "string" ? NUMBERS.findIndex((number) => number.test(String(value).trim())) : -1;
    if (depth >= 0) return depth;
  }
  return UNNUMBERED;
}
