import { bindingOf, boundRule, textOf, type Answer, type Decision, type SettledFinding } from "../model/explanation";
import { maskedNumbers } from "../model/masked-numbers";
import { toSimplified } from "../model/simplified";

/** What a supervisor writes who accepts a reason; anything else returns it. */
const ACCEPTING = /^(✓|√|认可|同意|接受|属实|可以|已阅|通过|ok|yes|accept(ed)?|agreed?)/i;

/** What a word under 审核意见 means for a reason. */
export const verdictOf = (word: string): Decision["verdict"] => (ACCEPTING.test(toSimplified(word.trim())) ? "accepted" : "returned");

/** Settled findings with what supervisors made of the reasons. A decision holds for just its text and figures; of two the later holds. */
export function settleDecisions(settled: readonly SettledFinding[], decisions: readonly Decision[]): readonly SettledFinding[] {
  if (decisions.length === 0) return settled;
  const made = new Map(decisions.map((one) => [keyOf(one.unit, one, one.text), one]));
  return settled.map((one) => {
    const { finding, answer } = one;
    const decision = answer.kind === "explained" && finding.unit !== null ? made.get(keyOf(finding.unit, { binding: bindingOf(finding) }, answer.text)) : undefined;
    return decision ? { finding, answer: decided(decision) } : one;
  });
}

const keyOf = (unit: string, { binding }: Pick<Decision, "binding">, text: string): string => JSON.stringify([unit, boundRule(binding), binding.figures, text.trim()]);

/** The word leaves the district for the unit: numbers by which a person may be known are masked in it. */
function decided({ verdict, text, word }: Decision): Answer {
  const shown = maskedNumbers(word);
  return verdict === "accepted" ? { kind: "explained", text, decision: shown } : { kind: "returned", text, word: shown };
}

/** The reasons that a supervisor can decide on, or has. */
export const reasonsIn = (settled: readonly SettledFinding[]): readonly SettledFinding[] =>
  settled.filter(({ answer }) => (answer.kind === "explained" || answer.kind === "returned") && textOf(answer) !== "");
