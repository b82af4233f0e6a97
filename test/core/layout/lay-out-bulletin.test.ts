import assert from "node:assert/strict";
import fc from "fast-check";
import { addressOf, isInside, isOurChart, LANGUAGES, layOutBulletin, type BulletinFacts, type BulletinOptions, type QuantityIndicator, type SheetDraft } from "#core";
import { drawDraft, drawing } from "../../helpers/draw-draft";

const about = { unit: { code: "430702", name: "武陵区" }, level: "district", period: "2020-03-20", template: null } as const;
const options: BulletinOptions = { about, sheets: { byUnit: "分街道", findings: "校验结果" } };
const shops: QuantityIndicator = { type: "quantity", label: { "zh-CN": "门店合计·已复工" }, measure: "家", decimals: 0, required: true, rollUp: { method: "sum" } };

/** A district of three with two forms: one unit sent nothing on one of them, another is to put something right. */
const facts: BulletinFacts = {
  forms: [
    { id: "S01", name: "复工复产日报", received: { value: 2, formula: "COUNTIF(a)" }, returned: { value: 1, formula: "COUNTIF(b)" }, absent: { value: 0, formula: "COUNTIF(c)" } },
    { id: "S03", name: "防疫物资收发存日报", received: { value: 2 }, returned: { value: 0 }, absent: { value: 1 } },
  ],
  units: 3, complete: 1, roster: "known",
  groups: [{ state: "missing", units: [{ name: "丹洲乡", forms: ["S03"] }] }, { state: "hard", units: [{ name: "永安街道", forms: ["S01"] }] }],
  changes: [{ unit: "府坪街道", form: "S01", indicator: shops, before: 1600, now: 1400, formula: "'分街道'!F8" }],
  findings: [{ strength: "hard", unit: "永安街道", at: "S01 C24", place: { worksheet: "永安街道", address: "C24" }, sentence: "C24 门店合计：填报 99，分项合计 15。", count: 1 }],
  open: { hard: 1, soft: 0 },
  ledgers: [{
    name: "企业问题台账", overdue: 1,
    units: [{ name: "府坪街道", listed: { value: 5, formula: "'分街道S09'!D8" }, closed: { value: 1, formula: "'分街道S09'!H8" } }],
    all: { name: "武陵区", listed: { value: 5, formula: "'分街道S09'!D9" }, closed: { value: 1, formula: "'分街道S09'!H9" } },
  }],
  progress: {
    form: "S01", rate: "门店合计·开复工率",
    units: [{ name: "府坪街道", rate: { value: 0.9, formula: "'分街道'!G8" } }, { name: "永安街道", rate: { value: 0.7, formula: "'分街道'!G9" } }, { name: "丹洲乡", rate: { value: null } }],
    earlier: [{ label: "3月19日", rate: { value: 0.8 }, came: { value: 1 } }],
    now: { label: "3月20日", rate: { value: 0.85, formula: "'分街道'!G11" } },
  },
};

const cellsIn = ({ cells }: SheetDraft, words: string) => cells.filter(({ value }) => typeof value === "string" && value.includes(words));
const says = (draft: SheetDraft, words: string): boolean => cellsIn(draft, words).length > 0;

/** What stands right of the page, where the charts have their figures. */
const dataOf = ({ cells }: SheetDraft) => cells.filter(({ column, value }) => column > 12 && value !== null).map(({ row, column, value }) => `${addressOf(row, column)} ${String(value)}`);

describe("layOutBulletin", () => {
  it("tells on one page who has reported, what changed, what is wrong and what is open, each number a formula on its sheet", () => {
    const { cells, ...rest } = layOutBulletin(facts, options);
    const page = { ...rest, cells: cells.filter(({ column, value }) => column < 12 && value !== null) };
    assert.equal(drawDraft(page, 2), drawing(`
      | | A | B | C | D | E | F | G | H | I | J | K | L |
      | 2 | 武陵区督查通报 | | | | | | | | | | | |
      | 3 | 2020年3月20日 | | | | | | | | | | | |
      | 6 | 应报 3 个单位、2 种报表，共 6 份：已收到 5 份，收到率 83.3%；报齐且无须改正的 1 个单位。未收到 1 份。退回改正 1 份。数据问题：必须改正 1 处，需说明 0 处。门店合计·开复工率 85.0%，比上期提高 5.0 个百分点。台账问题未销号 4 件。 | | | | | | | | | | | |
      | 8 | 一、报送情况 | | | | | | | | | | | |
      | 9 | 报表 | | | | | 应报 | 已收 | 退回改正 | | 未收到 | 收到率 | |
      | 10 | S01 复工复产日报 | | | | | =G10+H10+J10 → 3 | =COUNTIF(a) → 2 | =COUNTIF(b) → 1 | | =COUNTIF(c) → 0 | =IF(F10=0,"",ROUND((G10+H10)/F10,4)) → 1 | |
      | 11 | S03 防疫物资收发存日报 | | | | | =G11+H11+J11 → 3 | 2 | 0 | | 1 | =IF(F11=0,"",ROUND((G11+H11)/F11,4)) → 0.6667 | |
      | 12 | 合计 | | | | | =G12+H12+J12 → 6 | =SUM(G10:G11) → 4 | =SUM(H10:H11) → 1 | | =SUM(J10:J11) → 1 | =IF(F12=0,"",ROUND((G12+H12)/F12,4)) → 0.8333 | |
      | 13 | 未报（1 个单位）：丹洲乡（S03）。 | | | | | | | | | | | |
      | 14 | 退回改正（1 个单位）：永安街道（S01）。 | | | | | | | | | | | |
      | 16 | 二、进度和走势 | | | | | | | | | | | |
      | 28 | 三、变化最大的数 | | | | | | | | | | | |
      | 29 | 单位 | | 指标 | | | 上期 | | 本期 | | 增减 | | 幅度 |
      | 30 | 府坪街道 | | S01 门店合计·已复工 | | | 1600 | | ='分街道'!F8 → 1400 | | =IF(ISNUMBER(H30),ROUND(H30-F30,0),"") → -200 | | =IF(ISNUMBER(J30),IF(ABS(F30)=0,"",ROUND(J30/ABS(F30),4)),"") → -0.125 |
      | 31 | 比较算比率所用的数（没有比率的表为排位所用的数）；每个单位每种报表取一项，按占全部单位上期合计的份额排序。 | | | | | | | | | | | |
      | 33 | 四、突出的数据问题 | | | | | | | | | | | |
      | 34 | 单位 | | 单元格 | | 问题 | | | | | | | |
      | 35 | 永安街道 | | ● S01 C24 | | C24 门店合计：填报 99，分项合计 15。 | | | | | | | |
      | 36 | 全部 1 处见“校验结果”。 | | | | | | | | | | | |
      | 38 | 五、问题销号情况 | | | | | | | | | | | |
      | 39 | 单位 | | | | 登记 | | 已销号 | | 未销号 | | 销号率 | |
      | 40 | 府坪街道 | | | | ='分街道S09'!D8 → 5 | | ='分街道S09'!H8 → 1 | | =E40-G40 → 4 | | =IF(E40=0,"",ROUND(G40/E40,4)) → 0.2 | |
      | 41 | 武陵区 | | | | ='分街道S09'!D9 → 5 | | ='分街道S09'!H9 → 1 | | =E41-G41 → 4 | | =IF(E41=0,"",ROUND(G41/E41,4)) → 0.2 | |
      | 42 | 企业问题台账 其中超期未销号 1 件。 | | | | | | | | | | | |
      | 43 | 本期各数为公式，取自“分街道”等表，往期各数取自往期工作簿；蓝色单元格可点到出处。由汇核依据各单位报来的工作簿编制，未改动任何填报数字。 | | | | | | | | | | | |
    `));
  });

  it("draws units by their rate, the highest on top and who has none below, and the periods that are known", () => {
    const draft = layOutBulletin(facts, options);
    assert.deepEqual(dataOf(draft), [
      "N2 图表数据", "O3 门店合计·开复工率", "R3 门店合计·开复工率", "S3 收到率", "N4 丹洲乡（无数）", "Q4 3月19日", "R4 0.8", "S4 1", "N5 永安街道", "O5 0.7", "Q5 3月20日", "R5 0.85", "S5 1", "N6 府坪街道", "O6 0.9",
    ]);
    assert.deepEqual(draft.charts!.map(({ kind, title, source, least }) => [kind, title, source, least]), [
      ["bar", "各单位门店合计·开复工率", { top: 2, bottom: 5, left: 13, right: 14 }, 0], ["line", "各期走势", { top: 2, bottom: 4, left: 16, right: 18 }, 0.7],
    ]);
  });

  it("takes the share of units that reported from the table of forms", () => {
    assert.equal(layOutBulletin(facts, options).cells.find(({ row, column }) => row === 4 && column === 18)?.formula, "K10");
  });

  it("is one upright page of its own area, with the figures of the charts beside it", () => {
    const { print, charts } = layOutBulletin(facts, options);
    assert.deepEqual(print, { landscape: false, area: { top: 1, left: 0, bottom: 42, right: 11 }, pagesHigh: 1, footer: "第 &P 页，共 &N 页" });
    for (const { anchor: { top, bottom, left, right }, source } of charts!) {
      assert.ok(isInside(print.area!, { row: top, column: left }) && isInside(print.area!, { row: bottom, column: right }));
      assert.ok(source.left > print.area!.right);
    }
  });

  it("says in a line what nobody knows: no earlier period, no ledger, no roster", () => {
    const draft = layOutBulletin({ ...facts, changes: null, ledgers: [], roster: "unknown", progress: { ...facts.progress!, earlier: [] } }, options);
    for (const words of ["没有往期工作簿", "本期没有问题台账", "没有名册", "走势从本期开始"]) assert.ok(says(draft, words), words);
  });

  it("has one point on the line where no earlier period is known", () => {
    const [, trend] = layOutBulletin({ ...facts, progress: { ...facts.progress!, earlier: [] } }, options).charts!;
    assert.deepEqual([trend!.source.top, trend!.source.bottom], [2, 3]);
  });

  it("is a page without charts when nothing has come in", () => {
    const draft = layOutBulletin({ ...facts, forms: [], groups: [], findings: [], ledgers: [], changes: null, open: { hard: 0, soft: 0 }, progress: null }, options);
    assert.deepEqual([draft.charts, says(draft, "没有收到任何报表。应报 3 个单位。"), says(draft, "没有任何单位报送")], [[], true, true]);
  });

  it("shows of 154 units the ten with the lowest rates, and names ten of a state", () => {
    const units = Array.from({ length: 154 }, (_, index) => ({ name: `第${index}社区`, rate: { value: index === 3 ? null : index / 200 } }));
    const groups = [{ state: "missing" as const, units: units.map(({ name }) => ({ name, forms: ["S01"] })) }];
    const draft = layOutBulletin({ ...facts, groups, progress: { ...facts.progress!, units } }, options);
    assert.equal(draft.charts![0]!.title, "门店合计·开复工率最低的 10 个单位（共 154 个）");
    assert.deepEqual(dataOf(draft).filter((cell) => /^N\d+ 第/.test(cell)).map((cell) => cell.replace(/\D+\d+ \D/, "")).slice(0, 4), ["0社区", "1社区", "2社区", "4社区"]);
    assert.ok(says(draft, "未报（154 个单位）：第0社区（S01）、"));
    assert.ok(!says(draft, "第10社区（S01）"));
  });

  it("adds forms that have no row of their own to the total all the same", () => {
    const forms = Array.from({ length: 11 }, (_, index) => ({ ...facts.forms[0]!, id: `T${index}`, received: { value: 2, formula: `X${index}` } }));
    const [label] = cellsIn(layOutBulletin({ ...facts, forms }, options), "合计").filter(({ value }) => value === "合计");
    const total = layOutBulletin({ ...facts, forms }, options).cells.find(({ row, column }) => row === label!.row && column === 6);
    assert.deepEqual([total?.value, total?.formula], [22, "SUM(G10:G17)+X8+X9+X10"]);
  });

  it("tells how many findings are alike, and cuts a sentence that would fill the page", () => {
    const finding = { ...facts.findings[0]!, sentence: "长".repeat(400), count: 70 };
    const [cell] = cellsIn(layOutBulletin({ ...facts, findings: [finding] }, options), "（同类 70 处）");
    assert.equal(String(cell!.value).length, 96 + "…（同类 70 处）".length);
  });

  it("writes no place twice and names its charts as ours, whatever units are called and however many there are", () => {
    const name = fc.string({ maxLength: 40 });
    const rate = fc.record({ value: fc.option(fc.double({ min: 0, max: 3, noNaN: true }), { nil: null }) });
    fc.assert(fc.property(fc.array(fc.record({ name, rate }), { maxLength: 60 }), fc.constantFrom(...LANGUAGES), fc.nat(400), (units, language, count) => {
      const groups = units.length > 0 ? [{ state: "wrong-period" as const, units: units.map((unit) => ({ name: unit.name, forms: ["S01"] })) }] : [];
      const draft = layOutBulletin({ ...facts, groups, units: count, progress: { ...facts.progress!, units } }, { ...options, language });
      assert.equal(new Set(draft.cells.map(({ row, column }) => addressOf(row, column))).size, draft.cells.length);
      assert.ok(draft.charts!.every((chart) => isOurChart(chart.name)));
      assert.ok(draft.charts!.every(({ source }) => source.bottom - source.top <= 24));
    }), { numRuns: 60 });
  });
});
