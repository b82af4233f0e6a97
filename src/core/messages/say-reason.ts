import { filled } from "./catalogue";
import { locateMessages, reasonFrames, type ReasonCode } from "./locate-messages";
import type { CellRef } from "../model/address";
import type { Finding } from "../model/finding";
import type { Language } from "../model/localised";
import type { ProposedFigure } from "../model/proposal";

/** "很可能是 C9：650 写成了 560（两位数字颠倒）。"; "" for a finding without a proposal. */
export function sayReason({ proposal }: Pick<Finding, "proposal">, language: Language): string {
  if (!proposal) return "";
  const { together, alternatives } = proposal;
  const isSure = alternatives.length === 0;
  const clauses = [proposal, ...(isSure ? together : alternatives)].map((one) => clauseOf(one, language));
  return reasonFrames[isSure ? "likely" : "either"][language].replace("{what}", () => clauses.join(reasonFrames.between[language]));
}

const clauseOf = (figure: ProposedFigure, language: Language): string => filled(locateMessages[reasonOf(figure)][language], {
  cell: figure.cell.address, reported: figure.reported, value: figure.value ?? "", other: figure.other?.address ?? "", block: printBlock(figure.block),
}, language);

function reasonOf({ cause, value, other }: ProposedFigure): ReasonCode {
  if (value === null) return "unsure";
  if (cause === "counted-twice" && other === null) return "all-counted-twice";
  if (cause === "total-not-updated" && other !== null) return "total-before-part";
  return cause ?? "unexplained";
}

/** "C9:C14"; the cells of a block stand in one row or column, from either end. */
const printBlock = (block: readonly CellRef[]): string => `${block[0]?.address ?? ""}:${block.at(-1)?.address ?? ""}`;
