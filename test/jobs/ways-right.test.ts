import assert from "node:assert/strict";
import { layOutForm, type CellValue, type SheetDraft } from "#core";
import { checkWorkbooks } from "#jobs/check-workbooks";
import { waysRight } from "#jobs/ways-right";
import { MemoryHost } from "../../src/host/memory/memory-host";
import { draft, identity } from "../helpers/drafts";
import { sampleForm } from "../helpers/sample-form";

const units = [{ code: "001", name: "府坪街道" }, { code: "002", name: "永安街道" }];
const settings = { templates: [sampleForm], roster: null, period: null, expects: "any" } as const;

/** A form whose total of trade is 1250 + 650; 商贸未复工 is typed as 560. */
function form(unit = units[0]!, closed: CellValue = 560): SheetDraft {
  const figures = { tradeOpen: 1250, tradeClosed: closed, tradeAll: 1900, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people: 3 };
  return layOutForm(sampleForm, { role: "form", unit, period: "2020-03-20", values: new Map(Object.entries(figures).map(([code, value]) => [code, { value }])) }).draft;
}

async function checkedOf(...sheets: readonly SheetDraft[]) {
  const host = new MemoryHost("府坪.xlsx", []);
  await host.writeSheets(sheets);
  return { host, checked: await checkWorkbooks([host], settings) };
}

/** What can be done about the first finding that has a proposal. */
async function waysOf(...sheets: readonly SheetDraft[]) {
  const { checked } = await checkedOf(...sheets);
  const found = checked.settled.find(({ finding }) => finding.proposal);
  assert.ok(found, "there is a proposal");
  return waysRight(checked)(found.finding);
}

describe("waysRight", () => {
  it("offers to enter the likely value in place of what stands in the cell", async () => {
    const ways = await waysOf(form());
    assert.deepEqual(ways.map((way) => (way.kind === "enter" ? [way.entry.cell.address, way.entry.before, way.entry.value, way.value] : way.kind)), [["D7", 560, 650, "650"]]);
  });

  it("after it was entered, nothing is wrong any more", async () => {
    const { host, checked } = await checkedOf(form());
    const [way] = checked.settled.flatMap(({ finding }) => waysRight(checked)(finding));
    assert.ok(way?.kind === "enter");
    await host.enterFigure(way.entry);
    assert.deepEqual((await checkWorkbooks([host], settings)).review.findings, []);
  });

  it("names the formula where one stands, since a number in its place would hide what is wrong", async () => {
    const drawn = form();
    const total = drawn.cells.find(({ value }) => value === 560)!;
    const ways = await waysOf({ ...drawn, cells: drawn.cells.map((cell) => (cell === total ? { ...cell, formula: "1+559" } : cell)) });
    assert.deepEqual(ways.map((way) => (way.kind === "formula" ? [way.cell.address, way.formula] : way.kind)), [["D7", "1+559"]]);
  });

  it("offers nothing in a workbook with figures of several units, or with a superior's sheets: only who reports changes a figure", async () => {
    assert.deepEqual(await waysOf(form(), form(units[1], 650)), []);
    assert.deepEqual(await waysOf(form(), draft({ name: "来源", identity: identity({ role: "sources", template: "" }) })), []);
  });

  it("offers nothing on the copy of a submission", async () => {
    const { checked } = await checkedOf(form());
    const own = checked.settled.find(({ finding }) => finding.proposal)!.finding;
    const copy = await checkedOf({ ...form(), identity: { ...form().identity, role: "copy" }, cells: form().cells.map((cell) => (cell.row === 0 && typeof cell.value === "string" ? { ...cell, value: cell.value.replace("|form|", "|copy|") } : cell)) });
    assert.deepEqual(waysRight(copy.checked)(own), []);
  });
});
