import type { LabelIndex } from "./label-index";
import { placeHeader } from "./place-header";
import { findSpans, placeTable, type PlacedTable } from "./place-table";
import { statedMeasures, withStatedMeasures } from "./stated-measures";
import type { SheetIdentity } from "../model/identity";
import type { Drift, FormPlacement } from "../model/placement";
import type { FormTable, Template } from "../model/template";

/** Finds all tables of a form on a sheet, whatever rows and columns they have moved to. */
export function placeForm<Code extends string>(index: LabelIndex, template: Template<Code>, identity: SheetIdentity | null): FormPlacement<Code> {
  const spans = findSpans(index, template.tables);
  const tables = template.tables.map((table, at) => {
    const span = spans[at];
    return { table, placed: span ? placeTable(index, table, span, identity !== null) : null };
  });
  const stated = statedMeasures(index);
  const counted = tables.flatMap(({ placed }, at) => (placed ? [withStatedMeasures(placed.figures, stated, template, spans[at]!)] : []));
  const parts = counted.map((one) => one.figures);
  const figures = parts.length === 1 ? parts[0]! : parts.flat();
  const wanted = template.tables.reduce((count, table) => count + figureCount(table), 0);
  return {
    shape: "form",
    template,
    identity,
    fields: placeHeader(index, template.header),
    figures,
    drift: [...tables.flatMap(({ table, placed }) => placed?.drift ?? missingTable(table)), ...counted.flatMap((one) => one.drift)],
    coverage: wanted === 0 ? 0 : figures.length / wanted,
  };
}

const counts = new WeakMap<FormTable, number>();

/** How many figures a table has; counted once, since it is asked for on every tab. */
function figureCount(table: FormTable): number {
  const count = counts.get(table) ?? table.cells.reduce((sum, row) => sum + (row.includes(null) ? row.filter((code) => code !== null).length : row.length), 0);
  counts.set(table, count);
  return count;
}

const missingTable = (table: FormTable): PlacedTable<string>["drift"] => {
  const label = (table.title ?? table.stub)["zh-CN"];
  return [{ code: "sheet.missing-table", strength: "hard", places: [], values: { label } } satisfies Drift];
};
