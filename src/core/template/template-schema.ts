import { z } from "zod/mini";
import { MEASURES, type Measure } from "../model/measure";
import { MOST_DECIMALS } from "../model/quantity";
import { lazily } from "../model/lazily";
import type { Template } from "../model/template";
import { PERIOD_TYPES } from "../model/period";
import { UNIT_LEVELS } from "../model/unit";
import { hardProblemsOf } from "./check-template";
import { isCode } from "./code-text";
import { crossTables, problemsOfCrossing, type TemplateFile } from "./cross-tables";
import { templateOf } from "./define-template";
import { editOfKinds, kindsIn, rowConditions } from "./edit-schema";
import { code, codes, label, listOf, optional, texts, textOf, wholeOf } from "./schema-parts";
import { problemsOfIssues } from "./schema-problems";
import type { TemplateProblem } from "./template-problem";

const path = z.tuple([label], label);
const line = z.union([label, z.strictObject({ path, aliases: optional(texts) })]);
const column = z.union([code, z.strictObject({ indicator: code, path, aliases: optional(texts) })]);
const columns = listOf(column, 16_000, 1);

const plainRollUp = z.strictObject({ method: z.enum(["sum", "max", "min", "last", "count", "none"]) });
const rollUp = z.discriminatedUnion("method", [
  plainRollUp,
  z.strictObject({ method: z.literal("sum-of"), parts: z.tuple([code], code) }),
  z.strictObject({ method: z.literal("ratio"), numerator: code, denominator: code }),
  z.strictObject({ method: z.literal("weighted-mean"), weight: code }),
]);

const indicatorBase = {
  label,
  aliases: optional(texts),
  required: optional(z.boolean()),
  privacy: optional(z.enum(["public", "name", "resident-id", "phone", "address"])),
  inDistrict: optional(z.literal("masked")),
  notReported: optional(listOf(textOf(0, 50), 50)),
};

const measures = Object.keys(MEASURES) as [Measure, ...Measure[]];

const measure = z.enum(measures);
const decimals = wholeOf(0, MOST_DECIMALS);

const indicator = z.discriminatedUnion("type", [
  z.strictObject({
    type: optional(z.literal("quantity")),
    ...indicatorBase,
    measure,
    decimals: optional(decimals),
    rollUp: optional(rollUp),
    showsPrior: optional(z.boolean()),
  }),
  z.strictObject({
    type: z.enum(["date", "text", "code", "yes-no"]),
    ...indicatorBase,
    codeKind: optional(z.enum(["uscc", "resident-id", "phone"])),
    codeList: optional(texts),
  }),
]);

const crossedCode = z.string().check(z.refine((text) => isCode(text, 31)));
const crossedLine = {
  code: crossedCode, label, group: optional(label), measure: optional(measure), decimals: optional(decimals), required: optional(z.boolean()),
  rollUp: optional(plainRollUp), showsPrior: optional(z.boolean()),
};

/** The largest kind first: an alternative that fails takes time for each of its lines. */
const table = z.union([
  z.strictObject({
    title: optional(label), stub: label, rows: listOf(z.strictObject(crossedLine), 2_000, 1),
    columns: listOf(z.strictObject({ ...crossedLine, ratioOf: optional(z.tuple([crossedCode, crossedCode])) }), 200, 1),
  }),
  z.strictObject({ title: optional(label), stub: label, column: label, list: codes }),
  z.strictObject({
    title: optional(label), stub: label, rows: listOf(line, 20_000), columns: listOf(line, 16_000),
    cells: listOf(listOf(z.nullable(code), 16_000), 20_000),
  }),
]);

const fields = {
  id: textOf(1, 32),
  version: wholeOf(1, 999_999),
  kind: z.enum(["form", "ledger", "checklist"]),
  name: label,
  period: z.enum(PERIOD_TYPES),
  level: z.enum(UNIT_LEVELS),
  worksheets: optional(texts),
  header: listOf(z.strictObject({ role: z.enum(["unit", "period", "filler", "reviewer", "phone", "filed-on"]), label, aliases: optional(texts) }), 50),
  indicators: z.record(code, indicator),
  tables: listOf(table, 100),
};

/** What a template does not have. */
const absent = optional(z.never());

const unitTable = lazily(() => optional(z.strictObject({ unitLabels: texts, columns, totalLabels: optional(texts) })));
const ledger = lazily(() => optional(z.strictObject({
  columns, key: codes, counts: optional(z.record(code, z.strictObject({ where: optional(rowConditions()), sum: optional(codes) }))),
})));
const instructions = optional(listOf(label, 200));

/**
 * The JSON form of a template: what an author of defineTemplate writes, so labels may be plain text, lists plain lists and tables crossed. Made as far as
 * `json` asks for it: zod takes longer to make the whole than to read a template.
 */
function schemaFor(json: unknown): z.ZodMiniType<TemplateFile> {
  const has = (key: string): boolean => typeof json === "object" && json !== null && key in json;
  const edits = has("edits") ? (json as { readonly edits: unknown }).edits : [];
  return z.strictObject({
    ...fields,
    unitTable: has("unitTable") ? unitTable() : absent,
    ledger: has("ledger") ? ledger() : absent,
    edits: listOf(editOfKinds(kindsIn(edits)), 5_000),
    instructions,
  });
}

/**
 * Reads a template from its JSON form: shape first, then what it says (hardProblemsOf). All hard problems of the failing
 * step at once; soft ones do not stop a template (ask checkTemplate for them). Never throws on content.
 */
export function parseTemplate(json: unknown): { readonly template: Template } | { readonly problems: readonly TemplateProblem[] } {
  const parsed = schemaFor(json).safeParse(json);
  if (!parsed.success) return { problems: problemsOfIssues(parsed.error.issues, json) };
  const uncrossable = problemsOfCrossing(parsed.data);
  if (uncrossable.length > 0) return { problems: uncrossable };
  const template = templateOf(crossTables(parsed.data));
  const problems = hardProblemsOf(template);
  return problems.length > 0 ? { problems } : { template };
}

/** The template as plain JSON data, fields in the order of the schema; parseTemplate gives the same template back. */
export const templateToJson = (template: Template): unknown => schemaFor(template).parse({ ...template, indicators: Object.fromEntries(template.indicators) });
