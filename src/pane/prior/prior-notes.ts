import { say, type Finding, type Language } from "#core";

/** What is to be said of the comparison as a whole: a file that is not of an earlier period, units without earlier figures. It is no fault of any form. */
export const isPriorNote = ({ reach, unit, cells }: Finding): boolean => reach === "prior" && unit === null && cells.length === 0;

/** A note in words: what is so, and what to do. */
export interface PriorNote {
  readonly sentence: string;
  readonly remedy: string;
  readonly intent: "warning" | "info";
}

/** The notes among findings, in words. */
export const priorNotes = (findings: readonly Finding[], language: Language): readonly PriorNote[] =>
  findings.filter(isPriorNote).map((finding) => {
    const { sentence, remedy } = say(finding, language);
    return { sentence, remedy, intent: finding.strength === "hard" ? "warning" : "info" };
  });
