import type { Strength } from "../model/finding";

/** The strengths that are shown, heaviest first. */
export const MARK_STRENGTHS = ["hard", "soft", "note"] as const satisfies readonly Strength[];

/**
 * The formula of the conditional format that shows a strength, without "=": always true, and says whose it is on any machine
 * and after any program has saved the file.
 */
export const markerFormula = (strength: Strength): string => `LEN("${MARKER_WORD}${strength.toUpperCase()}")=10`;

/** Text that stands in every marker. */
export const MARKER_WORD = "HUIHE:";

/** Whether a conditional format's formula is a marker of ours. */
export const isMarker = (formula: string): boolean => /LEN\s*\(\s*"HUIHE:(?:HARD|SOFT|NOTE)"\s*\)\s*=\s*10/i.test(formula);

/** How a marked cell looks. Colours are RRGGBB. */
export interface MarkLook {
  readonly font: "bold" | "italic" | "underline";
  readonly colour: string;
  readonly fill: string;
  /** The lines of the frame. */
  readonly line: "thin" | "dashed" | "dotted";
}

/** Each strength has a cue besides colour: bold in a full frame, italic in a dashed one, underlined in a dotted one. */
export const MARK_LOOKS: Readonly<Record<Strength, MarkLook>> = {
  hard: { font: "bold", colour: "9C0006", fill: "FFC7CE", line: "thin" },
  soft: { font: "italic", colour: "7F6000", fill: "FFEB9C", line: "dashed" },
  note: { font: "underline", colour: "1F4E78", fill: "DDEBF7", line: "dotted" },
};

/** Who writes our notes, and how their text begins: by this we know them again. */
export const NOTE_AUTHOR = "汇核";
export const NOTE_TITLE = "汇核：";

/** More notes than this on one sheet make Excel slow; the formats and the findings sheet show all. */
export const NOTES_MOST = 5_000;
