import assert from "node:assert/strict";
import { layOutFindings, linksWithin, type Finding, type FindingEntry, type Proposal, type ProposedFigure, type Strength } from "#core";
import { drawDraft, drawing } from "../../helpers/draw-draft";

const about = { unit: { code: "430702002", name: "府坪街道" }, level: "street", period: "2020-03-20", template: { id: "S01", version: 2 } } as const;

const entry = (strength: Strength, address: string | null, more: Partial<Finding> = {}): FindingEntry => ({
  finding: {
    code: "edit.balance", edit: "S01.total", strength, reach: "form", unit: "430702002", period: "2020-03-20", workbook: "府坪.xlsx", worksheet: "日报",
    cells: address === null ? [] : [{ workbook: "府坪.xlsx", worksheet: "日报", address }],
    values: { reported: "1250.00" }, expected: "1160.00", imbalance: "90.00", ...more,
  },
  answer: { kind: strength === "note" ? "not-needed" : "open" },
  sentence: "D6 填报 1250，分项合计 1160。",
  remedy: "请改正总数或分项。",
  reason: "",
  state: strength === "note" ? "" : "待处理",
});

const figure = (address: string, reported: string, value: string | null): ProposedFigure => ({
  cell: { workbook: "府坪.xlsx", worksheet: "日报", address }, label: "", reported, value, cause: "swapped-digits", other: null, block: [],
});

const proposed = (figures: readonly ProposedFigure[], more: Partial<Proposal> = {}): FindingEntry =>
  ({ ...entry("hard", "D6", { proposal: { ...figures[0]!, together: [], alternatives: [], ...more } }), reason: "很可能是……" });

const options = { about, workbook: "府坪.xlsx", unitNames: new Map([["430702002", "府坪街道"]]), linkOf: linksWithin("府坪.xlsx", new Set(["日报"])) };

describe("layOutFindings", () => {
  it("gives each finding a row with place, words, figures, what to do, and room for a reason", () => {
    const draft = layOutFindings([entry("hard", "D6"), entry("soft", "D7", { values: { text: "8000余" }, expected: null, imbalance: null })], options);
    assert.equal(
      drawDraft(draft, 2).replace(/S01\.total\|日报!D7\|8000余\/\/#\w{14}/, "CODE"),
      drawing(`
        |   | A | B | C | D | E | F | G | H | I | J | K | L | M | N |
        | 2 | 府坪街道校验结果 | | | | | | | | | | | | | |
        | 3 | ● 必须改正 1 ▲ 需说明 1 ○ 提示 0 | | | | | | | | | | | | | |
        | 4 | ▲ 的数字若属实，请在“说明”栏写明原因（“核实无误”“情况属实”不算原因）；● 的数字必须改正。本表不改动任何填报数字。 | | | | | | | | | | | | | |
        | 5 | 序号 | 强度 | 单位 | 工作表 | 单元格 | 问题 | 填报值 | 应为 | 差额 | 怎么办 | 说明 | 状态 | 规则 | 识别码 |
        | 6 | 1 | ● 必须改正 | 府坪街道 | 日报 | D6 | D6 填报 1250，分项合计 1160。 | 1250 | 1160 | 90 | 请改正总数或分项。 | | 待处理 | S01.total | |
        | 7 | 2 | ▲ 需说明 | 府坪街道 | 日报 | D7 | D6 填报 1250，分项合计 1160。 | 8000余 | | | 请改正总数或分项。 | | 待处理 | S01.total | CODE |
      `),
    );
    assert.equal(draft.cells.find((cell) => cell.row === 5 && cell.column === 8)?.style?.format, "+#,##0.00_ ;-#,##0.00_ ;0_ ");
  });

  it("lets a reason be written for soft findings alone: hard ones cannot be explained away", () => {
    const draft = layOutFindings([entry("hard", "D6"), entry("soft", "D7"), entry("note", "D8")], options);
    assert.deepEqual(draft.cells.filter((cell) => cell.style?.unlocked).map(({ row, column }) => [row, column]), [[6, 10]]);
    assert.equal(draft.isProtected, true);
  });

  it("says what reasons are bound to only where one is to be given", () => {
    const heads = (...entries: FindingEntry[]) => layOutFindings(entries, options).cells.map(({ value }) => value).filter((value) => value === "识别码");
    assert.deepEqual([heads(entry("hard", "D6"), entry("note", "D8")), heads(entry("hard", "D6"), entry("soft", "D7"))], [[], ["识别码"]]);
  });

  it("names the figure that is likely wrong with a link, what it should be, and how it came about; none where nothing can be told", () => {
    const draft = layOutFindings([proposed([figure("C9", "560", "650")]), entry("hard", "D7")], options);
    const drawn = drawDraft(draft, 5).split("\n").map((line) => line.split("|").slice(10, 15).map((text) => text.trim()).join("|"));
    assert.deepEqual(drawn.slice(-3), ["差额|可能有误|建议值|可能的原因|怎么办", "90|C9|650|很可能是……|请改正总数或分项。", "90||||请改正总数或分项。"]);
    assert.deepEqual(draft.cells.find(({ row, column }) => row === 5 && column === 9)?.link, { worksheet: "日报", address: "C9" });
  });

  it("tells figures that must change together from those of which one must", () => {
    const [one, other] = [figure("B5", "145", "312"), figure("C5", "312", "145")];
    const texts = (more: Partial<Proposal>) => layOutFindings([proposed([one], more)], options).cells.filter(({ row, column }) => row === 5 && [9, 10].includes(column)).map(({ value }) => value);
    assert.deepEqual([texts({ together: [other] }), texts({ alternatives: [other] })], [["B5、C5", "312、145"], ["B5 / C5", "312 / 145"]]);
    assert.deepEqual(texts({ value: null, alternatives: [{ ...other, value: null }] }), ["B5 / C5", ""]);
  });

  it("needs no columns for proposals where nobody can tell", () => {
    const heads = layOutFindings([entry("hard", "D6")], options).cells.map(({ value }) => value);
    assert.ok(["可能有误", "建议值", "可能的原因"].every((head) => !heads.includes(head)));
  });

  it("shows what was said, how far it is, and how many were explained", () => {
    const draft = layOutFindings([{ ...entry("soft", "D6"), answer: { kind: "explained", text: "新增3家企业" }, state: "已说明" }, entry("soft", "D7")], options);
    const texts = draft.cells.map(({ value }) => value);
    assert.ok(texts.includes("新增3家企业") && texts.includes("已说明"));
    assert.ok(texts.includes("● 必须改正 0　　▲ 需说明 1　　○ 提示 0　　✓ 已说明 1"));
  });

  it("links cells of this workbook and no others", () => {
    const elsewhere = entry("hard", "D6", { cells: [{ workbook: "永安.xlsx", worksheet: "日报", address: "D6" }] });
    const draft = layOutFindings([entry("hard", "D6"), elsewhere, entry("hard", null)], options);
    assert.deepEqual(draft.cells.flatMap((cell) => (cell.link ? [[cell.row, cell.link]] : [])), [[5, { worksheet: "日报", address: "D6" }]]);
  });

  it("says calmly that all is well when there is nothing", () => {
    const draft = layOutFindings([], { about });
    assert.match(drawDraft(draft), /全部通过，可以报送/);
  });

  it("makes room for large figures, so that none shows as ###", () => {
    const width = (reported: string) => layOutFindings([entry("hard", "D6", { values: { reported } })], options).widths[6]!;
    assert.ok(width("96000000.00") >= "96,000,000.00".length + 2);
    assert.ok(width("5") < width("96000000.00"));
  });

  it("keeps text of a submission text, whatever it looks like", () => {
    const draft = layOutFindings([entry("soft", "D6", { values: { text: "=1+1" } })], options);
    assert.ok(draft.cells.some((cell) => cell.value === "=1+1"));
    assert.ok(draft.cells.every((cell) => cell.formula === undefined));
  });
});
