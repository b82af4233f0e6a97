import type { Finding, FindingValue } from "../model/finding";
import { holdsPersonal, isPersonal, maskedStray } from "../model/masked-entry";
import { maskedBesideFigures, maskedNumbers } from "../model/masked-numbers";
import { indicatorsOf, type Template } from "../model/template";

/**
 * The findings of a form as they may leave the street. Where a form has personal fields, a row that slipped sideways has a name or a number where
 * none is asked for: numbers that may be a person's are masked in every value, and what is not what its field asks for as a name.
 */
export function hideStrays<Code extends string>(findings: readonly Finding<Code>[], template: Template): readonly Finding<Code>[] {
  if (!holdsPersonal(template)) return findings;
  const masked = new Set(indicatorsOf(template).filter(({ indicator }) => isPersonal(indicator)).map(({ indicator }) => indicator.label["zh-CN"]));
  return findings.map((finding) => {
    const { code, values, expected, imbalance } = finding;
    const isStray = code.startsWith("read.") && finding.strength === "hard" && !masked.has(String(values["label"]));
    const shown = Object.entries(values).map(([name, value]) => [name, isStray && name === "text" ? maskedStray(String(value)) : withoutNumbers(value)]);
    return { ...finding, values: Object.fromEntries(shown) as Finding["values"], expected: expected && maskedNumbers(expected), imbalance: imbalance && maskedNumbers(imbalance) };
  });
}

function withoutNumbers(value: FindingValue, masked = maskedNumbers): FindingValue {
  if (typeof value === "number") return value;
  if (typeof value === "string") return masked(value);
  const shown = value.map(masked);
  return shown.every((one, at) => one === value[at]) ? value : shown;
}

/** Findings of any sheet as they may leave the street: a remark, a label or the name of a unit may hold a number by which a person is known. Figures stay. */
export const hidePersonsNumbers = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => {
    const shown = Object.entries(finding.values).map(([name, value]) => [name, withoutNumbers(value, maskedBesideFigures)] as const);
    return shown.every(([name, value]) => value === finding.values[name]) ? finding : { ...finding, values: Object.fromEntries(shown) };
  });
