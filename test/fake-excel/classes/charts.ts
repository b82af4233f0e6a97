import type { Area } from "#core";
import { flagOf, numberOf, oneOf, textOf } from "../protocol/arguments";
import { act, child, finds, value, type ClassTable, type Member } from "../protocol/class-table";
import { collection } from "../protocol/collection";
import { invalidArgument, itemNotFound } from "../protocol/rich-error";
import { valueAt } from "../model/cell-values";
import { FakeChart } from "../model/chart";
import { guardPermission } from "../model/guard";
import { AreasRef, RangeRef, type Region } from "../model/region";
import type { FakeSheet } from "../model/sheet";
import { printCellValue } from "#core";
import { checkSheet } from "./find-range";
import { colourOf } from "./format-colour";
import { isBound, rangeArgument } from "./range-navigation";

/** Types that Huihe or the samples ask for; the fake knows no others. */
const TYPES = ["Line", "LineMarkers", "ColumnClustered", "BarClustered", "BarStacked", "Pie"];

const on = (sheet: FakeSheet): Region => new AreasRef(sheet, []);

/** Excel takes a range object for the data, not an address. */
function addChart(sheet: FakeSheet, [type, source, seriesBy]: readonly unknown[]): FakeChart {
  guardPermission(sheet, "allowEditObjects");
  const self = isBound(source) ? source.self : null;
  if (!(self instanceof RangeRef)) throw invalidArgument("the data of a chart");
  const by = oneOf(["Auto", "Columns", "Rows"], seriesBy ?? "Auto", "seriesBy");
  const { area } = self;
  const isWide = area.right - area.left > area.bottom - area.top;
  const numbers = sheet.charts.map(({ name }) => Number(/^图表 (\d+)$/.exec(name)?.[1] ?? 0));
  const chart = new FakeChart(sheet, sheet.book.nextId(), `图表 ${Math.max(0, ...numbers) + 1}`, oneOf(TYPES, type, "type"), area, by === "Auto" ? (isWide ? "Rows" : "Columns") : by);
  sheet.charts.push(chart);
  return chart;
}

/** Excel.ChartCollection, of a sheet. */
export const charts: ClassTable<FakeSheet> = collection<FakeSheet, FakeChart>({
  name: "ChartCollection",
  of: () => chart,
  items: (sheet) => sheet.charts,
  keys: ({ name, id }) => [name, id],
  members: { Count: value((sheet) => sheet.charts.length), Add: finds(() => chart, addChart) },
});

/** A part of a chart, and the path under which its settings are kept. */
interface ChartPart {
  readonly chart: FakeChart;
  readonly path: string;
}

const part = (path: string) => (one: ChartPart): ChartPart => ({ chart: one.chart, path: one.path === "" ? path : `${one.path}.${path}` });

function keep({ chart: one, path }: ChartPart, name: string, given: unknown): void {
  guardPermission(one.sheet, "allowEditObjects");
  one.settings.set(path === "" ? name : `${path}.${name}`, given);
}

/** A property that takes what `read` lets pass. */
const setting = (name: string, read: (given: unknown) => unknown): Member<ChartPart> =>
  value<ChartPart>(({ chart: one, path }) => one.settings.get(path === "" ? name : `${path}.${name}`) ?? null, (self, given) => keep(self, name, read(given)));

const settings = (names: Readonly<Record<string, (given: unknown) => unknown>>): Readonly<Record<string, Member<ChartPart>>> =>
  Object.fromEntries(Object.entries(names).map(([name, read]) => [name, setting(name, read)]));

function partTable(name: string, members: ClassTable<ChartPart>["members"]): ClassTable<ChartPart> {
  return { name, check: ({ chart: one }) => checkChart(one), members };
}

function checkChart(one: FakeChart): void {
  checkSheet(one.sheet);
  if (one.isDeleted) throw itemNotFound("a chart that was deleted");
}

const font = partTable("ChartFont", settings({ Size: numberOf, Bold: flagOf, Color: colourOf, Italic: flagOf, Name: textOf }));
const fill = partTable("ChartFill", { SetSolidColor: act((self, [colour]) => keep(self, "Color", colourOf(colour))), Clear: act((self) => keep(self, "Color", null)) });
const line = partTable("ChartLineFormat", settings({ Color: colourOf, Weight: numberOf }));
const formatTable = (name: string, parts: Readonly<Record<string, () => ClassTable<ChartPart>>>): ClassTable<ChartPart> =>
  partTable(name, Object.fromEntries(Object.entries(parts).map(([key, table]) => [key, child(table, part(key))])));

const titleFormat = formatTable("ChartTitleFormat", { Font: () => font, Fill: () => fill });
const legendFormat = formatTable("ChartLegendFormat", { Font: () => font, Fill: () => fill });
const axisFormat = formatTable("ChartAxisFormat", { Font: () => font, Line: () => line });
const labelsFormat = formatTable("ChartDataLabelFormat", { Font: () => font, Fill: () => fill });
const seriesFormat = formatTable("ChartSeriesFormat", { Fill: () => fill, Line: () => line });

const title = partTable("ChartTitle", { ...settings({ Text: textOf, Visible: flagOf }), Format: child(() => titleFormat, part("Format")) });
const SIDES = ["Top", "Bottom", "Left", "Right", "Corner"];
const legend = partTable("ChartLegend", { ...settings({ Visible: flagOf, Position: (given) => oneOf(SIDES, given, "position") }), Format: child(() => legendFormat, part("Format")) });
const labels = partTable("ChartDataLabels", { ...settings({ ShowValue: flagOf, ShowSeriesName: flagOf, NumberFormat: textOf, Position: textOf }), Format: child(() => labelsFormat, part("Format")) });
const axis = partTable("ChartAxis", {
  ...settings({ Minimum: numberOf, Maximum: numberOf, MajorUnit: positive, NumberFormat: textOf, Visible: flagOf, TickLabelSpacing: numberOf }),
  Format: child(() => axisFormat, part("Format")),
});
const axes = partTable("ChartAxes", { CategoryAxis: child(() => axis, part("CategoryAxis")), ValueAxis: child(() => axis, part("ValueAxis")) });

function positive(given: unknown): number {
  if (numberOf(given) <= 0) throw invalidArgument("a step that leads nowhere");
  return numberOf(given);
}

/** One line of the source: its heading names it. */
interface Series extends ChartPart {
  readonly index: number;
}

const seriesOf = ({ chart: one }: ChartPart): readonly Series[] => {
  const { source, seriesBy } = one;
  const count = seriesBy === "Columns" ? source.right - source.left : source.bottom - source.top;
  return Array.from({ length: Math.max(1, count) }, (_, index) => ({ chart: one, path: `Series.${index}`, index }));
};

function nameOf({ chart: { sheet, source, seriesBy }, index }: Series): string {
  return printCellValue(seriesBy === "Columns" ? valueAt(sheet, source.top, source.left + 1 + index) : valueAt(sheet, source.top + 1 + index, source.left));
}

const oneSeries: ClassTable<Series> = {
  name: "ChartSeries",
  check: ({ chart: one }) => checkChart(one),
  members: {
    Name: value(nameOf),
    ...(settings({ GapWidth: numberOf, HasDataLabels: flagOf, MarkerStyle: textOf }) as ClassTable<Series>["members"]),
    Format: child(() => seriesFormat, part("Format")),
  },
};

const series: ClassTable<ChartPart> = collection<ChartPart, Series>({
  name: "ChartSeriesCollection", of: () => oneSeries, items: seriesOf, keys: (one) => [nameOf(one)], members: { Count: value((one) => seriesOf(one).length) },
});

function setPosition(one: FakeChart, [first, last]: readonly unknown[]): void {
  guardPermission(one.sheet, "allowEditObjects");
  const cell = (given: unknown): Area => {
    const { sheet, area } = rangeArgument(given, on(one.sheet));
    if (sheet !== one.sheet) throw invalidArgument("a position on another sheet");
    return area;
  };
  one.position = { first: cell(first), last: cell(last ?? first) };
}

const whole = (one: FakeChart): ChartPart => ({ chart: one, path: "" });
const partOf = (path: string) => (one: FakeChart): ChartPart => ({ chart: one, path });

/** Excel.Chart. */
const chart: ClassTable<FakeChart> = {
  name: "Chart",
  id: ({ id }) => id,
  check: checkChart,
  members: {
    Id: value(({ id }) => id),
    Name: value(({ name }) => name, (one, given) => {
      guardPermission(one.sheet, "allowEditObjects");
      one.name = textOf(given, "name");
    }),
    ChartType: value(({ type }) => type, (one, given) => void (one.type = oneOf(TYPES, given, "chartType"))),
    DisplayBlanksAs: value((one) => one.settings.get("DisplayBlanksAs") ?? "NotPlotted", (one, given) => keep(whole(one), "DisplayBlanksAs", oneOf(["NotPlotted", "Zero", "Interplotted"], given, "displayBlanksAs"))),
    Title: child(() => title, partOf("Title")),
    Legend: child(() => legend, partOf("Legend")),
    DataLabels: child(() => labels, partOf("DataLabels")),
    Axes: child(() => axes, partOf("Axes")),
    Series: child(() => series, partOf("Series")),
    SetPosition: act(setPosition),
    Delete: act((one) => {
      guardPermission(one.sheet, "allowEditObjects");
      one.isDeleted = true;
      one.sheet.charts = one.sheet.charts.filter((other) => other !== one);
    }),
  },
};

/** All classes of charts, for the test that holds them to Microsoft's client. */
export const chartClasses = [charts, chart, title, legend, labels, axes, axis, series, oneSeries, font, fill, line, titleFormat, legendFormat, axisFormat, labelsFormat, seriesFormat].map(
  ({ name, members }: { readonly name: string; readonly members: object }) => ({ name, members }),
);
