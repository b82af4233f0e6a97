import {
  cellAt, eachSource, findIdentity, formatAt, parseAddress, printQuantity, readCell,
  type CellPlace, type Indicator, type SheetSnapshot, type SourceRow, type Steps, type Template, type WorkbookSnapshot,
} from "#core";

/** A figure on a unit's tab of a district workbook that is another one than went into the totals. */
export interface MovedFigure {
  readonly unitName: string;
  readonly here: CellPlace;
  /** What stands there now, as a decimal string in the measure of its total; null where it is no figure any more. */
  readonly now: string | null;
}

/** Rows of 来源 between two steps. */
const ROWS_A_STEP = 500;

/** What was changed on the units' tabs since the sheet 来源 was written; a cell once, in the order of 来源. Empty where there is none. */
export function* movedFigures({ name, sheets }: WorkbookSnapshot, templates: readonly Template[]): Steps<readonly MovedFigure[]> {
  const tabs = new Map(sheets.map((sheet) => [sheet.worksheet, sheet]));
  const moved = new Map<string, MovedFigure>();
  for (const sources of sheets.filter((sheet) => findIdentity(sheet)?.role === "sources")) {
    let done = 0;
    for (const row of eachSource(sources)) {
      if (done++ % ROWS_A_STEP === 0) yield { stage: "compare", done, of: sources.rows.size, what: name };
      const now = row.here ? figureNow(row, tabs.get(row.here.worksheet), templates) : undefined;
      if (row.here && now !== undefined && now !== row.value) moved.set(placeKey(row.here), { unitName: row.unitName, here: row.here, now });
    }
  }
  return [...moved.values()];
}

/** A cell by a name that a map can hold. */
export const placeKey = ({ worksheet, address }: CellPlace): string => `${worksheet}!${address}`;

/** Undefined where nobody can say, since the tab or the template is not at hand, or the figure is counted from a ledger's rows and stands in no cell. */
function figureNow({ here, template: id, indicator: code }: SourceRow, sheet: SheetSnapshot | undefined, templates: readonly Template[]): string | null | undefined {
  const template = templates.find((one) => one.id === id);
  const indicator: Indicator | undefined = template?.ledger ? undefined : template?.indicators.get(code);
  const place = parseAddress(here!.address);
  if (!sheet || !place || indicator?.type !== "quantity") return undefined;
  const { row, column } = place;
  const reading = readCell(cellAt(sheet, row, column), indicator, { format: formatAt(sheet, row, column), date1904: sheet.date1904, period: null });
  return reading.kind === "figure" && typeof reading.value === "number" ? printQuantity(reading.value, indicator.decimals) : null;
}
