import { strict as assert } from "node:assert";
import { addressOf, layOutForm, placeOfKey, type CellValue } from "#core";
import type { HostError, HostErrorCode } from "#jobs/host-error";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { ConsolidateController } from "../../../src/pane/consolidate/consolidate-controller";
import type { ConsolidateState } from "../../../src/pane/consolidate/consolidate-state";
import { staleness } from "../../../src/pane/consolidate/is-stale";
import { totalAskedAbout } from "../../../src/pane/consolidate/total-asked-about";
import type { Desk, OpenedFiles } from "../../../src/pane/desk";
import { PriorShelf } from "../../../src/pane/prior/prior-shelf";
import { RuleBookShelf } from "../../../src/pane/rule-books/rule-book-shelf";
import { sampleForm } from "../../helpers/sample-form";
import { newFiles, openWorkbook, unpackFiles } from "../unpack-files";
import { StageHost, type StageOptions } from "../stage/stage-host";

const UNITS = ["府坪街道", "永安街道", "丹洲乡"].map((name, index) => ({ code: `00${index + 1}`, name }));
const figures = { tradeOpen: 12, tradeClosed: 3, tradeAll: 15, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people: 100 };

async function formOf(index: number, more: Readonly<Record<string, CellValue>> = {}, period = "2020-03-20"): Promise<XlsxHost> {
  const host = XlsxHost.create("区.xlsx", nodeCodec);
  const values = new Map(Object.entries({ ...figures, ...more }).map(([code, value]) => [code, { value }]));
  await host.writeSheets([layOutForm(sampleForm, { role: "form", unit: UNITS[index]!, period, values }).draft]);
  return host;
}

const fileOf = async (name: string, index: number, more: Readonly<Record<string, CellValue>> = {}, lastModified = 1): Promise<File> =>
  new File([Uint8Array.from((await formOf(index, more)).save())], name, { lastModified });

/** What a unit sent the day before. */
const yesterdays = async (name: string, index: number): Promise<File> =>
  new File([Uint8Array.from((await formOf(index, {}, "2020-03-19")).save())], name, { lastModified: 1 });

const textFile = (name: string, text: string): File => new File([text], name, { lastModified: 1 });
const ROSTER = textFile("名册.csv", ["单位代码,单位名称,上级代码,上级名称", ...UNITS.map(({ code, name }) => `${code},${name},430702,武陵区`)].join("\n"));

/** As the pane's own, but with the zip codec of Node. */
async function openFiles(files: readonly File[]): Promise<OpenedFiles> {
  const hosts: XlsxHost[] = [];
  const troubles: { file: string; trouble: unknown }[] = [];
  for (const file of files) {
    try {
      hosts.push(XlsxHost.open(new Uint8Array(await file.arrayBuffer()), file.name, nodeCodec));
    } catch (trouble) {
      troubles.push({ file: file.name, trouble });
    }
  }
  return { hosts, troubles };
}

/** The code of a HostError, which mocha may have loaded twice: engines are loaded when they are needed. */
const codeOf = (trouble: unknown): HostErrorCode | null => (trouble instanceof Error && "code" in trouble ? (trouble as HostError).code : null);

/** A supervisor in front of a workbook. */
async function sitDown(file: XlsxHost = XlsxHost.create("区.xlsx", nodeCodec), options: StageOptions = {}) {
  const host = new StageHost(file, options);
  const desk: Desk = { host, templates: [sampleForm], language: "zh-CN", version: "0", time: () => "2020-03-20 18:05", openFiles, unpackFiles, openWorkbook, newFiles, handOver: { way: "saved", give: () => Promise.resolve() } };
  const prior = new PriorShelf(desk);
  const controller = new ConsolidateController({ desk, prior, rules: new RuleBookShelf(desk) });
  const leave = controller.follow();
  const tabs = async () => (await host.readWorkbook()).sheets.map(({ worksheet }) => worksheet);
  await controller.removeFiles([]);
  return { host, controller, prior, leave, tabs, state: controller.state };
}

const until = async (state: () => ConsolidateState, holds: (state: ConsolidateState) => boolean): Promise<void> => {
  for (let tries = 0; !holds(state()); tries++) {
    if (tries > 200) assert.fail("it never came to that");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const peopleIn = ({ outcome }: ConsolidateState): number | null | undefined => outcome!.rollUps[0]!.totals.find(({ indicator }) => indicator === "people")?.value;

const numbers = ({ survey }: ConsolidateState): readonly number[] => survey!.counts.flatMap((one) => [one.in, one.of, one.missing]);

describe("ConsolidateController", () => {
  it("opens what can be opened, names what cannot, and says who is there", async () => {
    const { controller, state } = await sitDown();
    await controller.addFiles([await fileOf("府坪.xlsx", 0), textFile("坏.xlsx", "x"), await fileOf("永安.xlsx", 1)]);
    assert.deepEqual(state().files.map(({ name }) => name), ["府坪.xlsx", "永安.xlsx"]);
    assert.deepEqual(state().refused.map(({ file }) => file), ["坏.xlsx"]);
    assert.deepEqual([state().opening, ...numbers(state())], [0, 2, 2, 0]);
  });

  it("leaves a file out that is there already, and numbers another of the same name", async () => {
    const { controller, state } = await sitDown();
    const one = await fileOf("日报.xlsx", 0);
    await controller.addFiles([one]);
    await controller.addFiles([one, await fileOf("日报.xlsx", 1, {}, 2)]);
    assert.deepEqual(state().repeated, ["日报.xlsx"]);
    assert.deepEqual(state().files.map(({ name }) => name), ["日报.xlsx", "日报 (2).xlsx"]);
    assert.deepEqual(numbers(state()), [2, 2, 0]);
  });

  it("never takes a file for the open workbook of the same name", async () => {
    const { controller, state, tabs } = await sitDown(await formOf(0));
    await controller.addFiles([await fileOf("区.xlsx", 1)]);
    await controller.consolidate();
    assert.deepEqual(state().outcome!.rollUps[0]!.included, ["001", "002"]);
    assert.ok((await tabs()).includes("永安街道"));
  });

  it("says who is missing once a roster is chosen, and nobody without it", async () => {
    const { controller, state } = await sitDown();
    await controller.addFiles([await fileOf("府坪.xlsx", 0)]);
    await controller.chooseRoster(ROSTER);
    assert.deepEqual(numbers(state()), [1, 3, 2]);
    await controller.choose({ roster: null });
    assert.deepEqual(numbers(state()), [1, 1, 0]);
  });

  it("says what is wrong with a roster and keeps the one before", async () => {
    const { controller, state } = await sitDown();
    await controller.chooseRoster(ROSTER);
    await controller.chooseRoster(textFile("电话.csv", "电话,手机\n1,2"));
    assert.equal(state().choices.roster?.from, "名册.csv");
    assert.ok(state().rosterTrouble && "problems" in state().rosterTrouble!);
  });

  it("reads a roster that an old office program saved in GBK", async () => {
    const { controller, state } = await sitDown();
    // 单位名称 / 府坪街道
    await controller.chooseRoster(new File([Uint8Array.from([0xb5, 0xa5, 0xce, 0xbb, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xb8, 0xae, 0xc6, 0xba, 0xbd, 0xd6, 0xb5, 0xc0])], "名册.csv"));
    assert.deepEqual(state().choices.roster?.roster.units.map(({ name }) => name), ["府坪街道"]);
  });

  it("adds up into the open workbook, and a second time in place of the first", async () => {
    const { controller, state, tabs } = await sitDown();
    await controller.addFiles([await fileOf("府坪.xlsx", 0), await fileOf("永安.xlsx", 1)]);
    await controller.consolidate();
    const first = await tabs();
    await controller.consolidate();
    assert.deepEqual(await tabs(), first);
    assert.deepEqual(peopleIn(state()), 200);
  });

  it("shows the totals when they are there, and goes nowhere when nothing was added up", async () => {
    const { controller, host } = await sitDown();
    await controller.addFiles([await fileOf("府坪.xlsx", 0)]);
    await controller.consolidate();
    assert.deepEqual(host.visited, [{ workbook: "区.xlsx", worksheet: "汇总", address: "A1" }]);
    const refused = await sitDown(await formOf(0), { trouble: "protected" });
    await refused.controller.consolidate();
    assert.deepEqual(refused.host.visited, []);
  });

  it("writes the bulletin when it is wanted, and from then on with every run", async () => {
    const { controller, tabs, state } = await sitDown(await formOf(0));
    await controller.consolidate();
    assert.ok(!(await tabs()).includes("通报"));
    await controller.choose({ bulletin: "wanted" });
    assert.equal(staleness(state()), "choices");
    await controller.consolidate();
    assert.ok((await tabs()).includes("通报"));
    await controller.choose({ bulletin: "not-wanted" });
    await controller.addFiles([await fileOf("永安.xlsx", 1)]);
    await controller.consolidate();
    const bulletin = state().open!.sheets.find(({ worksheet }) => worksheet === "通报")!;
    assert.ok([...bulletin.rows.values()].some((row) => row.some((value) => typeof value === "string" && value.includes("应报 2 个单位"))));
  });

  it("remembers roster and choices in the workbook, for whoever opens it next", async () => {
    const { controller, leave, host } = await sitDown();
    await controller.addFiles([await fileOf("府坪.xlsx", 0)]);
    await controller.chooseRoster(ROSTER);
    await controller.choose({ hardFindings: "out" });
    await controller.consolidate();
    leave();
    const desk: Desk = { host, templates: [sampleForm], language: "zh-CN", version: "0", time: () => "", openFiles, unpackFiles, openWorkbook, newFiles, handOver: { way: "saved", give: () => Promise.resolve() } };
    const next = new ConsolidateController({ desk, prior: new PriorShelf(desk), rules: new RuleBookShelf(desk) });
    next.follow();
    await next.removeFiles([]);
    assert.deepEqual([next.state().choices.roster?.roster.units.length, next.state().choices.hardFindings], [3, "out"]);
    assert.deepEqual(numbers(next.state()), [1, 3, 2]);
  });

  it("writes nothing when it is cancelled, and says so", async () => {
    const { controller, state, tabs } = await sitDown(undefined, { slow: 20 });
    await controller.addFiles([await fileOf("府坪.xlsx", 0)]);
    const before = await tabs();
    const running = controller.consolidate();
    await until(state, ({ work }) => work.kind === "running");
    controller.cancel();
    await running;
    assert.deepEqual([codeOf(state().trouble), state().work.kind, state().outcome], ["cancelled", "idle", null]);
    assert.deepEqual(await tabs(), before);
  });

  it("tells of a workbook that takes no sheets, and can be asked again", async () => {
    const { controller, state } = await sitDown(await formOf(0), { trouble: "protected" });
    await controller.consolidate();
    assert.equal(codeOf(state().trouble), "protected");
    assert.equal(state().work.kind, "idle");
  });

  it("knows that figures were changed since, and when they are put back", async () => {
    const { controller, host, state } = await sitDown(await formOf(0));
    await controller.consolidate();
    assert.equal(staleness(state()), null);
    const [tab] = (await host.readWorkbook()).sheets;
    const total = state().survey!.review.templates[0]!.records[0]!.figures.get("people")!;
    const address = `${"ABCDEFGH"[total.column]}${total.row + 1}`;
    await host.type(tab!.worksheet, address, 101);
    await until(state, (now) => staleness(now) === "figures");
    await host.type(tab!.worksheet, address, 100);
    await until(state, (now) => staleness(now) === null);
  });

  /** Types another number of people into the tab of 府坪街道. */
  async function typePeople({ host, state }: Pick<Awaited<ReturnType<typeof sitDown>>, "host" | "state">, people: number): Promise<void> {
    const { row, column } = state().survey!.review.templates[0]!.records[0]!.figures.get("people")!;
    await host.type("府坪街道", addressOf(row, column), people);
  }

  it("counts what was taken where it stands now: a figure changed on the unit's tab is seen, shown, and in the next total", async () => {
    const seat = await sitDown();
    const { controller, host, state } = seat;
    await controller.addFiles([await fileOf("府坪.xlsx", 0)]);
    await controller.consolidate();
    assert.equal(staleness(state()), null);
    await typePeople(seat, 101);
    await until(state, (now) => staleness(now) === "figures");
    const totals = [...state().open!.sheets.find(({ worksheet }) => worksheet === "汇总")!.formulas.keys()].map(placeOfKey);
    const cells = totals.flatMap(({ row, column }) => {
      host.select({ workbook: host.name, worksheet: "汇总", address: addressOf(row, column) });
      return totalAskedAbout(state(), [sampleForm], "zh-CN")?.units.flatMap((unit) => unit.cells) ?? [];
    });
    assert.deepEqual(cells.flatMap(({ figure, now }) => (now === undefined ? [] : [[figure, now]])), [["100 人", "101 人"]]);
    await controller.consolidate();
    assert.deepEqual([staleness(state()), peopleIn(state())], [null, 101]);
  });

  it("says so when a figure was changed on a unit's tab although a file came in that is to take its place", async () => {
    const first = await sitDown();
    await first.controller.addFiles([await fileOf("府坪.xlsx", 0)]);
    await first.controller.consolidate();
    const seat = await sitDown(XlsxHost.open(await first.host.save(), "区.xlsx", nodeCodec));
    await seat.controller.addFiles([await fileOf("府坪 更正.xlsx", 0, { people: 105 })]);
    await typePeople(seat, 101);
    await until(seat.state, (now) => staleness(now) === "overruled");
  });

  it("knows in a later session that a figure was changed since, and when it is put back", async () => {
    const first = await sitDown();
    await first.controller.addFiles([await fileOf("府坪.xlsx", 0)]);
    await first.controller.consolidate();
    const seat = await sitDown(XlsxHost.open(await first.host.save(), "区.xlsx", nodeCodec));
    assert.equal(staleness(seat.state()), null);
    await typePeople(seat, 101);
    await until(seat.state, (now) => staleness(now) === "figures");
    await typePeople(seat, 100);
    await until(seat.state, (now) => staleness(now) === null);
  });

  it("knows that files or choices were changed since", async () => {
    const { controller, state } = await sitDown(await formOf(0));
    await controller.consolidate();
    await controller.choose({ hardFindings: "out" });
    assert.equal(staleness(state()), "choices");
    await controller.choose({ hardFindings: "in" });
    assert.equal(staleness(state()), null);
    await controller.addFiles([await fileOf("永安.xlsx", 1)]);
    assert.equal(staleness(state()), "choices");
  });

  it("compares with what the day before is chosen for, and checks anew once it is taken away", async () => {
    const { controller, prior, state } = await sitDown(await formOf(0));
    const previous = () => state().survey!.review.templates[0]!.previous?.period;
    await controller.consolidate();
    await prior.add([await yesterdays("昨日.xlsx", 0)]);
    await until(state, () => previous() === "2020-03-19");
    assert.equal(staleness(state()), "choices");
    assert.deepEqual(numbers(state()), [1, 1, 0]);
    prior.remove(prior.state().files[0]!.key);
    await until(state, () => previous() === undefined);
  });

  it("compares with what was chosen on the other road before this one came into view", async () => {
    const { prior, leave, controller, state } = await sitDown(await formOf(0));
    leave();
    await prior.add([await yesterdays("昨日.xlsx", 0)]);
    controller.follow();
    await until(state, ({ survey }) => survey!.review.templates[0]!.previous?.period === "2020-03-19");
  });

  it("keeps a selected total in view while somebody walks to its parts", async () => {
    const { controller, host, state } = await sitDown();
    await controller.addFiles([await fileOf("府坪.xlsx", 0), await fileOf("永安.xlsx", 1)]);
    await controller.consolidate();
    const open = state().open!;
    const placed = open.sheets.find(({ worksheet }) => worksheet === "汇总")!;
    const cell = [...placed.formulas.keys()][0]!;
    const address = `${"ABCDEFGH"[cell % 16_384]}${Math.floor(cell / 16_384) + 1}`;
    host.select({ workbook: host.name, worksheet: "汇总", address });
    const view = totalAskedAbout(state(), [sampleForm], "zh-CN")!;
    assert.equal(view.units.length, 2);
    await controller.goTo(view.units[1]!.cells[0]!.here!);
    assert.equal(host.visited.at(-1)!.worksheet, "永安街道");
    assert.equal(state().total?.address, address);
  });
});
