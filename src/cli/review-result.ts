import { jsonOutcome } from "./json-output";
import { statusOf, type Outcome, type Wording } from "./outcome";
import { textOutcome } from "./text-output";
import type { Result } from "./workplace";

/** What a check or a consolidation came to, for programs and for people. */
export const reviewResult = (outcome: Outcome, wording: Wording): Result => ({
  status: statusOf(outcome),
  json: () => jsonOutcome(outcome, wording),
  text: () => textOutcome(outcome, wording),
});
