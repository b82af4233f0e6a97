import { periodIn } from "../model/period-in";
import type { DraftChart, SheetDraft } from "../model/sheet-draft";
import { DATA_WIDTHS, putCharts, shownUnits } from "./bulletin-charts";
import type { BulletinFacts, Traced } from "./bulletin-facts";
import { putChanges, putFindings, putIssues } from "./bulletin-matters";
import { BULLETIN_STYLES, COLUMN_WIDTH, fitText, PAGE_COLUMNS, putPart, putText, shareOf, type BulletinPage } from "./bulletin-page";
import { headlineOf, putReports } from "./bulletin-reports";
import { bulletinTexts } from "./bulletin-texts";
import type { SubjectOptions } from "./list-sheet";
import { across, draftOf, fitHeight, newPage, putMerged } from "./page";
import { sheetText } from "./sheet-texts";
import { worksheetName } from "./worksheet-name";

/** What the sheet 通报 needs besides its facts. */
export interface BulletinOptions extends SubjectOptions {
  /** When it was compiled, as it is to be read; left out: not said. */
  readonly compiledAt?: string;
  /** Names of the sheets that it sends its reader to. */
  readonly sheets: { readonly byUnit: string; readonly findings: string };
}

/** Height in points of the rows that the charts cover. */
const CHART_ROW = 18;

/** How many rows: more units want more room. */
const chartRows = (units: number): number => Math.min(15, Math.max(10, Math.ceil(units * 0.75)));

/**
 * Lays out 通报, one page of A4: how far reports have come in and who is late, progress and trend as charts, what changed most, what is wrong,
 * which issues are open. What is not known says so in a line. Its numbers are formulas on the other sheets, or lead to them.
 */
export function layOutBulletin(facts: BulletinFacts, options: BulletinOptions): SheetDraft {
  const { about, language = "zh-CN", sheets, worksheet } = options;
  const page = newPage([...Array.from({ length: PAGE_COLUMNS }, () => COLUMN_WIDTH), ...DATA_WIDTHS], 0, PAGE_COLUMNS - 1);
  const bulletin: BulletinPage = { page, say: bulletinTexts(language), language };
  const top = putTop(bulletin, facts, options);
  const { next: afterReports, rates } = putReports(bulletin, top, facts, sheets.byUnit);
  const { next: afterProgress, charts } = putProgress(bulletin, afterReports, facts, rates);
  const afterChanges = putChanges(bulletin, afterProgress, facts);
  const afterFindings = putFindings(bulletin, afterChanges, facts, sheets.findings);
  const afterIssues = putIssues(bulletin, afterFindings, facts, sheets.byUnit);
  const traced = facts.forms.length > 0 ? bulletin.say("foot.traced", { byUnit: sheets.byUnit }) : "";
  const bottom = putText(bulletin, afterIssues, traced + bulletin.say("foot.made"), BULLETIN_STYLES.quietLine) - 1;
  return draftOf(page, {
    name: worksheetName(worksheet ?? sheetText("name.bulletin", language)),
    identity: { role: "bulletin", template: "", version: 0, level: about.level, unit: about.unit.code, period: about.period },
    visibility: "visible",
    tab: BULLETIN_STYLES.rule.fill,
    charts,
    gridlines: "hidden",
    print: { landscape: false, area: { top: 1, left: 0, bottom, right: PAGE_COLUMNS - 1 }, pagesHigh: 1 },
    isProtected: false,
  }, language);
}

/** Title, period, the red line, and how it stands in a few sentences. Returns the next row. */
function putTop({ page, say, language }: BulletinPage, facts: BulletinFacts, { about, compiledAt }: BulletinOptions): number {
  const width = { left: 0, right: PAGE_COLUMNS - 1 };
  const title = say("title", { unit: about.unit.name });
  putMerged(page, across(1, width.left, width.right), title, BULLETIN_STYLES.title);
  fitHeight(page, 1, title, width, 40, BULLETIN_STYLES.title.size);
  const date = [periodIn(about.period, language), compiledAt === undefined ? "" : say("compiled", { time: compiledAt })].filter((text) => text !== "").join("　　");
  putMerged(page, across(2, width.left, width.right), date, BULLETIN_STYLES.date);
  page.heights.set(2, 20);
  putMerged(page, across(3, width.left, width.right), null, BULLETIN_STYLES.rule);
  page.heights.set(3, 3);
  page.heights.set(4, 5);
  const headline = headlineOf(facts, say);
  putMerged(page, across(5, width.left, width.right), headline, BULLETIN_STYLES.headline);
  fitText(page, 5, headline, [width.left, width.right], { least: 34, size: 11 });
  return 6;
}

/** The charts, where anything has come. Returns the next row. */
function putProgress(
  bulletin: BulletinPage, top: number, { progress, forms }: BulletinFacts, rates: ReadonlyMap<string, string>,
): { readonly next: number; readonly charts: readonly DraftChart[] } {
  const row = putPart(bulletin, top, 1, "part.progress");
  if (progress === null) return { next: putText(bulletin, row, bulletin.say("progress.none")), charts: [] };
  const rows = chartRows(shownUnits(progress).length);
  for (let line = 0; line < rows; line++) bulletin.page.heights.set(row + line, CHART_ROW);
  const charts = putCharts(bulletin, { top: row, rows }, progress, cameNow(progress.form, forms, rates));
  const next = row + rows;
  return { next: progress.earlier.length > 0 ? next : putText(bulletin, next, bulletin.say("trend.begins"), BULLETIN_STYLES.quietLine), charts };
}

/** The share of units that sent a form this time, which stands in the table of forms. */
function cameNow(form: string, forms: BulletinFacts["forms"], rates: ReadonlyMap<string, string>): Traced {
  const found = forms.find(({ id }) => id === form);
  if (!found) return { value: null };
  const { received, returned, absent } = found;
  const came = received.value + returned.value;
  const rate = rates.get(form);
  return { value: shareOf(came, came + absent.value), ...(rate !== undefined && { formula: rate }) };
}
