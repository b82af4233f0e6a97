import type { z } from "zod/mini";
import { hardProblem, type TemplateProblem } from "./template-problem";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What zod found, as problems with the place in the JSON. Of the alternatives of a field the one that came closest is told. */
export const problemsOfIssues = (issues: readonly Issue[], json: unknown): readonly TemplateProblem[] =>
  issues.flatMap((issue) => problemsOfIssue(issue, [], json));

function problemsOfIssue(issue: Issue, above: Path, json: unknown): readonly TemplateProblem[] {
  const full = [...above, ...issue.path];
  const path = printPath(full);
  const value = valueAt(json, full);
  const found = printValue(value);
  switch (issue.code) {
    case "invalid_type":
      return [value === undefined ? hardProblem("template.missing", { path }) : hardProblem("template.wrong-shape", { path, values: { found, wanted: issue.expected } })];
    case "invalid_value":
      return [value === undefined ? hardProblem("template.missing", { path }) : hardProblem("template.not-a-choice", { path, values: { found, choices: issue.values.map(String) } })];
    case "unrecognized_keys":
      return issue.keys.map((key) => hardProblem("template.unknown-field", { path: printPath([...full, key]), values: { name: key } }));
    case "too_small":
      return [hardProblem("template.out-of-bounds", { path, values: { found, bound: `≥ ${String(issue.minimum)}` } })];
    case "too_big":
      return [hardProblem("template.out-of-bounds", { path, values: { found, bound: `≤ ${String(issue.maximum)}` } })];
    case "invalid_union":
      return problemsOfUnion(issue, full, json);
    default:
      return [hardProblem("template.malformed", { path, values: { found } })];
  }
}

function problemsOfUnion(issue: Extract<Issue, { code: "invalid_union" }>, full: Path, json: unknown): readonly TemplateProblem[] {
  const path = printPath(full);
  const options = issue.errors.map((errors) => errors.flatMap((error) => problemsOfIssue(error, full, json)));
  const deeper = options.filter((problems) => problems.every((problem) => problem.path !== path || problem.code !== "template.wrong-shape"));
  const [closest] = (deeper.length > 0 ? deeper : options).sort((one, other) => one.length - other.length);
  if (closest) return closest;
  const value = valueAt(json, full);
  if (value === undefined) return [hardProblem("template.missing", { path })];
  return [hardProblem("template.not-a-choice", { path, values: { found: printValue(value), choices: [] } })];
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    const isThere = typeof value === "object" && value !== null && Object.hasOwn(value, key);
    return isThere ? (value as Readonly<Record<PropertyKey, unknown>>)[key] : undefined;
  }, json);
}

const MOST_PRINTED = 40;

function printValue(value: unknown): string {
  const printed = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return printed.length > MOST_PRINTED ? `${printed.slice(0, MOST_PRINTED)}…` : printed;
}

/** ["edits", 3, "parts"] → edits[3].parts */
const printPath = (path: Path): string =>
  path.map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${String(key)}`)).join("");
