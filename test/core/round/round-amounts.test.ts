import assert from "node:assert/strict";
import fc from "fast-check";
import { conversion, countedAs, crossed, defineTemplate, measuresFor, periodField, roundAmounts, unitField, type AmountLine, type Measure, type QuantityIndicator, type RoundedAmounts, type Template } from "#core";
import { sampleForm } from "../../helpers/sample-form";

const { indicators, table } = crossed({
  stub: "方式", rows: [{ code: "here", label: "现场" }, { code: "else", label: "场外" }, { code: "all", label: "合计" }],
  columns: [{ code: "policy", label: "政策性", measure: "万元", decimals: 2 }, { code: "city", label: "城商行", measure: "万元", decimals: 2 }, { code: "sum", label: "合计", measure: "万元", decimals: 2 }],
});

const form = defineTemplate({
  id: "T06", version: 1, kind: "form", name: "授信", period: "day", level: "street", header: [unitField, periodField],
  indicators: { ...indicators, firms: { label: "企业", measure: "家" }, each: { label: "户均", measure: "万元", decimals: 2, rollUp: { method: "ratio", numerator: "all_sum", denominator: "firms" } } },
  tables: [table, { stub: "指标", column: "数值", list: ["firms", "each"] }],
  edits: [{ id: "T06.table", kind: "table-balance", strength: "hard", table: 0, totalRow: 2, totalColumn: 2, source: "" }],
});

/** A line whose table adds up both ways, from its four cells. */
function line(cells: readonly number[]): AmountLine {
  const [a, b, c, d] = cells as [number, number, number, number];
  return new Map([["here_policy", a], ["here_city", b], ["here_sum", a + b], ["else_policy", c], ["else_city", d], ["else_sum", c + d], ["all_policy", a + c], ["all_city", b + d], ["all_sum", a + b + c + d], ["firms", 14]]);
}

const totalOf = (lines: readonly AmountLine[]): AmountLine => new Map([...lines[0]!.keys()].map((code) => [code, lines.reduce((sum, one) => sum + one.get(code)!, 0)]));
const indicatorOf = (code: string): QuantityIndicator => (form as Template).indicators.get(code) as QuantityIndicator;

/** How many of the form's smallest steps one new step is. */
function stepOf({ counted }: RoundedAmounts, code: string): number {
  const [own, now] = [indicatorOf(code), counted.get(code)!];
  const [numerator, denominator] = conversion(now.measure, own.measure);
  return (numerator / denominator) * 10 ** (own.decimals - now.decimals);
}

const addsUp = (one: AmountLine): boolean =>
  ["policy", "city", "sum"].every((column) => one.get(`here_${column}`)! + one.get(`else_${column}`)! === one.get(`all_${column}`)) && ["here", "else", "all"].every((row) => one.get(`${row}_policy`)! + one.get(`${row}_city`)! === one.get(`${row}_sum`));

const anyCells = fc.array(fc.oneof(fc.integer({ min: -5_000_000, max: 50_000_000 }), fc.constant(0), fc.integer({ min: 0, max: 400 }).map((whole) => whole * 10_000)), { minLength: 4, maxLength: 4 });

describe("amounts in another measure", () => {
  it("add up in both directions as before, each moved by less than one step, zeros and whole ones as they were", () => {
    fc.assert(fc.property(anyCells, (cells) => {
      const before = line(cells);
      const rounded = roundAmounts(form, "亿元", [before])!;
      assert.ok(addsUp(rounded.lines[0]!));
      for (const [code, quantity] of rounded.lines[0]!) {
        const step = stepOf(rounded, code);
        assert.ok(Math.abs(quantity * step - before.get(code)!) < step);
        if (before.get(code)! % step === 0) assert.equal(quantity * step, before.get(code));
      }
    }));
  });

  it("of the units come to the totals too, as far as a table's two directions go, and it is known how many sums do not", () => {
    fc.assert(fc.property(fc.array(anyCells, { minLength: 2, maxLength: 4 }), (units) => {
      const own = units.map(line);
      const { lines, loose } = roundAmounts(form, "亿元", [totalOf(own), ...own])!;
      assert.ok(addsUp(lines[0]!));
      for (const code of lines[0]!.keys()) assert.equal(lines.slice(1).reduce((sum, one) => sum + one.get(code)!, 0), lines[0]!.get(code));
      assert.ok(loose <= 6 * units.length);
    }), { numRuns: 60 });
  });

  it("that were not rounded to the nearest are named, and no others", () => {
    fc.assert(fc.property(anyCells, (cells) => {
      const before = line(cells);
      const rounded = roundAmounts(form, "亿元", [before])!;
      const moved = new Set(rounded.moves.map(({ code }) => code));
      for (const [code, quantity] of rounded.lines[0]!) {
        const exact = before.get(code)! / stepOf(rounded, code);
        assert.equal(moved.has(code), Math.abs(quantity - exact) > 0.5, code);
      }
    }));
  });

  it("leave counts alone, and keep the digits of averages", () => {
    const { counted, lines } = roundAmounts(form, "亿元", [new Map([...line([377_100, 1, 2, 3]), ["each", 257_283]])])!;
    assert.equal(counted.has("firms"), false);
    assert.deepEqual([counted.get("each"), lines[0]!.get("each")], [{ measure: "亿元", decimals: 6 }, 257_283]);
  });

  it("are exact in a smaller measure, and never pretend to be known better than they are", () => {
    const { counted, lines, rounded } = roundAmounts(form, "元", [line([123, 0, -7, 5])])!;
    assert.deepEqual([counted.get("here_policy"), lines[0]!.get("here_policy"), lines[0]!.get("else_policy"), rounded], [{ measure: "元", decimals: 0 }, 12_300, -700, 0]);
  });

  it("that do not add up before are rounded each by itself where they do not", () => {
    const broken = new Map(line([10_049, 20_049, 30_049, 40_049])).set("all_sum", 5);
    const { lines } = roundAmounts(form, "亿元", [broken])!;
    assert.deepEqual(["here_policy", "here_city", "here_sum"].map((code) => lines[0]!.get(code)), [1, 2, 3]);
    assert.equal(lines[0]!.get("all_sum"), 0);
  });

  it("are none where nothing converts, or all is counted so already", () => {
    for (const measure of ["万元", "吨"] as const satisfies readonly Measure[]) assert.equal(countedAs(form, measure).size, 0);
    assert.equal(roundAmounts(form, "吨", [line([1, 2, 3, 4])]), null);
  });

  it("can be asked for in the other measures of money, where a form counts some in 万元", () => {
    assert.deepEqual(measuresFor([form]), ["元", "千元", "百万元", "亿元"]);
  });

  it("cannot be asked for where forms only count heads", () => {
    assert.deepEqual(measuresFor([sampleForm]), []);
  });
});
