import assert from "node:assert/strict";
import fc from "fast-check";
import { checkResidentId, maskedBesideFigures, maskedNumbers } from "#core";

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(""));
const mobile = fc.tuple(fc.constantFrom(..."3456789"), digits(9)).map(([second, rest]) => `1${second}${rest}`);
const birthday = fc.date({ min: new Date("1920-01-02"), max: new Date("2019-12-30"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10).replaceAll("-", ""));
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const residentId = fc.tuple(fc.constantFrom("430702", "110105", "910000"), birthday, digits(3)).map(([place, day, order]) => {
  const body = place + day + order;
  return body + "10X98765432"[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11]!;
});
const fullWidth = (text: string): string => text.replace(/[0-9A-Za-z-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const words = fc.constantFrom("", "联系人张三，", "已停产（", "电话：", "手机号", "Tel:", "1.", "日期2020-03-20 ", "3月20日-");
const behind = fc.constantFrom("", "，已核实", "）", " 3月20日", "。", "-张三", "/李四", "转8001", "\n");
const spaced = (text: string, cuts: readonly number[], between: string): string => cuts.reduceRight((now, cut) => now.slice(0, cut) + between + now.slice(cut), text);

const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const creditCode = fc.tuple(fc.constantFrom("91", "92", "93", "11", "12", "52"), fc.constantFrom("430102", "410502", "430111"), digits(9)).map(([kind, place, organisation]) => {
  const body = kind + place + organisation;
  let [sum, weight] = [0, 1];
  for (const sign of body) [sum, weight] = [sum + CHARACTERS.indexOf(sign) * weight, (weight * 3) % 31];
  return body + CHARACTERS[(31 - (sum % 31)) % 31]!;
});

describe("maskedNumbers", () => {
  it("leaves as much to be read of a number as its owner needs to know it again, and all else as it was", () => {
    assert.equal(maskedNumbers("１２家停产，联系张三13812345678，急"), "１２家停产，联系张三138****5678，急");
    assert.equal(maskedNumbers("430702199001011234"), "430***********1234");
    assert.equal(maskedNumbers("91000019850102001x"), "910***********001x");
    assert.equal(maskedNumbers("910000850102001"), "910********2001");
  });

  it("masks mobile and identity numbers however they are spaced, and in either width", () => {
    for (const [text, masked] of [
      ["138 1234 5678", "138 **** 5678"], ["138-12345678", "138-****5678"], ["1381234－5678", "138****－5678"], ["138——1234——5678", "138——****——5678"], ["１３８１２３４５６７８", "１３８****５６７８"],
      ["+86 13812345678", "+86 138****5678"], ["8613812345678", "86138****5678"], ["1 3 8 1 2 3 4 5 6 7 8", "1 3 8 * * * * 5 6 7 8"],
      ["910000 19850102 001x", "910*** ******** 001x"], ["9100-0019-8501-0200-1X", "910*-****-****-**00-1X"], ["４３０７０２　１９９００１０１　１２３４", "４３０***　********　１２３４"],
    ] as const) assert.equal(maskedNumbers(text), masked);
  });

  it("masks each of several numbers, whatever joins them", () => {
    assert.equal(maskedNumbers("13812345678-13912345678、13712345678/13612345678,13512345678"), "138****5678-139****5678、137****5678/136****5678,135****5678");
    assert.equal(maskedNumbers("2020-03-20 13812345678 3 430702199001011234"), "2020-03-20 138****5678 3 430***********1234");
  });

  it("masks what is called an identity number, whatever is wrong with it", () => {
    assert.equal(maskedNumbers("身份证号：430702199013451234"), "身份证号：430***********1234");
  });

  it("leaves codes of units, credit codes, landlines of offices, days, amounts and the numbers of papers as they are", () => {
    for (const text of [
      "430102001-001", "91430000MA4L00900D", "2020-03-20", "12,345,678.90", "0736-7170000", "第１２号", "4001234567", "13812345678元", "共13812345678.50", "￥13812345678", "订单号13812345678", "HT-13812345678", "DD13812345678",
      "0.13812345678", "20200320123456789", "13 15 12 14 11 9", "2020年3月20日10时30分至2020年3月21日",
    ]) assert.equal(maskedNumbers(text), text);
  });

  it("lets no mobile or identity number through that stands among words", () => {
    const number = fc.oneof(mobile.map((text) => ({ text, ways: [[], [3], [3, 7], [7]] })), residentId.map((text) => ({ text, ways: [[], [6], [6, 14], [4, 8, 12, 16], [3, 6, 10, 14]] })));
    fc.assert(fc.property(words, number, fc.nat(4), fc.constantFrom(" ", "-", "　", "–"), fc.boolean(), behind, (before, { text, ways }, way, between, isWide, after) => {
      const written = spaced(text, ways[way % ways.length]!, between);
      const masked = maskedNumbers(before + (isWide ? fullWidth(written) : written) + after);
      assert.equal((masked.match(/\*/g) ?? []).length, text.length - 7);
      assert.equal(maskedNumbers(masked), masked);
    }));
  });

  it("leaves amounts, days, credit codes and order numbers as they are", () => {
    const amount = fc.tuple(fc.bigInt(0n, 10n ** 14n), fc.constantFrom("元", "万元", ".50", ".5元", "亿元")).map(([value, measure]) => `${value}${measure}`);
    const grouped = fc.integer({ min: 0, max: 2 ** 47 }).map((value) => value.toLocaleString("en-US"));
    const day = fc.tuple(birthday, fc.constantFrom("$1-$2-$3", "$1年$2月$3日", "$1.$2.$3", "$1$2$3", "$1/$2/$3 10:30:00")).map(([date, form]) => date.replace(/(....)(..)(..)/, form));
    const order = fc.oneof(fc.tuple(birthday, digits(4)).map(([date, running]) => `2020${date.slice(4)}${running}`), digits(10).map((rest) => `NO.${rest}`), mobile.map((number) => `DD-${number}`), mobile.map((number) => `合同号：${number}`));
    const code = creditCode.filter((text) => !("code" in checkResidentId(text)));
    fc.assert(fc.property(fc.constantFrom("", "共", "（", "编码 ", "第"), fc.oneof(amount, grouped, day, order, code), fc.constantFrom("", "，已核实", "）", " 有效"), (before, text, after) => {
      assert.equal(maskedNumbers(before + text + after), before + text + after);
    }));
  });
});

describe("maskedBesideFigures", () => {
  it("takes a number that stands alone for a figure", () => {
    assert.equal(maskedBesideFigures("13812345678"), "13812345678");
    assert.equal(maskedBesideFigures("见13812345678"), "见138****5678");
  });
});
