import type { Figure } from "../model/figure";
import type { Rational } from "../template/rational";
import { amountOf, exactSum, quickSum, roundingHalves, type LinearSum } from "./linear-sum";
import { PASS, UNDECIDED, type CheckCode, type Figures, type Outcome } from "./outcome";
import { printAmount, printDifference, printFigure, printPart, measureText } from "./scope";
import { minus, rational, times } from "../template/rational";

/** A sum that must be 0, or at most 0. Its first term is the figure at which a difference is shown. */
export interface Comparison {
  readonly code: CheckCode;
  readonly relation: "=" | "<=";
  readonly sum: LinearSum;
  /** What the sentence needs besides. */
  readonly values: Readonly<Record<string, string>>;
}

/** Decides exactly; what only rounding explains passes with a note. Allocates nothing on a plain pass. */
export function compareSum(comparison: Comparison, figures: Figures): Outcome {
  const { sum, relation } = comparison;
  const quick = quickSum(sum, figures);
  if (quick === null) return UNDECIDED;
  if (quick === 0 || (quick < 0 && relation === "<=")) return PASS;
  const exact = Number.isNaN(quick) ? exactSum(sum, figures) : BigInt(quick);
  if (exact === 0n || (exact < 0n && relation === "<=")) return PASS;
  const halves = 2n * (exact < 0n ? -exact : exact);
  return halves <= roundingHalves(sum, figures) ? rounded(comparison, figures, exact) : failed(comparison, figures, exact);
}

const failed = (comparison: Comparison, figures: Figures, exact: bigint): Outcome =>
  ({ kind: "fail", remark: { code: comparison.code, ...describe(comparison, figures, exact) } });

const rounded = (comparison: Comparison, figures: Figures, exact: bigint): Outcome =>
  ({ kind: "pass", remark: { code: "edit.rounding", strength: "note", ...describe(comparison, figures, exact) } });

function describe({ sum, values }: Comparison, figures: Figures, exact: bigint) {
  const [shown] = sum.terms();
  const reported = figures.at(sum.slots[0]!);
  if (!shown || !reported) throw new RangeError("a comparison shows a figure that is not there");
  const quantity = typeof reported.value === "number" ? reported.value : 0;
  const difference = amountOf(sum, exact);
  const expected = printAmount(minus(times(rational(quantity), shown.size), difference), shown);
  return {
    figures: sum.slots.map((slot) => figures.at(slot)).filter((figure): figure is Figure => figure !== undefined),
    values: { label: shown.label, reported: printFigure(quantity, shown), sum: expected, parts: partsOf(sum, figures), measure: measureText(shown.indicator.measure), ...values },
    expected,
    imbalance: signed(difference, sum),
  };
}

const signed = (difference: Rational, sum: LinearSum): string => printDifference(difference, sum.terms()[0]!);

/** The terms beside the one shown, each with its sign where it is taken off: "未复工企业 560", "−出库 200". */
function partsOf({ terms, factors }: LinearSum, figures: Figures): readonly string[] {
  const [total, ...parts] = terms();
  return parts.map((term, index) => {
    const value = figures.at(term.slot)?.value;
    const text = printPart(typeof value === "number" ? value : 0, term, total!);
    return factors[index + 1]! > 0 ? `−${text}` : text;
  });
}
