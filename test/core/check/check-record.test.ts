import assert from "node:assert/strict";
import fc from "fast-check";
import { checkRecord, compileEdits, reviewSteps, takeAll, type UnitRecord } from "#core";
import { templateById } from "#templates";
import { FigureList } from "../../../src/core/model/figure-list";
import { formOf, tally, unchecked } from "../../helpers/check";
import { listed, type ListedRow } from "../../helpers/listed";
import { recordOf } from "../../helpers/record";

const source = "";
const form = formOf(
  { a: { label: "甲", measure: "家", required: true }, b: { label: "乙", measure: "家" }, c: { label: "丙", measure: "家" }, d: { label: "丁", measure: "家", required: true } },
  [
    { id: "sum", kind: "balance", strength: "hard", total: "a", parts: ["b", "c"], source },
    { id: "part", kind: "subset", strength: "soft", whole: "a", parts: ["b", "d"], source },
  ],
);
const record = recordOf(form, { a: 5, b: 6, c: 1 });

/** The same figures as readFigures keeps them. */
function asQuantities(figures: UnitRecord["figures"]): UnitRecord["figures"] {
  const all = [...figures.values()];
  const special = new Map(all.flatMap((figure, at) => (figure.value === null ? [[at, figure] as const] : [])));
  return new FigureList(all, new Map(all.map(({ indicator }, at) => [indicator, at])), Float64Array.from(all, ({ value }) => Number(value ?? NaN)), special);
}

describe("checkRecord", () => {
  it("reports all findings at once, in the order of the template, with unit, period and sheet", () => {
    const { findings } = checkRecord(record, compileEdits(form));
    assert.deepEqual(findings.map(({ code, edit, strength, reach }) => [code, edit, strength, reach]), [
      ["edit.required", "T01.required", "hard", "form"], ["edit.balance", "sum", "hard", "form"], ["edit.subset", "part", "soft", "form"],
    ]);
    for (const finding of findings) assert.deepEqual([finding.unit, finding.period, finding.workbook, finding.worksheet], ["430702002", "2020-03-20", "府坪.xlsx", "府坪街道"]);
  });

  it("counts every check once: passed, failed, undecided or broken", () => {
    const broken = unchecked(form, [...form.edits, { id: "x", kind: "expression", strength: "hard", test: "[戊] > 0", source }]);
    assert.equal(tally(checkRecord(record, compileEdits(broken))), "1/3/1/1");
  });

  it("finds and counts the same where plain numbers are kept as their quantities alone", () => {
    const compiled = compileEdits(form);
    const plain = fc.record({ a: fc.nat(9), b: fc.nat(9), c: fc.nat(9), d: fc.nat(9) });
    const withGaps = fc.record({ a: fc.option(fc.nat(9)), b: fc.option(fc.nat(9)), c: fc.option(fc.nat(9)), d: fc.option(fc.nat(9)) });
    fc.assert(fc.property(fc.oneof(plain, withGaps), (values) => {
      const one = recordOf(form, values);
      assert.deepEqual(checkRecord({ ...one, figures: asQuantities(one.figures) }, compiled), checkRecord(one, compiled));
    }));
  });

  it("gives equal findings for one broken rule in any record, and goes on with the other rules", () => {
    const broken = compileEdits(unchecked(form, [{ id: "x", kind: "expression", strength: "hard", test: "[戊] > 0", source }, ...form.edits]));
    const [first, second] = [record, recordOf(form, { a: 1 }, { unit: { code: "430702003", name: "永安街道" }, worksheet: "永安街道" })].map((one) => checkRecord(one, broken).findings);
    assert.deepEqual(first?.find(({ code }) => code === "edit.broken"), second?.find(({ code }) => code === "edit.broken"));
    assert.equal(first?.length, 4);
  });

  it("finds the same whatever the order in which the sheet was read", () => {
    const compiled = compileEdits(form);
    const expected = checkRecord(record, compiled);
    fc.assert(fc.property(fc.shuffledSubarray([...record.figures], { minLength: record.figures.size }), (figures) => {
      assert.deepEqual(checkRecord({ ...record, figures: new Map(figures) }, compiled), expected);
    }));
  });

  it("ignores figures that the template does not have", () => {
    const figures: UnitRecord["figures"] = new Map([["z", { ...record.figures.get("a")!, indicator: "z" }], ...record.figures]);
    assert.deepEqual(checkRecord({ ...record, figures }, compileEdits(form)), checkRecord(record, compileEdits(form)));
  });

  it("refuses a record of another template", () => {
    assert.throws(() => checkRecord({ ...record, template: "S09" }, compileEdits(form)), RangeError);
  });
});

describe("checkRecord for a row of a ledger", () => {
  const payments = templateById("S13L")!;
  const payment: ListedRow = { number: "甲-01", firm: "示例商贸", uscc: "91350100M000100Y43", fund: "产业扶持", document: "〔2020〕3号", amount: 3, paidOn: "2020-03-10" };
  /** How many checks stay undecided on a ledger of this one row. */
  const undecided = async (more: ListedRow): Promise<number> => {
    const workbook = await listed(payments, "府坪.xlsx", { code: "001", name: "府坪街道" }, [{ ...payment, ...more }], "2020-03").readWorkbook();
    return takeAll(reviewSteps([workbook], { templates: [payments], roster: null, period: null, expects: "any" })).counts.undecided;
  };

  it("leaves nothing undecided for what the row may leave blank, or say that there is none of", async () => {
    assert.equal(await undecided({}), 0);
    assert.equal(await undecided({ adjustment: "—", reason: "无" }), 0);
  });

  it("leaves undecided what a gap keeps from being known: a cell that must be filled, in this row too, and one that cannot be read", async () => {
    assert.equal(await undecided({ paidOn: null, adjustment: -1, adjustedOn: "2020-03-12", reason: "多付" }), 1);
    assert.equal(await undecided({ adjustment: -1, reason: "多付" }), 1);
    assert.ok(await undecided({ amount: "约3" }) > 0);
  });
});
