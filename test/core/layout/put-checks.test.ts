import assert from "node:assert/strict";
import { addressOf, layOutForm, recogniseSheet, type CellValue, type FormOptions, type FormPlacement, type SheetDraft, type Template } from "#core";
import { builtInTemplates, templateById } from "#templates";
import { snapshotOfDraft } from "../../../src/host/memory/snapshot-of-draft";
import { sampleForm } from "../../helpers/sample-form";

const open = { role: "form", unit: { code: "430702002", name: "府坪街道" }, period: "2020-03-20", entries: "open", checks: { neighbours: new Map() } } as const;

const filledWith = (values: Readonly<Record<string, CellValue>>, more: Partial<FormOptions> = {}, template: Template = sampleForm): SheetDraft =>
  layOutForm(template, { ...open, ...more, values: new Map(Object.entries(values).map(([code, value]) => [code, { value }])) }).draft;

const valueAt = (draft: SheetDraft, address: string): CellValue => draft.cells.find((cell) => addressOf(cell.row, cell.column) === address)?.value ?? null;

/** What stands beyond the printed page: sign and words, a line a row. */
const said = (draft: SheetDraft): readonly string[] =>
  draft.cells.filter(({ row, column, formula }) => formula !== undefined && row > 3 && column === draft.print.area!.right + 2).map(({ row, column, value }) =>
    `${String(valueAt(draft, addressOf(row, column - 1)) ?? "")}|${String(value)}`);

const RIGHT = { tradeOpen: 600, tradeClosed: 560, tradeAll: 1160, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people: 3 };

describe("a form that checks itself", () => {
  it("says beside the row what does not add up, with the difference and both sums", () => {
    assert.deepEqual(said(filledWith({ ...RIGHT, tradeAll: 1250 })), ["●|● 商贸企业总数 差 +90：填报 1250，分项合计 1160　", "✓|", "✓|"]);
  });

  it("counts what is not filled in, and decides nothing before that", () => {
    assert.deepEqual(said(filledWith({ ...RIGHT, tradeClosed: null, factoryOpen: null, factoryClosed: null, factoryAll: null })), ["□|□ 未填 1 格　", "□|□ 未填 3 格　", "✓|"]);
  });

  it("never takes a text for 0: it says that a number is to be typed", () => {
    assert.deepEqual(said(filledWith({ ...RIGHT, tradeOpen: "６００" }))[0], "●|● 商贸已复工 请填数字　");
    assert.deepEqual(said(filledWith({ ...RIGHT, tradeOpen: 600.5 }))[0], "●|● 商贸已复工 应为整数　");
  });

  it("says under its head how all rows stand", () => {
    const lines = [RIGHT, { ...RIGHT, tradeAll: 1250, people: null }, {}].map((values) => valueAt(filledWith(values), "A4"));
    assert.deepEqual(lines, ["自动核对：✓ 没有发现不符", "自动核对：● 1 行须改正　□ 1 行未填完　详见右侧“核对”栏", "自动核对：□ 3 行未填完　详见右侧“核对”栏"]);
  });

  it("speaks the language of the form", () => {
    assert.equal(said(filledWith({ ...RIGHT, tradeAll: 1250 }, { language: "en" }))[0], "●|● 商贸企业总数 off by +90: 1250 reported, parts add up to 1160  ");
  });

  it("colours figures by formulas of its own: one rule for what is alike, none of them a mark, and none a printed column", () => {
    const draft = filledWith(RIGHT);
    const balance = draft.conditions!.filter(({ formula }) => formula.includes("SUM("));
    assert.deepEqual(balance.map(({ area, formula, look }) => [addressOf(area.top, area.left), addressOf(area.bottom, area.right), formula, look]), [
      ["E7", "E8", "IF(IF(COUNT(E7,C7,D7)=3,ABS(E7-ROUND(E7,0))+ABS(C7-ROUND(C7,0))+ABS(D7-ROUND(D7,0))<0.000001,FALSE),ABS(E7-SUM(C7,D7))>=0.5,FALSE)", "hard"],
    ]);
    assert.ok(draft.conditions!.every(({ formula }) => !formula.includes("HUIHE")));
    assert.equal(draft.print.area!.right, 4);
  });

  it("is only a form that takes entries: copies, totals and locked forms carry nothing", () => {
    for (const options of [{ ...open, role: "copy" }, { ...open, role: "district" }, { ...open, entries: "locked" }] as const) {
      const { draft } = layOutForm(sampleForm, options);
      assert.deepEqual([draft.conditions, draft.print.area, draft.cells.filter(({ formula }) => formula !== undefined)], [undefined, undefined, []]);
    }
  });

  it("says nothing of the empty rows of a ledger", () => {
    const draft = layOutForm(templateById("S09")!, { ...open, period: "2020-W12", rows: [new Map([["firm", { value: "常德启明公司" }]]), new Map()] }).draft;
    const [thing, empty] = said(draft);
    assert.match(thing!, /^□\|□ 未填 \d+ 格　$/);
    assert.equal(empty, "|");
  });

  it("names the rules that it cannot hold by itself, and why", () => {
    const draft = layOutForm(templateById("S03")!, open).draft;
    const about = draft.cells.find(({ row, column }) => row === 1 && column === draft.print.area!.right + 2)!.value;
    assert.equal(about, "本表自动核对 30 项规则。另有 20 项由汇核核对：与上期比较 18 项、与其他报表核对 2 项。");
  });

  it("holds a figure against another form where that is in the same workbook", () => {
    const [firms, supplies] = [templateById("S01")!, templateById("S03")!];
    const other = { template: firms, worksheet: "复工复产日报", places: layOutForm(firms, open).places };
    const { draft } = layOutForm(supplies, { ...open, checks: { neighbours: new Map([["S01", other]]) } });
    const formulas = draft.cells.flatMap(({ formula }) => (formula?.includes("'复工复产日报'!") ? [formula] : []));
    assert.ok(formulas.length > 0);
    assert.ok(draft.conditions!.every(({ formula }) => !formula.includes("!")), "a format asks its own sheet alone: older files know no other");
  });

  it("is the same form whatever forms were made before it", () => {
    const [firms, supplies] = [templateById("S01")!, templateById("S03")!];
    const other = (worksheet: string, template = firms) => ({ checks: { neighbours: new Map([["S01", { template, worksheet, places: layOutForm(firms, open).places }]]) } });
    const prior = { period: "2020-03-19", figures: new Map() } as const;
    const ways: readonly Partial<FormOptions>[] = [
      {}, { unit: { code: "430702003", name: "永安街道" } }, { period: "2020-03-21" }, {}, { language: "en" }, {}, { values: new Map([["masks_in", { value: "多" }]]) },
      other("复工复产日报"), other("复工"), other("复工", { ...firms, indicators: new Map([...firms.indicators].slice(1)) }), { prior }, { prior: { ...prior, period: "2019-12-31" } }, { note: "一行" },
    ];
    const made = (template: Template, way: Partial<FormOptions>) => layOutForm(template, { ...open, ...way }).draft;
    // Each differs in one thing from the one before it; a template that nobody has seen has no forms before.
    for (const way of ways) assert.deepEqual(made(supplies, way), made({ ...supplies }, way));
  });

  for (const template of builtInTemplates) {
    it(`${template.id} is found figure by figure, prints as many columns and pages as without, and keeps to Excel's limits`, () => {
      const [plain, live] = [layOutForm(template, { ...open, checks: undefined as never }), layOutForm(template, open)];
      const recognition = recogniseSheet(snapshotOfDraft(live.draft, "a.xlsx", live.draft.name), builtInTemplates);
      assert.equal(recognition.kind, "placed");
      const { placement } = recognition as { placement: FormPlacement };
      assert.deepEqual(placement.drift, []);
      assert.deepEqual(live.places, plain.places);
      if (placement.shape === "form") assert.deepEqual(new Map(placement.figures.map(({ indicator, row, column }) => [indicator, { row, column }])), live.places);
      assert.deepEqual({ ...live.draft.print, area: undefined }, { ...plain.draft.print, area: undefined });
      assert.ok(live.draft.cells.every(({ formula = "" }) => formula.length <= 8_192));
      assert.ok(live.draft.validations.every(({ rule }) => rule.kind !== "formula" || rule.formula.length <= 255));
    });
  }
});
