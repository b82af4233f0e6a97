import { proposedMessages, proposalLevels, reasonMessages } from "./learn-messages";
import type { LearnedForm, Proposed } from "../learn/learned";
import type { Level } from "../model/finding";
import { filled, type Language } from "../model/localised";

/** How sure a proposal is, in a word. */
export const sayProposalLevel = (level: Level, language: Language): string => proposalLevels[level][language];

/** What is proposed and why, a sentence each. */
export const sayProposed = (one: Proposed, language: Language): { readonly what: string; readonly why: string } => ({
  what: filled(proposedMessages[keyOf(one)][language], { ...one.reason.values, label: one.label, count: countOf(one) }, language),
  why: filled(reasonMessages[one.reason.code][language], one.reason.values, language),
});

/** The tabs of a form in one text. */
export const sayWorksheets = ({ worksheets }: Pick<LearnedForm, "worksheets">, language: Language): string => worksheets.join(language === "en" ? ", " : "、");

function countOf({ part, reason }: Proposed): string {
  return part.kind === "line" ? String(part.codes.length) : String(reason.values["count"] ?? "");
}

function keyOf({ part, edit, reason, label }: Proposed): keyof typeof proposedMessages {
  switch (part.kind) {
    case "field":
    case "measure":
      return part.kind;
    case "line":
      return part.codes.length === 1 ? `${part.axis}-one` : part.axis;
    case "roll-up":
      return label === "max" || label === "min" ? label : label === "ratio" ? "ratio-made" : "sum";
    case "edit":
      if (reason.code === "never-negative" || reason.code === "bounded-rate") return reason.code;
      return edit !== null && edit !== "ratio" && Object.hasOwn(proposedMessages, edit) ? (edit as keyof typeof proposedMessages) : "demand";
  }
}
