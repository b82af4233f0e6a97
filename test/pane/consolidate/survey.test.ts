import { strict as assert } from "node:assert";
import { addressOf, newReviewMemory, type CellValue, type Roster } from "#core";
import { makeReady } from "#jobs/make-ready";
import { startWork } from "#jobs/work";
import type { MemoryHost } from "../../../src/host/memory/memory-host";
import { isToDo, surveyOf } from "../../../src/pane/consolidate/survey";
import { sampleForm } from "../../helpers/sample-form";
import { submitted } from "../../helpers/submitted";

const roster: Roster = {
  superior: { code: "430702", name: "武陵区" },
  units: ["府坪街道", "永安街道", "丹洲乡", "河洑镇"].map((name, index) => ({ code: `00${index + 1}`, name })),
};
const figures = { tradeOpen: 12, tradeClosed: 3, tradeAll: 15, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people: 100 };
const report = (index: number, file: string, more: Record<string, CellValue> = {}, period = "2020-03-20") =>
  submitted(sampleForm, file, roster.units[index]!, { ...figures, ...more }, period);

async function surveyed(files: readonly MemoryHost[], known: Roster | null = roster, period: string | null = null) {
  const read = await Promise.all(files.map(async (host) => ({ snapshot: await host.readWorkbook() })));
  const settings = { templates: [sampleForm], roster: known, period, expects: "all-units" } as const;
  return surveyOf({ open: null, files: read, choices: { takesOpen: true }, decisions: new Map() }, settings, newReviewMemory(), startWork("区.xlsx"));
}

describe("surveyOf", () => {
  it("says in numbers who reported, who is missing and who must report again", async () => {
    const { counts } = await surveyed([report(0, "府坪.xlsx"), report(1, "永安.xlsx", { tradeAll: 99 }), report(2, "丹洲.xlsx", {}, "2020-03-19")]);
    assert.deepEqual(counts, [{ template: "T01", in: 2, of: 4, missing: 2, back: 2 }]);
  });

  it("names the workbooks that it looked at, so that nothing is said of a file that was added since", async () => {
    const { looked } = await surveyed([report(0, "府坪.xlsx"), report(1, "永安.xlsx")]);
    assert.deepEqual([...looked], ["府坪.xlsx", "永安.xlsx"]);
  });

  it("knows the edition of each stamped workbook, and whether a figure was changed after that", async () => {
    const [intact, changed] = [report(0, "府坪.xlsx"), report(1, "永安.xlsx")];
    const settings = { templates: [sampleForm], roster, period: null, expects: "any" } as const;
    for (const host of [intact, changed]) await makeReady(host, settings, { language: "zh-CN", filler: "", time: "2020-03-20 18:05" });
    const { records: [record] } = (await surveyed([changed])).review.templates[0]!;
    const { row, column } = record!.figures.get("people")!;
    await changed.enterFigure({ cell: { workbook: changed.name, worksheet: record!.worksheet, address: addressOf(row, column) }, before: 100, value: 101 });
    const { stamps } = await surveyed([intact, changed, report(2, "丹洲.xlsx")]);
    assert.deepEqual([...stamps].map(([file, { stamp: { edition }, isChanged }]) => [file, edition, isChanged]), [["府坪.xlsx", 1, false], ["永安.xlsx", 1, true]]);
  });

  it("lists every unit of the roster in its order with the state that asks for most", async () => {
    const { rows } = await surveyed([report(2, "丹洲.xlsx", {}, "2020-03-19"), report(1, "永安.xlsx", { tradeAll: 99 }), report(0, "府坪.xlsx"), report(0, "府坪2.xlsx")]);
    assert.deepEqual(rows.map(({ unit, state }) => [unit.name, state]), [["府坪街道", "received"], ["永安街道", "hard"], ["丹洲乡", "wrong-period"], ["河洑镇", "missing"]]);
  });

  it("counts a unit that sent two versions of which none is newer as not reported and to return", async () => {
    const { counts, rows } = await surveyed([report(0, "府坪.xlsx"), report(0, "府坪街道.xlsx", { people: 101 })]);
    assert.equal(rows[0]!.state, "duplicate");
    assert.deepEqual([counts[0]!.in, counts[0]!.missing, counts[0]!.back], [0, 4, 1]);
  });

  it("takes whoever comes without a roster, and misses nobody", async () => {
    const { counts, rows } = await surveyed([report(0, "府坪.xlsx"), report(3, "河洑.xlsx")], null);
    assert.deepEqual([counts[0]!.in, counts[0]!.of, counts[0]!.missing], [2, 2, 0]);
    assert.deepEqual(rows.map(({ unit }) => unit.name), ["府坪街道", "河洑镇"]);
  });

  it("offers the periods that forms state, the one that most state first", async () => {
    const { periods } = await surveyed([report(0, "府坪.xlsx", {}, "2020-03-19"), report(1, "永安.xlsx"), report(2, "丹洲.xlsx")]);
    assert.deepEqual(periods, [["2020-03-20", 2], ["2020-03-19", 1]]);
  });

  it("judges by the period that somebody chose", async () => {
    const { counts } = await surveyed([report(0, "府坪.xlsx", {}, "2020-03-19"), report(1, "永安.xlsx"), report(2, "丹洲.xlsx")], roster, "2020-03-19");
    assert.deepEqual([counts[0]!.in, counts[0]!.back], [1, 2]);
  });

  it("finds nothing where nothing was sent", async () => {
    const { counts, rows, strays } = await surveyed([]);
    assert.deepEqual([counts, rows, strays], [[], [], []]);
  });
});

describe("isToDo", () => {
  it("asks the supervisor for everything but what is in without hard findings", () => {
    assert.deepEqual((["received", "old-version", "hard", "missing", "duplicate", "wrong-period", "refused"] as const).map(isToDo), [false, false, true, true, true, true, true]);
  });
});
