import assert from "node:assert/strict";
import { layOutForm, stampIn } from "#core";
import { HostError } from "#jobs/host-error";
import { CheckController } from "../../../src/pane/check/check-controller";
import { afterEvent, isStale, UNREAD, type CheckState } from "../../../src/pane/check/check-state";
import type { Desk } from "../../../src/pane/desk";
import { PriorShelf } from "../../../src/pane/prior/prior-shelf";
import { RuleBookShelf } from "../../../src/pane/rule-books/rule-book-shelf";
import { describeWithClient } from "../../fake-excel/sample";
import { sampleForm } from "../../helpers/sample-form";
import { openDrafts } from "../../host/excel/open-host";

const unit = { code: "430702002", name: "府坪街道" };
const FIGURES = { tradeOpen: 6, tradeClosed: 5, tradeAll: 11, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people: 60 };

/** A clerk in front of Excel, with the pane open and a filled form checked in it. */
async function sitDown(figures: Readonly<Record<string, number>> = {}) {
  const values = new Map(Object.entries({ ...FIGURES, ...figures }).map(([code, value]) => [code, { value }]));
  const { draft } = layOutForm(sampleForm, { role: "form", unit, period: "2020-03-20", values, entries: "open", worksheet: "简报" });
  const { excel, host } = openDrafts("府坪.xlsx", [draft]);
  let state: CheckState = UNREAD;
  const desk: Desk = { host, templates: [sampleForm], language: "zh-CN", version: "0", time: () => "2020-03-20 18:05", openFiles: async () => ({ hosts: [], troubles: [] }), unpackFiles: async () => ({ workbooks: [], troubles: [] }), openWorkbook: () => Promise.reject(new TypeError("not here")), newFiles: () => Promise.reject(new TypeError("not here")), handOver: { way: "saved", give: () => Promise.resolve() } };
  const controller = new CheckController({ desk, prior: new PriorShelf(desk), rules: new RuleBookShelf(desk) }, (event) => (state = afterEvent(state, event)));
  const leave = controller.follow();
  await controller.check();
  await excel.settled();
  excel.journal.clear();
  return { excel, host, controller, leave, state: () => state, stamped: () => state.outlook!.sending.stamped };
}

/** What a person types, and the pane follows. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 300) assert.fail("it never came to that");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

// C11 of the sample form: 从业人员.
describeWithClient("a workbook sent from Excel", () => {
  it("is read, stamped, freed of marks and read again with 9 requests, and nothing of that is taken for a person's doing", async () => {
    const { excel, host, controller, leave, state, stamped } = await sitDown();
    await controller.makeReady("张三");
    const { journal } = excel;
    assert.ok(journal.syncs <= 9, journal.entries.map(({ actions, writes }) => `${actions} ${writes.join()}`).join("\n"));
    assert.deepEqual([state().trouble, stamped()?.isChanged, stamped()?.fileName, stampIn(await host.readWorkbook())?.filler], [null, false, "复工简报_府坪街道_2020-03-20_第1版.xlsx", "张三"]);
    await excel.settled();
    journal.clear();
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual([journal.syncs, isStale(state())], [0, false]);
    leave();
    await excel.settled();
  });

  it("is seen to be changed after that, and has the next edition when it is made ready again", async () => {
    const { excel, controller, leave, stamped } = await sitDown();
    await controller.makeReady("张三");
    excel.user.type("简报", "C11", 61);
    await until(() => stamped()!.isChanged);
    await controller.makeReady("张三");
    assert.deepEqual([stamped()?.isChanged, stamped()?.stamp.edition, stamped()?.stamp.counts.note], [false, 2, 0]);
    leave();
    await excel.settled();
  });

  it("is not stamped while a figure must be put right, however the button was reached", async () => {
    const { host, excel, controller, leave, state } = await sitDown({ tradeAll: 12 });
    await controller.makeReady("张三");
    assert.deepEqual([state().outlook!.sending.why, state().outlook!.sending.inTheWay.length, state().work, stampIn(await host.readWorkbook())], ["hard", 1, null, null]);
    leave();
    await excel.settled();
  });

  it("keeps its marks and says why where the structure is protected", async () => {
    const { excel, controller, leave, state, stamped } = await sitDown();
    excel.workbook.structure = { password: null };
    await controller.makeReady("张三");
    const met = state().trouble?.met;
    assert.ok(met instanceof HostError && met.code === "structure-protected", String(met));
    assert.deepEqual([stamped(), state().work], [null, null]);
    leave();
    await excel.settled();
  });
});
