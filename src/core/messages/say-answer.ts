import { answerTexts, explanationMessages } from "./explain-messages";
import { say, type Said } from "./say";
import type { Answer, ExplanationProblem, SettledFinding } from "../model/explanation";
import { filled, type Language } from "../model/localised";

/** A settled finding in words. */
export interface SaidSettled extends Said, SettledFinding {
  /** How far it is: 待处理, 已说明, 说明需重写：…, 数已变动，请重新说明; "" for notes. */
  readonly state: string;
}

/** Puts a finding and what became of its explanation into words. @throws RangeError as `say` does */
export const saySettled = ({ finding, answer }: SettledFinding, language: Language): SaidSettled =>
  ({ ...say(finding, language), answer, state: sayAnswer(answer, language) });

/** How far an answer is, in words. */
export function sayAnswer(answer: Answer, language: Language): string {
  if (answer.kind === "lapsed") return answerTexts[`lapsed-${answer.why}`][language];
  if (answer.kind === "explained" && answer.decision !== undefined) return answerTexts.accepted[language];
  const why = answer.kind === "refused" ? sayProblem(answer.why, language).sentence : "";
  return filled(answerTexts[answer.kind][language], { why, word: answer.kind === "returned" ? answer.word : "" }, language);
}

/** Why a text is refused ("没有写出原因"), and what to write instead. */
export const sayProblem = (problem: ExplanationProblem, language: Language): Pick<Said, "sentence" | "remedy"> =>
  ({ sentence: explanationMessages[problem].what[language], remedy: explanationMessages[problem].remedy[language] });
