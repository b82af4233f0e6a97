import { quoteWorksheet, type Address } from "../model/address";
import type { Quantity } from "../model/quantity";
import type { DraftCell } from "../model/sheet-draft";
import type { QuantityIndicator } from "../model/template";
import type { PictureCell } from "./district-picture";
import { cellDecimals } from "../template/cell-decimals";
import { numberInCell } from "./figure-format";

type Content = Pick<DraftCell, "value" | "formula">;

/**
 * What stands for a unit's figure on the sheet 分街道: a live reference to the unit's tab with the figure beside it.
 * As long as the tab holds what was sent in, the figure that was read from it counts (text "1,897" is 1897, 92 under
 * a % head is 92 %); once somebody puts a number there, the number counts. A gap is "", never 0.
 */
export function unitCell(indicator: QuantityIndicator, cell: PictureCell | undefined, quote: (worksheet: string) => string = quoteWorksheet): Content {
  if (!cell) return { value: "" };
  const number = cell.value === null ? null : numberInCell(indicator, cell.value);
  if (cell.at === null) return { value: number ?? "" };
  const ref = `${quote(cell.at.worksheet)}!${cell.at.address}`;
  return { value: number ?? "", formula: `IF(ISNUMBER(${ref}),${whereNumber(ref, cell, number, indicator)},${whereText(ref, cell, number)})` };
}

/** A cell that is emptied later is a gap again. */
function whereText(ref: string, { held }: PictureCell, number: number | null): string {
  return number === null || typeof held === "number" ? '""' : `IF(${ref}="","",${literal(number)})`;
}

function whereNumber(ref: string, { held, scale }: PictureCell, number: number | null, indicator: QuantityIndicator): string {
  const decimals = cellDecimals(indicator);
  if (scale) return `ROUND(${ref}${scale[0] === 1 ? "" : `*${scale[0]}`}${scale[1] === 1 ? "" : `/${scale[1]}`},${decimals})`;
  if (typeof held !== "number" || held === number) return ref;
  if (number !== null && Math.abs(held - number) < 10 ** -decimals) return `ROUND(${ref},${decimals})`;
  return `IF(${ref}=${literal(held)},${number === null ? '""' : literal(number)},${ref})`;
}

/** What stands for a figure that is the sum of others in the same row (method sum-of): a gap as soon as one of them is. */
export function partsCell(indicator: QuantityIndicator, value: Quantity | null, parts: readonly Address[]): Content {
  const decimals = cellDecimals(indicator);
  const sum = `SUM(${parts.join(",")})`;
  const formula = `IF(COUNT(${parts.join(",")})<${parts.length},"",${decimals === 0 ? sum : `ROUND(${sum},${decimals})`})`;
  return { value: value === null ? "" : numberInCell(indicator, value), formula };
}

/** A number as it stands in a formula. */
const literal = (number: number): string => String(number).toUpperCase();
