import assert from "node:assert/strict";
import fc from "fast-check";
import { addressOf, crossed, defineTemplate, isInside, layOutForm, parseIdentity, periodField, printArea, twoWayTable, unitField, type FormEntry, type SheetDraft, type Template } from "#core";
import { builtInTemplates } from "#templates";
import { drawDraft, drawing } from "../../helpers/draw-draft";
import { LIST_TEMPLATE, STOCK_TEMPLATE } from "../../helpers/sample-templates";

const unit = { code: "430702002", name: "府坪街道" };
const empty = { role: "form", unit, period: "2020-03-20" } as const;

const cellOf = (draft: SheetDraft, address: string) => draft.cells.find((cell) => addressOf(cell.row, cell.column) === address);

describe("layOutForm", () => {
  it("lays a list out with identity, title, head fields, groups, measures, foot and instructions", () => {
    const { draft } = layOutForm(LIST_TEMPLATE, { ...empty, superior: { code: "430702", name: "武陵区" } });
    assert.equal(
      drawDraft(draft),
      drawing(`
        |    | A | B | C | D |
        | 1  | 汇核|form|S01@2|street|430702002|2020-03-20 | | | 表号 S01 第 2 版 报送 武陵区 |
        | 2  | 复工复产日报 | | | |
        | 3  | 填报单位 | 府坪街道 | 报告期 | 2020年3月20日 |
        | 5  | 指标 | | 计量单位 | 本期数 |
        | 6  | 企业 | 企业总数 | 家 | |
        | 7  | | 其中：复工企业 | 家 | |
        | 8  | 从业人员 | | 人 | |
        | 9  | 复工率 | | % | |
        | 11 | 单位负责人 | | 审核人 | |
        | 12 | 填表人 | | 报出日期 | |
        | 14 | 填报说明 | | | |
        | 15 | 1. 本表由各街道按日填报，每日 17 时前报出。 | | | |
        | 16 | 2. “其中”项不得大于总数。 | | | |
      `),
    );
  });

  it("lays a two-way table out with merged heads and a measure for each row that counts differently", () => {
    const { draft } = layOutForm(STOCK_TEMPLATE, empty);
    assert.equal(
      drawDraft(draft, 5, 10),
      drawing(`
        |    | A | B | C | D | E | F |
        | 5  | 一、物资收发存 | | | | | |
        | 6  | 物资 | 计量单位 | 期初库存 | 本期 | | 期末库存 |
        | 7  | | | | 收入 | 发出 | |
        | 8  | 口罩 | 只 | | | | |
        | 9  | 消毒液 | 千克 | | | | |
        | 10 | 防护服 | 套 | | | | |
      `),
    );
    assert.deepEqual(draft.merges.map(printArea).filter((area) => /[67]/.test(area)), ["A6:A7", "B6:B7", "C6:C7", "D6:E6", "F6:F7"]);
  });

  it("says behind a head what its column counts, but not where the head says just that", () => {
    const ranking = defineTemplate({
      id: "T", version: 1, kind: "form", name: "排名", period: "day", level: "street", header: [unitField, periodField],
      indicators: { score: { label: "得分", measure: "分" }, rank: { label: "名次", measure: "名次", rollUp: { method: "none" } } },
      tables: [twoWayTable({ stub: "社区", rows: ["甲社区"], columns: ["得分", "名次"], cells: [["score", "rank"]] })], edits: [],
    });
    const { draft } = layOutForm(ranking, empty);
    assert.deepEqual(draft.cells.flatMap(({ value }) => (typeof value === "string" && /得分|名次/.test(value) ? [value] : [])), ["得分\n（分）", "名次"]);
  });

  it("shows sub-totals as totals, where a balance adds up other rows of the column", () => {
    const retail = { group: "零售业", measure: "家" } as const;
    const { indicators, table } = crossed({
      stub: "行业", columns: [{ code: "all", label: "总数" }, { code: "open", label: "已复工" }],
      rows: [{ code: "sum", label: "小计", ...retail }, { code: "shops", label: "百货", ...retail }, { code: "markets", label: "超市", ...retail }],
    });
    const classes = defineTemplate({
      id: "T", version: 1, kind: "form", name: "分行业", period: "day", level: "street", header: [unitField, periodField], indicators, tables: [table],
      edits: [{ id: "T.sum", kind: "balance", strength: "hard", total: "sum_all", parts: ["shops_all", "markets_all"], source: "" }],
    });
    const { draft } = layOutForm(classes, empty);
    assert.deepEqual(["小计", "百货", "超市"].map((text) => draft.cells.find(({ value }) => value === text)?.style?.bold ?? false), [true, false, false]);
  });

  it("lets a clerk type into the entry cells and the foot alone", () => {
    const { draft, places } = layOutForm(LIST_TEMPLATE, empty);
    const unlocked = draft.cells.filter((cell) => cell.style?.unlocked).map((cell) => addressOf(cell.row, cell.column));
    assert.equal(draft.isProtected, true);
    assert.deepEqual(unlocked, ["D6", "D7", "D8", "D9", "B11", "D11", "B12", "D12"]);
    assert.deepEqual([...places.values()].map(({ row, column }) => addressOf(row, column)), ["D6", "D7", "D8", "D9"]);
  });

  it("refuses by native validation what hard range edits refuse, a percentage as the fraction that its cell holds", () => {
    const { draft } = layOutForm(LIST_TEMPLATE, empty);
    assert.deepEqual(draft.validations.map(({ area, rule }) => [printArea(area), rule]), [
      ["D6", { kind: "whole", least: "0", most: "100000" }],
      ["D7", { kind: "whole", least: "0", most: "100000" }],
      ["D8", { kind: "whole" }],
      ["D9", { kind: "decimal", least: "0", most: "1" }],
    ]);
    assert.ok(draft.validations.every(({ alert, prompt = "" }) => alert.length <= 225 && prompt.length <= 255));
  });

  it("shows figures with separators and decimals, rates with a % sign", () => {
    const { draft } = layOutForm(LIST_TEMPLATE, empty);
    assert.equal(cellOf(draft, "D6")?.style?.format, "#,##0_ ");
    assert.equal(cellOf(draft, "D9")?.style?.format, "0.00%_ ");
    assert.equal(cellOf(layOutForm(STOCK_TEMPLATE, empty).draft, "C9")?.style?.format, "#,##0.0_ ");
  });

  it("keeps what was sent in exactly: text stays text, formats stay, nothing can be typed over", () => {
    const values = new Map<string, FormEntry>([
      ["enterprises", { value: "＝1+1" }],
      ["resumed", { value: "=HYPERLINK(\"http://x\")" }],
      ["staff-at-work", { value: { error: "#REF!" } }],
      ["rate", { value: 92, format: "General" }],
    ]);
    const { draft } = layOutForm(LIST_TEMPLATE, { ...empty, values });
    assert.deepEqual(["D6", "D7", "D8", "D9"].map((address) => cellOf(draft, address)?.value), [...values.values()].map(({ value }) => value));
    assert.ok(draft.cells.every((cell) => cell.formula === undefined));
    assert.equal(cellOf(draft, "D9")?.style?.format, "General");
    assert.equal(draft.cells.some((cell) => cell.style?.unlocked), false);
    assert.equal(draft.name, "府坪街道");
  });

  it("names each figure of a district's form, and speaks for the level above", () => {
    const district = { code: "430702", name: "武陵区" };
    const { draft } = layOutForm(LIST_TEMPLATE, { role: "district", unit: district, period: "2020-03-20", caution: "已报 17 / 19" });
    assert.deepEqual(draft.names, [
      { name: "S01.enterprises", address: "D7" },
      { name: "S01.resumed", address: "D8" },
      { name: "S01.staff_at_work", address: "D9" },
      { name: "S01.rate", address: "D10" },
    ]);
    assert.deepEqual(parseIdentity(String(draft.cells[0]?.value)), draft.identity);
    assert.equal(draft.identity.level, "district");
    assert.equal(draft.isProtected, false);
    assert.equal(draft.validations.length, 0);
  });

  it("gives a template that has a row a unit one row for this unit", () => {
    const { tables: _, ...rest } = STOCK_TEMPLATE;
    const columns = [{ path: [{ "zh-CN": "口罩" }], indicator: "masks_opening" }] as const;
    const { draft } = layOutForm({ ...rest, tables: [], unitTable: { unitLabels: ["地区"], columns } }, empty);
    assert.match(drawDraft(draft), /\| 5 \| 地区 \| \| 计量单位 \| 口罩 \|\n\| 6 \| 府坪街道 \| \| 只 \| \|/);
  });

  it("holds the figures of a tab against the places that another tab of the form has shown", () => {
    const first = layOutForm(LIST_TEMPLATE, empty);
    assert.deepEqual(layOutForm(LIST_TEMPLATE, { ...empty, places: first.places }), first);
    const moved = new Map([...first.places].map(([code, { row, column }]) => [code, { row: row + 1, column }]));
    assert.throws(() => layOutForm(LIST_TEMPLATE, { ...empty, places: moved }), RangeError);
  });

  it("places every indicator of a table exactly once, in order, whatever the template", () => {
    for (const template of [...builtInTemplates, STOCK_TEMPLATE]) assertComplete(template);
    fc.assert(fc.property(anyTemplate(), (template) => assertComplete(template)));
  });
});

function assertComplete(template: Template): void {
  const { draft, places } = layOutForm(template, empty);
  const listed = template.ledger?.columns.map(({ indicator }) => indicator) ?? template.tables.flatMap((table) => table.cells.flat()).filter((code) => code !== null);
  assert.deepEqual([...places.keys()].sort(), [...listed].sort());
  assert.equal(new Set([...places.values()].map(({ row, column }) => addressOf(row, column))).size, listed.length);
  for (const place of places.values()) assert.ok(!draft.merges.some((area) => isInside(area, place)));
  const order = draft.cells.map(({ row, column }) => row * 16_384 + column);
  assert.deepEqual(order, [...new Set(order)].sort((one, other) => one - other));
  assert.ok(draft.cells.every(({ column }) => column < draft.widths.length));
}

function anyTemplate(): fc.Arbitrary<Template> {
  const line = fc.array(fc.constantFrom("甲", "乙", "丙", "丁"), { minLength: 1, maxLength: 3 }).map((path) => ({
    path: path.map((text) => ({ "zh-CN": text })) as [{ "zh-CN": string }],
  }));
  const table = fc.record({ rows: fc.array(line, { minLength: 1, maxLength: 5 }), columns: fc.array(line, { minLength: 1, maxLength: 5 }), hole: fc.nat(24) });
  return fc.array(table, { minLength: 1, maxLength: 3 }).map((tables) => {
    const made = tables.map(({ rows, columns, hole }, t) => ({
      stub: { "zh-CN": "指标" }, rows, columns,
      cells: rows.map((_, r) => columns.map((__, c) => (r * columns.length + c === hole ? null : `t${t}r${r}c${c}`))),
    }));
    const codes = made.flatMap(({ cells }) => cells.flat()).filter((code) => code !== null);
    const measures = ["家", "人", "%", "万元"] as const;
    const indicators = new Map(codes.map((code, index) => [code, {
      type: "quantity", label: { "zh-CN": code }, measure: measures[index % 4]!, decimals: index % 3, required: true, rollUp: { method: "sum" },
    }] as const));
    return { ...LIST_TEMPLATE, indicators, tables: made, edits: [] };
  });
}
