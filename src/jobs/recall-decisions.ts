import { findIdentity, maskedNumbers, parseBinding, readDecisions, verdictOf, type Decision, type LogEntry, type WorkbookSnapshot } from "#core";
import { recallLog } from "./recall-log";
import type { UnitCodes } from "./unit-codes";

/** What supervisors made of reasons, as a district workbook says: on 收报记录 from earlier, and under 审核意见 on 校验结果, which holds where both speak. */
export const recallDecisions = (workbook: WorkbookSnapshot, units: UnitCodes): readonly Decision[] => [...recallLog(workbook).flatMap(decisionIn), ...writtenDecisions(workbook, units)];

/** Those that stand under 审核意见 now, without numbers by which a person may be known. */
export const writtenDecisions = ({ sheets }: WorkbookSnapshot, units: UnitCodes): readonly Decision[] =>
  sheets.filter((sheet) => findIdentity(sheet)?.role === "findings").flatMap(readDecisions).flatMap(({ unitName, binding, text, word }) => {
    const unit = units.get(unitName);
    return unit === undefined ? [] : [{ unit, binding, text: maskedNumbers(text), verdict: verdictOf(word), word: maskedNumbers(word) }];
  });

const DECIDED = { "explanation-accepted": "accepted", "explanation-returned": "returned" } as const;

function decisionIn({ action, unit, words, binding }: LogEntry): Decision[] {
  if (action !== "explanation-accepted" && action !== "explanation-returned") return [];
  const { text, word } = wordsIn(words);
  const bound = parseBinding(binding, text)?.binding;
  return bound ? [{ unit: unit.code, binding: bound, text, verdict: DECIDED[action], word }] : [];
}

/** Between a reason and the word to it, in one cell. */
const BETWEEN = "\n→ ";

/** A reason and the word to it, as 收报记录 holds them in one cell. */
export const printWords = ({ text, word }: Pick<Decision, "text" | "word">): string => text + BETWEEN + word;

function wordsIn(words: string): Pick<Decision, "text" | "word"> {
  const at = words.lastIndexOf(BETWEEN.trimEnd());
  return at < 0 ? { text: words.trim(), word: "" } : { text: words.slice(0, at).trim(), word: words.slice(at + BETWEEN.trimEnd().length).trim() };
}
