import type { RankEdit } from "../model/edit";
import { cellDecimals } from "../template/cell-decimals";
import { over as divided, rational } from "../template/rational";
import { call, fraction, inTurn, number, operation, over, scaled, sum, TRUE } from "./formula";
import type { NativeCheck } from "./native-check";
import { normal, precise, shown, shownDifference, termOf, type NativeScope } from "./native-scope";

/** Ranks follow from scores, best first, equal scores share a rank. One check a rank. */
export function rankChecks(edit: RankEdit<string>, scope: NativeScope): readonly NativeCheck[] {
  const scores = edit.scores.map((code) => termOf(scope, code));
  const cells = scores.map(({ cell }) => cell);
  const unit = scores[0]!.unit;
  const finest = Math.max(...scores.map(({ indicator }) => cellDecimals(indicator)));
  const half = number(0.5 / 10 ** finest);
  const values = scores.map((score) => scaled(normal(score), divided(score.unit, unit)!));
  const areScored = edit.blank === "zero" ? operation(over("COUNTA", cells), "=", over("COUNT", cells)) : operation(over("COUNT", cells), "=", number(cells.length));
  return edit.ranks.map((code, index) => {
    const rank = termOf(scope, code);
    const own = values[index]!;
    const better = values.filter((_, at) => at !== index).map((other) => operation(edit.order === "descending" ? operation(other, "-", own) : operation(own, "-", other), ">", half));
    const due = sum([number(1), ...better]);
    const ready = inTurn(call("ISNUMBER", rank.cell), areScored, precise([rank, ...scores]));
    const step = rational(1, 10n ** BigInt(cellDecimals(rank.indicator)));
    const off = operation(call("ABS", operation(rank.cell, "-", due)), ">=", fraction(divided(step, rational(2))!));
    const difference = operation(rank.cell, "-", due);
    const words = { saying: "rank", values: { label: rank.label, reported: shown(rank.cell, rank.indicator), sum: shown(due, rank.indicator), difference: shownDifference(difference, rank.indicator) } } as const;
    return { edit, shown: code, faults: [{ look: edit.strength, fails: inTurn(ready, off), words }], numbers: [rank.cell, ...(edit.blank === "zero" ? [] : cells)], decided: TRUE };
  });
}
