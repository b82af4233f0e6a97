import fc from "fast-check";
import type { CellValue, SheetSnapshot } from "#core";

/** Columns beside those that add up, each of which an office table may have: what the total row says of them is no sum. */
const BESIDES = ["占比（%）", "完成率", "增长（%）", "人均", "指数", "得分", "排名", "温度", "联系电话", "备注", "是否达标", "面积（亩）", "期初库存"] as const;

/** How the rows hang together. */
const ORDERS = ["plain", "total first", "no total", "numbered", "towns and villages", "parts of which", "incomplete parts", "average row", "yesterday"] as const;

/** A table that is right in whatever it says, of a shape that nobody described. */
export interface Shape {
  readonly order: (typeof ORDERS)[number];
  readonly groups: readonly number[];
  readonly columns: number;
  readonly besides: readonly (typeof BESIDES)[number][];
  readonly headings: "one row" | "measures below" | "numbers below" | "two rows";
  readonly hasRowTotal: boolean;
  readonly decimals: 0 | 1 | 2;
  readonly hasNotes: boolean;
  readonly seed: readonly number[];
}

export const shapes: fc.Arbitrary<Shape> = fc.record({
  order: fc.constantFrom(...ORDERS), groups: fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 1, maxLength: 4 }), columns: fc.integer({ min: 1, max: 6 }),
  besides: fc.uniqueArray(fc.constantFrom(...BESIDES), { maxLength: 4 }), headings: fc.constantFrom("one row", "measures below", "numbers below", "two rows"),
  hasRowTotal: fc.boolean(), decimals: fc.constantFrom(0, 1, 2), hasNotes: fc.boolean(), seed: fc.array(fc.integer({ min: 0, max: 999_999 }), { minLength: 60, maxLength: 60 }),
});

type Line = (CellValue | undefined)[];

const WORDS = ["企业", "商户", "用工", "销售", "税收", "投资"];
const NUMERALS = ["一", "二", "三", "四"];

/** The shape as a sheet. */
export function sheetOf(shape: Shape): SheetSnapshot {
  const pen = penFor(shape);
  const lines: Line[] = [["某区情况统计表"], ...headingLines(shape), ...bodyLines(shape, pen), ...(shape.hasNotes ? [["注：以上数据为快报数，2023年起口径有调整。"], ["填表人：张某", "审核人：李某"]] : [])];
  return { workbook: "test.xlsx", worksheet: "表", visibility: "visible", rows: new Map(lines.map((line, row) => [row, line])), formulas: new Map(), formats: new Map(), merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), date1904: false };
}

function headingLines({ columns, hasRowTotal, besides, headings }: Shape): readonly Line[] {
  const names = ["单位", ...WORDS.slice(0, columns), ...(hasRowTotal ? ["合计"] : []), ...besides];
  if (headings === "measures below") return [names, names.map((_, index) => (index === 0 ? null : index <= columns ? "万元" : null))];
  if (headings === "numbers below") return [names, names.map((_, index) => (index === 0 ? "甲" : String(index)))];
  return headings === "two rows" ? [names.map((_, index) => (index === 1 ? "本期情况" : index === 0 ? "单位" : null)), names.map((name, index) => (index === 0 ? null : name))] : [names];
}

/** Draws figures one after the other, and lays rows out. */
interface Pen {
  readonly details: (count: number) => readonly (readonly number[])[];
  readonly line: (label: string, own: readonly number[], isTotal: boolean) => Line;
}

function penFor({ columns, hasRowTotal, besides, decimals, seed }: Shape): Pen {
  let at = 0;
  const next = (most: number): number => (Math.imul(seed[at++ % seed.length]! + at, 2_654_435_761) >>> 8) % most;
  const scale = 10 ** decimals;
  const beside = (kind: (typeof BESIDES)[number], isTotal: boolean): CellValue => {
    switch (kind) {
      case "备注": case "是否达标": return next(2) === 0 ? "是" : "否";
      case "联系电话": return 13_000_000_000 + next(99_999_999);
      case "排名": return null;
      case "完成率": return next(10_000) / 10_000;
      case "期初库存": case "面积（亩）": return isTotal ? null : next(9_000);
      case "温度": return 360 / 10 + next(10) / 10;
      case "占比（%）": case "增长（%）": case "人均": case "指数": case "得分": return 10 + next(8_000) / 100;
    }
  };
  return {
    details: (count) => Array.from({ length: count }, () => Array.from({ length: columns }, () => next(10 ** (2 + (seed[0]! % 4))))),
    line: (label, own, isTotal) => [label, ...own.map((steps) => steps / scale), ...(hasRowTotal ? [sum(own) / scale] : []), ...besides.map((kind) => beside(kind, isTotal))],
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const sums = (rows: readonly (readonly number[])[]): readonly number[] => rows[0]!.map((_, column) => sum(rows.map((row) => row[column]!)));

function bodyLines({ order, groups }: Shape, { details, line }: Pen): readonly Line[] {
  const drawn = groups.map((size) => details(size));
  const all = drawn.flat();
  const named = (rows: readonly (readonly number[])[], group: number) => rows.map((own, index) => line(`${"甲乙丙丁"[group]!}街${"子丑寅卯辰巳"[index]!}号`, own, false));
  const plain = drawn.flatMap(named);
  switch (order) {
    case "plain": return [...plain, line("合计", sums(all), true)];
    case "total first": return [line("全区", sums(all), true), ...plain];
    case "no total": return plain;
    case "numbered": return [...drawn.flatMap((rows, group) => [line(`${NUMERALS[group]!}、${"甲乙丙丁"[group]!}类`, sums(rows), true), ...rows.map((own, index) => line(`${index + 1}.${"子丑寅卯辰巳"[index]!}项`, own, false))]), line("总计", sums(all), true)];
    case "towns and villages": return [...drawn.flatMap((rows, group) => [line(`${"甲乙丙丁"[group]!}镇`, sums(rows), true), ...named(rows, group)]), line("合计", sums(all), true)];
    case "parts of which": return [...plain, line("合计", sums(all), true), line("其中：规上", all[0]!.map((value) => Math.floor(value / 2)), false)];
    case "incomplete parts": return drawn.flatMap((rows, group) => [line(`${NUMERALS[group]!}、${"甲乙丙丁"[group]!}类`, sums([...rows, ...details(1).map((own) => own.map((value) => value + 1))]), true), ...rows.map((own, index) => line(`${index + 1}.${"子丑寅卯辰巳"[index]!}项`, own, false))]);
    case "average row": return [...plain, line("合计", sums(all), true), line("平均", sums(all).map((total) => Math.round(total / all.length)), true)];
    case "yesterday": return [...plain, line("合计", sums(all), true), line("昨日合计", details(1)[0]!, true), line("增减", details(1)[0]!, true)];
  }
}
