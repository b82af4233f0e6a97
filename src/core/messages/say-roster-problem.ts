import { rosterHeadings, rosterProblemTexts } from "./roster-problem-messages";
import { filled, type Language } from "../model/localised";
import type { RosterProblem } from "../model/roster-read";

/** What is wrong with a roster, and in which line: 第 3 行单位代码空着. */
export function sayRosterProblem({ code, line, columns, values }: RosterProblem, language: Language): string {
  const headings = columns.map((column) => rosterHeadings[column][language]);
  const sentence = filled(rosterProblemTexts[code][language], { ...values, columns: headings }, language);
  if (line === 0) return sentence;
  return language === "en" ? `line ${line}: ${sentence}` : `第 ${line} 行${sentence}`;
}
