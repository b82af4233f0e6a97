import { explanationProblem } from "./explanation-problem";
import { bindingOf, boundRule, type Answer, type Binding, type Explanation, type SettledFinding } from "../model/explanation";
import type { Finding } from "../model/finding";
import { maskedNumbers } from "../model/masked-numbers";
import type { UnitCode } from "../model/unit";

/**
 * Says of each finding what became of the texts that were given for it, in the order of `findings`. Of two texts for the
 * same finding and figures the later holds. A text whose unit is known holds for the same figures of that unit in any workbook. A text for other figures of the same cells, or for the same figures in other
 * cells, has lapsed; a text that fits no finding, or fits two, is given to none. Hard findings cannot be explained away.
 * Answers leave the street: numbers by which a person may be known are masked in them.
 */
export function settleExplanations(findings: readonly Finding[], explanations: readonly Explanation[]): SettledFinding[] {
  if (explanations.length === 0) return findings.map((finding) => ({ finding, answer: unanswered(finding) }));
  const asked = findings.filter(({ strength }) => strength === "soft").map((finding): Asked => ({ finding, workbook: finding.workbook, binding: bindingOf(finding) }));
  const answers = new Map<Finding, Answer>();
  const said = new Map(explanations.map((one) => [keyOf(one, "both"), one]));
  const left = answerOfUnit(answerExactly(asked, said, answers), said, answers);
  answerLapsed(left, said, "subject", answers);
  answerLapsed(left, said, "figures", answers);
  return findings.map((finding) => ({ finding, answer: answers.get(finding) ?? unanswered(finding) }));
}

interface Asked {
  readonly finding: Finding;
  readonly workbook: string;
  readonly binding: Binding;
}

const unanswered = ({ strength }: Finding): Answer => ({ kind: strength === "note" ? "not-needed" : "open" });

function keyOf({ workbook, binding: { subject, figures } }: Pick<Asked, "workbook" | "binding">, by: "both" | "subject" | "figures"): string {
  return JSON.stringify([workbook, by === "figures" ? boundRule({ subject, figures }) : subject, by === "subject" ? "" : figures]);
}

/** Answers what was said of just these figures, takes it out of `said`, and returns the findings that are left. */
function answerExactly(asked: readonly Asked[], said: Map<string, Explanation>, answers: Map<Finding, Answer>): readonly Asked[] {
  return asked.filter((one) => {
    const key = keyOf(one, "both");
    const explanation = said.get(key);
    if (!explanation) return true;
    said.delete(key);
    answers.set(one.finding, judged(explanation.text.trim(), one.finding));
    return false;
  });
}

/** The same where the figures were said of another workbook: the unit's own, of which they are a copy by now. */
function answerOfUnit(left: readonly Asked[], said: Map<string, Explanation>, answers: Map<Finding, Answer>): readonly Asked[] {
  const texts = grouped([...said.values()].filter(({ unit, binding }) => unit && binding.figures !== ""), ({ unit, binding }) => unitKey(unit!, binding));
  const open = grouped(left.filter(({ finding }) => finding.unit !== null), ({ finding, binding }) => unitKey(finding.unit!, binding));
  for (const [key, [explanation, ...others]] of texts) {
    const [one, ...more] = open.get(key) ?? [];
    if (!explanation || !one || others.length + more.length > 0) continue;
    said.delete(keyOf(explanation, "both"));
    answers.set(one.finding, judged(explanation.text.trim(), one.finding));
  }
  return left.filter(({ finding }) => !answers.has(finding));
}

const unitKey = (unit: UnitCode, binding: Binding): string => JSON.stringify([unit, boundRule(binding), binding.figures]);

function judged(text: string, finding: Finding): Answer {
  if (text === "") return unanswered(finding);
  const why = explanationProblem(text, finding);
  const shown = maskedNumbers(text);
  return why === null ? { kind: "explained", text: shown } : { kind: "refused", text: shown, why };
}

/** Gives texts of which the subject or the figures have changed to the only finding that they can belong to. */
function answerLapsed(left: readonly Asked[], said: Map<string, Explanation>, by: "subject" | "figures", answers: Map<Finding, Answer>): void {
  const texts = grouped([...said.values()].filter(({ text, binding }) => text.trim() !== "" && (by === "subject" || binding.figures !== "")), (one) => keyOf(one, by));
  const open = grouped(left.filter(({ finding }) => !answers.has(finding)), (one) => keyOf(one, by));
  for (const [key, [explanation, ...others]] of texts) {
    const [one, ...more] = open.get(key) ?? [];
    if (!explanation || !one || others.length + more.length > 0) continue;
    answers.set(one.finding, { kind: "lapsed", text: maskedNumbers(explanation.text.trim()), why: by === "subject" ? "figures" : "place" });
    said.delete(keyOf(explanation, "both"));
  }
}

function grouped<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
