import type { FindingValue } from "#core";
import type { CliMessageCode } from "./cli-messages";

/** The call cannot be carried out as given: thrown while a call is understood, caught once, in main. Exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";

  /** @param values what the sentence of `code` needs, by name */
  constructor(
    readonly code: CliMessageCode,
    readonly values: Readonly<Record<string, FindingValue>>,
  ) {
    super(`${code}: ${JSON.stringify(values)}`);
  }
}
