import type { Figure } from "../model/figure";
import { FigureList } from "../model/figure-list";
import type { Measure } from "../model/measure";
import type { QuantityIndicator, Template } from "../model/template";

/** What an indicator is counted in. */
export type Counted = Pick<QuantityIndicator, "measure" | "decimals">;

/** The template with some of its indicators counted otherwise: for sheets that state their figures so. Its edits are about figures, and not for such sheets. */
export function countedIn<Code extends string>(template: Template<Code>, counted: ReadonlyMap<string, Counted>): Template<Code> {
  if (counted.size === 0) return template;
  const indicators = new Map(Array.from(template.indicators, ([code, indicator]) => {
    const other = counted.get(code);
    return [code, other && indicator.type === "quantity" ? { ...indicator, ...other } : indicator] as const;
  }));
  return { ...template, indicators };
}

/** The template as the sheet has it that these figures stand on (of a ledger those of each row): its own measures where the sheet states none. */
export function asStated<Code extends string>(template: Template<Code>, rows: readonly ReadonlyMap<string, Figure>[]): Template<Code> {
  const counted = new Map<string, Counted>();
  for (const { indicator: code, statedIn } of rows.flatMap(understood)) {
    const indicator = statedIn === undefined ? undefined : template.indicators.get(code as Code);
    if (indicator?.type === "quantity") counted.set(code, { measure: statedIn as Measure, decimals: Math.max(2, indicator.decimals) });
  }
  return countedIn(template, counted);
}

/** What stands in another measure is no plain number: of thousands only the others need be looked at. */
const understood = (figures: ReadonlyMap<string, Figure>): readonly Figure[] => [...(figures instanceof FigureList ? figures.understood() : figures.values())];
