import { mkdirSync, writeFileSync } from "node:fs";
import { layOutForm, type SheetDraft, type Template, type Unit } from "#core";
import { benchFile, benchTemplate, codeAt, TABLE, type Depth } from "./bench-template";
import { excelWorkbook } from "./excel-workbook";

/** Where generated files lie; not committed. */
export const WORK = new URL("./generated/", import.meta.url);

const PERIOD = "2020-03-20";

/** Unit `index` of the bench district, from 0. */
export const unitAt = (index: number): Unit => ({ code: `430999${String(index + 1).padStart(3, "0")}`, name: `第${index + 1}街道` });

/**
 * Figures of one unit that agree with one another: details 0–999, the same on every run, the last column the sum of its
 * row, the last row the sum of its column.
 */
export function figuresOf(unit: number): readonly (readonly number[])[] {
  const { rows, columns } = TABLE;
  let seed = (unit + 1) * 2_654_435_761;
  const next = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return (seed >>> 8) % 1000;
  };
  const table = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  const totals = table[rows - 1]!;
  for (const row of table.slice(0, -1)) {
    for (let column = 0; column < columns - 1; column++) {
      row[column] = next();
      row[columns - 1]! += row[column]!;
    }
    row.forEach((value, column) => (totals[column]! += value));
  }
  return table;
}

/** The sheet of one unit, filled in. */
export function benchSheet(template: Template, index: number): SheetDraft {
  const figures = figuresOf(index);
  const values = new Map(figures.flatMap((row, at) => row.map((value, column) => [codeAt(at, column), { value }] as const)));
  return layOutForm(template, { role: "form", unit: unitAt(index), period: PERIOD, values }).draft;
}

/** Writes the bench's input: 13 and 154 tabs in one workbook, 154 workbooks, the roster, and both templates. */
async function generate(): Promise<void> {
  mkdirSync(new URL("single/", WORK), { recursive: true });
  const template = await benchTemplate("total-row");
  const sheets = Array.from({ length: 154 }, (_, index) => benchSheet(template, index));
  writeFileSync(new URL("t13.xlsx", WORK), excelWorkbook(sheets.slice(0, 13)));
  writeFileSync(new URL("t154.xlsx", WORK), excelWorkbook(sheets));
  sheets.forEach((sheet, index) => writeFileSync(new URL(`single/${unitAt(index).name}.xlsx`, WORK), excelWorkbook([sheet])));
  for (const count of [13, 154]) writeFileSync(new URL(`roster${count}.csv`, WORK), roster(count));
  for (const depth of ["total-row", "every-cell"] satisfies Depth[]) {
    writeFileSync(new URL(`${depth}.json`, WORK), JSON.stringify(benchFile(depth)));
  }
}

const roster = (count: number): string =>
  ["unit_code,unit_name,district_code,district_name", ...Array.from({ length: count }, (_, index) => unitAt(index)).map(({ code, name }) => `${code},${name},430999,测速区`), ""].join("\n");

if (process.argv[1]?.endsWith("generate.ts")) await generate();
