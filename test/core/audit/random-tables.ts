import fc from "fast-check";
import { addressOf, cellKey, type CellValue, type SheetSnapshot } from "#core";

/** A drawn table that is right in all its sums: rows of details in groups, each with its sub-total, and a total of all. */
export interface RandomTable {
  readonly sheet: SheetSnapshot;
  /** 0-based rows of details, sub-totals and the total; and columns of figures, the last their sum in two-way tables. */
  readonly details: readonly number[];
  readonly totals: readonly number[];
  readonly columns: readonly number[];
}

export interface Layout {
  readonly groups: readonly number[];
  readonly columns: number;
  readonly decimals: 0 | 1 | 2;
  readonly hasRowTotals: boolean;
  readonly hasSubTotals: boolean;
  readonly hasFormulas: boolean;
  readonly hasRates: boolean;
  readonly hasPart: boolean;
  readonly seed: readonly (number | null)[];
}

/** Layouts of one to four groups; `seed` gives the figures, a few of them blank. */
export const layouts = (most: number): fc.Arbitrary<Layout> => fc.record({
  groups: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 4 }),
  columns: fc.integer({ min: 2, max: 5 }),
  decimals: fc.constantFrom(0, 1, 2), hasRowTotals: fc.boolean(), hasSubTotals: fc.boolean(), hasFormulas: fc.boolean(), hasRates: fc.boolean(), hasPart: fc.boolean(),
  seed: fc.array(fc.option(fc.integer({ min: 0, max: most }), { freq: 12 }), { minLength: 100, maxLength: 100 }),
});

type Row = (CellValue | undefined)[];

/** The table as a sheet: a title, a row of headings, and the rows. */
export function drawn(layout: Layout): RandomTable {
  const { groups, columns, hasSubTotals, seed } = layout;
  const rows = new Map<number, Row>([[0, ["各街道情况统计表"]], [1, headings(layout)]]);
  const formulas = new Map<number, string>();
  const [details, totals, steps]: [number[], number[], Map<number, number[]>] = [[], [], new Map()];
  let at = 2;
  let drawn = 0;
  const put = (label: string, own: readonly (number | null)[], parts: readonly number[]): void => {
    steps.set(at, own.map((value) => value ?? 0));
    rows.set(at, rowOf(label, own, layout));
    if (parts.length > 0 && layout.hasFormulas) for (let column = 1; column <= columns; column += 1) formulas.set(cellKey(at, column), parts.map((part) => addressOf(part, column)).join("+"));
    if (layout.hasFormulas && layout.hasRowTotals) formulas.set(cellKey(at, columns + 1), `SUM(${addressOf(at, 1)}:${addressOf(at, columns)})`);
    at += 1;
  };
  const total = (label: string, parts: readonly number[]): void => {
    totals.push(at);
    put(label, Array.from({ length: columns }, (_, column) => parts.reduce((sum, part) => sum + steps.get(part)![column]!, 0)), parts);
  };
  groups.forEach((size, group) => {
    const own: number[] = [];
    for (let index = 0; index < size; index += 1) {
      own.push(at);
      details.push(at);
      put(`街道${"甲乙丙丁戊己庚辛壬癸"[group]}${"子丑寅卯辰巳午未申酉"[index]}`, Array.from({ length: columns }, () => seed[drawn++ % seed.length]!), []);
    }
    if (hasSubTotals) total("小计", own);
  });
  total("合计", hasSubTotals ? [...totals] : details);
  const sheet: SheetSnapshot = {
    workbook: "test.xlsx", worksheet: "统计", visibility: "visible", rows, formulas, formats: new Map(), merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), date1904: false,
  };
  const width = columns + (layout.hasRowTotals ? 1 : 0);
  return { sheet, details, totals, columns: Array.from({ length: width }, (_, index) => index + 1) };
}

const NAMES = ["摊位数", "交易额", "客流", "车辆", "库房"];

const headings = ({ columns, hasRowTotals, hasPart, hasRates }: Layout): Row =>
  ["街道", ...NAMES.slice(0, columns), ...(hasRowTotals ? ["合计"] : []), ...(hasPart && hasRowTotals ? ["其中：限上"] : []), ...(hasRates ? ["占比"] : [])];

function rowOf(label: string, own: readonly (number | null)[], { decimals, hasRowTotals, hasPart, hasRates }: Layout): Row {
  const scale = 10 ** decimals;
  const sum = own.reduce<number>((all, value) => all + (value ?? 0), 0);
  // A part that is no sum of other parts: half of the row, cut off.
  const part = Math.trunc(sum / 2 / scale) * scale;
  return [
    label, ...own.map((value) => (value === null ? null : value / scale)), ...(hasRowTotals ? [sum / scale] : []), ...(hasPart && hasRowTotals ? [label === "小计" || label === "合计" ? null : part / scale] : []),
    ...(hasRates && sum > 0 ? [Math.round(((own[0] ?? 0) / sum) * 1e4) / 1e4] : []),
  ];
}

/** The table with another figure in one cell. */
export function changed({ sheet }: RandomTable, row: number, column: number, value: number): SheetSnapshot {
  const own = [...sheet.rows.get(row)!];
  own[column] = value;
  const formulas = new Map(sheet.formulas);
  formulas.delete(cellKey(row, column));
  return { ...sheet, formulas, rows: new Map([...sheet.rows].map(([at, values]) => [at, at === row ? own : values])) };
}
