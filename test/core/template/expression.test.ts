import assert from "node:assert/strict";
import fc from "fast-check";
import { evaluateExpression, parseExpression, resolveExpression, type ExpressionValue } from "#core";
import { formOf } from "../../helpers/check";

const form = formOf({ a: { label: "甲", measure: "家" }, b: { label: "乙 数", measure: "家" }, c: { label: "丙", measure: "家" }, d: { label: "丙", measure: "户" }, ok: { label: "是否", type: "yes-no" } }, []);

/** The value of an expression over figures; "?" when a figure is a gap. */
function evaluate(text: string, figures: Readonly<Record<string, number | boolean>> = {}): boolean | string | null {
  const parsed = parseExpression(text);
  if ("trouble" in parsed) return `${parsed.trouble.code}@${parsed.trouble.at}`;
  const found = resolveExpression(parsed.expression, form);
  if ("troubles" in found) return found.troubles.map(({ code, at }) => `${code}@${at}`).join(" ");
  const value: ExpressionValue = evaluateExpression(found.resolved, {
    valueOf: ({ code }) => {
      const figure = figures[code];
      return typeof figure === "number" ? { numerator: BigInt(figure), denominator: 1n } : (figure ?? null);
    },
    isBlank: ({ code }) => !(code in figures),
  });
  return value === null || typeof value === "boolean" ? value : "number";
}

describe("parseExpression", () => {
  it("takes what Excel users write, and what Chinese input methods make of it", () => {
    assert.equal(evaluate("[甲] + [乙 数] = 3", { a: 1, b: 2 }), true);
    assert.equal(evaluate("＝［甲］＋【乙数】＝３", { a: 1, b: 2 }), true);
    assert.equal(evaluate("ｉｆ（[a]≥２，TRUE，false）", { a: 2 }), true);
    assert.equal(evaluate("[a] ≠ 1", { a: 1 }), false);
    assert.equal(evaluate("[a]×2÷4 <= ０．５", { a: 1 }), true);
    assert.equal(evaluate("“甲”=\"甲\""), true);
    assert.equal(evaluate('"甲""乙"="甲"'), false);
  });

  it("binds as Excel does", () => {
    for (const text of ["1+2*3=7", "(1+2)*3=9", "-2*-3=6", "8-3-2=3", "8/4/2=1", "-5%=0-0.05", "200%%=0.02", "2*3%=0.06", "1+1=2", "NOT(1=2)", "+3=3"]) {
      assert.equal(evaluate(text), true, text);
    }
  });

  it("is exact", () => {
    for (const text of ["0.1+0.2=0.3", "1/3*3=1", "1/3+1/3+1/3=1", "9007199254740993-1=9007199254740992", "ROUND(2.5,0)=3", "ROUND(-2.5,0)=-3", "ROUND(1250,-2)=1300", "ROUND(1/3,2)=0.33"]) {
      assert.equal(evaluate(text), true, text);
    }
  });

  it("knows ABS, SUM, MIN, MAX, AND, OR, NOT, IF and ISBLANK", () => {
    assert.equal(evaluate("AND(ABS(-3)=3,SUM(1,2,3)=6,MIN(2,1,3)=1,MAX(2,3,1)=3,OR(1=2,2=2),NOT(FALSE),IF(1=1,TRUE,FALSE),ISBLANK([a]))"), true);
  });

  it("decides with gaps only what does not hang on them", () => {
    assert.equal(evaluate("[a] > 0"), null);
    assert.equal(evaluate("AND([a] > 0, 1 = 2)"), false);
    assert.equal(evaluate("OR([a] > 0, 1 = 1)"), true);
    assert.equal(evaluate("AND([a] > 0, 1 = 1)"), null);
    assert.equal(evaluate("1 / [a] > 0", { a: 0 }), null);
    assert.equal(evaluate("IF([a] = 0, TRUE, 1 / [a] > 0)", { a: 0 }), true);
  });

  it("tells what is wrong and at which character", () => {
    const wrong: Readonly<Record<string, string>> = {
      "": "empty@1", "=": "empty@2", "[a": "open-bracket@1", "[ ] = 1": "empty-name@1", '[a] = "x': "open-text@7", "[a] + ": "operand-missing@7", "[a] + * 2 = 1": "operand-missing@7",
      "([a] = 1": "closing-missing@9", "[a] = 1)": "left-over@8", "[a] [b]": "left-over@5", "1 < [a] < 3": "compared-twice@9", "甲 = 1": "bare-name@1",
      "VLOOKUP([a]) = 1": "unknown-function@1", "ABS(1,2) = 1": "wrong-arguments@1", "SUM() = 0": "wrong-arguments@1", "SUM(1,) = 0": "operand-missing@7", "[a] ^ 2 = 1": "unknown-character@5",
      "[丁] = [戊]": "unknown-figure@1 unknown-figure@7", "[丙] = 1": "ambiguous-figure@1", "[a] + [是否] = 1": "wrong-kind@7", "[a] = [d]": "measures-differ@5", "[a] + 1": "not-a-test@5",
      "ROUND([a], [b]) = 1": "wrong-arguments@1", "ISBLANK(1)": "wrong-arguments@1", "TRUE < FALSE": "wrong-kind@6",
    };
    for (const [text, code] of Object.entries(wrong)) assert.equal(evaluate(text), code, text);
  });

  it("refuses what is too long or too deep instead of running out of room", () => {
    assert.equal(evaluate("1+".repeat(3000)), "too-long@4000");
    assert.equal(evaluate(`${"(".repeat(80)}1${")".repeat(80)}=1`), "too-deep@65");
    assert.equal(evaluate(`${"-".repeat(500)}1=1`), "too-deep@65");
    assert.equal(evaluate(`${"1+".repeat(1900)}0=1900`), "too-long@1001");
    assert.equal(evaluate(`${"1+".repeat(490)}0=490`), true);
  });

  it("never throws, whatever stands there", () => {
    const pieces = fc.constantFrom("[", "]", "(", ")", "[a]", "［甲］", "+", "－", "*", "/", "%", "=", "<", ">", "≤", ",", "，", '"', "1", ".", "5%", "IF", "SUM(", "AND(", "TRUE", " ", "。", "\u{1F600}", "\n");
    fc.assert(fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      evaluate(parts.join(""), { a: 1 });
    }), { numRuns: 2000 });
  });
});

/** A random arithmetic text and what it is worth, computed apart in plain fractions; null when it divides by 0. */
interface Sample {
  readonly text: string;
  readonly value: readonly [bigint, bigint] | null;
}

const { sample } = fc.letrec<{ sample: Sample }>((tie) => ({
  sample: fc.oneof(
    { maxDepth: 5 },
    fc.nat(50).map((value): Sample => ({ text: String(value), value: [BigInt(value), 1n] })),
    fc.constantFrom<Sample>({ text: "[a]", value: [7n, 1n] }, { text: "[b]", value: [-3n, 1n] }),
    fc.tuple(tie("sample"), fc.constantFrom("+", "-", "*", "/"), tie("sample")).map(([left, operator, right]): Sample => ({
      text: `(${left.text} ${operator} ${right.text})`, value: left.value && right.value && reference(left.value, operator, right.value),
    })),
  ),
}));

function reference([a, b]: readonly [bigint, bigint], operator: string, [c, d]: readonly [bigint, bigint]): readonly [bigint, bigint] | null {
  if (operator === "+") return [a * d + c * b, b * d];
  if (operator === "-") return [a * d - c * b, b * d];
  if (operator === "*") return [a * c, b * d];
  return c === 0n ? null : [a * d, b * c];
}

describe("evaluateExpression", () => {
  it("agrees with plain fractions", () => {
    fc.assert(fc.property(sample, sample, (left, right) => {
      fc.pre(left.text.length + right.text.length < 4000);
      const isDecided = left.value !== null && right.value !== null;
      const expected = isDecided ? left.value[0] * right.value[1] * sign(left.value[1] * right.value[1]) <= right.value[0] * left.value[1] * sign(left.value[1] * right.value[1]) : null;
      const found = evaluate(`${left.text} <= ${right.text}`, { a: 7, b: -3 });
      assert.ok(found === expected || String(found).startsWith("measures-differ"), `${left.text} <= ${right.text}`);
    }));
  });
});

const sign = (value: bigint): bigint => (value < 0n ? -1n : 1n);
