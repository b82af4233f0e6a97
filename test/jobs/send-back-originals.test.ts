import assert from "node:assert/strict";
import { addressOf, findIdentity, type CellValue, type Roster, type SheetSnapshot, type Unit } from "#core";
import { collect } from "#jobs/collect";
import { consolidate } from "#jobs/consolidate";
import { openDistrict } from "#jobs/open-district";
import { sendBack } from "#jobs/send-back";
import { isAccepted, takeIn } from "#jobs/take-in";
import { MemoryHost } from "#memory";
import { templateById } from "#templates";
import { listed } from "../helpers/listed";
import { sampleForm } from "../helpers/sample-form";
import { submitted } from "../helpers/submitted";

const fuping = { code: "430702002", name: "府坪街道" };
const yongan = { code: "430702008", name: "永安街道" };
const roster: Roster = { superior: { code: "430702", name: "武陵区" }, units: [fuping, yongan] };
const FIGURES = { tradeOpen: 6, tradeClosed: 5, tradeAll: 11, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people: 60 };
const issues = templateById("S09")!;
const settings = { templates: [sampleForm, issues], roster, period: null, expects: "any" } as const;
const wishes = { language: "zh-CN", deadline: "", time: "2020-03-20 19:00" } as const;

/** What a unit sent: its form three rows further down than it was issued, and a page of notes of its own. */
async function sent(name: string, unit: Unit, more: Readonly<Record<string, CellValue>> = {}): Promise<MemoryHost> {
  const [form] = (await submitted(sampleForm, name, unit, { ...FIGURES, ...more }).readWorkbook()).sheets;
  const moved: SheetSnapshot = {
    ...form!, worksheet: "街道自用",
    rows: new Map([...form!.rows].map(([row, values]) => [row < 2 ? row : row + 3, values])), formats: new Map([...form!.formats].map(([row, formats]) => [row < 2 ? row : row + 3, formats])),
    merges: form!.merges.map((area) => (area.top < 2 ? area : { ...area, top: area.top + 3, bottom: area.bottom + 3 })),
  };
  const notes: SheetSnapshot = { ...form!, worksheet: "备忘", rows: new Map([[0, ["明天再核一遍"]]]), formats: new Map(), merges: [], formulas: new Map() };
  return new MemoryHost(name, [moved, notes]);
}

const wrong = () => sent("永安.xlsx", yongan, { tradeAll: 12 });

async function taken(files: readonly MemoryHost[]): Promise<MemoryHost> {
  const district = new MemoryHost("武陵区.xlsx", []);
  const collection = await collect(files, district, settings);
  const accepted = new Set(collection.received.filter((one) => isAccepted(one, "all")).map(({ workbook }) => workbook));
  await takeIn(files, district, settings, { language: "zh-CN", hardFindings: "in", superior: roster.superior, compiledAt: "2020-03-20 18:00" }, { collection, accepted });
  return district;
}

const back = async (district: MemoryHost, originals: readonly MemoryHost[]) =>
  sendBack(await openDistrict(district, settings), wishes, (name) => new MemoryHost(name, []), { originals: originals.map((host) => ({ savedAs: host.name, open: () => Promise.resolve(host) })) });

const roles = async (host: MemoryHost) => (await host.readWorkbook()).sheets.map((sheet) => findIdentity(sheet)?.role ?? sheet.worksheet);

describe("sending the unit's own workbook back", () => {
  it("marks the file that was taken, with all that the unit has in it, and names the cells that stand there", async () => {
    const [right, own] = [await sent("府坪.xlsx", fuping), await wrong()];
    const [only, ...others] = await back(await taken([right, own]), [right, await wrong()]);
    assert.deepEqual(others, []);
    const [workbook] = only!.workbooks;
    assert.deepEqual([workbook!.fileName, await roles(workbook!.host)], ["退回改正_永安.xlsx", ["form", "备忘", "findings"]]);
    const [mark] = workbook!.host.marks;
    const { sheets } = await workbook!.host.readWorkbook();
    const row = [...sheets[0]!.rows].find(([, values]) => values.includes(12))![0];
    assert.equal(mark!.cell.address, addressOf(row, sheets[0]!.rows.get(row)!.indexOf(12)));
    assert.match(only!.mail.body, new RegExp(`街道自用 ${mark!.cell.address}　`));
    assert.match(only!.mail.body, /退回改正_永安\.xlsx/);
  });

  it("is not done with another version of it, with one that was changed, nor with one that holds other units' figures: then a fresh form goes", async () => {
    const district = await taken([await sent("府坪.xlsx", fuping), await wrong()]);
    const [own] = (await (await wrong()).readWorkbook()).sheets;
    const [other] = (await (await sent("永安.xlsx", fuping)).readWorkbook()).sheets;
    for (const original of [await sent("永安.xlsx", yongan, { tradeAll: 13 }), new MemoryHost("永安.xlsx", [own!, { ...other!, worksheet: "府坪" }])]) {
      const [only] = await back(district, [original]);
      assert.deepEqual(only!.workbooks.map(({ fileName }) => fileName), ["退回改正_复工简报_永安街道_2020-03-20.xlsx"]);
      assert.deepEqual(original.marks, []);
    }
  });

  it("goes by the figures themselves where the district workbook keeps no log", async () => {
    const district = new MemoryHost("武陵区.xlsx", []);
    await consolidate([await wrong()], district, settings, { language: "zh-CN", hardFindings: "in", superior: roster.superior });
    const [only] = await back(district, [await wrong()]);
    assert.deepEqual(only!.workbooks.map(({ fileName }) => fileName), ["退回改正_永安.xlsx"]);
  });

  it("is the only way in which a ledger with personal data goes back", async () => {
    const ledger = () => listed(issues, "永安台账.xlsx", yongan, [{ number: "A1", firm: "丽华超市", contact: "张三丰", contactPhone: "13812345678", class: "防疫物资", matter: null, collectedOn: "2020-03-02", status: "收集" }], "2020-W10");
    const district = await taken([ledger()]);
    const [without] = await back(district, []);
    assert.deepEqual(without!.workbooks, []);
    const [with_] = await back(district, [ledger()]);
    assert.deepEqual(with_!.workbooks.map(({ fileName }) => fileName), ["退回改正_永安台账.xlsx"]);
    assert.match(JSON.stringify((await with_!.workbooks[0]!.host.readWorkbook()).sheets.map(({ rows }) => [...rows.values()])), /张三丰/);
    assert.doesNotMatch(with_!.mail.body, /张三丰|13812345678/);
  });
});
