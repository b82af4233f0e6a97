import type { Finding, FindingValue } from "../model/finding";
import { holdsPersonal, isPersonal, maskedNumbers, maskedStray } from "../model/masked-entry";
import { codesOf, type Template } from "../model/template";

/**
 * The findings of a form as they may leave the street. Where a form has personal fields, a row that slipped sideways has a name or a number where
 * none is asked for: numbers that may be a person's are masked in every value, and what is not what its field asks for as a name.
 */
export function hideStrays<Code extends string>(findings: readonly Finding<Code>[], template: Template): readonly Finding<Code>[] {
  if (!holdsPersonal(template)) return findings;
  const masked = new Set(codesOf(template).map((code) => template.indicators[code]!).filter(isPersonal).map(({ label }) => label["zh-CN"]));
  return findings.map((finding) => {
    const { code, values, expected, imbalance } = finding;
    const isStray = code.startsWith("read.") && finding.strength === "hard" && !masked.has(String(values["label"]));
    const shown = Object.entries(values).map(([name, value]) => [name, isStray && name === "text" ? maskedStray(String(value)) : withoutNumbers(value)]);
    return { ...finding, values: Object.fromEntries(shown) as Finding["values"], expected: expected && maskedNumbers(expected), imbalance: imbalance && maskedNumbers(imbalance) };
  });
}

const withoutNumbers = (value: FindingValue): FindingValue => (typeof value === "string" ? maskedNumbers(value) : typeof value === "number" ? value : value.map(maskedNumbers));
