import type { RankEdit } from "../model/edit";
import { linearSum, quantityAt } from "./linear-sum";
import { PASS, UNDECIDED, type Check, type Figures, type Outcome } from "./outcome";
import { printFigure, quantityTermOf, type QuantityTerm, type Scope } from "./scope";

interface Ranking {
  readonly scores: readonly QuantityTerm[];
  /** Brings the scores to one step, so that they compare as they are. */
  readonly factors: readonly number[];
  readonly highestFirst: boolean;
  readonly blankIsZero: boolean;
}

/** Ranks follow from scores, best first, equal scores share a rank (1, 2, 2, 4). One check a rank, shown at the rank. */
export function rankChecks(edit: RankEdit<string>, scope: Scope): readonly Check[] {
  if (edit.scores.length !== edit.ranks.length) throw new RangeError("as many ranks as scores");
  const scores = edit.scores.map((code) => quantityTermOf(scope, code));
  const { factors } = linearSum(scores, scores.map(() => 1));
  const ranking: Ranking = { scores, factors, highestFirst: edit.order === "descending", blankIsZero: edit.blank === "zero" };
  return edit.ranks.map((code, index) => {
    const rank = quantityTermOf(scope, code);
    return { edit, test: (figures) => testRank(figures, rank, index, ranking) };
  });
}

function testRank(figures: Figures, rank: QuantityTerm, index: number, ranking: Ranking): Outcome {
  const figure = figures.at(rank.slot);
  const reported = quantityAt(figure, false);
  const due = rankOf(figures, index, ranking);
  if (figure === undefined || reported === null || due === null) return UNDECIDED;
  const oneRank = 10 ** rank.indicator.decimals;
  if (reported === due * oneRank) return PASS;
  const score = ranking.scores[index]!;
  const scored = figures.at(score.slot);
  const values = {
    label: rank.label, reported: printFigure(reported, rank), against: score.label,
    score: printFigure(quantityAt(scored, ranking.blankIsZero) ?? 0, score),
  };
  const imbalance = printSignedRank(reported - due * oneRank, rank);
  return { kind: "fail", remark: { code: "edit.rank", figures: scored ? [figure, scored] : [figure], values, expected: String(due), imbalance } };
}

const printSignedRank = (difference: number, rank: QuantityTerm): string => (difference > 0 ? "+" : "") + printFigure(difference, rank);

/** 1 + how many are better; null while any score is a gap. */
function rankOf(figures: Figures, index: number, { scores, factors, highestFirst, blankIsZero }: Ranking): number | null {
  const own = scoreAt(figures, scores[index]!, factors[index]!, blankIsZero);
  let rank = 1;
  for (let at = 0; at < scores.length; at += 1) {
    const other = scoreAt(figures, scores[at]!, factors[at]!, blankIsZero);
    if (own === null || other === null) return null;
    if (highestFirst ? other > own : other < own) rank += 1;
  }
  return rank;
}

function scoreAt(figures: Figures, term: QuantityTerm, factor: number, blankIsZero: boolean): number | null {
  const value = quantityAt(figures.at(term.slot), blankIsZero);
  if (value !== null && !Number.isSafeInteger(value * factor)) throw new RangeError(`${term.label} leaves the safe range`);
  return value === null ? null : value * factor;
}
