import { strict as assert } from "node:assert";
import { countSettled, familyName, saySettled, type Answer, type Finding, type Language, type Strength } from "#core";
import { HostError } from "#jobs/host-error";
import {
  afterEvent, findingBeyond, findingsInView, groupsInView, isStale, positionOf, UNREAD, type CheckEvent, type CheckState,
} from "../../../src/pane/check/check-state";
import type { Outlook } from "../../../src/pane/check/outlook";
import { listedFindings } from "../../../src/pane/parts/listed-finding";

const LANGUAGE: Language = "zh-CN";

/** "● C7 +90": a finding of this strength at this cell, with this difference. */
function finding(drawing: string): Finding {
  const [sign = "", address = "", imbalance = ""] = drawing.split(" ");
  const strengths: Readonly<Record<string, Strength>> = { "●": "hard", "▲": "soft", "○": "note" };
  return {
    code: "edit.balance", edit: "S01.parts", strength: strengths[sign]!, reach: "form", unit: "430702002", period: "2020-03-20", workbook: "日报.xlsx", worksheet: "日报",
    cells: [{ workbook: "日报.xlsx", worksheet: "日报", address }],
    values: { label: "企业总数", reported: "1250", sum: "1160" }, expected: "1160", imbalance: imbalance === "" ? null : imbalance,
  };
}

/** What a workbook with these findings on its sheet 日报 looks like; `said` to a cell. */
function outlook(drawings: readonly string[], said: Readonly<Record<string, string>> = {}): Outlook {
  const settled = drawings.map(finding).map((one) => {
    const text = said[one.cells[0]!.address];
    const answer: Answer = text === undefined ? { kind: "open" } : { kind: "explained", text };
    return { finding: one, answer };
  });
  return {
    way: "check",
    subjects: [{ form: "复工复产日报", version: 3, period: "2020-03-20", units: ["府坪街道"] }],
    groups: drawings.length === 0 ? [] : [{ heading: "日报", findings: listedFindings(settled.map((one) => saySettled(one, LANGUAGE))) }],
    ways: new Map(),
    priorNotes: [],
    left: countSettled(settled),
    edits: { pass: 10, fail: drawings.length, undecided: 0, broken: 0, withoutHistory: 0 },
    isMarked: true,
    sending: { why: null, inTheWay: [], stamped: null },
  };
}

const after = (...events: readonly (CheckEvent | readonly CheckEvent[])[]): CheckState => events.flat().reduce(afterEvent, UNREAD);
const found = (drawings: readonly string[]): CheckEvent => ({ kind: "found", outlook: outlook(drawings) });
const checked = (drawings: readonly string[]): readonly CheckEvent[] => [{ kind: "began", task: "checking" }, found(drawings), { kind: "marked", unmarked: [] }];
const followed = (drawings: readonly string[]): CheckEvent => ({ kind: "followed", outlook: outlook(drawings) });
const standAt = (state: CheckState, address: string): CheckState =>
  afterEvent(state, { kind: "stood-at", key: findingsInView(state).find((one) => one.finding.cells[0]?.address === address)!.key });
const placeOf = (state: CheckState): string | undefined => findingsInView(state).find(({ key }) => key === state.current)?.finding.cells[0]?.address;

describe("the road 填报", () => {
  describe("what stands in the workbook", () => {
    it("lists no findings before somebody asked for a check", () => {
      assert.equal(after({ kind: "looked", outlook: { ...outlook(["● C7 +90"]), isMarked: false } }).isListed, false);
    });

    it("lists them at once where an earlier check stands in the workbook", () => {
      assert.equal(after({ kind: "looked", outlook: outlook(["● C7 +90"]) }).isListed, true);
    });

    it("lists what was found even if the workbook takes no marks, also while its figures change", () => {
      const refused = after({ kind: "began", task: "checking" }, found(["● C7 +90"]), { kind: "failed", trouble: new HostError("protected", "日报.xlsx", "locked") });
      assert.equal(refused.isListed, true);
      assert.equal(isStale(refused), false);
      assert.equal(afterEvent(refused, { kind: "followed", outlook: { ...outlook(["● C7 +80"]), isMarked: false } }).isListed, true);
    });

    it("lists none again after the marks were cleared, here or by somebody else", () => {
      assert.equal(after(checked(["● C7 +90"]), { kind: "cleared" }).isListed, false);
      assert.equal(after(checked(["● C7 +90"]), { kind: "followed", outlook: { ...outlook(["● C7 +90"]), isMarked: false } }).isListed, false);
    });
  });

  describe("figures that change after a check", () => {
    it("leave a result standing that they do not alter", () => {
      assert.equal(isStale(after(checked(["● C7 +90"]), followed(["● C7 +90"]))), false);
    });

    it("make the marks stale when a finding goes, comes, or changes its size", () => {
      for (const now of [[], ["● C7 +90", "▲ D9"], ["● C7 +80"]]) assert.equal(isStale(after(checked(["● C7 +90"]), followed(now))), true);
    });

    it("make them stale no longer once they are back as they were", () => {
      assert.equal(isStale(after(checked(["● C7 +90"]), followed([]), followed(["● C7 +90"]))), false);
    });

    it("make them stale when they cannot be read, until they can", () => {
      const behind = after(checked(["● C7 +90"]), { kind: "fell-behind" });
      assert.equal(isStale(behind), true);
      assert.equal(isStale(afterEvent(behind, followed(["● C7 +90"]))), false);
    });

    it("say nothing of stale marks where nothing is marked", () => {
      assert.equal(isStale(after(followed(["● C7 +90"]), { kind: "fell-behind" })), false);
    });

    it("do not count an explanation as a change of figures", () => {
      const explained: CheckEvent = { kind: "explained", key: "any", outlook: outlook(["▲ C7"], { C7: "新增3家企业" }) };
      assert.equal(isStale(after(checked(["▲ C7"]), explained)), false);
    });
  });

  describe("walking through the findings", () => {
    const three = after(checked(["● C7 +90", "▲ D9", "○ E5"]));

    it("begins at the first and ends at the last", () => {
      assert.deepEqual(positionOf(three), { at: 0, of: 3 });
      assert.equal(findingBeyond(three, 1)?.finding.cells[0]?.address, "C7");
      assert.equal(findingBeyond(standAt(three, "D9"), 1)?.finding.cells[0]?.address, "E5");
      assert.equal(findingBeyond(standAt(three, "E5"), 1), null);
      assert.equal(findingBeyond(standAt(three, "C7"), -1), null);
    });

    it("stays at a finding whose figures change a little", () => {
      assert.equal(placeOf(afterEvent(standAt(three, "D9"), followed(["● C7 +80", "▲ D9", "○ E5"]))), "D9");
    });

    it("goes on to the one behind when a finding is put right, and to the last one at the end", () => {
      assert.equal(placeOf(afterEvent(standAt(three, "D9"), followed(["● C7 +90", "○ E5"]))), "E5");
      assert.equal(placeOf(afterEvent(standAt(three, "E5"), followed(["● C7 +90", "▲ D9"]))), "D9");
      assert.equal(afterEvent(standAt(three, "E5"), followed([])).current, null);
    });

    it("follows the cell that is selected in the sheet, and stays where it is at a cell without findings", () => {
      const select = (state: CheckState, address: string) => afterEvent(state, { kind: "selected", cell: { workbook: "日报.xlsx", worksheet: "日报", address } });
      assert.equal(placeOf(select(three, "E5")), "E5");
      assert.equal(placeOf(select(standAt(three, "D9"), "A1")), "D9");
    });

    it("stays at the second of two findings of one cell when that cell is selected", () => {
      const two = after(checked(["● C7 +90", "● C7 +10"]));
      const second = afterEvent(two, { kind: "stood-at", key: findingsInView(two)[1]!.key });
      assert.equal(afterEvent(second, { kind: "selected", cell: { workbook: "日报.xlsx", worksheet: "日报", address: "C7" } }).current, second.current);
    });
  });

  describe("many findings alike", () => {
    const alike = ["● C7 +1", "● C8 +1", "● C9 +1", "● C10 +1"];
    const folded = after(checked([...alike, "▲ D9"]));
    const name = familyName(findingsInView(folded)[0]!);
    const press = (state: CheckState): CheckState => afterEvent(state, { kind: "family-pressed", name });

    it("are one step of the walk while they are folded, and one each when they are opened", () => {
      assert.deepEqual([positionOf(folded).of, positionOf(press(folded)).of], [2, 5]);
      assert.equal(findingBeyond(standAt(folded, "C7"), 1)?.finding.cells[0]?.address, "D9");
      assert.equal(findingBeyond(standAt(press(folded), "C7"), 1)?.finding.cells[0]?.address, "C8");
    });

    it("open for the finding whose cell somebody selects in the sheet", () => {
      const at = afterEvent(folded, { kind: "selected", cell: { workbook: "日报.xlsx", worksheet: "日报", address: "C9" } });
      assert.deepEqual([placeOf(at), positionOf(at)], ["C9", { at: 3, of: 5 }]);
    });

    it("are stood for by the first of them when they are folded again", () => {
      assert.equal(placeOf(press(standAt(folded, "C9"))), "C7");
    });

    it("stay open while one after the other is put right", () => {
      const left = afterEvent(press(after(checked(["● C6 +1", ...alike]))), followed(alike));
      assert.equal(positionOf(left).of, 4);
    });

    it("let the next of them take the place of the one that was put right", () => {
      assert.equal(placeOf(afterEvent(standAt(after(checked(["● C6 +1", ...alike])), "C6"), followed(alike))), "C7");
    });
  });

  describe("filtering by strength", () => {
    const state = after(checked(["● C7 +90", "● C8 +10", "▲ D9"]), { kind: "filtered", filter: "hard" });

    it("lists and counts the findings of that strength alone", () => {
      assert.deepEqual(findingsInView(state).map(({ finding: { strength } }) => strength), ["hard", "hard"]);
      assert.equal(positionOf(state).of, 2);
    });

    it("leaves out worksheets of which nothing is left", () => {
      const soft = after({ kind: "found", outlook: { ...outlook(["▲ D9"]), groups: [...outlook(["▲ D9"]).groups, ...outlook(["● C7"]).groups] } }, { kind: "filtered", filter: "soft" });
      assert.equal(groupsInView(soft).length, 1);
    });

    it("ends by itself when the last finding of that strength is gone, so that no list is empty without reason", () => {
      assert.equal(afterEvent(state, followed(["▲ D9"])).filter, null);
      assert.equal(afterEvent(state, followed(["● C8 +10", "▲ D9"])).filter, "hard");
    });
  });

  describe("a very long list", () => {
    const many = after(checked(Array.from({ length: 1_000 }, (_, index) => `● C${index + 7} +1`)));

    it("shows 50 findings, and 50 more at each wish", () => {
      assert.equal(many.limit, 50);
      assert.equal(afterEvent(many, { kind: "more-wanted" }).limit, 100);
    });

    it("shows as many as it takes to reach the finding that somebody walks to", () => {
      assert.equal(standAt(many, "C57").limit, 100);
      assert.equal(standAt(many, "C1006").limit, 1_000);
    });
  });

  describe("explanations that are being written", () => {
    const key = findingsInView(after(checked(["▲ D9"])))[0]!.key;
    const writing = after(checked(["▲ D9"]), { kind: "drafted", key, text: "新增" });

    it("survive a change of the figures and a filter", () => {
      assert.equal(afterEvent(afterEvent(writing, followed(["▲ D9", "● C7 +90"])), { kind: "filtered", filter: "hard" }).drafts.get(key), "新增");
    });

    it("are gone once they are saved or given up", () => {
      assert.equal(afterEvent(writing, { kind: "explained", key, outlook: outlook(["▲ D9"], { D9: "新增3家企业" }) }).drafts.size, 0);
      assert.equal(afterEvent(writing, { kind: "drafted", key, text: null }).drafts.size, 0);
    });
  });

  describe("a workbook that was made ready to be sent", () => {
    const readied = (drawings: readonly string[]): CheckEvent => ({ kind: "readied", outlook: outlook(drawings) });

    it("has a list and a sheet of findings that say the same, whatever stood there before", () => {
      const ready = after(checked(["▲ C7"]), followed([]), { kind: "began", task: "readying" }, readied([]));
      assert.deepEqual([ready.work, isStale(ready), ready.isListed], [null, false, true]);
      assert.equal(isStale(afterEvent(ready, followed(["○ C7"]))), true);
    });

    it("is told of anew each time", () => {
      assert.equal(after(checked([]), readied([]), followed(["○ C7"]), readied([])).timesReadied, 2);
    });

    it("is led back to the list, as by a check, where something is left to do after all", () => {
      const kept = after({ kind: "looked", outlook: { ...outlook([]), isMarked: false } }, { kind: "began", task: "readying" }, { kind: "kept-back", outlook: outlook(["● C7 +90"]) });
      assert.deepEqual([kept.work, kept.isListed, kept.round, kept.timesReadied], [null, true, 1, 0]);
    });

    it("keeps the name that was typed, also through a check", () => {
      assert.equal(after({ kind: "filler-typed", text: "张小丽" }, checked([])).filler, "张小丽");
    });
  });

  describe("work in hand", () => {
    it("is over when it fails, with the trouble to be told and the list as it was", () => {
      const trouble = new HostError("protected", "日报", "sheet is protected");
      const failed = after(checked(["● C7 +90"]), { kind: "began", task: "checking" }, { kind: "failed", trouble });
      assert.equal(failed.work, null);
      assert.equal(failed.trouble?.met, trouble);
      assert.equal(findingsInView(failed).length, 1);
    });

    it("takes old trouble away when it begins", () => {
      assert.equal(after({ kind: "failed", trouble: new Error("any") }, { kind: "began", task: "checking" }).trouble, null);
    });

    it("does not come back to life through a late word of its progress", () => {
      assert.equal(after(checked([]), { kind: "progressed", done: 1, all: 2 }).work, null);
    });

    it("can be stopped until it writes", () => {
      const checking = after({ kind: "began", task: "checking" });
      assert.equal(checking.work?.stop, "ready");
      assert.equal(afterEvent(checking, { kind: "stopping" }).work?.stop, "stopping");
      assert.equal(afterEvent(checking, found([])).work?.stop, "no");
    });

    it("counts each check that was asked for, so that the result is read aloud anew", () => {
      assert.equal(after(checked([]), followed([]), checked([])).round, 2);
    });
  });
});
