import assert from "node:assert/strict";
import { describeWithClient, openSample, refusal } from "./sample";

// After the samples of "Work with charts using the Excel JavaScript API" in Microsoft's documentation.
describeWithClient("charts of the fake Excel", () => {
  it("are added over a range, titled, placed and formatted", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      const chart = sheet.charts.add(Excel.ChartType.line, sheet.getRange("A1:C4"), Excel.ChartSeriesBy.columns);
      chart.title.text = "Sales Data";
      chart.legend.position = Excel.ChartLegendPosition.right;
      chart.legend.format.fill.setSolidColor("white");
      chart.dataLabels.format.font.size = 15;
      chart.dataLabels.format.font.color = "black";
      chart.setPosition("A22", "F30");
      await context.sync();
    });
    const [chart] = workbook.active.charts;
    assert.deepEqual([chart!.type, chart!.source, chart!.seriesBy, chart!.name], ["Line", { top: 0, left: 0, bottom: 3, right: 2 }, "Columns", "图表 1"]);
    assert.deepEqual(chart!.position?.last, { top: 29, left: 5, bottom: 29, right: 5 });
    assert.deepEqual(Object.fromEntries(chart!.settings), {
      "Title.Text": "Sales Data", "Legend.Position": "Right", "Legend.Format.Fill.Color": "#FFFFFF", "DataLabels.Format.Font.Size": 15, "DataLabels.Format.Font.Color": "#000000",
    });
  });

  it("have axes with ends, and series by their headings", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:C4"), "Columns");
      chart.name = "Huihe.progress";
      chart.axes.valueAxis.maximum = 5;
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.majorUnit = 1;
      chart.series.getItemAt(1).format.fill.setSolidColor("#4F81BD");
      const names = chart.series.load("items/name");
      await context.sync();
      assert.deepEqual(names.items.map(({ name }) => name), ["件数", "单价"]);
      const again = sheet.charts.getItem("Huihe.progress").load("name,chartType");
      await context.sync();
      assert.deepEqual([again.name, again.chartType], ["Huihe.progress", "BarClustered"]);
    });
    assert.equal(workbook.active.charts[0]!.settings.get("Series.1.Format.Fill.Color"), "#4F81BD");
  });

  it("go when they are deleted, and are told of by name", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("产品");
      charts.add("Pie", context.workbook.worksheets.getItem("产品").getRange("A1:B4"), "Auto");
      await context.sync();
      charts.getItemAt(0).delete();
      const none = charts.getItemOrNullObject("图表 1").load("name");
      await context.sync();
      assert.equal(none.isNullObject, true);
    });
    assert.deepEqual(workbook.active.charts, []);
  });

  it("are refused as Excel refuses: other types, data that is no range, series and charts that are not there, a protected sheet", async () => {
    const { Excel, workbook } = openSample();
    const trying = (work: (sheet: Excel.Worksheet) => void) => refusal(Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem("产品"));
      await context.sync();
    }));
    assert.equal(await trying((sheet) => void sheet.charts.add("Ribbon" as never, sheet.getRange("A1:B4"), "Columns")), "InvalidArgument");
    assert.equal(await trying((sheet) => void sheet.charts.add("Line", "A1:B4" as never, "Columns")), "InvalidArgument");
    assert.equal(await trying((sheet) => void (sheet.charts.add("Line", sheet.getRange("A1:B4"), "Columns").series.getItemAt(3).gapWidth = 3)), "ItemNotFound");
    assert.equal(await trying((sheet) => sheet.charts.getItem("没有").delete()), "ItemNotFound");
    workbook.active.protection = { options: {}, password: null };
    assert.equal(await trying((sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B4"), "Columns")), "AccessDenied");
  });
});
