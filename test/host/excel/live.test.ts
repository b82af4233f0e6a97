import assert from "node:assert/strict";
import fc from "fast-check";
import { cellAt, printArea, type CellRef, type SheetSnapshot } from "#core";
import type { Change } from "#jobs/live-host";
import { describeWithClient } from "../../fake-excel/sample";
import { draft, identity, mark } from "../../helpers/drafts";
import { sheet } from "../../helpers/sheet";
import { openHost, type OpenedExcel } from "./open-host";
import { workbookOfSnapshot } from "./workbook-of-snapshot";

const BOOK = "府坪.xlsx";
const form = sheet("表", "|   | A | B | C |\n | 1 | 名 | 1 | 2 |\n | 2 | 共 | =B1+C1 → 3 |  |", { workbook: BOOK });
const other = sheet("二", "|   | A |\n | 1 | =表!B2 → 3 |", { workbook: BOOK });
const plain = sheet("三", "|   | A |\n | 1 | 5 |", { workbook: BOOK });

const opened = (options = {}): OpenedExcel => openHost(workbookOfSnapshot({ name: BOOK, sheets: [form, other, plain] }), options);

async function watched(options = {}) {
  const { host, excel } = opened(options);
  const changes: Change[] = [];
  const selected: CellRef[] = [];
  const stop = await host.watch({ changed: (more) => changes.push(...more), selected: (cell) => selected.push(cell) });
  const told = () => changes.splice(0).map(({ worksheet, area }) => `${worksheet} ${area ? printArea(area) : "*"}`);
  return { host, excel, changes, selected, stop, told };
}

describeWithClient("ExcelHost.watch", () => {
  it("tells which cells a person changes, and where formulas follow", async () => {
    const { excel, told } = await watched();
    excel.user.type("三", "B7", 12);
    excel.user.paste("三", "C1:D2", [[1, 2], [3, 4]]);
    await excel.settled();
    assert.deepEqual(told().filter((one) => !one.endsWith(" A1")), ["三 B7", "三 C1:D2"]);
    excel.user.type("表", "B1", 7);
    await excel.settled();
    assert.deepEqual(told(), ["表 B1", "表 A1", "二 A1"]);
  });

  it("takes new, deleted and renamed tabs for changes of all", async () => {
    const { excel, told } = await watched({ apiLevel: "1.17", isOnline: true });
    excel.user.addSheet("新");
    excel.user.renameSheet("三", "叁");
    excel.user.deleteSheet("二");
    await excel.settled();
    assert.deepEqual(told().filter((one) => one.endsWith("*")).sort(), ["三 *", "二 *", "叁 *", "新 *"].sort());
  });

  it("hears of what newer Excels tell only where the client knows it", async () => {
    const { excel, told } = await watched({ apiLevel: "1.17" });
    excel.user.renameSheet("三", "叁");
    excel.user.type("叁", "A1", 6);
    await excel.settled();
    assert.ok(told().every((one) => /^(三|表|二) /.test(one)));
  });

  it("tells the top left cell of a selection, also of whole rows", async () => {
    const { excel, selected } = await watched();
    for (const address of ["C7:D9", "5:6"]) excel.user.select("表", address);
    await excel.settled();
    assert.deepEqual(selected.map(({ worksheet, address }) => `${worksheet}!${address}`), ["表!C7", "表!A5"]);
  });

  it("never tells of what the host itself writes", async () => {
    const { host, excel, changes } = await watched();
    await host.writeSheets([draft({ name: "汇总", cells: [{ row: 1, column: 0, value: 1 }] })]);
    await host.showMarks([mark(BOOK, "表", "B1")]);
    await host.clear(["district"]);
    await excel.settled();
    assert.deepEqual(changes, []);
  });

  it("ends when it is told to, and when another one takes its place", async () => {
    const { host, excel, stop, changes } = await watched();
    const more: Change[] = [];
    const stopMore = await host.watch({ changed: (told) => more.push(...told), selected: () => undefined });
    excel.user.type("三", "B7", 12);
    await excel.settled();
    await stopMore();
    excel.user.type("三", "B8", 12);
    await excel.settled();
    await stop();
    assert.deepEqual([changes.length, more.filter(({ worksheet }) => worksheet === "三").length], [0, 1]);
  });

  it("looks anew before it writes when something has happened since it read", async () => {
    const { host, excel } = await watched();
    await host.readWorkbook();
    excel.user.addSheet("汇总");
    await excel.settled();
    await host.writeSheets([draft()]);
    assert.deepEqual(excel.workbook.sheets.map(({ name }) => name).slice(-2), ["汇总", "汇总 (2)"]);
    assert.equal(excel.journal.entries.filter(({ error }) => error !== null).length, 0);
  });
});

describeWithClient("ExcelHost.readChanges", () => {
  it("reads the changed cells and the formulas of their sheet, and gives other sheets back as they are", async () => {
    const { host, excel } = opened();
    const before = await host.readWorkbook();
    excel.user.type("表", "B1", 7);
    excel.user.type("表", "D9", "'007");
    excel.journal.clear();
    const changes = [{ worksheet: "表", area: { top: 0, left: 1, bottom: 0, right: 1 } }, { worksheet: "表", area: { top: 8, left: 3, bottom: 8, right: 3 } }];
    const after = await host.readChanges(before, changes);
    assert.deepEqual([cellAt(after.sheets[0]!, 0, 1), cellAt(after.sheets[0]!, 1, 1), cellAt(after.sheets[0]!, 8, 3)], [7, 9, "007"]);
    assert.ok(after.sheets[1] === before.sheets[1] && after.sheets[2] === before.sheets[2]);
    assert.equal(excel.journal.syncs, 3);
    assert.deepEqual(after.sheets[0], (await host.readWorkbook()).sheets[0]);
  });

  it("knows new, renamed, deleted, moved and hidden tabs without being told which", async () => {
    const { host, excel } = opened();
    const before = await host.readWorkbook();
    excel.user.addSheet("新");
    excel.user.type("新", "A1", 1);
    excel.user.renameSheet("三", "叁");
    excel.user.deleteSheet("二");
    excel.user.moveSheet("新", 0);
    excel.user.hideSheet("叁");
    const after = await host.readChanges(before, []);
    assert.deepEqual(after, await host.readWorkbook());
    assert.deepEqual(after.sheets.map(({ worksheet, visibility }) => [worksheet, visibility]), [["新", "visible"], ["表", "visible"], ["叁", "hidden"]]);
  });

  it("gives what reading all anew gives, whatever a person types", async () => {
    const entry = fc.record({
      worksheet: fc.constantFrom("表", "二", "三"), row: fc.nat(14), column: fc.nat(6), isEmptied: fc.boolean(),
      text: fc.constantFrom<string | number | boolean>(1, "'1", "=B1*2", "=表!B1", "", "文", true, "#N/A", "2020-03-20", "50%"),
    });
    await fc.assert(fc.asyncProperty(fc.array(fc.array(entry, { maxLength: 4 }), { maxLength: 4 }), async (bursts) => {
      const { host, excel, changes } = await watched();
      let snapshot = await host.readWorkbook();
      for (const burst of bursts) {
        for (const { worksheet, row, column, text, isEmptied } of burst) {
          const address = printArea({ top: row, left: column, bottom: row, right: column });
          if (isEmptied) excel.user.empty(worksheet, address);
          else excel.user.type(worksheet, address, text);
        }
        await excel.settled();
        snapshot = await host.readChanges(snapshot, changes.splice(0));
      }
      const whole = await host.readWorkbook();
      assert.deepEqual(snapshot.sheets.map(comparable), whole.sheets.map(comparable));
    }), { numRuns: 25 });
  });
});

/** Formulas in the order of their cells: which was read first does not matter. */
const comparable = (one: SheetSnapshot) => ({
  ...one,
  formulas: [...one.formulas].sort(([a], [b]) => a - b),
  rows: [...one.rows].map(([row, values]) => [row, Array.from(values, (value) => value ?? null)]),
  formats: [...one.formats].sort(([a], [b]) => a - b).map(([row, codes]) => [row, Array.from(codes, (code) => code ?? null)]),
});

describeWithClient("ExcelHost with a sheet of forms", () => {
  it("keeps on telling after it has written", async () => {
    const { host, excel, told } = await watched();
    await host.writeSheets([draft({ name: "校验结果", identity: identity({ role: "findings", template: "" }) })]);
    excel.user.type("三", "A1", 6);
    await excel.settled();
    assert.deepEqual(told().filter((one) => one.startsWith("三")), ["三 A1"]);
  });
});
