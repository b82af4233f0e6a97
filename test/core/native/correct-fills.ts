import { dayNumber, numberInCell, type CellValue, type Template } from "#core";
import { readSourceTable } from "../../../seeds/build/read-source";
import { contentOf } from "../../../seeds/build/form-entries";
import { templateById } from "#templates";
import { goldenIds, readGoldenFolder } from "../../golden/read-folder";
import type { Fill } from "./held-side-by-side";

/** A form filled without a fault: of a ledger one row. */
export interface CorrectFill {
  readonly template: Template;
  readonly period: string;
  readonly fill: Fill;
}

const FIRST_SERIAL = 25_569;
const SEEDS = new URL("../../../seeds/wuling/", import.meta.url);

/** What a clerk types for a figure of a table. */
function typed(template: Template, code: string, written: string): CellValue {
  const indicator = template.indicators.get(code)!;
  if (written === "") return null;
  if (indicator.type === "date") return dayNumber(written) + FIRST_SERIAL;
  return indicator.type === "quantity" ? numberInCell(indicator, Math.round(Number(written) * 10 ** indicator.decimals)) : written;
}

const fillOf = (template: Template, figures: ReadonlyMap<string, string>): Fill =>
  Object.fromEntries([...figures].filter(([code]) => template.indicators.has(code)).map(([code, written]) => [code, typed(template, code, written)]));

/** The built-in forms as the golden folders and a seed fill them: some units of each. */
export function correctFills(most = 4): readonly CorrectFill[] {
  const golden = goldenIds().flatMap((id): CorrectFill[] => {
    const { template, period, figures, rows } = readGoldenFolder(id);
    const drawn = rows === null ? [...figures.values()] : [...rows.values()].flat();
    return drawn.slice(0, most).map((one) => ({ template, period, fill: fillOf(template, one) }));
  });
  const seeded = ["S01", "S03", "S04"].flatMap((id): CorrectFill[] => {
    const template = templateById(id)!;
    const source = readSourceTable(SEEDS, id);
    return [...source.figures.keys()].slice(0, most).map((unit) => {
      const { values } = contentOf(template, unit, source);
      return { template, period: "2020-03-20", fill: Object.fromEntries([...values!].map(([code, { value }]) => [code, value])) };
    });
  });
  return [...golden, ...seeded];
}
