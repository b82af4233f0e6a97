import type { AuditedTable } from "./audited-table";
import type { ColumnSum } from "./check";
import { saysClosing, saysCumulative, saysInflow, saysLess, saysOpening, saysOutflow, saysPart, saysTotal } from "./words";
import { labelKey } from "../model/label-text";

/** Columns that add up others as their headings tell it; several ways for one column where headings leave it open. */
export const columnFamilies = (table: AuditedTable): readonly ColumnSum[] => [...totalColumns(table), ...stockColumns(table)];

/**
 * 上日库存 + 调入 − 调出 = 当日库存, as often as these stand side by side and all their other headings are the same: 数量 below
 * each of them, or one group of headings above all. 其中：捐赠 and 累计发放 are no movements of their own.
 */
function stockColumns({ body, additive }: AuditedTable): readonly ColumnSum[] {
  const movements = additive.filter((column) => !body.headings[column]!.some((text) => saysPart(text) || saysCumulative(text))).flatMap((column) => movementOf(body.headings[column]!, column) ?? []);
  return movements.filter(({ kind }) => kind === "closing").flatMap(({ column: total, besides }): ColumnSum[] => {
    const of = (kind: Movement["kind"]) => movements.filter((one) => one.kind === kind && one.column !== total && one.besides === besides).map(({ column }) => column);
    const [opening, inflow, outflow] = [of("opening"), of("in"), of("out")];
    if (opening.length !== 1 || inflow.length === 0 || outflow.length === 0) return [];
    const plus = [...opening, ...inflow].map((column) => ({ column, sign: 1 } as const));
    return [{ total, told: "words", parts: [...plus, ...outflow.map((column) => ({ column, sign: -1 } as const))] }];
  });
}

/** What a column has to do with a stock, and its other headings. */
interface Movement {
  readonly column: number;
  readonly kind: "opening" | "in" | "out" | "closing";
  readonly besides: string;
}

/** By the last heading that says one. */
function movementOf(headings: readonly string[], column: number): Movement | null {
  for (let at = headings.length - 1; at >= 0; at -= 1) {
    const text = headings[at]!;
    const kind = saysOpening(text) ? "opening" : saysClosing(text) ? "closing" : saysInflow(text) ? "in" : saysOutflow(text) ? "out" : null;
    if (kind) return { column, kind, besides: headings.filter((_, index) => index !== at).map(labelKey).join("/") };
  }
  return null;
}

function totalColumns(table: AuditedTable): readonly ColumnSum[] {
  return table.additive.flatMap((total) => distinct(waysFor(table, total)).filter((columns) => columns.length >= 2).flatMap((columns) => signed(table, total, columns)));
}

/** All columns added; and, where headings say that some are taken away (扣分), the same with these taken away. */
function signed({ body }: AuditedTable, total: number, columns: readonly number[]): readonly ColumnSum[] {
  const sumWith = (signOf: (column: number) => 1 | -1): ColumnSum => ({ total, told: "words", parts: columns.map((column) => ({ column, sign: signOf(column) })) });
  const isLess = (column: number): boolean => body.headings[column]!.some(saysLess);
  const ways = [sumWith(() => 1)];
  return columns.some(isLess) && !columns.every(isLess) ? [...ways, sumWith((column) => (isLess(column) ? -1 : 1))] : ways;
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
