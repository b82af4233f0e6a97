import { bindingOf, logEntry, printBinding, settleDecisions, settleExplanations, verdictOf, type Decision, type Language, type SettledFinding } from "#core";
import { districtSheets } from "./district-sheets";
import type { Host } from "./host";
import { keepLog } from "./keep-log";
import type { OpenDistrict } from "./open-district";
import { printWords, recallDecisions } from "./recall-decisions";
import { recallExplanations } from "./recall-explanations";
import { unitCodes } from "./unit-codes";
import { startWork, type WorkOptions } from "./work";

/** What a supervisor made of one reason. */
export interface ReasonDecided {
  /** The finding that it was given for. */
  readonly about: SettledFinding;
  readonly verdict: Decision["verdict"];
  /** To the unit, why the reason is not enough; "" where it is accepted without a word. */
  readonly word: string;
}

/** How decisions are written. */
export interface DecideWishes {
  readonly language: Language;
  /** As the clock on the wall shows it. */
  readonly time: string;
  readonly hardFindings: "in" | "out";
}

/** Why a word cannot return a reason: there is none, or on the sheet it would be read as an acceptance ("可以再写细一点"). Null: it can. */
export const wordProblem = (word: string): "no-word" | "sounds-accepting" | null => (word.trim() === "" ? "no-word" : verdictOf(word) === "accepted" ? "sounds-accepting" : null);

/**
 * Accepts reasons or returns them: 校验结果 of the district workbook is written anew with what was decided, and each decision is noted on 收报记录.
 * What stands on that sheet and what was noted so say the same, whichever is read first.
 * @throws HostError "cancelled" once the signal was raised, and whatever the host meets
 */
export async function decideReasons(host: Host, district: OpenDistrict, decided: readonly ReasonDecided[], wishes: DecideWishes, options: WorkOptions = {}): Promise<void> {
  const { review, workbook, settings, about } = district;
  const units = unitCodes(review);
  const decisions = decided.flatMap(decisionOf);
  const explained = settleExplanations(review.findings, recallExplanations(workbook, units));
  const settled = settleDecisions(explained, [...recallDecisions(workbook, units), ...decisions]);
  const work = startWork(workbook.name, options);
  const { sheets } = await work.run(districtSheets(review, settled, workbook, settings, { language: wishes.language, hardFindings: wishes.hardFindings, superior: about.unit, compiledAt: wishes.time }));
  await host.writeSheets(sheets.filter(({ identity }) => identity.role === "findings"));
  const names = new Map([...units].map(([name, code]) => [code, name]));
  const entries = decisions.map((decision) => logEntry({
    at: wishes.time, action: `explanation-${decision.verdict}`, unit: { code: decision.unit, name: names.get(decision.unit) ?? "" }, period: settings.period,
    words: printWords(decision), binding: printBinding({ workbook: null, binding: decision.binding }),
  }));
  await keepLog(host, workbook, entries, about, wishes.language);
}

function decisionOf({ about: { finding, answer }, verdict, word }: ReasonDecided): readonly Decision[] {
  if (finding.unit === null || !("text" in answer)) return [];
  return [{ unit: finding.unit, binding: bindingOf(finding), text: answer.text, verdict, word: word.trim() }];
}
