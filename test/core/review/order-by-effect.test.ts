import assert from "node:assert/strict";
import fc from "fast-check";
import { compareStrength, orderByEffect, review, takeAll, type Finding, type Review, type Template, type WorkbookSnapshot } from "#core";
import { formOf } from "../../helpers/check";
import { sheet } from "../../helpers/sheet";
import { softFindingAt } from "../../helpers/soft-finding";

const form = formOf(
  {
    firms: { label: "企业总数", measure: "家", required: true },
    open: { label: "已复工", measure: "家", required: true },
    closed: { label: "未复工", measure: "家", required: true },
    staff: { label: "从业人员", measure: "人", required: true },
    men: { label: "男性", measure: "人", required: false },
    women: { label: "女性", measure: "人", required: false },
    rate: { label: "复工率", measure: "%", decimals: 2, required: false, rollUp: { method: "ratio", numerator: "open", denominator: "firms" } },
  },
  [
    { kind: "balance", id: "T01.firms", strength: "hard", total: "firms", parts: ["open", "closed"], source: "测试" },
    { kind: "balance", id: "T01.staff", strength: "hard", total: "staff", parts: ["men", "women"], source: "测试" },
    { kind: "ratio", id: "T01.rate", strength: "hard", rate: "rate", numerator: "open", denominator: "firms", source: "测试" },
    { kind: "range", id: "T01.usual", strength: "soft", of: ["staff"], most: "1000", source: "测试" },
  ],
);

const CODES = ["firms", "open", "closed", "staff", "men", "women", "rate"] as const;
const roster = { superior: { code: "430702", name: "武陵区" }, units: ["府坪街道", "永安街道", "启明街道"].map((name, at) => ({ code: `00${at + 1}`, name })) };

/** A unit's form of these figures in their order, "" for a blank. */
const filled = (unit: string, figures: string, period = "2020-03-20") => {
  const values = figures.split(" ").map((value) => (value === "_" ? "" : value));
  return sheet(unit, `
  |   | A        | B            |
  | 1 | 填报单位 | ${unit}      |
  | 2 | 报告期   | ${period}    |
  | 3 | 指标     | 数量         |
  ${CODES.map((code, at) => `| ${4 + at} | ${form.indicators.get(code)!.label["zh-CN"]} | ${values[at] ?? ""} |`).join("\n")}
`, { workbook: `${period}.xlsx` });
};

const book = (name: string, ...sheets: readonly ReturnType<typeof filled>[]): WorkbookSnapshot => ({ name, sheets: sheets.map((one) => ({ ...one, workbook: name })) });

const reviewed = (sheets: readonly ReturnType<typeof filled>[], prior: readonly WorkbookSnapshot[] = [], template: Template = form): Review =>
  review([book("区.xlsx", ...sheets)], { templates: [template], roster, period: null, expects: "all-units", prior });

/** "hard 府坪街道!B7 T01.firms" of each finding, in order. */
const told = ({ findings }: Review) =>
  findings.map(({ strength, worksheet, cells: [cell], edit, code, unit }) => `${strength} ${worksheet === "" ? String(unit) : worksheet}${cell ? `!${cell.address}` : ""} ${edit === "" ? code : edit}`);

const RIGHT = "100 60 40 900 500 400 60";

describe("the order of findings", () => {
  it("puts first what moves its district total most, whatever the measure: 20 of 300 firms before 90 of 2,700 persons", () => {
    assert.deepEqual(told(reviewed([filled("府坪街道", "100 60 40 990 500 400 60"), filled("永安街道", "120 60 40 900 500 400 50"), filled("启明街道", RIGHT)])), [
      "hard 永安街道!B4 T01.firms", "hard 府坪街道!B7 T01.staff",
    ]);
  });

  it("measures a slip of ×10,000 by the total as it were without it, so that nothing stands before it", () => {
    assert.deepEqual(told(reviewed([filled("府坪街道", "200 60 40 900 500 400 30"), filled("永安街道", "1000000 60 40 900 500 400 0.01"), filled("启明街道", RIGHT)]))[0], "hard 永安街道!B4 T01.firms");
  });

  it("takes a figure's size for its part of a total, so that a wrong sign makes no other difference large", () => {
    const [first] = told(reviewed([filled("府坪街道", "-190 60 40 900 500 400 60"), filled("永安街道", "100 60 40 900 500 400 60"), filled("启明街道", "101 60 40 900 500 400 59.41")]));
    assert.equal(first, "hard 府坪街道!B4 T01.firms");
  });

  it("puts every hard finding before a soft one, however large that is", () => {
    const [first, ...others] = told(reviewed([filled("府坪街道", "101 60 40 900 500 400 59.41"), filled("永安街道", "100 60 40 9000 5000 4000 60"), filled("启明街道", RIGHT)]));
    assert.equal(first, "hard 府坪街道!B4 T01.firms");
    assert.deepEqual(others, ["soft 永安街道!B7 T01.usual"]);
  });

  it("measures a gap by what the unit reported last, and a small gap comes after a large one", () => {
    const last = book("上期.xlsx", filled("府坪街道", "10 6 4 900 500 400 60", "2020-03-19"), filled("永安街道", "290 200 90 900 500 400 68.97", "2020-03-19"), filled("启明街道", RIGHT, "2020-03-19"));
    const gaps = [filled("府坪街道", "_ 6 4 900 500 400 _"), filled("永安街道", "_ 200 90 900 500 400 _"), filled("启明街道", RIGHT)];
    assert.deepEqual(told(reviewed(gaps, [last])), ["hard 永安街道!B4 T01.required", "hard 府坪街道!B4 T01.required"]);
  });

  it("measures a gap by the other units' median where nothing is known of last period, before a small imbalance", () => {
    assert.deepEqual(told(reviewed([filled("府坪街道", "101 60 40 900 500 400 59.41"), filled("永安街道", "_ 60 40 900 500 400 _"), filled("启明街道", RIGHT)])), [
      "hard 永安街道!B4 T01.required", "hard 府坪街道!B4 T01.firms",
    ]);
  });

  it("puts a gap of which nobody knows the size after what has one", () => {
    const units = ["府坪街道", "永安街道", "启明街道"].map((unit) => filled(unit, "101 60 40 _ _ _ 59.41"));
    assert.deepEqual(told(reviewed(units)).map((line) => line.split(" ")[2]), ["T01.firms", "T01.firms", "T01.firms", "T01.required", "T01.required", "T01.required"]);
  });

  it("puts a wrong rate last of what has a size: the district's is made anew from its parts", () => {
    assert.deepEqual(told(reviewed([filled("府坪街道", "100 60 40 901 500 400 99"), filled("永安街道", RIGHT), filled("启明街道", RIGHT)])), [
      "hard 府坪街道!B7 T01.staff", "hard 府坪街道!B10 T01.rate",
    ]);
  });

  it("measures a unit that is missing by the largest share of its figures", () => {
    const [first, second] = told(reviewed([filled("府坪街道", "110 60 40 900 500 400 54.55"), filled("永安街道", RIGHT)]));
    assert.deepEqual([first, second], ["hard 003 roster.missing", "hard 府坪街道!B4 T01.firms"]);
  });

  it("measures a figure that is proposed by what it would change", () => {
    const at = (address: string, value: string): Finding => ({
      ...softFindingAt(address, { workbook: "区.xlsx", worksheet: "府坪街道", unit: "001", strength: "hard", imbalance: "1" }),
      cells: [{ workbook: "区.xlsx", worksheet: "府坪街道", address }],
      proposal: { cell: { workbook: "区.xlsx", worksheet: "府坪街道", address }, label: "", reported: "100", value, cause: null, other: null, block: [], together: [], alternatives: [] },
    });
    const { templates } = reviewed([filled("府坪街道", RIGHT), filled("永安街道", RIGHT), filled("启明街道", RIGHT)]);
    const ordered = takeAll(orderByEffect([at("B4", "99"), at("B4", "10")], templates));
    assert.deepEqual(ordered.map(({ proposal }) => proposal?.value), ["10", "99"]);
  });

  it("measures cells that no template knows by what is expected there", () => {
    const found = (address: string, imbalance: string, expected: string): Finding => softFindingAt(address, { unit: null, imbalance, expected });
    const ordered = takeAll(orderByEffect([found("C7", "-10", "1000"), found("C8", "5", "20"), found("C9", "5", "0")], []));
    assert.deepEqual(ordered.map(({ cells: [cell] }) => cell!.address), ["C8", "C7", "C9"]);
  });

  it("keeps all of any findings, hard first, and in the order handed in where nothing is known of their size", () => {
    const any = fc.record({ strength: fc.constantFrom("hard" as const, "soft" as const, "note" as const), row: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(any), (drawn) => {
        const findings = drawn.map(({ strength, row }) => softFindingAt(`C${row + 1}`, { strength, imbalance: null, expected: null }));
        const ordered = takeAll(orderByEffect(findings, []));
        assert.deepEqual(ordered, findings.map((finding, index) => ({ finding, index })).sort((one, other) => compareStrength(one.finding.strength, other.finding.strength) || one.index - other.index).map(({ finding }) => finding));
      }),
    );
  });
});
