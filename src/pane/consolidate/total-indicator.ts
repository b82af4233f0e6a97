import { codesOf, findIdentity, parseAddress, recogniseSheet, type CellPlace, type QuantityIndicator, type SheetSnapshot, type SourceRow, type Template, type WorkbookSnapshot } from "#core";

/** The indicator that a total is of. */
export interface TotalIndicator {
  readonly template: Template;
  readonly code: string;
  readonly indicator: QuantityIndicator;
}

/** Which indicator the total at `cell` is of: by its place on the sheet 汇总, else by the indicators of its contributions. Null when no template knows it. */
export function totalIndicator(cell: CellPlace, rows: readonly SourceRow[], open: WorkbookSnapshot, templates: readonly Template[]): TotalIndicator | null {
  const template = templates.find(({ id }) => id === rows[0]?.template);
  if (!template) return null;
  const sheet = open.sheets.find(({ worksheet }) => worksheet === cell.worksheet);
  const code = (sheet && codeAt(sheet, cell, template)) ?? codeOfParts(new Set(rows.map(({ indicator }) => indicator)), template);
  const indicator = code === undefined ? undefined : template.indicators.get(code);
  return code !== undefined && indicator?.type === "quantity" ? { template, code, indicator } : null;
}

function codeAt(sheet: SheetSnapshot, { address }: CellPlace, template: Template): string | undefined {
  const place = parseAddress(address);
  if (!place || findIdentity(sheet)?.role !== "district") return undefined;
  const recognition = recogniseSheet(sheet, [template]);
  if (recognition.kind !== "placed" || recognition.placement.shape !== "form") return undefined;
  return recognition.placement.figures.find(({ row, column }) => row === place.row && column === place.column)?.indicator;
}

/** The indicator whose roll-up takes exactly these indicators. */
const codeOfParts = (parts: ReadonlySet<string>, template: Template): string | undefined =>
  codesOf(template).find((code) => {
    const taken = partsOf(code, template);
    return taken.size === parts.size && [...taken].every((one) => parts.has(one));
  });

/** The indicators whose figures stand in cells and go into the total of `code`. */
export function partsOf(code: string, template: Template): ReadonlySet<string> {
  const indicator = template.indicators.get(code);
  if (indicator?.type !== "quantity") return new Set();
  const { rollUp } = indicator;
  const each = (codes: readonly string[]) => new Set(codes.flatMap((one) => [...partsOf(one, template)]));
  switch (rollUp.method) {
    case "none":
      return new Set();
    case "sum-of":
      return each(rollUp.parts);
    case "ratio":
      return each([rollUp.numerator, rollUp.denominator]);
    case "weighted-mean":
      return new Set([code, ...each([rollUp.weight])]);
    case "sum":
    case "max":
    case "min":
    case "last":
    case "count":
      return new Set([code]);
  }
}
