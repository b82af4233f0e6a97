import type { AuditedTable } from "./audited-table";
import type { ColumnSum } from "./check";
import { saysClosing, saysInflow, saysOpening, saysOutflow, saysPart, saysTotal } from "./words";
import { labelKey } from "../model/label-text";

/** Columns that add up others as their headings tell it; several ways for one column where headings leave it open. */
export const columnFamilies = (table: AuditedTable): readonly ColumnSum[] => [...totalColumns(table), ...stockColumns(table)];

/** 上日库存 + 调入 − 调出 = 当日库存, as often as these stand side by side under the same upper headings. */
function stockColumns({ body, additive }: AuditedTable): readonly ColumnSum[] {
  const last = (column: number) => body.headings[column]!.at(-1) ?? "";
  const upper = (column: number) => body.headings[column]!.slice(0, -1).join("/");
  return additive.filter((column) => saysClosing(last(column)) && !saysOpening(last(column))).flatMap((total): ColumnSum[] => {
    const others = additive.filter((column) => column !== total && upper(column) === upper(total));
    const opening = others.filter((column) => saysOpening(last(column)));
    const [inflow, outflow] = [others.filter((column) => saysInflow(last(column))), others.filter((column) => saysOutflow(last(column)))];
    if (opening.length !== 1 || inflow.length === 0 || outflow.length === 0) return [];
    const plus = [...opening, ...inflow].map((column) => ({ column, sign: 1 } as const));
    return [{ total, told: "words", parts: [...plus, ...outflow.map((column) => ({ column, sign: -1 } as const))] }];
  });
}

function totalColumns(table: AuditedTable): readonly ColumnSum[] {
  return table.additive.flatMap((total) => distinct(waysFor(table, total)).filter((columns) => columns.length >= 2).map((columns): ColumnSum => ({ total, told: "words", parts: columns.map((column) => ({ column, sign: 1 })) })));
}

const distinct = (ways: readonly (readonly number[])[]): readonly (readonly number[])[] => [...new Map(ways.map((columns) => [columns.join(" "), columns])).values()];

function waysFor(table: AuditedTable, total: number): readonly (readonly number[])[] {
  const { body, additive } = table;
  const headings = body.headings[total]!;
  const isTotalColumn = (column: number) => body.headings[column]!.some(saysTotal);
  if (!headings.some(saysTotal)) return [];
  const others = additive.filter((column) => column !== total && !body.headings[column]!.some(saysPart));
  const details = others.filter((column) => !isTotalColumn(column));
  return [...siblings(table, total, others), ...sameBelow(table, total, details), ...groups(table, details), ...runs(total, others, isTotalColumn), details, details.filter((column) => column < total), details.filter((column) => column > total)];
}

/** 小计 beside its own parts: columns under the same upper headings. */
function siblings({ body }: AuditedTable, total: number, others: readonly number[]): readonly (readonly number[])[] {
  const path = body.headings[total]!;
  if (path.length < 2 || !saysTotal(path.at(-1)!)) return [];
  const upper = path.slice(0, -1).join("/");
  return [others.filter((column) => body.headings[column]!.length > 1 && body.headings[column]!.slice(0, -1).join("/") === upper)];
}

/** 合计·户数 over 批发·户数, 零售·户数 …: columns with the same last headings under other groups, or at the same place in groups of the same width. */
function sameBelow({ body }: AuditedTable, total: number, details: readonly number[]): readonly (readonly number[])[] {
  const path = body.headings[total]!;
  if (path.length < 2) return [];
  const last = labelKey(path.at(-1)!);
  return [details.filter((column) => body.headings[column]!.length > 1 && labelKey(body.headings[column]!.at(-1)!) === last), samePlace(body.headings, total, details)];
}

/** 合计 beside 性别·男, 性别·女 and 年龄·…: every group of headings is the whole once more. */
function groups({ body }: AuditedTable, details: readonly number[]): readonly (readonly number[])[] {
  const byGroup = new Map<string, number[]>();
  for (const column of details) {
    const [upper, ...lower] = body.headings[column]!;
    if (lower.length > 0) byGroup.set(upper!, [...(byGroup.get(upper!) ?? []), column]);
  }
  return byGroup.size > 1 ? [...byGroup.values()] : [];
}

/** Columns that stand as far from the start of their uppermost group as the total does from that of its own. */
function samePlace(headings: readonly (readonly string[])[], total: number, details: readonly number[]): readonly number[] {
  const groups = new Map<string, number[]>();
  headings.forEach((own, column) => {
    if (own.length > 1) groups.set(own[0]!, [...(groups.get(own[0]!) ?? []), column]);
  });
  const groupOf = (column: number): readonly number[] => groups.get(headings[column]![0] ?? "") ?? [];
  const own = groupOf(total);
  return details.filter((column) => {
    const group = groupOf(column);
    return group.length === own.length && column - group[0]! === total - own[0]!;
  });
}

/** The columns next to it on either side, up to another total. */
function runs(total: number, others: readonly number[], isTotalColumn: (column: number) => boolean): readonly (readonly number[])[] {
  const until = (columns: readonly number[]): readonly number[] => {
    const end = columns.findIndex(isTotalColumn);
    return end < 0 ? columns : columns.slice(0, end);
  };
  return [until(others.filter((column) => column > total)), [...until(others.filter((column) => column < total).reverse())].reverse()];
}
