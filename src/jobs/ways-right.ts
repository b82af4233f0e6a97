import {
  cellAt, dimensionOf, findIdentity, formatAt, formulaAt, parseAddress, readCell,
  type CellRef, type Finding, type Indicator, type ProposedFigure, type SheetRole, type SheetSnapshot, type Submission,
} from "#core";
import type { Checked } from "./check-workbooks";
import type { FigureEntry } from "./live-host";

/** What the reporting clerk can do about a figure that is likely wrong. */
export type WayRight =
  /** The figure can be entered at a press; `value` as it is to be shown. */
  | { readonly kind: "enter"; readonly entry: FigureEntry; readonly value: string }
  /** A formula stands there: it, or what it adds up, is to be put right by hand. `other` is what it leaves out, as far as is known. */
  | { readonly kind: "formula"; readonly cell: CellRef; readonly formula: string; readonly other: CellRef | null; readonly isText: boolean };

/** Sheets that only a superior's workbook has. */
const SUPERIORS: ReadonlySet<SheetRole> = new Set(["copy", "district", "by-unit", "sources", "chase", "bulletin"]);

/**
 * Tells of a check's findings the ways to put each right, one for each figure that its proposal names. None where nobody knows a value, where a whole block
 * slid, and in a workbook that is not the reporting unit's own: one with figures of several units, or with sheets of a superior.
 */
export function waysRight(checked: Checked): (finding: Finding) => readonly WayRight[] {
  let isOwn: boolean | undefined;
  return ({ proposal }) => {
    if (!proposal || !(isOwn ??= isReportersOwn(checked))) return [];
    const figures = [proposal, ...(proposal.alternatives.length > 0 ? proposal.alternatives : proposal.together)];
    return figures.flatMap((figure) => (figure.cause === "block-shifted" ? [] : (wayRight(figure, checked) ?? [])));
  };
}

function isReportersOwn({ workbooks, review }: Checked): boolean {
  const roles = workbooks.flatMap(({ sheets }) => sheets.map((sheet) => findIdentity(sheet)?.role));
  return areOneUnits(review.submissions.filter(({ template }) => template !== null)) && roles.every((role) => role === undefined || !SUPERIORS.has(role));
}

/** Whether all submissions are one unit's, by code or by name: 南坪 and 南坪街道 with the same code, and 南坪街道 without one. */
function areOneUnits(submissions: readonly Submission[]): boolean {
  const known = new Set<string | null>();
  const isKnown = ({ unit, unitName }: Submission): boolean => known.size === 0 || known.has(unit) || known.has(unitName);
  let left = submissions;
  for (let next = left.find(isKnown); next; next = left.find(isKnown)) {
    const own = next;
    for (const name of [own.unit, own.unitName]) known.add(name);
    left = left.filter((one) => one !== own);
  }
  return left.length === 0;
}

function wayRight({ cell, value, cause, other }: ProposedFigure, { workbooks, review }: Checked): WayRight | null {
  const sheet = workbooks.flatMap(({ sheets }) => sheets).find(({ workbook, worksheet }) => workbook === cell.workbook && worksheet === cell.worksheet);
  const place = parseAddress(cell.address);
  if (!sheet || !place || value === null) return null;
  const formula = formulaAt(sheet, place.row, place.column);
  if (formula !== null) return { kind: "formula", cell, formula, other: cause === "part-left-out" || cause === "text-left-out" ? other : null, isText: cause === "text-left-out" };
  const indicator = indicatorAt(sheet, place, review);
  const before = cellAt(sheet, place.row, place.column);
  const number = indicator && (typeof before === "number" || !isRate(indicator)) ? numberSaying(value, indicator, sheet, place) : null;
  return number === null ? null : { kind: "enter", entry: { cell, before, value: number }, value };
}

/** Of a text nobody knows the number format below it: a rate may be meant as 92.5 or as 0.925 there. */
const isRate = (indicator: Indicator): boolean => indicator.type === "quantity" && dimensionOf(indicator.measure) === "rate";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is to be told in a cell. */
function indicatorAt({ workbook, worksheet }: SheetSnapshot, { row, column }: Place, { templates }: Checked["review"]): Indicator | null {
  for (const { template, records } of templates) {
    for (const record of records) {
      if (record.workbook !== workbook || record.worksheet !== worksheet) continue;
      for (const figure of record.figures.values()) if (figure.row === row && figure.column === column) return template.indicators.get(figure.indicator) ?? null;
    }
  }
  return null;
}

/** Powers of ten by which a rate may stand in a cell: 92.5% as 92.5 or as 0.925. */
const POWERS = [0, 2, 1, 3];

/** The number that says `value` in this cell, under its format; null where none does. */
function numberSaying(value: string, indicator: Indicator, sheet: SheetSnapshot, { row, column }: Place): number | null {
  const context = { format: formatAt(sheet, row, column), date1904: sheet.date1904, period: null };
  const steps = Number(value.replace(".", ""));
  const says = (number: number): boolean => {
    const reading = readCell(number, indicator, context);
    return reading.kind === "figure" && reading.value === steps;
  };
  return POWERS.map((power) => Number(`${value}e-${power}`)).find(says) ?? null;
}
