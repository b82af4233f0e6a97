import { HostError } from "#jobs/host-error";
import { limits } from "../limits";

type Spent = Record<"cells" | "details" | "formulaCharacters" | "coveredCells", number>;

/** What all sheets of a workbook have used up together of `limits`. */
export class Budget {
  private readonly spent: Spent = { cells: 0, details: 0, formulaCharacters: 0, coveredCells: 0 };

  constructor(readonly workbook: string) {}

  /** @throws HostError "too-large" when what is spent together passes its limit */
  spend(what: keyof Spent, count: number): void {
    this.spent[what] += count;
    if (this.spent[what] > limits[what]) throw new HostError("too-large", this.workbook, `more than ${limits[what]} ${what}`);
  }

  /** Runs `attempt` while nothing else is spent; if it throws, what it spent is given back. */
  *trying<Result>(attempt: Generator<undefined, Result, void>): Generator<undefined, Result, void> {
    const before = { ...this.spent };
    try {
      return yield* attempt;
    } catch (trouble) {
      Object.assign(this.spent, before);
      throw trouble;
    }
  }
}
