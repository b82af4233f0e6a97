import assert from "node:assert/strict";
import type { SheetDraft } from "#core";
import { HostError, type HostErrorCode } from "#jobs/host-error";
import { excelTrouble } from "../../../src/host/excel/excel-trouble";
import { describeWithClient } from "../../fake-excel/sample";
import { readOut } from "../../fake-excel/model/read-out";
import { FakeWorkbook } from "../../fake-excel/model/workbook";
import { draft, identity, mark } from "../../helpers/drafts";
import { openDrafts, openHost } from "./open-host";

const BOOK = "区.xlsx";
const openEmpty = () => openHost(new FakeWorkbook(BOOK));
const is = (code: HostErrorCode, subject = BOOK) => (error: unknown) => error instanceof HostError && error.code === code && error.subject === subject;

const sheets: readonly SheetDraft[] = [
  draft({ isProtected: true, cells: [{ row: 1, column: 0, value: 3, formula: "'来源'!A2" }], names: [{ name: "S01.all", address: "A2" }] }),
  draft({ name: "来源", identity: identity({ role: "sources", template: "" }), cells: [{ row: 1, column: 0, value: 3, link: { worksheet: "汇总", address: "A2" } }] }),
];

describeWithClient("ExcelHost when Excel refuses", () => {
  it("waits while somebody types into a cell", async () => {
    const { host, excel } = openEmpty();
    excel.user.enterCell();
    const reading = host.readWorkbook();
    setTimeout(() => excel.user.leaveCell(), 20);
    assert.equal((await reading).sheets.length, 1);
    assert.ok(excel.journal.entries.every(({ isDelayedForCellEdit }) => isDelayedForCellEdit));
  });

  it("says what to do in each case, and nothing of Office", () => {
    const codes: readonly (readonly [string, HostErrorCode])[] = [
      ["InvalidOperationInCellEditMode", "cell-edit"], ["AccessDenied", "protected"], ["ItemNotFound", "gone"], ["ConnectionFailure", "disconnected"],
      ["RequestPayloadSizeLimitExceeded", "too-much"], ["ResponsePayloadSizeLimitExceeded", "too-much"], ["ApiNotFound", "too-old"], ["GeneralException", "excel-failed"],
      ["RequestAborted", "excel-busy"], ["SomethingNew", "excel-failed"],
    ];
    for (const [code, ours] of codes) {
      const error = Object.assign(new Error("Office's own words"), { code, debugInfo: { errorLocation: "Range.values" } });
      assert.ok(is(ours)(excelTrouble(error, BOOK)), code);
    }
  });

  it("has a sentence for every code that Excel's client knows, but for those that only a mistake of ours can raise", () => {
    const { Excel } = openEmpty().excel;
    const error = (code: string) => Object.assign(new Error("Office's own words"), { code, debugInfo: { errorLocation: "Range.values" } });
    const unsaid = Object.values(Excel.ErrorCodes).filter((code) => !(excelTrouble(error(code), BOOK) instanceof HostError));
    assert.ok(Object.values(Excel.ErrorCodes).length > 20);
    assert.deepEqual(unsaid, ["InvalidArgument"]);
  });

  it("gives a mistake of ours back as it is", () => {
    const mistake = new RangeError("no such row");
    assert.equal(excelTrouble(mistake, BOOK), mistake);
  });

  for (const code of ["GeneralException", "RequestAborted", "Conflict", "InvalidSelection", "InactiveWorkbook"]) {
    it(`tries once more after ${code}, and writes nothing twice`, async () => {
      const { host, excel } = openEmpty();
      await host.readWorkbook();
      excel.faults.failRequest(2, code);
      await host.writeSheets(sheets);
      assert.deepEqual(excel.workbook.sheets.map(({ name }) => name), ["Sheet1", "汇总", "来源"]);
    });
  }

  it("does not go on trying", async () => {
    const { host, excel } = openEmpty();
    for (const nth of [1, 2, 3, 4]) excel.faults.failRequest(nth, "GeneralException");
    await assert.rejects(host.readWorkbook(), is("excel-failed"));
    assert.equal(excel.journal.syncs, 2);
  });

  it("tells a read-only workbook from a protected sheet, and reads it all the same", async () => {
    const { host, excel } = openEmpty();
    excel.workbook.isReadOnly = true;
    assert.equal((await host.readWorkbook()).sheets.length, 1);
    await assert.rejects(host.writeSheets(sheets), is("read-only"));
    await assert.rejects(host.showMarks([mark(BOOK, "Sheet1", "A1")]), is("read-only"));
  });

  it("adds no sheet to a workbook whose structure is protected, but rewrites those of ours", async () => {
    const { host, excel } = openDrafts(BOOK, sheets);
    excel.workbook.structure = { password: null };
    await assert.rejects(host.writeSheets([draft({ name: "催报", identity: identity({ role: "chase" }) })]), is("structure-protected"));
    await assert.rejects(host.clear(["sources"]), is("structure-protected"));
    await host.writeSheets([sheets[1]!]);
  });

  it("leaves a sheet of ours alone that somebody has given a password, with all others of that run", async () => {
    const { host, excel } = openDrafts(BOOK, sheets);
    excel.workbook.sheet("汇总").protection = { options: {}, password: "秘密" };
    const before = readOut(excel.workbook);
    await assert.rejects(host.writeSheets(sheets), is("protected", "汇总"));
    assert.deepEqual(readOut(excel.workbook), before);
  });

  it("keeps on when the user deletes, renames or switches sheets between reading and writing", async () => {
    const { host, excel } = openDrafts(BOOK, [...sheets, draft({ name: "表", identity: identity({ role: "form", unit: "001" }) })]);
    await host.readWorkbook();
    excel.user.deleteSheet("来源");
    excel.user.renameSheet("汇总", "我的汇总");
    excel.user.activate("表");
    await host.writeSheets(sheets);
    assert.deepEqual(excel.workbook.sheets.map(({ name }) => name), ["我的汇总", "表", "来源"]);
    assert.equal(readOut(excel.workbook).sheets[2]!.links["A2"], "'我的汇总'!A2");
  });

  it("takes another name when the user has given away the wished one", async () => {
    const { host, excel } = openEmpty();
    await host.readWorkbook();
    excel.user.addSheet("来源");
    await host.writeSheets(sheets);
    assert.deepEqual(excel.workbook.sheets.map(({ name }) => name), ["Sheet1", "来源", "汇总", "来源 (2)"]);
    assert.equal(readOut(excel.workbook).sheets[2]!.cells["A2"], "='来源 (2)'!A2");
  });

  it("puts right with a second run what stopped anywhere in the first", async () => {
    const whole = openEmpty();
    await whole.host.writeSheets(sheets);
    const wanted = readOut(whole.excel.workbook);
    const requests = whole.excel.journal.syncs;
    for (let nth = 1; nth <= requests; nth++) {
      const { host, excel } = openEmpty();
      excel.faults.failRequest(nth, "ConnectionFailure");
      await assert.rejects(host.writeSheets(sheets), is("disconnected"));
      await host.writeSheets(sheets);
      assert.deepEqual(readOut(excel.workbook), wanted, `after request ${nth} failed`);
    }
  });

  it("puts right with a second run what stopped in the middle of a request", async () => {
    const { host, excel } = openEmpty();
    const [first, second] = sheets;
    await assert.rejects(host.writeSheets([{ ...first!, names: [{ name: "A1", address: "A2" }] }, second!]));
    assert.deepEqual(excel.workbook.sheets.map(({ name, protection }) => [name, protection]), [["Sheet1", null], ["汇总", null], ["来源", null]]);
    const whole = openEmpty();
    for (const one of [host, whole.host]) await one.writeSheets(sheets);
    assert.deepEqual(readOut(excel.workbook), readOut(whole.excel.workbook));
  });

  it("turns events on again when it is refused", async () => {
    const { host, excel } = openEmpty();
    excel.workbook.sheet("Sheet1").protection = { options: {}, password: null };
    excel.workbook.isReadOnly = true;
    await assert.rejects(host.showMarks([]).then(() => host.writeSheets(sheets)), is("read-only"));
    assert.equal(excel.workbook.events.isEnabled, true);
  });

  it("goes to a cell, and says so when it is on a hidden sheet or on none", async () => {
    const { host, excel } = openDrafts(BOOK, sheets);
    excel.workbook.sheet("汇总").visibility = "very-hidden";
    await host.goTo({ workbook: BOOK, worksheet: "来源", address: "C7" });
    assert.deepEqual([excel.workbook.active.name, excel.workbook.selected[0]], ["来源", { top: 6, left: 2, bottom: 6, right: 2 }]);
    await assert.rejects(host.goTo({ workbook: BOOK, worksheet: "汇总", address: "A1" }), is("hidden", "汇总"));
    await assert.rejects(host.goTo({ workbook: BOOK, worksheet: "没有", address: "A1" }), is("gone", "没有"));
    assert.equal(excel.workbook.sheet("汇总").visibility, "very-hidden");
  });
});
