import { maskedNumbers } from "./masked-numbers";
import type { Period } from "./period";
import type { Unit } from "./unit";

/**
 * What a district noted. taken: a file went into the totals; not-taken: it came and did not; explained: a reason came with it;
 * explanation-accepted, explanation-returned: what the supervisor made of a reason; sent-back: it was returned with a notice;
 * reported-up: the totals went to the next level.
 */
export const LOG_ACTIONS = ["taken", "not-taken", "explained", "explanation-accepted", "explanation-returned", "sent-back", "reported-up"] as const;
export type LogAction = (typeof LOG_ACTIONS)[number];

/** A line of 收报记录. What does not apply is "" or null. */
export interface LogEntry {
  /** As the clock on the wall showed it: "2020-03-20 18:05". */
  readonly at: string;
  readonly action: LogAction;
  readonly unit: Unit;
  readonly period: Period | null;
  /** Ids of the forms that it is about, in the order of the templates. */
  readonly templates: readonly string[];
  /** The file, and what it came in: "日报.xlsx", "周报.eml / 附件.zip / 日报.xlsx". */
  readonly file: string;
  readonly edition: number | null;
  /** When the file says that it was made ready; "" when it bears no stamp. */
  readonly stampedAt: string;
  /** Signs that stand for the figures. */
  readonly fingerprint: string;
  readonly hard: number | null;
  readonly soft: number | null;
  /** For people: what changed against the version before, the reason, the word to it, the deadline. */
  readonly words: string;
  /** What a reason, or the word to it, is bound to: rule, cells and figures, as printBinding writes it. */
  readonly binding: string;
}

/** An entry of which nothing is said but what is given. No number by which a person may be known stays in its words. */
export const logEntry = ({ words = "", ...given }: Pick<LogEntry, "at" | "action" | "unit"> & Partial<LogEntry>): LogEntry =>
  ({ period: null, templates: [], file: "", edition: null, stampedAt: "", fingerprint: "", hard: null, soft: null, binding: "", ...given, words: maskedNumbers(words) });
