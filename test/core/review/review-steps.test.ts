import assert from "node:assert/strict";
import fc from "fast-check";
import { compareFindings, newReviewMemory, orderByEffect, review, reviewSteps, STAGES, takeAll, type CellValue, type Review, type SheetSnapshot, type Step, type Template, type WorkbookSnapshot } from "#core";
import { sampleForm } from "../../helpers/sample-form";
import { sheet } from "../../helpers/sheet";

const names = ["府坪街道", "永安街道", "启明街道"];
const roster = { superior: { code: "430702", name: "武陵区" }, units: names.map((name, at) => ({ code: `00${at + 1}`, name })) };
const settings = { templates: [sampleForm], roster, period: null, expects: "all-units" } as const;

const filled = (unit: string): SheetSnapshot => sheet(unit, `
  |   | A        | B        | C        | D          |
  | 1 | 填报单位 | ${unit}  | 期别     | 2020-03-20 |
  | 4 | 行业     | 已复工   | 未复工   | 企业总数   |
  | 5 | 商贸     | 12       | 3        | 15         |
  | 6 | 工业     | 7        | 1        | 8          |
  | 7 | 指标     | 数值     |          |            |
  | 8 | 从业人员 | 1897     |          |            |
`);
const street = { name: "区.xlsx", sheets: names.map(filled) };

/** The workbook with one cell typed over: a new sheet object where it was, all others the same. */
function typed(book: WorkbookSnapshot, tab: number, row: number, column: number, value: CellValue): WorkbookSnapshot {
  const before = book.sheets[tab]!;
  const values = [...(before.rows.get(row) ?? [])];
  values[column] = value;
  const rows = new Map([...before.rows, [row, values] as const].sort(([one], [other]) => one - other));
  return { ...book, sheets: book.sheets.map((one, at) => (at === tab ? { ...one, rows } : one)) };
}

const withMemory = (books: readonly WorkbookSnapshot[], memory = newReviewMemory(), by = settings) => takeAll(reviewSteps(books, by, memory));

/** A review without its functions, to be compared. */
const plain = ({ templates, ...rest }: Review) =>
  ({ ...rest, templates: templates.map(({ sheetOf, ...one }) => ({ ...one, sheets: one.records.map(sheetOf), records: one.records.map((record) => ({ ...record, figures: [...record.figures] })) })) });

const figuresOf = ({ templates }: Review) => new Map(templates[0]!.records.map((record) => [record.unit.name, record.figures]));

const anyEdit = fc.record({
  tab: fc.nat(2), row: fc.nat(8), column: fc.nat(4),
  value: fc.oneof(fc.constantFrom<CellValue>(null, 12, 15, "１５", "约10", "永安街道", "2020-03-19", "从业人员", { error: "#REF!" }), fc.integer({ min: 0, max: 20 })),
});

describe("reviewSteps", () => {
  it("comes to the same with the memory of earlier reviews as without, whatever is typed", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), (edits) => {
        const memory = newReviewMemory();
        let book: WorkbookSnapshot = street;
        withMemory([book], memory);
        for (const { tab, row, column, value } of edits) {
          book = typed(book, tab, row, column, value);
          const remembered = withMemory([book], memory);
          assert.deepEqual(plain(remembered), plain(review([book], settings)));
          assert.deepEqual(remembered.findings, takeAll(orderByEffect([...remembered.findings].sort(compareFindings), remembered.templates)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("reads again only the sheet in which something was typed", () => {
    const memory = newReviewMemory();
    const before = figuresOf(withMemory([street], memory));
    const after = figuresOf(withMemory([typed(street, 1, 7, 1, 600)], memory));
    for (const name of names) assert.equal(after.get(name) === before.get(name), name !== "永安街道", name);
    assert.equal(after.get("永安街道")!.get("people")!.value, 600);
  });

  it("takes nothing over from a review by another roster or other templates", () => {
    const memory = newReviewMemory();
    const before = figuresOf(withMemory([street], memory));
    const other = { ...roster, units: roster.units.map((unit) => ({ ...unit, code: `9${unit.code}` })) };
    const reviewed = takeAll(reviewSteps([street], { ...settings, roster: other }, memory));
    assert.deepEqual(reviewed.templates[0]!.records.map(({ unit }) => unit.code), ["9001", "9002", "9003"]);
    const stricter = takeAll(reviewSteps([street], { ...settings, templates: [{ ...sampleForm, edits: [] }] }, memory));
    assert.equal(stricter.counts.pass, 7 * 3);
    assert.notEqual(figuresOf(stricter).get("府坪街道"), before.get("府坪街道"));
  });

  it("asks again who is missing and who sent twice, however much it knows of the sheets", () => {
    const memory = newReviewMemory();
    withMemory([street], memory);
    const [first, second] = street.sheets;
    const reviewed = withMemory([{ ...street, sheets: [first!, second!, { ...second!, worksheet: "永安街道 (2)", rows: typed(street, 1, 7, 1, 9).sheets[1]!.rows }] }], memory);
    assert.deepEqual(reviewed.templates[0]!.missing.map(({ name }) => name), ["永安街道", "启明街道"]);
    assert.equal(reviewed.findings.filter(({ code }) => code === "roster.duplicate").length, 2);
  });

  it("stops before each sheet, and counts them through stage by stage", () => {
    const told: Step[] = [];
    const steps = reviewSteps([street, { name: "空.xlsx", sheets: [sheet("空", "")] }], settings);
    for (let next = steps.next(); !next.done; next = steps.next()) told.push(next.value);
    const of = (stage: Step["stage"]) => told.filter((step) => step.stage === stage).map(({ done, of: all }) => [done, all]);
    assert.deepEqual(of("recognise"), [[0, 4], [1, 4], [2, 4], [3, 4]]);
    assert.deepEqual(of("check"), of("recognise"));
    const order = told.map(({ stage }) => STAGES.indexOf(stage));
    assert.deepEqual(order, [...order].sort((one, other) => one - other));
  });

  it("looks in the whole workbook for what a wrong total spoils, also when the table itself has not changed", () => {
    const template: Template = {
      ...sampleForm, tables: [], edits: [],
      unitTable: { unitLabels: ["街道"], columns: [{ path: [{ "zh-CN": "已复工" }], indicator: "tradeOpen" }, { path: [{ "zh-CN": "企业总数" }], indicator: "tradeAll" }] },
    };
    const table = sheet("汇总表", `
      |   | A        | B      | C        |
      | 1 | 期别     | 2020-03-20 |      |
      | 3 | 街道     | 已复工 | 企业总数 |
      | 4 | 府坪街道 | 12     | 15       |
      | 5 | 永安街道 | 9      | 12       |
      | 6 | 合计     | 22     | 27       |
    `);
    const report = sheet("简报", "| | A | B |\n| 1 | 已复工 | =汇总表!B6 → 22 |");
    const memory = newReviewMemory();
    const spoilt = (sheets: readonly SheetSnapshot[]) =>
      takeAll(reviewSteps([{ name: "区.xlsx", sheets }], { ...settings, templates: [template], expects: "any" }, memory)).findings.map(({ code, values }) => [code, values["dependents"]]);
    assert.deepEqual(spoilt([table]), [["total.not-sum-of-units", undefined]]);
    assert.deepEqual(spoilt([table, report]), [["total.wrong-and-used", ["简报!B1 = 22"]]]);
  });
});
