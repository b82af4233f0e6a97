import { effectOnTotal } from "./effect-on-total";
import type { TemplateReview } from "./settle-template";
import { compareStrength, type Finding } from "../model/finding";
import type { Steps } from "../model/step";

/** Findings that are weighed in one step. */
const FINDINGS_A_STEP = 500;

/**
 * Findings in the order in which they are to be looked at: hard before soft before notes, and of one strength first what moves a
 * district total most (effectOnTotal); what nobody can put a size to comes after that. Of equal weight they stay in the order handed in.
 */
export function* orderByEffect(findings: readonly Finding[], templates: readonly TemplateReview[]): Steps<Finding[]> {
  const effectOf = effectOnTotal(templates);
  const weighed: { readonly finding: Finding; readonly effect: number }[] = [];
  for (const [done, finding] of findings.entries()) {
    if (done % FINDINGS_A_STEP === 0) yield { stage: "order", done, of: findings.length, what: finding.worksheet };
    weighed.push({ finding, effect: effectOf(finding) ?? UNKNOWN });
  }
  weighed.sort((one, other) => compareStrength(one.finding.strength, other.finding.strength) || other.effect - one.effect);
  return weighed.map(({ finding }) => finding);
}

/** Less than any effect, 0 too. */
const UNKNOWN = -1;
