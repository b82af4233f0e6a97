import assert from "node:assert/strict";
import { cellAt, cellKey, formatAt, layOutForm, parseAddress, type CellKey, type SheetDraft } from "#core";
import { LiveXlsxHost, lookAt, XlsxHost } from "#xlsx";
import type { Change } from "#jobs/live-host";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { kitchenSink } from "../../helpers/kitchen-sink";
import { book } from "../../helpers/pack";
import { sampleForm } from "../../helpers/sample-form";
import { hostContract } from "../contract";
import { entryContract } from "../entry-contract";

async function openLive(workbook: string, sheets: readonly SheetDraft[]): Promise<LiveXlsxHost> {
  const file = XlsxHost.create(workbook, nodeCodec);
  await file.writeSheets(sheets);
  return new LiveXlsxHost(sheets.length === 0 ? file : XlsxHost.open(file.save(), workbook, nodeCodec));
}

hostContract("LiveXlsxHost", openLive);
entryContract("LiveXlsxHost", openLive);

const key = (address: string): CellKey => cellKey(parseAddress(address)!.row, parseAddress(address)!.column);
const entries = (texts: Readonly<Record<string, string>>) => new Map(Object.entries(texts).map(([address, text]) => [key(address), text]));
const { draft } = layOutForm(sampleForm, { role: "form", unit: { code: "001", name: "府坪街道" }, period: "2020-03-20", values: new Map() });

/** A workbook in front of a person, with all that view and listener hear. */
async function sitDown(bytes = kitchenSink(), pace?: { now(): number; rest(): Promise<void> }) {
  const host = new LiveXlsxHost(XlsxHost.open(bytes, "府坪街道.xlsm", nodeCodec), pace ? { pace } : {});
  const heard: unknown[] = [];
  const changes: (readonly Change[])[] = [];
  await host.watch({ changed: (change) => void changes.push(change), selected: (cell) => void heard.push(["selected", cell.address]) });
  host.show({
    cellsChanged: (worksheet, cells) => void heard.push(["cells", worksheet, [...cells]]), marksChanged: (worksheets) => void heard.push(["marks", worksheets]),
    sheetsChanged: (change) => void heard.push(["sheets", change]), goTo: (cell) => void heard.push(["goTo", cell.address]),
    type: async ({ worksheet, address }, text) => {
      heard.push(["type", address, text]);
      const { row, column } = parseAddress(address)!;
      void host.enter(worksheet, new Map([[cellKey(row, column), text]]));
    },
  });
  return { host, heard, changes, before: await host.readWorkbook() };
}

describe("a workbook that somebody has open", () => {
  it("takes entries into the file and the snapshot, tells of them, and keeps all other sheets as they were", async () => {
    const { host, changes, heard, before } = await sitDown();
    assert.deepEqual(await host.enter("填报", entries({ B2: "1900", D8: "2020-3-20" })), { refused: [] });
    const now = await host.readChanges(before, changes.flat());
    const sheet = now.sheets[0]!;
    assert.deepEqual([cellAt(sheet, 1, 1), formatAt(sheet, 1, 1), cellAt(sheet, 7, 3), formatAt(sheet, 7, 3)], [1900, "0.0_ ", 42448, "m/d/yyyy"]);
    assert.deepEqual(now.sheets.map((one, index) => one === before.sheets[index]), [false, true, true, true, true]);
    assert.deepEqual(changes, [[{ worksheet: "填报", area: { top: 1, left: 1, bottom: 7, right: 3 } }]]);
    assert.equal(heard.length, 1);
    assert.equal(lookAt(host.look("填报"), 7, 3).format, "yyyy/m/d");
    const again = await XlsxHost.open(await host.save(), "府坪街道.xlsm", nodeCodec).readWorkbook();
    assert.deepEqual([cellAt(again.sheets[0]!, 7, 3), formatAt(again.sheets[0]!, 7, 3)], [42448, "m/d/yyyy"]);
  });

  it("tells the view of marks and sheets of ours, and the listener of nothing", async () => {
    const { host, heard, changes, before } = await sitDown();
    host.look("填报");
    await host.showMarks([{ cell: { workbook: "府坪街道.xlsm", worksheet: "填报", address: "B3" }, strength: "hard", note: "!" }]);
    assert.deepEqual(heard.splice(0), [["marks", ["填报"]]]);
    assert.equal(host.look("填报").conditionalFormats.filter(({ mark }) => mark === "hard").length, 1);
    assert.deepEqual((await host.readWorkbook()).sheets, before.sheets);
    await host.writeSheets([draft]);
    const added = host.snapshot!.sheets.at(-1)!.worksheet;
    assert.deepEqual(heard.splice(0), [["sheets", { written: [added], removed: [] }]]);
    await host.clear(["form"]);
    assert.deepEqual(heard.splice(0), [["sheets", { written: [], removed: [added] }], ["marks", ["填报"]]]);
    assert.deepEqual((await host.readWorkbook()).sheets, before.sheets);
    assert.deepEqual(changes, []);
  });

  it("tells of a selection once, also of one that the pane asks for", async () => {
    const { host, heard } = await sitDown();
    const cell = { workbook: host.name, worksheet: "填报", address: "B2" };
    host.select(cell);
    host.select({ ...cell });
    await host.goTo({ ...cell, address: "C3" });
    assert.deepEqual(heard, [["selected", "B2"], ["goTo", "C3"], ["selected", "C3"]]);
  });

  it("goes to the cell that was asked for before anybody showed the workbook, once", async () => {
    const host = await openLive("府坪街道.xlsx", [draft]);
    const { sheets: [sheet] } = await host.readWorkbook();
    await host.goTo({ workbook: host.name, worksheet: sheet!.worksheet, address: "C7" });
    const gone: string[] = [];
    const view = { cellsChanged: () => undefined, marksChanged: () => undefined, sheetsChanged: () => undefined, goTo: ({ address }: { readonly address: string }) => void gone.push(address), type: () => Promise.resolve() };
    for (const one of [view, null, view]) host.show(one);
    assert.deepEqual(gone, ["C7"]);
  });

  it("has a figure that is put right typed by the view, so that the view can undo it", async () => {
    const { host, heard, changes } = await sitDown(book({ tabs: [{ name: "填报", rows: '<row r="2"><c r="B2"><v>5.6</v></c></row>' }] }));
    await host.enterFigure({ cell: { workbook: host.name, worksheet: "填报", address: "B2" }, before: 5.6, value: 6.5 });
    assert.deepEqual(heard[0], ["type", "B2", "6.5"]);
    assert.equal(cellAt(host.snapshot!.sheets[0]!, 1, 1), 6.5);
    assert.equal(changes.length, 1);
  });

  it("does what comes at once one after the other", async () => {
    const { host } = await sitDown();
    await Promise.all([host.enter("填报", entries({ B2: "1" })), host.clear([]), host.enter("填报", entries({ B2: "2", B3: "3" })), host.save()]);
    assert.deepEqual([cellAt(host.snapshot!.sheets[0]!, 1, 1), cellAt(host.snapshot!.sheets[0]!, 2, 1)], [2, 3]);
  });

  it("lets the page live between tabs when it is read and when it is marked", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `街道${index}`);
    let [time, rests] = [0, 0];
    const pace = { now: () => (time += 20), rest: async () => void (rests += 1) };
    const { host } = await sitDown(book({ tabs: names.map((name) => ({ name, rows: '<row r="1"><c r="A1"><v>1</v></c></row>' })) }), pace);
    const whenRead = rests;
    assert.ok(whenRead >= 5, `${whenRead} rests`);
    await host.showMarks(names.map((worksheet) => ({ cell: { workbook: "府坪街道.xlsm", worksheet, address: "A1" }, strength: "soft", note: "?" })));
    assert.ok(rests - whenRead >= 10, `${rests - whenRead} rests`);
  });

  it("knows no tab that is not there", async () => {
    const { host } = await sitDown();
    await assert.rejects(host.enter("没有", entries({ A1: "1" })), { code: "not-found" });
    assert.throws(() => host.look("没有"), { code: "not-found" });
  });
});
