import { addressOf, isOurChart, printArea, type DraftChart, type SheetDraft } from "#core";
import { step, type Step } from "../steps";
import type { ExcelPlacement } from "./excel-placement";

/** A chart of ours that stands on a tab. */
interface StandingChart {
  readonly tab: string;
  readonly name: string;
}

/** Our charts on tabs that are written anew by drafts with charts: one request, or none. A person's own charts are no matter. */
export async function askCharts(context: Excel.RequestContext, placements: readonly ExcelPlacement[]): Promise<readonly StandingChart[]> {
  const asked = placements.filter(({ draft, replaced }) => replaced && draft.charts !== undefined);
  if (asked.length === 0) return [];
  const found = asked.map(({ key }) => ({ tab: key, charts: context.workbook.worksheets.getItem(key).charts.load("items/name") }));
  await context.sync();
  return found.flatMap(({ tab, charts }) => charts.items.filter(({ name }) => isOurChart(name)).map(({ name }) => ({ tab, name })));
}

/** Takes them away; their tabs must be open for it. */
export const chartRemovals = (standing: readonly StandingChart[]): Step[] =>
  standing.map(({ tab, name }) => step(4, ({ workbook }) => workbook.worksheets.getItem(tab).charts.getItem(name).delete(), name.length));

/** About how many actions a chart takes, and a series of it. */
const CHART_ACTIONS = 40;
const SERIES_ACTIONS = 8;

/** Points. */
const TITLE_SIZE = 10;
const TEXT_SIZE = 7;

const TYPES = { bar: "BarClustered", line: "LineMarkers" } as const;

/** Draws the charts of a sheet whose cells are written. */
export const chartSteps = (key: string, { charts = [] }: SheetDraft): Step[] =>
  charts.map((chart) => step(CHART_ACTIONS + SERIES_ACTIONS * chart.colours.length, ({ workbook }) => draw(workbook.worksheets.getItem(key), chart), chart.title.length * 3));

function draw(sheet: Excel.Worksheet, chart: DraftChart): void {
  const { anchor, source, colours } = chart;
  const drawn = sheet.charts.add(TYPES[chart.kind], sheet.getRange(printArea(source)).untrack(), "Columns");
  drawn.name = chart.name;
  drawn.title.text = chart.title;
  drawn.title.format.font.size = TITLE_SIZE;
  drawn.title.format.font.bold = true;
  drawn.legend.visible = colours.length > 1;
  if (colours.length > 1) drawn.legend.position = "Bottom";
  drawn.displayBlanksAs = "NotPlotted";
  drawn.setPosition(addressOf(anchor.top, anchor.left), addressOf(anchor.bottom, anchor.right));
  setUpAxes(drawn.axes, chart);
  colours.forEach((colour, index) => setUpSeries(drawn.series.getItemAt(index), chart, colour));
  drawn.dataLabels.showValue = true;
  drawn.dataLabels.numberFormat = chart.labels;
  drawn.dataLabels.format.font.size = TEXT_SIZE;
}

function setUpAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, { format, least, most, step: unit }: DraftChart): void {
  valueAxis.numberFormat = format;
  if (least !== undefined) valueAxis.minimum = least;
  if (most !== undefined) valueAxis.maximum = most;
  if (unit !== undefined) valueAxis.majorUnit = unit;
  valueAxis.format.font.size = TEXT_SIZE;
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.format.font.size = TEXT_SIZE;
}

function setUpSeries(series: Excel.ChartSeries, { kind }: DraftChart, colour: string): void {
  series.hasDataLabels = true;
  if (kind === "line") series.format.line.color = `#${colour}`;
  else {
    series.format.fill.setSolidColor(`#${colour}`);
    series.gapWidth = 35;
  }
}
