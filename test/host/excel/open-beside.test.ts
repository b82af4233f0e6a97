import assert from "node:assert/strict";
import { HostError } from "#jobs/host-error";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { describeWithClient } from "../../fake-excel/sample";
import { FakeWorkbook } from "../../fake-excel/model/workbook";
import { sheet } from "../../helpers/sheet";
import { openHost } from "./open-host";

const FILE = XlsxHost.fromSnapshot({ name: "上报.xlsx", sheets: [sheet("汇总", "| | A |\n| 1 | 合计 |", { workbook: "上报.xlsx" })] }, nodeCodec);

describeWithClient("a file opened beside the workbook in Excel", () => {
  it("is an open workbook with these very bytes, made with one request, and the add-in's own workbook is as it was", async () => {
    const book = new FakeWorkbook("区.xlsx", "表");
    const { excel, host } = openHost(book);
    const bytes = FILE.save();
    await host.openBeside(bytes, "上报.xlsx");
    assert.deepEqual([excel.journal.syncs, book.created.map(({ isOpen }) => isOpen), book.sheets.map(({ name }) => name)], [1, [true], ["表"]]);
    assert.deepEqual(book.created[0]!.bytes, new Uint8Array(bytes));
  });

  it("keeps every byte whatever it is and however long the file", async () => {
    const book = new FakeWorkbook("区.xlsx");
    const bytes = Uint8Array.from({ length: 100_001 }, (_, at) => (at * 7) % 256);
    await openHost(book).host.openBeside(bytes, "上报.xlsx");
    assert.deepEqual(book.created[0]!.bytes, bytes);
  });

  it("is trouble that can be told where Excel does not take so much at once", async () => {
    const { host } = openHost(new FakeWorkbook("区.xlsx"));
    await assert.rejects(host.openBeside(new Uint8Array(4 * 1024 * 1024), "上报.xlsx"), (error) => error instanceof HostError && error.code === "too-much" && error.subject === "上报.xlsx");
  });
});
