import assert from "node:assert/strict";
import { defineTemplate, say, type Answer, type Finding, type Proposal, type RollUp, type Template } from "#core";
import type { Outcome, Wording } from "../../src/cli/outcome";
import { jsonOutcome } from "../../src/cli/json-output";
import { textOutcome } from "../../src/cli/text-output";

const template: Template = defineTemplate({
  id: "T1", version: 1, kind: "form", name: "企业日报", period: "day", level: "street", header: [], edits: [], tables: [],
  indicators: { firms: { label: "企业总数", measure: "家" }, amount: { label: "授信", measure: "万元", decimals: 2 }, rank: { label: "名次", measure: "名次", rollUp: { method: "none" } } },
});

const roster = { superior: { code: "9", name: "武陵区" }, units: [{ code: "1", name: "府坪街道" }, { code: "2", name: "永安街道" }, { code: "3", name: "丹洲乡" }] };

const wording: Wording = { language: "zh-CN", templates: [template], roster, alike: "folded" };

const finding = (unit: string | null, strength: Finding["strength"], worksheet = "日报"): Finding => ({
  code: "sheet.not-recognised", edit: "", strength, reach: "sheet", unit, period: null, workbook: "甲.xlsx", worksheet, cells: [], values: {}, expected: null, imbalance: null,
});

const cellAt = (address: string) => ({ workbook: "甲.xlsx", worksheet: "日报", address });

const proposal: Proposal = { cell: cellAt("C9"), label: "未复工", reported: "560", value: "650", cause: "swapped-digits", other: null, block: [], together: [], alternatives: [] };

const remedy = say(finding("1", "hard"), "zh-CN").remedy;

const rollUp: RollUp = {
  template: "T1", version: 1, superior: roster.superior, period: "2020-03-20", included: ["1", "2"], missing: ["3"], leftOut: [], withHard: ["2"],
  totals: [
    {
      indicator: "firms", value: 1_250, missing: ["3"], leftOut: [],
      contributions: [
        { indicator: "firms", unit: "1", value: 1_000, workbook: "甲.xlsx", worksheet: "日报", address: "C7" },
        { indicator: "firms", unit: "2", value: 250, workbook: "乙.xlsx", worksheet: "日报", address: "C7" },
      ],
    },
    { indicator: "amount", value: 123_456_789, missing: [], leftOut: [], contributions: [{ indicator: "amount", unit: "1", value: 123_456_789, workbook: "甲.xlsx", worksheet: "日报", address: "C8" }] },
    { indicator: "rank", value: null, missing: [], leftOut: [], contributions: [] },
  ],
};

const outcome = (more: Partial<Outcome>): Outcome => ({ submissions: [], settled: [], counts: { pass: 7, fail: 1, undecided: 2, broken: 0, withoutHistory: 0 }, rollUps: [], written: [], files: [], passedOver: [], ...more });

/** The findings with nothing said to them. */
const open = (...findings: readonly Finding[]) => findings.map((one) => ({ finding: one, answer: { kind: one.strength === "note" ? "not-needed" : "open" } as Answer }));

const lines = (more: Partial<Outcome>, words: Wording = wording): readonly string[] => textOutcome(outcome(more), words).split("\n");

describe("textOutcome", () => {
  it("names units as their heaviest findings stand, what belongs to nobody first", () => {
    const findings = [finding("2", "hard"), finding("x", "hard"), finding(null, "hard"), finding("2", "soft"), finding("1", "note")];
    const marks = lines({ settled: open(...findings) }).filter((line) => /^\S|^ {2}[●▲·] /.test(line)).map((line) => line.trim().split(" ")[0]);
    assert.deepEqual(marks.slice(0, 9), ["文件", "●", "永安街道", "●", "▲", "x", "●", "府坪街道", "·"]);
  });

  it("tells many alike once, with the cells and differences of the others, and one by one where all are wanted", () => {
    const blanks = Array.from({ length: 37 }, (_, row): Finding => ({ ...finding("1", "hard"), cells: [cellAt(`C${row + 7}`)], imbalance: row === 1 ? "+90" : null }));
    const folded = lines({ settled: open(...blanks, finding("1", "soft")) });
    assert.equal(folded.filter((line) => line.startsWith("  ●")).length, 1);
    assert.equal(folded.filter((line) => line.startsWith("  ▲")).length, 1);
    assert.ok(folded.some((line) => /另有 36 处同类：C8 \(\+90\)、C9、.*C19、…（加 --all 逐条列出）/.test(line)), folded.join("\n"));
    const all = lines({ settled: open(...blanks) }, { ...wording, alike: "all" });
    assert.equal(all.filter((line) => line.startsWith("  ●")).length, 37);
  });

  it("counts what passed, failed, was left undecided and broke, always", () => {
    assert.ok(lines({}).includes("校验：通过 7，不符 1，缺数未判 2，规则失效 0。"));
  });

  it("says how many have reported, names the missing and those with hard findings", () => {
    const text = lines({ rollUps: [rollUp] });
    assert.equal(text[0], "T1 企业日报 · 武陵区 · 2020年3月20日 · 已报 2 / 3");
    assert.equal(text[1], "未报：丹洲乡");
    assert.equal(text[2], "有强制性问题仍计入：永安街道");
  });

  it("aligns totals, says which are provisional, and leaves out what has none", () => {
    assert.deepEqual(lines({ rollUps: [rollUp] }).slice(3, 6), [
      "  指标              合计  计量单位  单位数",
      "  企业总数         1,250  家             2  暂计",
      "  授信      1,234,567.89  万元           1",
    ]);
  });

  it("names the missing also when nothing is added up", () => {
    const submissions = [{ workbook: "甲.xlsx", worksheet: "日报", unit: "1", unitName: "府坪", template: "T1", version: 1, period: null, state: "hard" as const }];
    const text = lines({ submissions });
    assert.ok(text.includes("已报 1 / 3"));
    assert.ok(text.includes("未报：永安街道、丹洲乡"));
  });

  it("is calm only when everything was usable and nothing but notes was found", () => {
    const accepted = { workbook: "甲.xlsx", worksheet: "日报", unit: "1", unitName: "府坪", template: "T1", version: 1, period: null, state: "accepted" as const };
    const isCalm = (more: Partial<Outcome>): boolean => lines(more, { ...wording, roster: null }).includes("全部通过，可以报送。");
    assert.equal(isCalm({ submissions: [accepted], settled: open(finding("1", "note")) }), true);
    assert.equal(isCalm({ submissions: [accepted], settled: open(finding("1", "soft")) }), false);
    assert.equal(isCalm({ submissions: [accepted, { ...accepted, state: "refused" }] }), false);
    assert.equal(isCalm({}), false);
    const settled = [{ finding: finding("1", "soft"), answer: { kind: "explained" as const, text: "新增3家企业" } }];
    assert.ok(lines({ submissions: [accepted], settled }, { ...wording, roster: null }).includes("没有必须改正的，1 处已说明，可以报送。"));
  });

  it("says below what is wrong which figure it may be, and what to do", () => {
    assert.deepEqual(lines({ settled: open({ ...finding("1", "hard"), proposal }) }).slice(3, 5), ["      很可能是 C9：650 写成了 560（两位数字颠倒）。", `      → ${remedy}`]);
  });

  it("says what was said to a finding and what became of it; explained, it asks for nothing more", () => {
    const said = (answer: Answer) => lines({ settled: [{ finding: finding("1", "soft"), answer }] }, { ...wording, roster: null });
    assert.deepEqual(said({ kind: "explained", text: "新增3家企业" }).slice(3, 5), ["      说明（已说明）：新增3家企业", ""]);
    assert.deepEqual(said({ kind: "refused", text: "核实无误", why: "stock-phrase" }).slice(3, 5), [`      → ${remedy}`, "      说明（说明需重写：没有写出原因）：核实无误"]);
    assert.ok(said({ kind: "explained", text: "新增3家企业" }).includes("● 必须改正 0   ▲ 需说明 0   · 提示 0   ✓ 已说明 1"));
  });

  it("keeps a file's name from commanding the terminal", () => {
    const printed = textOutcome(outcome({ settled: open({ ...finding("1", "hard"), workbook: "\u001b[2J.xlsx" }), written: ["\u0007.xlsx"] }), wording);
    assert.ok(!printed.includes("\u001b") && !printed.includes("\u0007"));
  });
});

describe("jsonOutcome", () => {
  it("prints figures as decimals of their own measure, and every total", () => {
    const { totals } = jsonOutcome(outcome({ rollUps: [rollUp] }), wording) as { totals: readonly { value: string | null; contributions: readonly { value: string }[] }[] };
    assert.deepEqual(totals.map(({ value }) => value), ["1250", "1234567.89", null]);
    assert.deepEqual(totals.map(({ contributions }) => contributions.map(({ value }) => value)), [["1000", "250"], ["1234567.89"], []]);
  });

  it("names cells of other sheets in full", () => {
    const cells = [{ workbook: "甲.xlsx", worksheet: "日报", address: "C7" }, { workbook: "乙.xlsx", worksheet: "日报", address: "C8" }];
    const { findings } = jsonOutcome(outcome({ settled: open({ ...finding("1", "hard"), cells }) }), wording) as { findings: readonly { cell: string; cells: readonly string[] }[] };
    assert.deepEqual(findings.map(({ cell, cells: own }) => [cell, own]), [["C7", ["C7", "[乙.xlsx]日报!C8"]]]);
  });

  it("gives the culprit, the proposal and its cause as data, and null where nothing can be told", () => {
    const json = (one: Finding) => (jsonOutcome(outcome({ settled: open(one) }), wording) as { findings: readonly Record<string, unknown>[] }).findings[0]!;
    const { culprit, proposal: told, reason, explanation } = json({ ...finding("1", "hard"), proposal });
    assert.deepEqual([culprit, told, explanation], ["C9", { cell: "C9", reported: "560", value: "650", cause: "swapped-digits", together: [], alternatives: [] }, null]);
    assert.equal(reason, "很可能是 C9：650 写成了 560（两位数字颠倒）。");
    const { culprit: nobody, proposal: nothing, reason: none } = json(finding("1", "hard"));
    assert.deepEqual([nobody, nothing, none], [null, null, null]);
  });

  it("gives all proposals that are equally good, and blames none of them", () => {
    const other = { ...proposal, cell: cellAt("C7"), reported: "1250", value: "1160", cause: "total-not-updated" as const, other: { ...cellAt("C8"), worksheet: "附表" } };
    const { findings } = jsonOutcome(outcome({ settled: open({ ...finding("1", "hard"), proposal: { ...proposal, alternatives: [other] } }) }), wording) as { findings: readonly { culprit: unknown; proposal: { alternatives: unknown } }[] };
    assert.equal(findings[0]?.culprit, null);
    assert.deepEqual(findings[0]?.proposal.alternatives, [{ cell: "C7", reported: "1250", value: "1160", cause: "total-not-updated", other: "[甲.xlsx]附表!C8" }]);
  });

  it("gives what was said to a finding, and what became of it", () => {
    const answer = { kind: "refused", text: "核实无误", why: "stock-phrase" } as const;
    const { findings } = jsonOutcome(outcome({ settled: [{ finding: finding("1", "soft"), answer }] }), wording) as { findings: readonly { explanation: unknown }[] };
    assert.deepEqual(findings[0]?.explanation, { text: "核实无误", state: "refused", why: "stock-phrase" });
  });
});
