import assert from "node:assert/strict";
import { cellAt, findIdentity, parseAddress, readSources, STAGES, type Roster, type SheetDraft, type SheetSnapshot, type Step, type WorkbookSnapshot } from "#core";
import { consolidate, type ConsolidateOptions } from "#jobs/consolidate";
import { HostError } from "#jobs/host-error";
import { MemoryHost } from "../../src/host/memory/memory-host";
import { sampleForm } from "../helpers/sample-form";
import { submitted } from "../helpers/submitted";

const roster: Roster = {
  superior: { code: "430702", name: "武陵区" },
  units: [{ code: "001", name: "府坪街道" }, { code: "002", name: "永安街道" }, { code: "003", name: "丹洲乡" }],
};
const settings = { templates: [sampleForm], roster, period: null, expects: "all-units" } as const;
const options: ConsolidateOptions = { language: "zh-CN", hardFindings: "in", superior: roster.superior };

const figures = (people: number) => ({ tradeOpen: 12, tradeClosed: 3, tradeAll: 15, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people });
const sent = (at: number, people: number, workbook = `${roster.units[at]!.name}.xlsx`, period = "2020-03-20") => submitted(sampleForm, workbook, roster.units[at]!, figures(people), period);
const tabOf = async (host: MemoryHost) => (await host.readWorkbook()).sheets[0]!;

/** The street's tab as its clerk drew it, without our identity. */
const plainTab = async (host: MemoryHost): Promise<SheetSnapshot> => {
  const tab = await tabOf(host);
  return { ...tab, rows: new Map([...tab.rows].map(([row, values]) => [row, row === 0 ? [] : values])) };
};

async function run(district: MemoryHost, files: readonly MemoryHost[], more: Partial<ConsolidateOptions> = {}, period: string | null = null) {
  const { review, rollUps } = await consolidate([district, ...files], district, { ...settings, period }, { ...options, ...more });
  const { sheets } = await district.readWorkbook();
  const people = rollUps[0]!.totals.find(({ indicator }) => indicator === "people")!;
  const sources = sheets.flatMap((one) => (findIdentity(one)?.role === "sources" ? readSources(one) : []));
  return {
    review, sheets, people, sources, period: rollUps[0]!.period,
    names: sheets.map(({ worksheet }) => worksheet),
    codes: review.findings.filter(({ reach }) => reach === "roll-up").map(({ code, workbook }) => [code, workbook]),
  };
}

const from = ({ sources }: Awaited<ReturnType<typeof run>>) => sources.filter(({ indicator }) => indicator === "people").map(({ unitName, workbook, value }) => [unitName, workbook, value]);

/** The titles of the tabs that were laid out for units. */
const titles = ({ sheets }: Awaited<ReturnType<typeof run>>) => sheets.filter((one) => findIdentity(one)?.role === "copy").map((one) => [one.worksheet, cellAt(one, 1, 0)]);

/** The people that the tab of a unit states. */
const peopleOn = ({ sheets }: Awaited<ReturnType<typeof run>>, worksheet: string) =>
  [...(sheets.find((one) => one.worksheet === worksheet)?.rows.values() ?? [])].flat().filter((value) => typeof value === "number").pop();

describe("consolidate in the open workbook", () => {
  it("adds up the streets' tabs, leaves them as they are, and makes the same sheets the second time", async () => {
    const tabs = await Promise.all([sent(0, 100), sent(1, 20)].map(plainTab));
    const district = new MemoryHost("区.xlsx", tabs);
    const before = (await district.readWorkbook()).sheets;
    const once = await run(district, []);
    const twice = await run(district, []);
    assert.equal(once.people.value, 120);
    assert.deepEqual(once.names, ["府坪街道", "永安街道", "汇总", "分街道", "校验结果", "来源", "催报"]);
    assert.deepEqual(twice.sheets, once.sheets);
    before.forEach((tab, at) => assert.equal(twice.sheets[at], tab));
    assert.deepEqual(twice.review.findings, once.review.findings);
  });

  it("takes files besides its own tabs, and counts nothing twice however often it runs", async () => {
    const district = new MemoryHost("区.xlsx", [await plainTab(sent(0, 100))]);
    const files = [sent(1, 20), sent(2, 3)];
    const once = await run(district, files);
    const twice = await run(district, files);
    assert.equal(twice.people.value, 123);
    assert.deepEqual(once.codes, []);
    assert.deepEqual(twice.sheets, once.sheets);
  });

  it("keeps counting what was sent earlier, and still names the file and cell that it came in", async () => {
    const district = new MemoryHost("区.xlsx", []);
    const first = await run(district, [sent(0, 100), sent(1, 20)]);
    const second = await run(district, [sent(2, 3)]);
    assert.equal(second.people.value, 123);
    assert.deepEqual(from(second), [["府坪街道", "府坪街道.xlsx", "100"], ["永安街道", "永安街道.xlsx", "20"], ["丹洲乡", "丹洲乡.xlsx", "3"]]);
    const third = await run(district, []);
    assert.deepEqual(third.sources, second.sources);
    const sentCells = ({ sources }: typeof first) => sources.filter(({ unit }) => unit === "001").map(({ workbook, worksheet, address, value }) => [workbook, worksheet, address, value]);
    assert.deepEqual(sentCells(second), sentCells(first));
  });

  it("lets a unit's newer file take the place of the tab that was laid out for its older one", async () => {
    const district = new MemoryHost("区.xlsx", []);
    const first = await run(district, [sent(0, 100), sent(1, 20)]);
    const second = await run(district, [sent(1, 25, "永安改.xlsx")]);
    assert.equal(second.people.value, 125);
    assert.deepEqual(from(second), [["府坪街道", "府坪街道.xlsx", "100"], ["永安街道", "永安改.xlsx", "25"]]);
    assert.deepEqual(second.names, first.names);
    assert.deepEqual(second.codes, first.codes);
    assert.deepEqual((await run(district, [])).people.value, 125);
  });

  it("does not guess between two files of a unit, nor fall back on its older tab", async () => {
    const district = new MemoryHost("区.xlsx", []);
    await run(district, [sent(0, 100), sent(1, 20)]);
    const again = await run(district, [sent(1, 25, "永安甲.xlsx"), sent(1, 26, "永安乙.xlsx")]);
    assert.equal(again.people.value, 100);
    assert.deepEqual(again.people.missing, ["002", "003"]);
  });

  it("starts a new period with the files of that period, and reproaches nobody for the tabs of the last", async () => {
    const district = new MemoryHost("区.xlsx", []);
    await run(district, [sent(0, 100), sent(1, 20)]);
    const next = await run(district, [sent(0, 101, "府坪21.xlsx", "2020-03-21")]);
    assert.deepEqual([next.period, next.people.value, next.people.missing], ["2020-03-21", 101, ["002", "003"]]);
    assert.deepEqual(next.codes, [["roster.missing", ""], ["roster.missing", ""]]);
  });

  it("says on the tabs of the last period that they no longer count, and keeps their figures", async () => {
    const district = new MemoryHost("区.xlsx", []);
    await run(district, [sent(0, 100), sent(1, 20)]);
    const files = [sent(0, 101, "府坪21.xlsx", "2020-03-21")];
    const next = await run(district, files);
    assert.deepEqual(titles(next), [["府坪街道", "复工简报"], ["永安街道", "复工简报（以前汇总留下的，这次没有计入）"]]);
    assert.equal(peopleOn(next, "永安街道"), 20);
    assert.deepEqual((await run(district, files)).sheets, next.sheets);
  });

  it("takes that back once they count again, from the cells where they stood", async () => {
    const district = new MemoryHost("区.xlsx", []);
    const first = await run(district, [sent(0, 100), sent(1, 20)]);
    await run(district, [sent(0, 101, "府坪21.xlsx", "2020-03-21")]);
    const back = await run(district, [sent(0, 100)], {}, "2020-03-20");
    assert.equal(back.people.value, 120);
    assert.deepEqual(titles(back), titles(first));
    assert.deepEqual(from(back), [["府坪街道", "府坪街道.xlsx", "100"], ["永安街道", "区.xlsx", "20"]]);
    assert.deepEqual((await run(district, [sent(0, 100)], {}, "2020-03-20")).sheets, back.sheets);
  });

  it("says so, too, on the older tab of a unit whose files are disputed", async () => {
    const district = new MemoryHost("区.xlsx", []);
    await run(district, [sent(0, 100), sent(1, 20)]);
    const again = await run(district, [sent(1, 25, "永安甲.xlsx"), sent(1, 26, "永安乙.xlsx")]);
    assert.deepEqual(titles(again), [["府坪街道", "复工简报"], ["永安街道", "复工简报（以前汇总留下的，这次没有计入）"]]);
  });

  it("keeps a tab of the period against a stray file of an earlier one", async () => {
    const district = new MemoryHost("区.xlsx", []);
    await run(district, [sent(0, 100), sent(1, 20)]);
    const again = await run(district, [sent(0, 90, "府坪19.xlsx", "2020-03-19")]);
    assert.deepEqual([again.period, again.people.value], ["2020-03-20", 120]);
    assert.deepEqual(again.codes, [["roster.missing", ""], ["roster.wrong-period", "府坪19.xlsx"]]);
  });

  it("never writes over a form that a street filled in the workbook itself", async () => {
    const district = new MemoryHost("区.xlsx", [await tabOf(sent(0, 100)), await tabOf(sent(1, 20))]);
    const [, own] = (await district.readWorkbook()).sheets;
    const newer = sent(1, 25, "永安第2版.xlsx");
    const { people, sheets, names, codes } = await run(district, [newer]);
    assert.equal(people.value, 125);
    assert.equal(sheets[1], own);
    assert.deepEqual(names.at(-1), "永安街道 (2)");
    assert.deepEqual(codes, [["roster.missing", ""], ["roster.superseded", "区.xlsx"]]);
    assert.deepEqual((await run(district, [newer])).sheets, sheets);
  });

  it("asks, and adds up neither, when a street's own tab and the copy of its file differ and the file is not at hand", async () => {
    const district = new MemoryHost("区.xlsx", [await tabOf(sent(0, 100)), await tabOf(sent(1, 20))]);
    await run(district, [sent(1, 25, "永安第2版.xlsx")]);
    const { people, codes } = await run(district, []);
    assert.equal(people.value, 100);
    assert.deepEqual(codes.filter(([code]) => code === "roster.duplicate"), [["roster.duplicate", "区.xlsx"], ["roster.duplicate", "区.xlsx"]]);
  });

  it("names a copy itself as the source once somebody has typed over its figure", async () => {
    const district = new MemoryHost("区.xlsx", []);
    const { sources } = await run(district, [sent(0, 100), sent(1, 20)]);
    const { here } = sources.find(({ indicator, unit }) => indicator === "people" && unit === "002")!;
    const place = parseAddress(here!.address)!;
    const typed = (await district.readWorkbook()).sheets.map((one) => (one.worksheet === here!.worksheet ? { ...one, rows: new Map([...one.rows, [place.row, [...one.rows.get(place.row)!.slice(0, place.column), 21]] as const]) } : one));
    const again = await run(new MemoryHost("区.xlsx", typed), []);
    assert.equal(cellAt(typed.find(({ worksheet }) => worksheet === "永安街道")!, place.row, place.column), 21);
    assert.deepEqual(from(again), [["府坪街道", "府坪街道.xlsx", "100"], ["永安街道", "区.xlsx", "21"]]);
  });

  it("takes over copies that another workbook holds, unless the street's own file comes with it", async () => {
    const half = new MemoryHost("半区.xlsx", []);
    await run(half, [sent(0, 100), sent(1, 20)]);
    const whole = new MemoryHost("全区.xlsx", []);
    assert.equal((await run(whole, [half, sent(1, 30, "永安新.xlsx"), sent(2, 3)])).people.value, 133);
  });
});

/** A workbook in memory that counts how often it is asked for. */
class CountingHost extends MemoryHost {
  reads = 0;
  writes = 0;

  override async readWorkbook(): Promise<WorkbookSnapshot> {
    this.reads += 1;
    return super.readWorkbook();
  }

  override async writeSheets(drafts: readonly SheetDraft[]): Promise<void> {
    this.writes += 1;
    return super.writeSheets(drafts);
  }
}

describe("consolidate as long work", () => {
  it("reads each workbook once and writes once", async () => {
    const district = new CountingHost("区.xlsx", [await plainTab(sent(0, 100))]);
    await consolidate([district, sent(1, 20), district], district, settings, options);
    assert.deepEqual([district.reads, district.writes], [1, 1]);
  });

  it("goes through its stages in order and counts each to its end", async () => {
    const told: Step[] = [];
    await run(new MemoryHost("区.xlsx", [await plainTab(sent(0, 100))]), [sent(1, 20)], { progress: (step) => told.push(step) });
    const stages = [...new Set(told.map(({ stage }) => stage))];
    assert.deepEqual(stages, STAGES.filter((stage) => stage !== "cross-check"));
    told.slice(1).forEach((step, at) => {
      const before = told[at]!;
      assert.ok(step.stage !== before.stage ? before.done >= before.of - 1 : step.done >= before.done && step.of === before.of, `${before.stage} ${before.done} / ${before.of}`);
    });
  });

  it("writes nothing when it is cancelled, wherever it is, and everything once it writes", async () => {
    const tabs = [await plainTab(sent(0, 100))];
    let steps = 0;
    await run(new MemoryHost("区.xlsx", tabs), [sent(1, 20)], { progress: () => (steps += 1) });
    for (let cancelledAt = 1; cancelledAt <= steps; cancelledAt++) {
      const district = new CountingHost("区.xlsx", tabs);
      const cancel = new AbortController();
      let met = 0;
      const progress = () => (++met === cancelledAt ? cancel.abort() : undefined);
      let time = 0;
      const pace = { now: () => (time += 60), rest: async () => {} };
      await assert.rejects(run(district, [sent(1, 20)], { progress, signal: cancel.signal, pace }), (error) => error instanceof HostError && error.code === "cancelled");
      assert.deepEqual([district.writes, met], [0, cancelledAt]);
    }
  });
});
