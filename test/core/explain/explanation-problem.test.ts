import assert from "node:assert/strict";
import fc from "fast-check";
import { explanationProblem } from "#core";

const finding = { values: { label: "到岗人数", measure: "人", reported: "30" } };
const problem = (text: string) => explanationProblem(text, finding);

const STOCK = [
  "核实无误", "情况属实", "经核实无误", "数据属实", "无误", "属实", "正常", "已核实", "与实际相符", "同上", "已核对无误", "经核查，情况属实。", "数据真实准确", "没有问题",
  "以上数据已核实，确认无误", "本单位经认真核对，数据真实、准确、无误", "据实填报", "按实际情况填报", "特殊原因", "详见说明", "情况說明", "數據屬實", "经与街道再次核实，数据无误！",
  "checked and correct", "Verified.", "The data are correct", "same as above", "OK", "no problem", "核实核实核实",
];

const REASONS = [
  "新增3家企业", "春节放假停工", "放假停工", "新增3家", "疫情期间停业，3月25日复工", "核实无误：本月新增两家商贸企业", "经核实，2号车间停产检修", "统计口径不同，含个体户", "上月漏报2家，本月补报",
  "企业搬迁至永安街道", "三家门店合并为一家", "正常，因为周末店员轮休", "外地员工尚未返岗", "three new shops", "Closed for the holiday", "staff on leave",
];

describe("explanationProblem", () => {
  for (const text of STOCK) it(`refuses ${text}`, () => assert.equal(problem(text), "stock-phrase"));

  for (const text of REASONS) it(`takes ${text} for a reason`, () => assert.equal(problem(text), null));

  it("refuses what has no words", () => {
    for (const text of ["30", "30人", "到岗人数30人", "。。。", "——", "12345678901", "啊啊啊啊啊啊", "aaaaaaaaaaaa", "😀😀😀😀", "/", "无"]) assert.equal(problem(text), "no-words", text);
  });

  it("refuses what is too short to tell a reason", () => {
    for (const text of ["疫情", "停工", "已停业", "new", "核实无误，放", "测试测试测试测试"]) assert.equal(problem(text), "too-short", text);
  });

  it("does not mind blanks, signs, width and script", () => {
    const dressed = (text: string) => fc.array(fc.constantFrom("", "", " ", "　", "，", "。", "\n", "…", "·", "“"), { minLength: text.length, maxLength: text.length })
      .map((signs) => [...text].map((sign, index) => sign + (/[A-Za-z\d]/.test(sign) ? "" : signs[index])).join(""));
    const any = fc.constantFrom(...STOCK, ...REASONS).chain((text) => fc.tuple(fc.constant(text), dressed(text)));
    fc.assert(fc.property(any, ([text, other]) => assert.equal(problem(other), problem(text))));
  });

  it("refuses stock phrases one after the other, however many", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...STOCK.filter((text) => !/[a-z]/i.test(text))), { minLength: 1, maxLength: 8 }), (texts) => {
      assert.equal(problem(texts.join("，")), "stock-phrase");
    }));
  });

  it("takes a reason whatever stock phrase stands around it", () => {
    fc.assert(fc.property(fc.constantFrom(...STOCK), fc.constantFrom(...REASONS), (stock, reason) => {
      assert.equal(problem(`${stock}。${reason}`), null);
      assert.equal(problem(`${reason}，${stock}`), null);
    }));
  });

  it("answers to any text at all, and soon", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => void problem(text)));
    assert.equal(problem("核实无误".repeat(5_000)), "stock-phrase");
    assert.equal(problem(`${"已经".repeat(10_000)}x`), "too-short");
  });
});
