import assert from "node:assert/strict";
import { recallLog } from "#jobs/recall-log";
import { describeWithClient } from "../../fake-excel/sample";
import { FakeWorkbook } from "../../fake-excel/model/workbook";
import { openHost } from "../../host/excel/open-host";
import { fileOf, formOf, mailWith, sitDown } from "./sitting";

describeWithClient("collecting into a workbook that is open in Excel", () => {
  it("writes what is accepted onto tabs of its own with totals over them, notes it, and lets the newer version take its place", async () => {
    const { excel, host } = openHost(new FakeWorkbook("武陵区.xlsx", "Sheet1"));
    const { controller, leave, state } = await sitDown(host);
    await controller.addFiles([mailWith("一.eml", { "日报.xlsx": await formOf(0) }), fileOf("二.xlsx", await formOf(1))]);
    await controller.consolidate();
    assert.deepEqual([state().trouble, state().outcome?.taken], [null, 2]);
    const tabs = async () => (await host.readWorkbook()).sheets.filter(({ visibility }) => visibility === "visible").map(({ worksheet }) => worksheet);
    const first = await tabs();
    assert.deepEqual(first.filter((name) => ["府坪街道", "永安街道", "汇总", "收报记录"].includes(name)).length, 4, first.join());

    await controller.addFiles([mailWith("三.eml", { "日报 第2版.xlsx": await formOf(0, { people: 103 }) })]);
    await controller.consolidate();
    assert.equal(state().outcome!.rollUps[0]!.totals.find(({ indicator }) => indicator === "people")!.value, 203);
    const workbook = await host.readWorkbook();
    assert.deepEqual(await tabs(), first);
    assert.deepEqual(recallLog(workbook).map(({ action, unit, file, words }) => [action, unit.name, file, words]), [
      ["taken", "府坪街道", "一.eml › 日报.xlsx", ""], ["taken", "永安街道", "二.xlsx", ""], ["taken", "府坪街道", "三.eml › 日报 第2版.xlsx", "C11 从业人员 100 → 103"],
    ]);
    leave();
    await excel.settled();
  });
});
