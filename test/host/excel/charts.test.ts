import assert from "node:assert/strict";
import type { SheetDraft } from "#core";
import { FakeChart } from "../../fake-excel/model/chart";
import { FakeWorkbook } from "../../fake-excel/model/workbook";
import { describeWithClient } from "../../fake-excel/sample";
import { barChart, chartedDraft, lineChart } from "../../helpers/chart-draft";
import { openHost, type OpenedExcel } from "./open-host";

async function written(draft: SheetDraft = chartedDraft()): Promise<OpenedExcel> {
  const opened = openHost(new FakeWorkbook("新.xlsx"));
  await opened.host.writeSheets([draft]);
  return opened;
}
const chartsOf = ({ excel }: OpenedExcel) => excel.workbook.sheets[1]!.charts;

describeWithClient("ExcelHost.writeSheets: charts", () => {
  it("draws them over their cells, with the cells as their data", async () => {
    const [bars, lines] = chartsOf(await written());
    assert.deepEqual([bars!.name, bars!.type, bars!.source, bars!.seriesBy], [barChart.name, "BarClustered", barChart.source, "Columns"]);
    assert.deepEqual([lines!.name, lines!.type, lines!.source], [lineChart.name, "LineMarkers", lineChart.source]);
    assert.deepEqual([bars!.position?.first.top, bars!.position?.last], [6, { top: 15, left: 3, bottom: 15, right: 3 }]);
  });

  it("titles them, colours each series, and ends the axis where it is to end", async () => {
    const [bars, lines] = chartsOf(await written()).map(({ settings }) => settings);
    assert.deepEqual(["Title.Text", "Legend.Visible", "Axes.ValueAxis.Minimum", "Axes.ValueAxis.Maximum", "Axes.ValueAxis.MajorUnit", "Axes.ValueAxis.NumberFormat", "DataLabels.NumberFormat", "Series.0.Format.Fill.Color"].map((path) => bars!.get(path)), [
      "各单位“复工率” <1>", false, 0, 1.12, 0.2, "0%", "0.0%", "#4F81BD",
    ]);
    assert.deepEqual(["Legend.Position", "Series.0.Format.Line.Color", "Series.1.Format.Line.Color", "Axes.ValueAxis.Minimum"].map((path) => lines!.get(path) ?? null), ["Bottom", "#C0504D", "#7F7F7F", null]);
  });

  it("draws them anew with their sheet, and leaves a person's own chart alone", async () => {
    const opened = await written();
    const sheet = opened.excel.workbook.sheets[1]!;
    sheet.charts.push(new FakeChart(sheet, "own", "我的图", "Pie", barChart.source, "Columns"));
    await opened.host.writeSheets([chartedDraft()]);
    assert.deepEqual(chartsOf(opened).map(({ name }) => name), ["我的图", barChart.name, lineChart.name]);
  });

  it("draws them anew although somebody has protected the sheet without a password", async () => {
    const opened = await written();
    opened.excel.workbook.sheets[1]!.protection = { options: {}, password: null };
    await opened.host.readWorkbook();
    await opened.host.writeSheets([chartedDraft()]);
    assert.deepEqual(chartsOf(opened).map(({ name }) => name), [barChart.name, lineChart.name]);
  });

  it("needs one request more where they stand already, and none where they are new", async () => {
    const opened = openHost(new FakeWorkbook("新.xlsx"));
    const syncs = async (draft: SheetDraft): Promise<number> => {
      await opened.host.readWorkbook();
      opened.excel.journal.clear();
      await opened.host.writeSheets([draft]);
      return opened.excel.journal.syncs;
    };
    const { charts: _, ...plain } = chartedDraft();
    const [first, second] = [await syncs(chartedDraft()), await syncs(chartedDraft())];
    assert.deepEqual([second - (await syncs(plain)), first <= second], [1, true]);
  });

  it("prints their page on its own area, without lines between the cells", async () => {
    const [, sheet] = (await written()).excel.workbook.sheets;
    assert.deepEqual([sheet!.showGridlines, sheet!.page.printAreas, sheet!.page.zoom], [false, [{ top: 1, left: 0, bottom: 15, right: 8 }], { horizontalFitToPages: 1, verticalFitToPages: 1 }]);
  });
});
