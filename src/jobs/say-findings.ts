import { saySettled, type Language, type SaidSettled, type SettledFinding, type Steps } from "#core";

/** Findings between two steps. */
const FINDINGS_A_STEP = 100;

/** Puts findings into words, in their order; some hundred a step. */
export function* sayFindings(settled: readonly SettledFinding[], language: Language): Steps<SaidSettled[]> {
  const said: SaidSettled[] = [];
  for (const one of settled) {
    if (said.length % FINDINGS_A_STEP === 0) yield { stage: "lay-out", done: said.length, of: settled.length, what: one.finding.worksheet };
    said.push(saySettled(one, language));
  }
  return said;
}
