import assert from "node:assert/strict";
import fc from "fast-check";
import { checkCrossForms, checkTemplate, defineTemplate, problemFinding, say, type Edit, type IndicatorDraft, type Template } from "#core";
import { builtInTemplates } from "#templates";
import { hardProblemsOf } from "../../../src/core/template/check-template";
import { formOf, unchecked } from "../../helpers/check";

const source = "";
const firms = formOf({
  all: { label: "企业总数", measure: "家" }, open: { label: "复工", measure: "家" }, shut: { label: "未复工", measure: "家" }, listed: { label: "其中：限上", measure: "家" },
  people: { label: "人数", measure: "人" }, paid: { label: "放款", measure: "万元" }, credit: { label: "授信", measure: "亿元", decimals: 2 },
  rate: { label: "复工率", measure: "%", decimals: 2, rollUp: { method: "ratio", numerator: "open", denominator: "all" } },
  state: { label: "状态", type: "text" }, day: { label: "日期", type: "date" },
}, []);

type Words = Omit<Extract<Edit, { kind: "expression" }>, "id" | "strength" | "source" | "kind">;
const edit = (id: string, rest: object): Edit => ({ id, strength: "hard", source, ...rest }) as Edit;
const expression = (id: string, test: Words["test"]): Edit => edit(id, { kind: "expression", test });
const range = (id: string, of: readonly string[], least?: string, most?: string): Edit => edit(id, { kind: "range", of, ...(least !== undefined && { least }), ...(most !== undefined && { most }) });
const balance = edit("total", { kind: "balance", total: "all", parts: ["open", "shut"] });

/** Problems in brief: "strength code edit". */
const told = (template: Template) => checkTemplate(template).map(({ strength, code, edit: id }) => `${strength} ${code.replace("template.", "")}${id === "" ? "" : ` ${id}`}`);
const ofEdits = (...edits: Edit[]) => told(unchecked(firms, edits));
const ofIndicators = (indicators: Readonly<Record<string, IndicatorDraft>>) => told(formOf<string>(indicators, []));

describe("hardProblemsOf", () => {
  const codes = fc.constantFrom("all", "open", "shut", "listed", "people", "paid", "state", "nowhere");
  const bound = fc.option(fc.constantFrom("-5", "0", "3", "10", "x"), { nil: undefined });
  const anyEdit = fc.oneof(
    fc.record({ of: fc.array(codes, { minLength: 1, maxLength: 3 }), least: bound, most: bound }).map(({ of, least, most }) => range("range", of, least, most)),
    fc.record({ total: codes, parts: fc.array(codes, { maxLength: 3 }) }).map((rest) => edit("sum", { kind: "balance", ...rest })),
    fc.record({ whole: codes, parts: fc.array(codes, { maxLength: 2 }) }).map((rest) => edit("part", { kind: "subset", ...rest })),
    fc.array(codes, { maxLength: 4 }).map((stages) => edit("funnel", { kind: "funnel", stages })),
    fc.constantFrom("[all] > [open]", "[open] = [all] + 1", "1 = 2", "[all] <", "[open] < 0").map((test) => expression("test", test)),
  );

  it("tells what checkTemplate tells, but for what is only a remark", () => {
    fc.assert(fc.property(fc.array(anyEdit, { maxLength: 6 }), (edits) => {
      const template = unchecked(firms, edits.map((one, index) => ({ ...one, id: `${one.id}${index}` })));
      assert.deepEqual(hardProblemsOf(template), checkTemplate(template).filter(({ strength }) => strength === "hard"));
    }), { numRuns: 500 });
  });
});

describe("checkTemplate", () => {
  it("finds nothing in the templates that come with Huihe", () => {
    for (const template of builtInTemplates) assert.deepEqual(checkTemplate(template).filter(({ strength }) => strength === "hard"), []);
    assert.deepEqual(checkCrossForms(builtInTemplates), []);
  });

  it("checks ids, versions and codes, since they stand in sheets and file names", () => {
    assert.deepEqual(told({ ...firms, id: "S 01|x" }), ["hard bad-id"]);
    assert.deepEqual(told({ ...firms, version: 0 }), ["hard bad-version"]);
    assert.deepEqual(ofIndicators({ "a]b": { label: "甲", measure: "家" } }), ["hard bad-code"]);
    assert.deepEqual(ofIndicators({ 企业数: { label: "甲", measure: "家" } }), []);
  });

  it("checks indicators by themselves", () => {
    assert.deepEqual(ofIndicators({ a: { label: "甲", measure: "家", decimals: 9 } }), ["hard bad-decimals"]);
    assert.deepEqual(ofIndicators({ a: { label: " ", measure: "家" } }), ["hard empty-label"]);
    assert.deepEqual(ofIndicators({ a: { label: "甲", measure: "家", notReported: ["0"] } }), ["hard mark-is-value"]);
    assert.deepEqual(ofIndicators({ a: { label: "甲", type: "text", codeList: ["是", "无"], notReported: ["无"] } }), ["hard mark-is-value"]);
    assert.deepEqual(ofIndicators({ a: { label: "甲", type: "date", codeKind: "uscc" } }), ["hard code-kind"]);
    assert.deepEqual(ofIndicators({ a: { label: "甲", measure: "家" }, b: { label: "甲 ", measure: "户" } }), ["soft same-label", "hard same-line"]);
  });

  it("refuses roll-ups that make no sense", () => {
    assert.deepEqual(ofIndicators({ a: { label: "率", measure: "%" } }), ["hard rate-added"]);
    assert.deepEqual(ofIndicators({ a: { label: "率", measure: "%", rollUp: { method: "ratio", numerator: "b", denominator: "c" } }, b: { label: "家数", measure: "家" }, c: { label: "人数", measure: "人" } }), ["hard ratio-measures"]);
    assert.deepEqual(ofIndicators({ a: { label: "率", measure: "%", rollUp: { method: "weighted-mean", weight: "a" } } }), ["hard roll-up-itself"]);
    assert.deepEqual(ofIndicators({ a: { label: "户均", measure: "万元", rollUp: { method: "ratio", numerator: "b", denominator: "c" } }, b: { label: "额", measure: "亿元" }, c: { label: "户数", measure: "户" } }), []);
  });

  it("refuses to roll up personal data", () => {
    assert.deepEqual(ofIndicators({ a: { label: "电话", measure: "号", privacy: "phone" } }), ["hard personal-rolled-up"]);
    assert.deepEqual(ofIndicators({ a: { label: "电话", measure: "号", privacy: "phone", rollUp: { method: "none" } } }), []);
  });

  it("gives every indicator one place", () => {
    const [table] = firms.tables;
    const lines = table!.rows.slice(1);
    assert.deepEqual(told({ ...firms, tables: [{ ...table!, rows: lines, cells: table!.cells.slice(1) }] }), ["hard no-place"]);
    assert.deepEqual(told({ ...firms, tables: [{ ...table!, cells: [["open"], ...table!.cells.slice(1)] }] }), ["hard several-places", "hard no-place"]);
    assert.deepEqual(told({ ...firms, tables: [{ ...table!, cells: table!.cells.slice(1) }] }), ["hard table-size", "hard no-place"]);
    assert.deepEqual(told({ ...firms, tables: [{ ...table!, rows: [...lines, lines[0]!] }] }), ["hard same-line"]);
    assert.deepEqual(told({ ...firms, tables: [] })[0], "hard no-table");
    assert.deepEqual(told({ ...firms, kind: "ledger" })[0], "hard no-ledger");
  });

  it("demands unit and period on a form, but not twice", () => {
    assert.deepEqual(told({ ...firms, header: [] }), ["soft no-field", "soft no-field"]);
    assert.deepEqual(told({ ...firms, header: [...firms.header, firms.header[0]!] }), ["hard field-twice"]);
  });

  it("checks each edit by itself: codes, types, measures, shapes", () => {
    assert.deepEqual(ofEdits(balance, balance), ["hard edit-twice total"]);
    assert.deepEqual(ofEdits(edit("T01.required", { kind: "required", of: ["all"] })), ["hard edit-twice T01.required"]);
    assert.deepEqual(ofEdits(edit("x", { kind: "balance", total: "all", parts: ["people"] })), ["hard measures-differ x"]);
    assert.deepEqual(ofEdits(edit("x", { kind: "subset", whole: "credit", parts: ["paid"] })), []);
    assert.deepEqual(ofEdits(edit("x", { kind: "balance", total: "all", parts: ["all", "open"] })), ["hard named-twice x"]);
    assert.deepEqual(ofEdits(edit("x", { kind: "balance", total: "all", parts: [] })), ["hard too-few x"]);
    assert.deepEqual(ofEdits(edit("x", { kind: "funnel", stages: ["all"] })), ["hard too-few x"]);
    assert.deepEqual(ofEdits(edit("x", { kind: "date-order", dates: ["day", "all"] })), ["hard wrong-type x"]);
    assert.deepEqual(ofEdits(edit("x", { kind: "code-list", of: "state", list: [] })), ["hard too-few x"]);
    assert.deepEqual(ofEdits(edit("x", { kind: "ratio", rate: "rate", numerator: "people", denominator: "all" })), ["hard ratio-measures x"]);
    assert.deepEqual(ofEdits(edit("x", { kind: "rank", scores: ["all", "open"], ranks: ["shut"], order: "descending" })), ["hard lengths-differ x"]);
    assert.deepEqual(ofEdits(edit("x", { kind: "table-balance", table: 1, totalRow: 0 })), ["hard no-such-line x"]);
    assert.deepEqual(ofEdits(edit("x", { kind: "table-balance", table: 0 })), ["hard nothing-to-add x"]);
    assert.deepEqual(ofEdits(range("x", ["all"])), ["hard no-bound x"]);
    assert.deepEqual(ofEdits(range("x", ["all"], "一")), ["hard not-a-decimal x"]);
    assert.deepEqual(ofEdits(range("x", ["all"], "3", "2")), ["hard bounds-crossed x"]);
    assert.deepEqual(ofEdits(expression("x", "[总数] = 1"), expression("y", "[rate] >= 90")), ["hard expression-unknown-figure x", "hard expression-rate-against-number y"]);
  });

  it("finds edits that contradict each other", () => {
    const clash = checkTemplate(unchecked(firms, [range("low", ["all"], "0", "100"), range("high", ["open"], "101"), edit("part", { kind: "subset", whole: "all", parts: ["open"] })]));
    assert.deepEqual(clash.map(({ code, values }) => [code, values]), [["template.never-true", { others: ["low", "high"] }], ["template.contradiction", { label: "复工", least: "101", most: "100", one: "high", other: "part" }]]);
    assert.deepEqual(ofEdits(balance, range("a", ["open", "shut"], "60"), range("b", ["all"], "0", "100")), ["hard never-true total", "hard contradiction total"]);
    assert.deepEqual(ofEdits(expression("x", "[all] > [open]"), expression("y", "[all] <= [open]")), ["hard never-true y"]);
    assert.deepEqual(ofEdits(expression("x", "[all] = [open]"), expression("y", "[all] = [open] + 1")), ["hard never-true y"]);
    assert.deepEqual(ofEdits(expression("x", "[all] < [open]"), expression("y", "[all] = [open]")), ["hard never-true y"]);
    assert.deepEqual(ofEdits(expression("x", "[all] < [open]"), expression("y", "[open] < [shut]"), range("z", ["all", "open", "shut"], "0", "9")), []);
  });

  it("finds a chain of sums that leaves nothing to be", () => {
    const chain = [edit("s", { kind: "subset", whole: "all", parts: ["open"] }), edit("t", { kind: "subset", whole: "open", parts: ["listed"] }), range("a", ["all"], undefined, "5"), range("l", ["listed"], "6")];
    assert.deepEqual(ofEdits(...chain), ["hard contradiction t"]);
  });

  it("finds what is never and what is always true", () => {
    assert.deepEqual(ofEdits(expression("x", "1 = 2")), ["hard never-true x"]);
    assert.deepEqual(ofEdits(expression("x", "AND(1 = 1, [all] > 0)")), ["soft always-true x"]);
    assert.deepEqual(ofEdits(expression("x", "[all] + [open] >= [open] + [all]")), ["soft always-true x"]);
    assert.deepEqual(ofEdits(expression("x", "[all] > [all]")), ["hard never-true x"]);
    assert.deepEqual(ofEdits(range("r", ["rate"], "0", "100"), expression("x", "[rate] > 100%")), ["hard never-true x"]);
  });

  it("finds what says the same or follows from others", () => {
    assert.deepEqual(ofEdits(balance, { ...balance, id: "again", source: "另一条" }), ["soft same-edit again"]);
    assert.deepEqual(ofEdits(balance, expression("x", "[复工] + [未复工] = [企业总数]")), ["soft implied x"]);
    assert.deepEqual(ofEdits(balance, expression("x", "2 * [all] - 2 * [open] = [shut] + [shut]")), ["soft implied x"]);
    assert.deepEqual(ofEdits(range("r", ["all"], "0"), expression("x", "[all] >= -1")), ["soft implied x"]);
    assert.deepEqual(ofEdits(edit("s", { kind: "subset", whole: "all", parts: ["open"] }), expression("x", "[all] >= [open]")), ["soft implied x"]);
  });

  it("knows that a part of a sum of parts cannot exceed it, unless a part may be negative", () => {
    const subset = edit("part", { kind: "subset", whole: "all", parts: ["open"] });
    assert.deepEqual(ofEdits(balance, range("r", ["open", "shut"], "0"), subset), ["soft implied part"]);
    assert.deepEqual(ofEdits(balance, range("r", ["open"], "0"), subset), []);
    assert.deepEqual(ofEdits({ ...balance, strength: "soft" }, range("r", ["open", "shut"], "0"), subset), []);
  });

  it("checks edits between forms against the other form", () => {
    const own = unchecked(firms, [edit("x", { kind: "cross-form", of: "all", other: { template: "T99", indicator: "paid" } }), edit("y", { kind: "cross-form", of: "all", other: { template: "T98", indicator: "all" } })]);
    assert.deepEqual(checkCrossForms([own, { ...firms, id: "T99" }]).map(({ code, edit: id }) => [code, id]), [["template.measures-differ", "x"], ["template.unknown-form", "y"]]);
  });

  it("is quick on a form as large as a two-way table of 6,000 figures", () => {
    const rows = Array.from({ length: 200 }, (_, row) => row);
    const columns = Array.from({ length: 30 }, (_, column) => column);
    const large = defineTemplate<string>({
      id: "L", version: 1, kind: "form", name: "大表", period: "day", level: "street", header: firms.header,
      indicators: Object.fromEntries(rows.flatMap((row) => columns.map((column) => [`r${row}_${column}`, { label: `${row}·${column}`, measure: "家" } as const]))),
      tables: [{ stub: "x", rows: rows.map(String), columns: columns.map(String), cells: rows.map((row) => columns.map((column) => `r${row}_${column}`)) }],
      edits: [edit("t", { kind: "table-balance", table: 0, totalRow: 199, totalColumn: 29 }), range("r", rows.flatMap((row) => columns.map((column) => `r${row}_${column}`)), "0")],
    });
    assert.deepEqual(told(large), []);
  }).timeout(10_000);

  it("has words for every problem", () => {
    const problems = checkTemplate(unchecked({ ...firms, id: "|" }, [expression("x", "[a"), range("y", ["all"], "3", "2")]));
    for (const problem of problems) assert.doesNotMatch(say(problemFinding(problem, "T01"), "zh-CN").sentence, /[{}]/);
  });
});
