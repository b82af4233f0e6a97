import type { DraftChart } from "../model/sheet-draft";
import type { BulletinProgress, Traced } from "./bulletin-facts";
import { BULLETIN_STYLES, PAGE_COLUMNS, PERCENT } from "./bulletin-page";
import type { BulletinPage } from "./bulletin-page";
import { put } from "./page";
import { withFormat } from "./styles";

/** Beyond this many units a chart shows the lowest alone. */
const MOST_UNITS = 24;
const LOWEST = 10;

/** The units that the chart shows, the lowest first: all, or of many those with the lowest rates. */
export function shownUnits({ units }: BulletinProgress): BulletinProgress["units"] {
  const ordered = [...units].sort((one, other) => sizeOf(one.rate) - sizeOf(other.rate));
  if (units.length <= MOST_UNITS) return ordered;
  const known = ordered.filter(({ rate }) => sizeOf(rate) >= 0);
  return (known.length > 0 ? known : ordered).slice(0, LOWEST);
}

/** Where the figures of the charts stand: right of the page, in columns and rows of their own, and not printed. */
const DATA_ROW = 2;
const UNITS_COLUMN = PAGE_COLUMNS + 1;
const PERIODS_COLUMN = UNITS_COLUMN + 3;
export const DATA_WIDTHS: readonly number[] = [3, 18, 12, 3, 16, 12, 12];

const COLOURS = { rate: "C0504D", units: "4F81BD", came: "7F7F7F" } as const;

/** The names of the charts, by which hosts find them again. */
export const CHART_NAMES = { units: "Huihe.progress", periods: "Huihe.trend" } as const;

/** Writes the figures of the charts beside the page, and says how they are to be drawn below row `top`, `rows` rows high. */
export function putCharts(bulletin: BulletinPage, { top, rows }: { readonly top: number; readonly rows: number }, progress: BulletinProgress, came: Traced): DraftChart[] {
  const { page, say } = bulletin;
  put(page, DATA_ROW - 1, UNITS_COLUMN, say("chart.data"), BULLETIN_STYLES.data);
  const half = PAGE_COLUMNS / 2;
  const place = (left: number) => ({ top, bottom: top + rows - 1, left, right: left + half - 1 });
  return [{ ...unitsChart(bulletin, progress), anchor: place(0) }, { ...periodsChart(bulletin, progress, came), anchor: place(half) }];
}

/** Units by their rate, the highest on top; who has none is lowest. */
function unitsChart(bulletin: BulletinPage, progress: BulletinProgress): Omit<DraftChart, "anchor"> {
  const { say } = bulletin;
  const { units, rate } = progress;
  const name = rate ?? say("chart.fine");
  const shown = shownUnits(progress);
  const title = shown.length < units.length ? say("chart.lowest", { rate: name, count: shown.length, of: units.length }) : say("chart.units", { rate: name });
  const source = putData(bulletin, UNITS_COLUMN, [name], shown.map((unit) => ({ label: sizeOf(unit.rate) < 0 ? say("chart.no-figure", { name: unit.name }) : unit.name, values: [unit.rate] })));
  return { name: CHART_NAMES.units, kind: "bar", title, source, colours: [COLOURS.units], format: "0%", labels: "0.0%", least: 0, step: 0.2, ...mostOf(shown.map((unit) => unit.rate), 1.12) };
}

/** The district's rate and the share of units that reported, period by period. */
function periodsChart(bulletin: BulletinPage, { earlier, now, rate }: BulletinProgress, came: Traced): Omit<DraftChart, "anchor"> {
  const { say } = bulletin;
  const periods = [...earlier, { ...now, came }];
  const series = rate === null ? [say("column.rate")] : [rate, say("column.rate")];
  const source = putData(bulletin, PERIODS_COLUMN, series, periods.map((period) => ({ label: period.label, values: rate === null ? [period.came] : [period.rate, period.came] })));
  const values = periods.flatMap((period) => (rate === null ? [period.came] : [period.rate, period.came]));
  const colours = rate === null ? [COLOURS.came] : [COLOURS.rate, COLOURS.came];
  const { least, step } = axisBelow(values);
  return { name: CHART_NAMES.periods, kind: "line", title: say("chart.periods"), source, colours, format: "0%", labels: "0.0%", least, step, ...mostOf(values, 1.08) };
}

interface DataRow {
  readonly label: string;
  readonly values: readonly Traced[];
}

/** Writes series side by side below their names, behind their categories. */
function putData({ page }: BulletinPage, left: number, series: readonly string[], rows: readonly DataRow[]): DraftChart["source"] {
  const { data, dataFigure } = BULLETIN_STYLES;
  series.forEach((name, index) => put(page, DATA_ROW, left + 1 + index, name, data));
  rows.forEach(({ label, values }, index) => {
    put(page, DATA_ROW + 1 + index, left, label, withFormat(data, "@"));
    values.forEach(({ value, formula }, at) => put(page, DATA_ROW + 1 + index, left + 1 + at, value, withFormat(dataFigure, PERCENT), formula));
  });
  return { top: DATA_ROW, bottom: DATA_ROW + rows.length, left, right: left + series.length };
}

const sizeOf = ({ value }: Traced): number => (typeof value === "number" ? value : -1);

/** Rates end at 100 %, unless one is above it; `most` leaves room for what is written beside them. */
const mostOf = (values: readonly Traced[], most: number): { readonly most?: number } => (values.some(({ value }) => typeof value === "number" && value > 1) ? {} : { most });

/** An axis that begins below all of them, so that a line has room to move, and has a line at 100 %. */
function axisBelow(values: readonly Traced[]): { readonly least: number; readonly step: number } {
  const known = values.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  const tenths = Math.max(0, Math.floor(Math.min(0.9, ...known) * 10 - 0.5));
  return tenths < 6 ? { least: (tenths - (tenths % 2)) / 10, step: 0.2 } : { least: tenths / 10, step: 0.1 };
}
