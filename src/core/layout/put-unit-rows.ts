import type { Language } from "../model/localised";
import { addressOf, quoteWorksheet, type Place } from "../model/address";
import type { DraftCell, DraftStyle } from "../model/sheet-draft";
import type { Total } from "../model/roll-up";
import { FIXED_COLUMNS, type ByUnitPlan } from "./by-unit-plan";
import { figureOf, unitState, type DistrictPicture, type PictureRow, type UnitState } from "./district-picture";
import type { FigureColumn } from "./figure-columns";
import { numberInCell } from "./figure-format";
import { across, fitHeight, put, putMerged, type Page } from "./page";
import { rollUpStatus } from "./roll-up-status";
import { sheetText } from "./sheet-texts";
import { STYLES, withFormat } from "./styles";
import { isBeyondRange, totalFormula } from "./total-formula";
import { partsCell, unitCell } from "./unit-cell";

type Content = Pick<DraftCell, "value" | "formula">;

const putContent = (page: Page, row: number, column: number, { value, formula }: Content, style: DraftStyle): void =>
  put(page, row, column, value, style, formula);

/** Writes one unit's row: number, name, state, figures, and its share and rank unless it was left out. */
export function putUnitRow<Code extends string>(
  page: Page, picture: DistrictPicture<Code>, plan: ByUnitPlan<Code>, row: PictureRow<Code>, at: number, number: number, language: Language,
): void {
  const state = unitState(picture.rollUp, row.unit.code);
  const isQuiet = state === "missing" || state === "left-out";
  const style = isQuiet ? STYLES.quietFigure : STYLES.figure;
  put(page, at, 0, number, isQuiet ? STYLES.quietCentred : STYLES.centred);
  put(page, at, 1, row.unit.name, isQuiet ? STYLES.quiet : STYLES.cell);
  put(page, at, 2, sheetText(`state.${state}`, language), STATE_STYLES[state]);
  const quote = quoting();
  plan.figures.forEach((figure, index) => {
    const { rollUp } = figure.indicator;
    const content = rollUp.method === "sum-of" ? sumContent(picture, plan, row, figure, rollUp.parts, at) : unitCell(figure.indicator, row.cells.get(figure.code), quote);
    putContent(page, at, FIXED_COLUMNS + index, content, withFormat(style, figure.format));
  });
  plan.leads.forEach((lead, index) => {
    const content = state === "left-out" ? { value: "" } : lead.ofUnit(row, at);
    putContent(page, at, FIXED_COLUMNS + plan.figures.length + index, content, withFormat(style, lead.format));
  });
  fitHeight(page, at, row.unit.name, { left: 1, right: 1 }, 21);
}

/** quoteWorksheet for the cells of one row, which are nearly all on one tab. */
function quoting(): (worksheet: string) => string {
  let last = "";
  let quoted = "";
  return (worksheet) => {
    if (worksheet !== last || quoted === "") [last, quoted] = [worksheet, quoteWorksheet(worksheet)];
    return quoted;
  };
}

function sumContent<Code extends string>(
  { template }: DistrictPicture<Code>, { grid }: ByUnitPlan<Code>, row: PictureRow<Code>, { code, indicator }: FigureColumn<Code>, parts: readonly Code[], at: number,
): Content {
  const cells = parts.map((part) => addressOf(at, grid.columns.get(part)!));
  return partsCell(indicator, figureOf(template, row, code), cells);
}

const STATE_STYLES: Readonly<Record<UnitState, DraftStyle>> = {
  reported: STYLES.centred,
  "with-hard": STYLES.stateHard,
  missing: STYLES.quietCentred,
  "left-out": STYLES.stateLeftOut,
};

/** Writes the total row. Returns where each indicator's total stands. */
export function putTotalRow<Code extends string>(page: Page, picture: DistrictPicture<Code>, plan: ByUnitPlan<Code>, language: Language): ReadonlyMap<Code, Place> {
  const { totalRow: row, figures, totals, leads } = plan;
  putMerged(page, across(row, 0, 1), sheetText("by-unit.total", language), STYLES.totalLabel);
  put(page, row, 2, rollUpStatus(picture, language).ratio, STYLES.totalLabel);
  figures.forEach((figure, index) => {
    const content = totalContent(picture, plan, figure, totals.get(figure.code), language);
    const style = content.formula === undefined ? STYLES.totalLabel : withFormat(STYLES.totalFigure, figure.format);
    putContent(page, row, FIXED_COLUMNS + index, content, style);
  });
  leads.forEach((lead, index) => {
    putContent(page, row, FIXED_COLUMNS + figures.length + index, lead.ofTotal(row), withFormat(STYLES.totalFigure, lead.format));
  });
  page.heights.set(row, 24);
  return new Map(figures.map(({ code }, index) => [code, { row, column: FIXED_COLUMNS + index }]));
}

function totalContent<Code extends string>(
  picture: DistrictPicture<Code>, { grid }: ByUnitPlan<Code>, { indicator }: FigureColumn<Code>, total: Total<Code> | undefined, language: Language,
): Content {
  const formula = total ? totalFormula(picture.template, total, grid) : null;
  if (!total || formula === null) return { value: sheetText("by-unit.not-added", language) };
  if (isBeyondRange(picture.template, total)) return { value: sheetText("by-unit.beyond-range", language) };
  return { value: total.value === null ? "" : numberInCell(indicator, total.value), formula };
}
