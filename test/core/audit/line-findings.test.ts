import assert from "node:assert/strict";
import { auditWorkbooks, type SheetSnapshot } from "#core";
import { sheet } from "../../helpers/sheet";
import { merged, spoken, told, withCells } from "./drawn-audit";

/** All that an audit says, with how sure it is: "C9 audit.same-figure look". */
const said = (...sheets: readonly SheetSnapshot[]): readonly string[] =>
  auditWorkbooks([{ name: "test.xlsx", sheets }]).findings.map(({ cells, code, belief }) => `${cells[0]?.address ?? ""} ${code} ${belief!.level}`);

describe("rates and averages", () => {
  const openings = sheet("开业", `
    |   | A    | B    | C    | D      | E        |
    | 1 | 街道 | 总数 | 开业 | 开业率 | 户均人数 |
    | 2 | 东街 | 222  | 64   | 0.2883 | 2.02     |
    | 3 | 西街 | 282  | 84   | 0.2979 | 2.5      |
    | 4 | 南街 | 177  | 92   | 0.5198 | 3.1      |
    | 5 | 北街 | 172  | 81   | 0.4709 | 1.9      |
    | 6 | 新城 | 249  | 64   | 0.257  | 2.2      |
    | 7 | 合计 | 1102 | 385  | 0.3494 |          |
  `);

  it("finds a rate that does not follow from its figures, and what it should be", () => {
    assert.deepEqual(told(openings), []);
    assert.equal(told(withCells(openings, { D4: 0.99 })).length, 1);
  });

  it("knows the mean of the rates in the row of the total", () => {
    const rates = [2, 3, 4, 5, 6].map((row) => openings.rows.get(row - 1)![3] as number);
    const mean = Math.round((rates.reduce((sum, rate) => sum + rate, 0) / rates.length) * 1e4) / 1e4;
    assert.deepEqual(spoken(withCells(openings, { D7: mean })), ["D7 audit.rate-mean"]);
  });

  it("finds a rate of a whole that is over 100 %", () => {
    assert.deepEqual(spoken(sheet("到岗", `
      |   | A    | B      |
      | 1 | 单位 | 到岗率 |
      | 2 | 东街 | 0.92   |
      | 3 | 西街 | 0.87   |
      | 4 | 南街 | 1.377  |
      | 5 | 北街 | 0.95   |
    `)), ["B4 audit.rate-over"]);
  });
});

describe("ranks", () => {
  const ranked = sheet("排名", `
    |   | A    | B    | C    |
    | 1 | 社区 | 得分 | 排名 |
    | 2 | 东关 | 95.5 | 2    |
    | 3 | 西关 | 97.1 | 1    |
    | 4 | 南关 | 88.0 | 5    |
    | 5 | 北关 | 91.2 | 3    |
    | 6 | 新村 | 91.2 | 3    |
    | 7 | 河湾 | 80.4 | 6    |
    | 8 | 桥头 | 79.9 | 7    |
  `);

  it("may share a place", () => assert.deepEqual(spoken(ranked), []));

  it("are found stale, all of a column in one finding", () => assert.deepEqual(spoken(withCells(ranked, { C2: 1, C3: 2 })), ["C2 audit.rank"]));
});

describe("parts of which", () => {
  it("cannot be more than their whole", () => {
    assert.deepEqual(spoken(sheet("企业", `
      |   | A    | B      | C          |
      | 1 | 街道 | 企业数 | 其中：限上 |
      | 2 | 东街 | 120    | 12         |
      | 3 | 西街 | 98     | 7          |
      | 4 | 南街 | 75     | 81         |
      | 5 | 北街 | 60     | 9          |
    `)), ["C4 audit.subset"]);
  });
});

describe("what a day opens with", () => {
  const day = (name: string, opening: number, closing: number) => sheet(name, `
    |   | A    | B          | C    | D    | E               |
    | 1 | 库点 | 昨日库存   | 调入 | 销售 | 今日库存        |
    | 2 | 一库 | ${opening} | 50   | 30   | ${opening + 20} |
    | 3 | 二库 | 210        | 40   | 60   | ${closing}      |
    | 4 | 三库 | 330        | 10   | 15   | 325             |
    | 5 | 四库 | 90         | 20   | 35   | 75              |
    | 6 | 五库 | 160        | 22   | 44   | 138             |
    | 7 | 六库 | 260        | 32   | 54   | 238             |
  `);
  const next = (opening: number) => sheet("4月14日", `
    |   | A    | B          | C    | D    | E               |
    | 1 | 库点 | 昨日库存   | 调入 | 销售 | 今日库存        |
    | 2 | 一库 | 120        | 5    | 25   | 100             |
    | 3 | 二库 | ${opening} | 0    | 10   | ${opening - 10} |
    | 4 | 三库 | 325        | 15   | 0    | 340             |
    | 5 | 四库 | 75         | 25   | 50   | 50              |
    | 6 | 五库 | 138        | 12   | 20   | 130             |
    | 7 | 六库 | 238        | 2    | 40   | 200             |
  `);

  it("is what the day before closed with", () => assert.deepEqual(spoken(day("4月13日", 100, 190), next(190)), []));

  it("is found otherwise, with the cell of the day before", () => {
    const [finding] = auditWorkbooks([{ name: "test.xlsx", sheets: [day("4月13日", 100, 190), next(109)] }]).findings;
    assert.deepEqual([finding?.code, finding?.cells.map(({ worksheet, address }) => `${worksheet}!${address}`), finding?.expected], ["audit.carry-over", ["4月14日!B3", "4月13日!E3"], "190"]);
  });

  it("says nothing of tabs that are two days apart", () => assert.deepEqual(spoken(day("4月12日", 100, 190), next(109)), []));
});

describe("the same figure on two tabs", () => {
  const tab = (name: string, value: number) => sheet(name, `
    |   | A    | B        |
    | 1 | 街道 | 户数     |
    | 2 | 东街 | 120      |
    | 3 | 西街 | 98       |
    | 4 | 南街 | ${value} |
    | 5 | 北街 | 60       |
    | 6 | 新城 | 131      |
    | 7 | 河口 | 44       |
  `);

  it("is worth a look where it differs and nearly all others are equal", () => {
    assert.deepEqual(said(tab("表一", 75), tab("表二", 75)), []);
    assert.deepEqual(said(tab("表一", 75), tab("表二", 57)), ["B4 audit.same-figure look"]);
  });

  it("is not asked of tabs about different days", () => assert.deepEqual(said(tab("4月1日", 75), tab("4月2日", 57)), []));
});

describe("formulas and their neighbours", () => {
  const totals = (last: string) => sheet("企业", `
    |   | A    | B                | C                | D                | E                 | F                 | G       |
    | 1 | 街道 | 甲               | 乙               | 丙               | 丁                | 戊                | 己      |
    | 2 | 东街 | 12               | 22               | 32               | 42                | 52                | 62      |
    | 3 | 西街 | 13               | 23               | 33               | 43                | 53                | 63      |
    | 4 | 南街 | 14               | 24               | 34               | 44                | 54                | 64      |
    | 5 | 合计 | =SUM(B2:B4) → 39 | =SUM(C2:C4) → 69 | =SUM(D2:D4) → 99 | =SUM(E2:E4) → 129 | =SUM(F2:F4) → 159 | ${last} |
  `);

  it("finds a range that ends a row short, and names what it leaves out", () => {
    assert.deepEqual(told(totals("=SUM(G2:G3) → 125")), ["G5 audit.left-out → G5=189 part-left-out"]);
  });

  it("has a look at a typed figure in a row of formulas, even where it is right", () => assert.deepEqual(said(totals("189")), ["G5 audit.typed-in-formulas look"]));

  it("has a look at a formula that calculates otherwise, and comes to the same", () => assert.deepEqual(said(totals("=G2+G3+64 → 189")), ["G5 audit.formula-differs look"]));

  it("finds a number typed into a formula to make it fit", () => assert.deepEqual(spoken(totals("=SUM(G2:G4)-4 → 185")), ["G5 audit.typed-into-formula"]));

  it("has a look at a reference with $ that its neighbours do not have", () => {
    const shares = (odd: string) => sheet("占比", `
      |   | A    | B   | C                 |
      | 1 | 街道 | 户  | 占比              |
      | 2 | 东街 | 120 | =B2/$B$9 → 0.2069 |
      | 3 | 西街 | 98  | =B3/$B$9 → 0.169  |
      | 4 | 南街 | 75  | ${odd}            |
      | 5 | 北街 | 60  | =B5/$B$9 → 0.1034 |
      | 6 | 新城 | 131 | =B6/$B$9 → 0.2259 |
      | 7 | 河口 | 44  | =B7/$B$9 → 0.0759 |
      | 8 | 桥头 | 52  | =B8/$B$9 → 0.0897 |
      | 9 | 合计 | 580 | =B9/$B$9 → 1      |
    `);
    assert.deepEqual(said(shares("=B4/$B$9 → 0.1293")), []);
    assert.ok(said(shares("=B4/B9 → 0.1293")).includes("C4 audit.formula-differs look"));
  });

  it("finds #REF!, and formulas that take figures from other workbooks", () => {
    assert.deepEqual(said(sheet("表", `
      |   | A    | B                        | C  |
      | 1 | 街道 | 户                       | 人 |
      | 2 | 东街 | =#REF!+1 → #REF!         | 5  |
      | 3 | 西街 | ='[上月.xlsx]表'!B3 → 98 | 6  |
      | 4 | 南街 | 12                       | 7  |
    `)), ["B2 audit.error-value sure", "B3 audit.other-workbooks look"]);
  });
});

describe("texts among figures", () => {
  const column = (third: string, total: number | string) => sheet("表", `
    |   | A    | B   | C        |
    | 1 | 街道 | 户  | 人       |
    | 2 | 东街 | 120 | 400      |
    | 3 | 西街 | 98  | 310      |
    | 4 | 南街 | 75  | ${third} |
    | 5 | 北街 | 60  | 205      |
    | 6 | 合计 | 353 | ${total} |
  `);

  it("are likely to be left out of a sum; and surely where the total lacks just them", () => {
    assert.deepEqual(said(column("'260", 1175)), ["C4 audit.text-number likely"]);
    assert.deepEqual(said(column("'260", "=SUM(C2:C5) → 915")).filter((one) => one.startsWith("C4")), ["C4 audit.text-number-left-out sure"]);
    assert.deepEqual(told(column("'２６０", "=SUM(C2:C5) → 915")).filter((one) => one.startsWith("C6")), ["C6 audit.column-total → C6=1175 text-left-out"]);
  });

  it("are worth a look when a number stands inside them, and leave the sum undecided", () => assert.deepEqual(said(column("'约260", 1175)), ["C4 audit.text-with-digits look"]));

  it("are nothing when they say that there is nothing to report", () => assert.deepEqual(said(column("'—", 915)), []));
});

describe("rows that are there twice", () => {
  const rows = (label: string, figures: string) => sheet("表", `
    |   | A        | B          | C   |
    | 1 | 街道     | 户         | 人  |
    | 2 | 东街     | 120        | 400 |
    | 3 | 西街     | 98         | 310 |
    | 4 | ${label} | ${figures} |
    | 5 | 北街     | 60         | 205 |
    | 6 | 新城     | 61         | 215 |
    | 7 | 河口     | 62         | 225 |
  `);

  it("are likely a copy when all figures are the same, and worth a look when only the label is", () => {
    assert.deepEqual(said(rows("西街", "98 | 310")), ["A4 audit.copied-row likely"]);
    assert.deepEqual(said(rows("西街", "75 | 260")), ["A4 audit.same-label look"]);
    assert.deepEqual(said(rows("南街", "98 | 310")), []);
  });
});

describe("what a note explains", () => {
  const stock = (note: string) => sheet("蔬菜", `
    |   | A       | B        | C    | D    | E        |
    | 1 | 企业    | 昨日库存 | 调入 | 销售 | 今日库存 |
    | 2 | 甲商超  | 100      | 50   | 30   | 120      |
    | 3 | 乙商超  | 210      | 40   | 60   | 150      |
    | 4 | 丙商超  | 330      | 10   | 15   | 325      |
    | 5 | 丁商超  | 90       | 20   | 35   | 75       |
    | 6 | 戊商超  | 160      | 22   | 44   | 138      |
    | 7 | ${note} |          |      |      |          |
  `, merged("A7:E7"));

  it("is only worth a look", () => {
    assert.deepEqual(spoken(stock("注：以上为快报数。")), ["E3 audit.stock"]);
    assert.deepEqual(spoken(stock("注：乙商超因腐烂损耗40吨。")), []);
  });
});

describe("rounding", () => {
  const rounded = (total: number) => sheet("表", `
    |   | A    | B        | C    |
    | 1 | 街道 | 万元     | 亿元 |
    | 2 | 东街 | 12.3     | 4.1  |
    | 3 | 西街 | 9.8      | 3.3  |
    | 4 | 南街 | 7.5      | 2.6  |
    | 5 | 合计 | ${total} | 10   |
  `);

  it("is told apart from a mistake", () => {
    assert.deepEqual(said(rounded(29.7)), ["B5 audit.rounding look"]);
    assert.deepEqual(spoken(rounded(26.9)), ["B5 audit.column-total"]);
  });
});
