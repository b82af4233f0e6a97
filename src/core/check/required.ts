import type { RequiredEdit } from "../model/edit";
import type { Figure } from "../model/figure";
import { PASS, UNDECIDED, type Check, type CheckCode, type Figures, type Outcome } from "./outcome";
import { slotOf, termAt, type Scope } from "./scope";

/**
 * Figures that must be there. One check a figure. Fails for blanks and for not-reported marks; approximate and unreadable
 * cells were reported when they were read, and a cell that the sheet does not have is the matter of recognition: undecided.
 */
export const requiredChecks = (edit: Pick<RequiredEdit<string>, "id" | "strength" | "of">, scope: Scope): readonly Check[] =>
  edit.of.map((code) => new RequiredCheck(edit, slotOf(scope, code), scope));

/** A class, since a large form has thousands of them, of which nearly none is ever asked. */
class RequiredCheck implements Check {
  constructor(
    readonly edit: Check["edit"],
    private readonly slot: number,
    private readonly scope: Scope,
  ) {}

  get asksForGaps(): true {
    return true;
  }

  test(figures: Figures): Outcome {
    return isNumber(figures, this.slot) ? PASS : testPresence(figures.at(this.slot), termAt(this.scope, this.slot).label);
  }
}

const isNumber = ({ quantities }: Figures, slot: number): boolean => quantities !== undefined && !Number.isNaN(quantities[slot]!);

function testPresence(figure: Figure | undefined, label: string): Outcome {
  if (figure === undefined) return UNDECIDED;
  if (figure.value !== null) return PASS;
  switch (figure.state) {
    case "blank":
      return missing("edit.required", figure, label);
    case "not-reported":
      return missing("edit.required-mark", figure, label);
    case "approximate":
    case "unreadable":
      return UNDECIDED;
    case "figure":
      throw new TypeError(`${figure.indicator} was read as a figure but has no value`);
  }
}

const missing = (code: CheckCode, figure: Figure, label: string): Outcome =>
  ({ kind: "fail", remark: { code, figures: [figure], values: { label, reported: "" }, expected: null, imbalance: null } });
