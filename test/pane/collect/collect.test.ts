import assert from "node:assert/strict";
import { recallLog } from "#jobs/recall-log";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { decisionsFor, heapRows } from "../../../src/pane/collect/heap-rows";
import type { ConsolidateState } from "../../../src/pane/consolidate/consolidate-state";
import { staleness } from "../../../src/pane/consolidate/is-stale";
import { StageHost } from "../stage/stage-host";
import { fileOf, formOf, mailWith, sitDown, UNITS } from "./sitting";

/** A supervisor in front of an empty workbook. */
async function atDesk() {
  const host = new StageHost(XlsxHost.create("区.xlsx", nodeCodec), {});
  const log = async () => recallLog(await host.readWorkbook()).map(({ action, unit, file, words }) => [action, unit.name, file, words]);
  return { host, log, ...(await sitDown(host)) };
}

const rowsOf = ({ survey, files, choices }: ConsolidateState) => heapRows(survey!.heap, files, choices.roster!.roster);

/** 府坪街道 new 1/1: what a row says, and how many of its files are ticked. */
const told = (state: ConsolidateState): readonly string[] => rowsOf(state).map(({ name, verdict, files }) => `${name} ${verdict} ${files.filter(({ isAccepted }) => isAccepted).length}/${files.length}`);

const people = ({ outcome }: ConsolidateState) => outcome!.rollUps[0]!.totals.find(({ indicator }) => indicator === "people")!.value;

describe("what came in, at the supervisor's desk", () => {
  it("is taken out of mails and put in its unit's row; nothing enters the workbook before somebody says so", async () => {
    const { controller, host, state } = await atDesk();
    await controller.addFiles([mailWith("二.eml", { "日报.xlsx": await formOf(1) }), mailWith("一.eml", { "日报.xlsx": await formOf(0) })]);
    assert.deepEqual(told(state()), ["府坪街道 new 1/1", "永安街道 new 1/1"]);
    assert.deepEqual(state().files.map(({ name, cameAs }) => [name, cameAs]), [["日报.xlsx", "二.eml › 日报.xlsx"], ["日报 (2).xlsx", "一.eml › 日报.xlsx"]]);
    assert.deepEqual((await host.readWorkbook()).sheets, []);
  });

  it("goes into the totals and the log when it is taken, and leaves the heap", async () => {
    const { controller, log, state } = await atDesk();
    await controller.addFiles([mailWith("一.eml", { "日报.xlsx": await formOf(0) }), fileOf("二.xlsx", await formOf(1))]);
    await controller.consolidate();
    assert.deepEqual([people(state()), state().files, state().outcome!.taken, staleness(state())], [200, [], 2, null]);
    assert.deepEqual(await log(), [["taken", "府坪街道", "一.eml › 日报.xlsx", ""], ["taken", "永安街道", "二.xlsx", ""]]);
  });

  it("is newer with each figure that changed, and then takes the other's place", async () => {
    const { controller, state } = await atDesk();
    await controller.addFiles([fileOf("一.xlsx", await formOf(0)), fileOf("二.xlsx", await formOf(1))]);
    await controller.consolidate();
    await controller.addFiles([mailWith("更正.eml", { "更正.xlsx": await formOf(0, { people: 103 }) })]);
    const [row] = rowsOf(state());
    assert.deepEqual([row!.verdict, row!.files[0]!.received.forms[0]!.changes.map(({ label, before, after }) => [label, before, after])], ["newer", [["从业人员", "100", "103"]]]);
    assert.equal(staleness(state()), "choices");
    await controller.consolidate();
    assert.equal(people(state()), 203);
  });

  it("stays out and is noted once, when it is the same again or of another day", async () => {
    const { controller, log, state } = await atDesk();
    await controller.addFiles([fileOf("一.xlsx", await formOf(0))]);
    await controller.consolidate();
    const again = [fileOf("又一.xlsx", await formOf(0)), fileOf("昨日.xlsx", await formOf(2, {}, "2020-03-19"))];
    await controller.addFiles([...again, fileOf("二.xlsx", await formOf(1))]);
    assert.deepEqual(told(state()), ["丹洲乡 wrong-period 0/1", "永安街道 new 1/1", "府坪街道 same 0/1"]);
    await controller.consolidate();
    assert.deepEqual([people(state()), state().files.map(({ name }) => name), state().outcome!.left], [200, ["昨日.xlsx"], 1]);
    await controller.addFiles([fileOf("二 更正.xlsx", await formOf(1, { people: 1 }))]);
    await controller.consolidate();
    assert.deepEqual((await log()).slice(1).map(([action, , file]) => `${action} ${file}`), ["not-taken 又一.xlsx", "not-taken 昨日.xlsx", "taken 二.xlsx", "taken 二 更正.xlsx"]);
  });

  it("is left where somebody unticks it, counts as not reported, and stays for another time", async () => {
    const { controller, state } = await atDesk();
    await controller.addFiles([fileOf("一.xlsx", await formOf(0)), fileOf("二.xlsx", await formOf(1, { tradeAll: 99 }))]);
    assert.deepEqual([state().survey!.counts[0]!.missing, told(state())], [1, ["永安街道 new 1/1", "府坪街道 new 1/1"]]);
    await controller.decide(decisionsFor(rowsOf(state()), "new"));
    assert.deepEqual([state().survey!.counts[0]!.missing, told(state())], [2, ["永安街道 new 0/1", "府坪街道 new 1/1"]]);
    await controller.consolidate();
    assert.deepEqual([state().outcome!.rollUps[0]!.included, state().files.map(({ name }) => name), staleness(state())], [["001"], ["二.xlsx"], null]);
    await controller.decide(decisionsFor(rowsOf(state()), "all"));
    await controller.consolidate();
    assert.deepEqual(state().outcome!.rollUps[0]!.included, ["001", "002"]);
  });

  it("leaves what was taken in the totals while two new files of the unit disagree", async () => {
    const { controller, state } = await atDesk();
    await controller.addFiles(await Promise.all(UNITS.map(async ({ name }, index) => fileOf(`${name}.xlsx`, await formOf(index)))));
    await controller.consolidate();
    await controller.addFiles([fileOf("甲.xlsx", await formOf(0, { people: 1 })), fileOf("乙.xlsx", await formOf(0, { people: 2 }))]);
    assert.deepEqual([told(state()), state().survey!.counts[0]!.in, staleness(state())], [["府坪街道 disputed 0/2"], 3, null]);
  });

  it("is not added twice when the same mail is dropped twice", async () => {
    const { controller, state } = await atDesk();
    const mail = mailWith("一.eml", { "日报.xlsx": await formOf(0), "又一份.xlsx": await formOf(1) });
    await controller.addFiles([mail]);
    await controller.addFiles([mail]);
    assert.deepEqual([state().files.length, state().repeated], [2, ["一.eml"]]);
  });
});
