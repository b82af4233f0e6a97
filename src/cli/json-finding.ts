import { culpritOf, saySettled, type Answer, type CellRef, type Finding, type Language, type ProposedFigure, type SettledFinding } from "#core";

/**
 * A finding for programs. `culprit` is the one cell that is most likely wrong, null where nobody can tell; `proposal` what would put the
 * finding right, with `alternatives` that would do so just as well; `usual` what would have been ordinary, where that is asked;
 * `explanation` what the unit said, and what became of it.
 */
export function jsonFinding(settled: SettledFinding, language: Language): object {
  const { finding, answer } = settled;
  const { code, edit, strength, reach, unit, workbook, worksheet, cells, values, expected, imbalance, usual } = finding;
  const { sentence, remedy, reason } = saySettled(settled, language);
  const addresses = cells.map((cell) => printCell(cell, finding));
  return {
    code, edit, strength, reach, unit, workbook, sheet: worksheet, cell: addresses[0] ?? null, cells: addresses, values, expected, imbalance,
    ...(usual && { usual }), ...jsonProposal(finding), explanation: jsonExplanation(answer), message: sentence, reason: reason === "" ? null : reason, remedy,
  };
}

function jsonProposal(finding: Finding): object {
  const culprit = culpritOf(finding);
  const { proposal } = finding;
  const figure = ({ cell, reported, value, cause, other, block }: ProposedFigure): object => ({
    cell: printCell(cell, finding), reported, value, cause,
    ...(other && { other: printCell(other, finding) }), ...(block.length > 0 && { block: block.map((one) => printCell(one, finding)) }),
  });
  return {
    culprit: culprit && printCell(culprit, finding),
    proposal: proposal ? { ...figure(proposal), together: proposal.together.map(figure), alternatives: proposal.alternatives.map(figure) } : null,
  };
}

/** Null where nothing was said. `state`: explained; refused, lapsed: it must be said anew, and `why`. */
const jsonExplanation = (answer: Answer): object | null =>
  "text" in answer ? { text: answer.text, state: answer.kind, why: "why" in answer ? answer.why : null } : null;

/** The address on the finding's own sheet; [workbook]sheet!address elsewhere. */
const printCell = (cell: CellRef, { workbook, worksheet }: Finding): string =>
  cell.workbook === workbook && cell.worksheet === worksheet ? cell.address : `[${cell.workbook}]${cell.worksheet}!${cell.address}`;
