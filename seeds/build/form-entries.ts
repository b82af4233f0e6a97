import { addressOf, dayNumber, dividedRounded, numberInCell, type FormEntry, type Indicator, type Place, type QuantityIndicator, type Template } from "#core";
import type { SourceFigure, SourceTable } from "./read-source";

/** Serial of 1970-01-01 in Excel's calendar. */
const FIRST_SERIAL = 25_569;

/** What a unit's clerk types into each cell of a form. Rates follow from their parts, and are blank where there is none. */
export function entriesOf(template: Template, figures: ReadonlyMap<string, SourceFigure>): Map<string, FormEntry> {
  const entries = new Map<string, FormEntry>();
  for (const [code, indicator] of template.indicators) {
    const text = figures.get(code)?.text ?? "";
    if (text !== "") entries.set(code, { value: valueOf(indicator, text) });
    else if (indicator.type === "quantity" && indicator.rollUp.method === "ratio") entries.set(code, { value: ratioOf(template, indicator, indicator.rollUp, figures) });
    else throw new RangeError(`the source has no ${template.id}.${code}`);
  }
  return entries;
}

/** What stands on a form. */
interface FormContent {
  readonly values?: ReadonlyMap<string, FormEntry>;
  readonly rows?: readonly ReadonlyMap<string, FormEntry>[];
}

/** What a unit's clerk types into a form, as the tables have it. @throws RangeError for a unit without figures */
export function contentOf(template: Template, unit: string, { figures, rows }: SourceTable): FormContent {
  if (template.ledger) return { rows: (rows.get(unit) ?? []).map((row) => rowEntries(template, row)) };
  const own = figures.get(unit);
  if (!own) throw new RangeError(`the table of ${template.id} has no ${unit}`);
  return { values: entriesOf(template, own) };
}

const rowEntries = (template: Template, row: ReadonlyMap<string, string>): ReadonlyMap<string, FormEntry> =>
  new Map([...row].flatMap(([code, text]) => (text === "" ? [] : [[code, { value: valueOf(template.indicators.get(code)!, text) }] as const])));

function valueOf(indicator: Indicator, text: string): FormEntry["value"] {
  if (indicator.type === "date") return dayNumber(text) + FIRST_SERIAL;
  return indicator.type === "quantity" ? numberInCell(indicator, stepsOf(indicator, text)) : text;
}

const stepsOf = (indicator: QuantityIndicator, text: string): number => Math.round(Number(text) * 10 ** indicator.decimals);

function ratioOf(
  template: Template, indicator: QuantityIndicator, of: { readonly numerator: string; readonly denominator: string }, figures: ReadonlyMap<string, SourceFigure>,
): FormEntry["value"] {
  const [above, below] = [of.numerator, of.denominator].map((code) => {
    const part = template.indicators.get(code);
    if (part?.type !== "quantity") throw new RangeError(`${template.id}.${code} is no quantity`);
    return { steps: BigInt(stepsOf(part, figures.get(code)!.text)), size: 10n ** BigInt(part.decimals) };
  });
  const scale = (indicator.measure === "%" ? 100n : 1n) * 10n ** BigInt(indicator.decimals);
  const quantity = dividedRounded(above!.steps * below!.size * scale, below!.steps * above!.size);
  return quantity === null ? null : numberInCell(indicator, quantity);
}

/** The same entries with the total lines of two-way tables as formulas, as clerks set them up who know Excel. */
export function withTotalFormulas(template: Template, entries: ReadonlyMap<string, FormEntry>, places: ReadonlyMap<string, Place>): Map<string, FormEntry> {
  const formulas = new Map(entries);
  for (const edit of template.edits) {
    if (edit.kind !== "table-balance" || edit.totalRow === undefined) continue;
    const { cells } = template.tables[edit.table]!;
    cells[edit.totalRow]!.forEach((code, column) => {
      const [first, last] = [cells[0]![column], cells[edit.totalRow! - 1]![column]];
      const indicator = code === null ? undefined : template.indicators.get(code);
      if (!code || !first || !last || indicator?.type !== "quantity" || indicator.rollUp.method !== "sum") return;
      const [top, bottom] = [places.get(first)!, places.get(last)!];
      formulas.set(code, { ...entries.get(code)!, formula: `SUM(${addressOf(top.row, top.column)}:${addressOf(bottom.row, bottom.column)})` });
    });
  }
  return formulas;
}
