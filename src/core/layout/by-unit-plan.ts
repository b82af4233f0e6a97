import type { Language } from "../model/localised";
import { unitState, type DistrictPicture, type PictureRow } from "./district-picture";
import { figureColumns, type FigureColumn } from "./figure-columns";
import { depthOf } from "./group-paths";
import { leadColumns, type LeadColumn } from "./lead-columns";
import { rollUpStatus } from "./roll-up-status";
import type { Total } from "../model/roll-up";
import type { Template } from "../model/template";
import { textWidth } from "./text-size";
import type { FigureGrid } from "./total-formula";

/** Columns before the figures: number, unit, state. */
export const FIXED_COLUMNS = 3;

/** The one of them that tells the unit's state. */
export const STATE_COLUMN = 2;

/** Characters that stay readable across a landscape page. */
export const PAGE_WIDTH = 165;

/** Where everything on the sheet 分街道 stands. Rows 0-based. */
export interface ByUnitPlan<Code extends string = string> {
  readonly counted: readonly PictureRow<Code>[];
  readonly leftOut: readonly PictureRow<Code>[];
  readonly figures: readonly FigureColumn<Code>[];
  /** What each of them comes to. */
  readonly totals: ReadonlyMap<Code, Total<Code>>;
  /** The indicator that the lead columns are about; null where none adds up. */
  readonly lead: Code | null;
  readonly leads: readonly LeadColumn<Code>[];
  /** First row of the head; its last one, which names the measures, is above grid.firstRow. */
  readonly headRow: number;
  readonly grid: FigureGrid<Code>;
  readonly totalRow: number;
  readonly widths: readonly number[];
  /** Sheets of paper side by side, and the columns that the lines over the table cover on the first. */
  readonly pagesWide: number;
  readonly pageLeft: number;
  readonly pageRight: number;
}

/** Plans the sheet: counted units first, then the total, then the units that were left out. */
export function planByUnit<Code extends string>(picture: DistrictPicture<Code>, language: Language): ByUnitPlan<Code> {
  const counted = picture.rows.filter(({ unit }) => unitState(picture.rollUp, unit.code) !== "left-out");
  const leftOut = picture.rows.filter((row) => !counted.includes(row));
  const figures = figureColumns(picture.template, language);
  const leadIndex = leadOf(picture.template, figures);
  const headRow = rollUpStatus(picture, language).caution === null ? 3 : 4;
  const leadDepth = leadIndex === -1 ? 1 : 2;
  const firstRow = headRow + Math.max(leadDepth, depthOf(figures.map(({ path }) => path))) + 1;
  const lastRow = firstRow + Math.max(1, counted.length) - 1;
  const grid: FigureGrid<Code> = {
    firstRow,
    lastRow,
    columns: new Map(figures.map(({ code }, index) => [code, FIXED_COLUMNS + index])),
    rows: new Map(counted.map(({ unit }, index) => [unit.code, firstRow + index])),
  };
  const standing = { column: FIXED_COLUMNS + leadIndex, firstRow, lastRow, totalRow: lastRow + 1, firstLead: FIXED_COLUMNS + figures.length };
  const leads = leadIndex === -1 ? [] : leadColumns(picture, figures[leadIndex]!, standing, language);
  const totals = new Map(picture.rollUp.totals.filter(({ indicator }) => grid.columns.has(indicator)).map((total) => [total.indicator, total]));
  const lead = figures[leadIndex]?.code ?? null;
  return { counted, leftOut, figures, totals, lead, leads, headRow, grid, totalRow: lastRow + 1, ...paperOf(widthsOf(picture, { figures, totals, leads })) };
}

/** The column that share and rank are about: the first that adds up in a table's total row, else the first that adds up; −1 if none. */
function leadOf<Code extends string>({ tables, edits }: Template<Code>, figures: readonly FigureColumn<Code>[]): number {
  const totals = edits.flatMap((edit) => {
    const row = edit.kind === "table-balance" && edit.totalRow !== undefined ? tables[edit.table]?.cells[edit.totalRow] : undefined;
    const corner = edit.kind === "table-balance" && edit.totalColumn !== undefined ? row?.[edit.totalColumn] : undefined;
    return corner === undefined ? (row ?? []) : [corner];
  });
  const adds = ({ indicator }: FigureColumn<Code>): boolean => indicator.rollUp.method === "sum";
  const inTotal = figures.findIndex((figure) => adds(figure) && totals.includes(figure.code));
  return inTotal === -1 ? figures.findIndex(adds) : inTotal;
}

/** Spreads a wide sheet over several pages side by side, so that it can be read. */
function paperOf(widths: readonly number[]): Pick<ByUnitPlan, "widths" | "pagesWide" | "pageLeft" | "pageRight"> {
  const sum = (end: number): number => widths.slice(0, end).reduce((total, width) => total + width, 0);
  const fixed = sum(FIXED_COLUMNS);
  const pagesWide = sum(widths.length) <= PAGE_WIDTH ? 1 : Math.ceil((sum(widths.length) - fixed) / (PAGE_WIDTH - fixed));
  const beyond = widths.findIndex((_, column) => sum(column + 1) > PAGE_WIDTH);
  return { widths, pagesWide, pageLeft: pagesWide === 1 ? 0 : FIXED_COLUMNS, pageRight: beyond === -1 ? widths.length - 1 : beyond - 1 };
}

function widthsOf<Code extends string>({ rows }: DistrictPicture<Code>, { figures, totals, leads }: Pick<ByUnitPlan<Code>, "figures" | "totals" | "leads">): number[] {
  const unit = Math.max(14, ...rows.map((row) => textWidth(row.unit.name) + 2));
  const ofFigures = figures.map(({ code, indicator, path, format }) => {
    const total = totals.get(code)?.value ?? 0;
    const digits = Math.ceil(String(Math.abs(total)).length * 1.35) + indicator.decimals + format.split("%").length;
    return Math.max(digits + 3, Math.min(15, Math.max(10, textWidth(path.at(-1) ?? "") / 2 + 3)));
  });
  return [6, Math.min(32, unit), 11, ...ofFigures, ...leads.map(({ measure }) => (measure === "" ? 7 : 10))].map(Math.round);
}
