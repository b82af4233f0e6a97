import assert from "node:assert/strict";
import { openExcelHost } from "#excel";
import { HostError } from "#jobs/host-error";
import { describeWithClient } from "../../fake-excel/sample";
import { openFakeExcel } from "../../fake-excel/fake-excel";
import { FakeWorkbook } from "../../fake-excel/model/workbook";
import { mark } from "../../helpers/drafts";

/** What happens in a task pane of an Excel of this level, with Microsoft's client as a global. */
async function inPane<Result>(apiLevel: string, act: (book: FakeWorkbook) => Promise<Result>): Promise<Result> {
  const book = new FakeWorkbook("府坪.xlsx", "表");
  const uninstall = openFakeExcel(book, { apiLevel }).install();
  try {
    return await act(book);
  } finally {
    uninstall();
  }
}

describeWithClient("openExcelHost", () => {
  for (const level of ["1.14", "1.17", "1.18", "1.20"]) {
    it(`opens the workbook in an Excel of level ${level}, whatever the loaded client lacks of it`, async () => {
      const rules = await inPane(level, async (book) => {
        const host = await openExcelHost();
        assert.equal(host.name, "府坪.xlsx");
        assert.equal((await host.readWorkbook()).sheets[0]?.worksheet, "表");
        const stop = await host.watch({ changed: () => undefined, selected: () => undefined });
        await host.showMarks([mark("府坪.xlsx", "表", "C7")]);
        await stop();
        return book.sheet("表").rules.length;
      });
      assert.equal(rules, 1);
    });
  }

  it("refuses an older Excel before it asks for anything", async () => {
    await assert.rejects(inPane("1.13", () => openExcelHost()), (error) => error instanceof HostError && error.code === "too-old");
  });
});
