import assert from "node:assert/strict";
import fc from "fast-check";
import { bindingOf, countSettled, settleExplanations, type Answer, type Explanation, type Finding } from "#core";
import { softFinding, softFindingAt } from "../../helpers/soft-finding";

const REASON = "外地员工尚未返岗";
const said = (finding: Finding, text = REASON): Explanation => ({ workbook: finding.workbook, binding: bindingOf(finding), text });
const answer = (finding: Finding, ...explanations: Explanation[]): Answer => settleExplanations([finding], explanations)[0]!.answer;

/** Findings about the same cells of which something else is different. */
const changed: fc.Arbitrary<Partial<Finding>> = fc.oneof(
  fc.record({ expected: fc.constantFrom("33", "3.2", "-32", null) }),
  fc.record({ imbalance: fc.constantFrom("+2", "-2.0", "-20", null) }),
  fc.record({ period: fc.constantFrom("2020-03-21", "2021-03-20", null) }),
  fc.tuple(fc.constantFrom("reported", "sum", "parts", "label"), fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()))).map(([name, value]) =>
    ({ values: { ...softFinding().values, [name]: value } })),
);

describe("settleExplanations", () => {
  it("leaves a finding open as long as nothing is said", () => {
    assert.deepEqual(answer(softFinding()), { kind: "open" });
    assert.deepEqual(answer(softFinding(), said(softFinding(), "  \n")), { kind: "open" });
  });

  it("holds a reason for just the figures that it was given for", () => {
    assert.deepEqual(answer(softFinding(), said(softFinding(), ` ${REASON}\n`)), { kind: "explained", text: REASON });
  });

  it("lets a reason lapse with any figure, and keeps its words", () => {
    fc.assert(fc.property(changed, (more) => {
      fc.pre(JSON.stringify(softFinding(more)) !== JSON.stringify(softFinding()));
      assert.deepEqual(answer(softFinding(more), said(softFinding())), { kind: "lapsed", text: REASON, why: "figures" });
    }));
  });

  it("lets a reason lapse when the same figures stand in other cells", () => {
    const moved = ["C8", "D8"].map((address) => ({ workbook: "府坪.xlsx", worksheet: "日报", address }));
    assert.deepEqual(answer(softFinding({ cells: moved }), said(softFinding())), { kind: "lapsed", text: REASON, why: "place" });
    assert.deepEqual(answer(softFinding({ worksheet: "日报 (2)" }), said(softFinding())).kind, "lapsed");
  });

  it("gives a reason to no finding of another rule, figure and cell", () => {
    assert.deepEqual(answer(softFindingAt("E9", { edit: "S01.other" }), said(softFinding())), { kind: "open" });
    assert.deepEqual(answer(softFindingAt("E9", { imbalance: "-3" }), said(softFinding())), { kind: "open" });
    assert.deepEqual(answer(softFinding({ workbook: "永安.xlsx" }), said(softFinding())), { kind: "open" });
  });

  it("gives a lapsed reason to none where two findings could have it", () => {
    const twins = [softFindingAt("C8"), softFindingAt("C9")];
    assert.deepEqual(settleExplanations(twins, [said(softFinding())]).map((one) => one.answer.kind), ["open", "open"]);
    assert.deepEqual(settleExplanations([twins[0]!], [said(softFindingAt("C10")), said(softFindingAt("C11"))]).map((one) => one.answer.kind), ["open"]);
  });

  it("refuses a stock phrase, and shows it", () => {
    assert.deepEqual(answer(softFinding(), said(softFinding(), "核实无误")), { kind: "refused", text: "核实无误", why: "stock-phrase" });
  });

  it("never lets a hard finding be explained away, and asks nothing about a note", () => {
    assert.deepEqual(answer(softFinding({ strength: "hard" }), said(softFinding())), { kind: "open" });
    assert.deepEqual(answer(softFinding({ strength: "note" }), said(softFinding())), { kind: "not-needed" });
  });

  it("believes the last of several reasons for the same figures; a blank one takes the others back", () => {
    assert.deepEqual(answer(softFinding(), said(softFinding()), said(softFinding(), "三名店员轮休")), { kind: "explained", text: "三名店员轮休" });
    assert.deepEqual(answer(softFinding(), said(softFinding()), said(softFinding(), "")), { kind: "open" });
  });

  it("prefers the reason for today's figures to an old one for the same cells", () => {
    const old = said(softFinding({ imbalance: "-5" }), "旧的原因在这里");
    for (const explanations of [[old, said(softFinding())], [said(softFinding()), old]]) assert.deepEqual(answer(softFinding(), ...explanations), { kind: "explained", text: REASON });
  });

  it("gives each finding its own reason, whatever the order of both", () => {
    const addresses = fc.uniqueArray(fc.integer({ min: 1, max: 40 }).map((row) => `C${row}`), { minLength: 1, maxLength: 12 });
    const orders = addresses.chain((all) => fc.tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.shuffledSubarray(all)));
    fc.assert(fc.property(orders, ([asked, explained]) => {
      const settled = settleExplanations(asked.map((address) => softFindingAt(address)), explained.map((address) => said(softFindingAt(address), `${address} 的员工没有返岗`)));
      assert.deepEqual(
        settled.map(({ answer: { kind } }) => kind),
        asked.map((address) => (explained.includes(address) ? "explained" : "open")),
      );
      for (const { finding, answer: one } of settled) if (one.kind === "explained") assert.equal(one.text, `${finding.cells[0]!.address} 的员工没有返岗`);
    }));
  });

  it("counts what is left to do", () => {
    const findings = [softFindingAt("C1"), softFindingAt("C2"), softFindingAt("C3", { strength: "hard" }), softFindingAt("C4", { strength: "note" })];
    assert.deepEqual(countSettled(settleExplanations(findings, [said(findings[0]!), said(findings[1]!, "属实")])), { hard: 1, soft: 1, explained: 1, note: 1 });
  });
});
