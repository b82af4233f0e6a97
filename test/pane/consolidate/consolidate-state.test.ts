import { strict as assert } from "node:assert";
import type { WorkbookSnapshot } from "#core";
import { HostError } from "#jobs/host-error";
import { afterEvent, EMPTY_STATE, type AddedFile, type ConsolidateEvent, type ConsolidateState } from "../../../src/pane/consolidate/consolidate-state";

const empty = (name: string): WorkbookSnapshot => ({ name, sheets: [] });
const added = (id: number, name: string): AddedFile => ({ id, key: name, name, cameAs: name, bytes: new Uint8Array(), snapshot: empty(name) });
const after = (...events: readonly ConsolidateEvent[]): ConsolidateState => events.reduce(afterEvent, EMPTY_STATE);
const opened = (files: readonly AddedFile[], refused: readonly string[] = []): ConsolidateEvent => ({
  kind: "files-opened", count: files.length + refused.length, files, repeated: [],
  refused: refused.map((file) => ({ file, trouble: new HostError("corrupt", file, "test") })),
});
const roster = { roster: { superior: { code: "430702", name: "武陵区" }, units: [] }, from: "名册.csv" };
const step = { stage: "check", done: 3, of: 19, what: "府坪街道" } as const;

describe("the road 汇总", () => {
  it("counts files while they are opened, also of two lots at once", () => {
    const coming = after({ kind: "files-coming", count: 3 }, { kind: "files-coming", count: 2 });
    assert.equal(coming.opening, 5);
    assert.equal(afterEvent(coming, opened([added(1, "府坪.xlsx"), added(2, "永安.xlsx")], ["坏.xlsx"])).opening, 2);
  });

  it("names a file that cannot be opened and keeps the others", () => {
    const state = after({ kind: "files-coming", count: 2 }, opened([added(1, "府坪.xlsx")], ["坏.xlsx"]));
    assert.deepEqual(state.files.map(({ name }) => name), ["府坪.xlsx"]);
    assert.deepEqual(state.refused.map(({ file }) => file), ["坏.xlsx"]);
  });

  it("forgets refused files once they were told of, or when more files come", () => {
    const state = after(opened([], ["坏.xlsx"]));
    assert.deepEqual(afterEvent(state, { kind: "files-told" }).refused, []);
    assert.deepEqual(afterEvent(state, { kind: "files-coming", count: 1 }).refused, []);
  });

  it("takes a file out again and leaves the others", () => {
    const state = after(opened([added(1, "府坪.xlsx"), added(2, "永安.xlsx")]), { kind: "files-removed", ids: [1] });
    assert.deepEqual(state.files.map(({ id }) => id), [2]);
  });

  it("forgets a roster that was wrong as soon as another is chosen, and not for another choice", () => {
    const wrong = after({ kind: "roster-refused", trouble: { file: "名册.csv", problems: ["没有单位"] } });
    assert.equal(afterEvent(wrong, { kind: "chosen", choices: { roster } }).rosterTrouble, null);
    assert.notEqual(afterEvent(wrong, { kind: "chosen", choices: { hardFindings: "out" } }).rosterTrouble, null);
  });

  it("changes one choice and leaves the others", () => {
    const { choices } = after({ kind: "chosen", choices: { roster } }, { kind: "chosen", choices: { period: "2020-03-20" } });
    assert.deepEqual(choices, { takesOpen: true, roster, period: "2020-03-20", hardFindings: "in", bulletin: "not-wanted" });
  });

  it("tells of progress while it works, also while it stops, and not afterwards", () => {
    const running = after({ kind: "started" }, { kind: "progressed", step });
    assert.deepEqual(running.work, { kind: "running", step });
    assert.deepEqual(afterEvent(running, { kind: "stopping" }).work, { kind: "stopping", step });
    assert.deepEqual(after({ kind: "progressed", step }).work, { kind: "idle" });
  });

  it("keeps an earlier outcome when a later run fails, and says why it failed", () => {
    const review = { submissions: [], findings: [], counts: { pass: 0, fail: 0, undecided: 0, broken: 0, withoutHistory: 0 }, templates: [] };
    const outcome = { review, after: review, settled: [], rollUps: [], worksheets: new Map(), choices: EMPTY_STATE.choices, taken: 0, left: 0, prior: [], at: "2020-03-20 18:05" };
    const trouble = new HostError("protected", "区.xlsx", "test");
    const state = after({ kind: "started" }, { kind: "finished", outcome }, { kind: "started" }, { kind: "failed", trouble });
    assert.deepEqual([state.outcome, state.trouble, state.work], [outcome, trouble, { kind: "idle" }]);
  });

  it("forgets trouble when it starts anew", () => {
    assert.equal(after({ kind: "failed", trouble: new Error("x") }, { kind: "started" }).trouble, null);
  });

  it("asks about one total at a time until that is closed", () => {
    const asked = after({ kind: "total-asked", cell: { workbook: "区.xlsx", worksheet: "汇总", address: "C7" } }, { kind: "total-asked", cell: { workbook: "区.xlsx", worksheet: "汇总", address: "C8" } });
    assert.equal(asked.total?.address, "C8");
    assert.equal(afterEvent(asked, { kind: "total-closed" }).total, null);
  });
});
