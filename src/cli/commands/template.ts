import type { TemplateCall } from "../invocation";
import type { Result, Workplace } from "../workplace";

/** huihe template VERB: what can be asked of a rule book by itself. */
export async function template(call: TemplateCall, workplace: Workplace): Promise<Result> {
  switch (call.verb) {
    case "check":
      return (await import("./check-rules")).checkRules(call, workplace);
    case "try":
      return (await import("./try-rules")).tryRules(call, workplace);
    case "learn":
      return (await import("./learn-template")).learnTemplate(call, workplace);
    case "export":
      return (await import("./export-template")).exportTemplate(call, workplace);
  }
}
