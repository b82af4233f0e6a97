import type { Place } from "../model/address";
import { labelIn, type Language } from "../model/localised";
import type { SheetDraft } from "../model/sheet-draft";
import { takeAll, type Steps } from "../model/step";
import { FIXED_COLUMNS, PAGE_WIDTH, planByUnit, type ByUnitPlan } from "./by-unit-plan";
import type { DistrictPicture } from "./district-picture";
import { periodIn } from "../model/period-in";
import { groupPaths, splitGroups, type PathSpan } from "./group-paths";
import { levelOf, type UnitCode, type UnitLevel } from "../model/unit";
import { levelAbove, levelBelow } from "./level-above";
import { across, draftOf, fitHeight, newPage, put, putLine, putMerged, widthOf, type Page } from "./page";
import { putTotalRow, putUnitRow } from "./put-unit-rows";
import { rollUpStatus } from "./roll-up-status";
import { sheetText } from "./sheet-texts";
import { COLOURS, STYLES } from "./styles";
import { worksheetName } from "./worksheet-name";

/** How a sheet is to be called (its usual name when left out) and in which language it is written. */
export interface SheetOptions {
  readonly worksheet?: string;
  readonly language?: Language;
}

/**
 * The sheet 分街道, where each indicator's total stands on it, the row of each unit (its figures stand in the columns of the totals), and the
 * indicator that share and rank are about; null where none adds up.
 */
export interface ByUnitSheet<Code extends string = string> {
  readonly draft: SheetDraft;
  readonly totals: ReadonlyMap<Code, Place>;
  readonly rows: ReadonlyMap<UnitCode, number>;
  readonly lead: Code | null;
}

/**
 * Lays out units × indicators: each figure a live reference to the unit's tab, the totals below, share and rank by the
 * first indicator that adds up. Missing units stand in their row; units that were left out stand below the totals.
 */
export const layOutByUnit = <Code extends string>(picture: DistrictPicture<Code>, options: SheetOptions = {}): ByUnitSheet<Code> =>
  takeAll(layOutByUnitSteps(picture, options));

/** layOutByUnit in steps, one a unit. */
export function* layOutByUnitSteps<Code extends string>(picture: DistrictPicture<Code>, options: SheetOptions = {}): Steps<ByUnitSheet<Code>> {
  const language = options.language ?? "zh-CN";
  const plan = planByUnit(picture, language);
  const page = newPage(plan.widths, plan.pageLeft, plan.pageRight);
  putTop(page, picture, language);
  putHead(page, plan, language);
  for (const [index, row] of plan.counted.entries()) {
    yield { stage: "lay-out", done: index, of: plan.counted.length, what: row.unit.name };
    putUnitRow(page, picture, plan, row, plan.grid.firstRow + index, index + 1, language);
  }
  const totals = putTotalRow(page, picture, plan, language);
  if (plan.leftOut.length > 0) putLine(page, plan.totalRow + 1, sheetText("by-unit.left-out", language), STYLES.blockTitle);
  plan.leftOut.forEach((row, index) => putUnitRow(page, picture, plan, row, plan.totalRow + 2 + index, index + 1, language));
  const rows = new Map([...plan.grid.rows, ...plan.leftOut.map(({ unit }, index) => [unit.code, plan.totalRow + 2 + index] as const)]);
  const { template, rollUp } = picture;
  const level = levelOf(rollUp.superior, levelAbove(template.level));
  const draft = draftOf(page, {
    name: worksheetName(options.worksheet ?? byUnitName(levelBelow(level), language)),
    identity: { role: "by-unit", template: template.id, version: template.version, level, unit: rollUp.superior.code, period: rollUp.period },
    visibility: "visible",
    tab: COLOURS.tab,
    freeze: { rows: plan.grid.firstRow, columns: 2 },
    print: { landscape: true, titleRows: [plan.headRow, plan.grid.firstRow - 1], titleColumns: [0, FIXED_COLUMNS - 1], pagesWide: plan.pagesWide },
    isProtected: false,
  }, language);
  return { draft, totals, rows, lead: plan.lead };
}

/** What the sheet is called when it lists units of `level`: 分社区, 分街道, 分区. */
export const byUnitName = (level: UnitLevel, language: Language): string =>
  sheetText(level === "community" ? "name.by-community" : level === "district" || level === "city" ? "name.by-district" : "name.by-unit", language);

function putTop<Code extends string>(page: Page, picture: DistrictPicture<Code>, language: Language): void {
  const { template, rollUp } = picture;
  const status = rollUpStatus(picture, language);
  const title = sheetText("by-unit.title", language, { superior: rollUp.superior.name, name: labelIn(template.name, language) });
  putMerged(page, across(1, page.left, page.right), title, STYLES.title);
  page.heights.set(1, 36);
  const subtitle = [periodIn(rollUp.period, language), status.caution === null ? status.reported : ""];
  putLine(page, 2, subtitle.filter((text) => text !== "").join("　　"), STYLES.subtitle);
  if (status.caution !== null) putLine(page, 3, status.caution, STYLES.caution);
}

function putHead(page: Page, { headRow, grid, figures, leads }: ByUnitPlan, language: Language): void {
  const measureRow = grid.firstRow - 1;
  const depth = measureRow - headRow;
  (["column.number", "column.unit", "column.state"] as const).forEach((key, column) => {
    putMerged(page, { top: headRow, bottom: measureRow, left: column, right: column }, sheetText(key, language), STYLES.head);
  });
  const spans = groupPaths([...figures, ...leads].map(({ path }) => path), depth);
  const isTooWide = ({ firstLine, lastLine }: PathSpan): boolean => widthOf(page, FIXED_COLUMNS + firstLine, FIXED_COLUMNS + lastLine) > PAGE_WIDTH / 2;
  for (const span of splitGroups(spans, isTooWide)) {
    const area = { top: headRow + span.firstLevel, bottom: headRow + span.lastLevel, left: FIXED_COLUMNS + span.firstLine, right: FIXED_COLUMNS + span.lastLine };
    putMerged(page, area, span.label, STYLES.head);
    fitHeight(page, area.bottom, span.label, area, 22);
  }
  const measures = [...figures.map(({ indicator }) => indicator.measure), ...leads.map(({ measure }) => measure)];
  measures.forEach((measure, index) => put(page, measureRow, FIXED_COLUMNS + index, measure === "1" ? "" : measure, STYLES.measureHead));
}
