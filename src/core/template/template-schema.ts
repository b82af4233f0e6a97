import { z } from "zod/mini";
import { MEASURES, type Measure } from "../model/measure";
import { MOST_DECIMALS } from "../model/quantity";
import type { Template } from "../model/template";
import { PERIOD_TYPES } from "../model/period";
import { UNIT_LEVELS } from "../model/unit";
import { hardProblemsOf } from "./check-template";
import { isCode } from "./code-text";
import { crossTables, problemsOfCrossing, type TemplateFile } from "./cross-tables";
import { defineTemplate } from "./define-template";
import { problemsOfIssues } from "./schema-problems";
import type { TemplateProblem } from "./template-problem";

/** zod would else write functions from text, which a strict content security policy forbids. */
z.config({ jitless: true });

const textOf = (least: number, most: number) => z.string().check(z.minLength(least), z.maxLength(most));
const listOf = <Item extends z.ZodMiniType>(item: Item, most: number, least = 0) => z.array(item).check(z.minLength(least), z.maxLength(most));
const wholeOf = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const optional = z.exactOptional;

const text = textOf(1, 500);
const code = textOf(1, 64);
const texts = listOf(text, 200);
const codes = listOf(code, 5_000);
const wordings = z.strictObject({ "zh-CN": text, "zh-TW": optional(text), en: optional(text) });
const label = z.union([text, wordings]);
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

const editBase = {
  id: textOf(1, 100),
  strength: z.enum(["hard", "soft"]),
  blank: optional(z.enum(["undecided", "zero"])),
  label: optional(wordings),
  source: textOf(0, 500),
};

const editOf = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) => z.strictObject({ kind: z.literal(kind), ...editBase, ...shape });
const index = wholeOf(0, 100_000);
const year = optional(z.literal("year"));

const days = wholeOf(0, 100_000);
const fieldConditions = [
  z.strictObject({ field: code, is: listOf(z.union([text, z.boolean()]), 200, 1) }),
  z.strictObject({ field: code, filled: z.boolean() }),
  z.strictObject({ field: code, age: z.strictObject({ least: optional(days), most: optional(days) }) }),
] as const;
const rowConditions = listOf(z.union([...fieldConditions, z.strictObject({ any: listOf(z.union(fieldConditions), 200, 1) })]), 50);
const edit = z.discriminatedUnion("kind", [
  editOf("required", { of: codes }),
  editOf("range", { of: codes, least: optional(text), most: optional(text) }),
  editOf("code-list", { of: code, list: listOf(text, 5_000) }),
  editOf("subset", { whole: code, parts: codes }),
  editOf("balance", { total: code, parts: codes, less: optional(codes) }),
  editOf("table-balance", { table: index, totalRow: optional(index), totalColumn: optional(index) }),
  editOf("ratio", { rate: code, numerator: code, denominator: code }),
  editOf("stock-balance", { opening: code, receipts: codes, issues: codes, closing: code }),
  editOf("funnel", { stages: codes }),
  editOf("date-order", { dates: codes }),
  editOf("rank", { scores: codes, ranks: codes, order: z.enum(["descending", "ascending"]) }),
  editOf("cross-form", { of: code, other: z.strictObject({ template: code, indicator: code }) }),
  editOf("change", { of: codes, limit: text, least: text }),
  editOf("never-falls", { of: codes, within: year }),
  editOf("carry-forward", { of: code, from: code, plus: optional(codes), within: year }),
  editOf("repeated", { of: codes }),
  editOf("outlier", { of: codes, per: code, limit: text, least: text }),
  editOf("required-when", { of: codes, when: rowConditions }),
  editOf("life-cycle", { status: code, stages: listOf(z.strictObject({ status: text, date: code }), 50) }),
  editOf("overdue", { done: code, due: optional(code), since: optional(code), days: optional(days) }),
  editOf("unique", { of: codes, alike: optional(codes) }),
  editOf("expression", { test: textOf(1, 4_000) }),
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

/** The JSON form of a template: what an author of defineTemplate writes, so labels may be plain text, lists plain lists and tables crossed. */
const templateSchema = z.strictObject({
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
  unitTable: optional(z.strictObject({ unitLabels: texts, columns, totalLabels: optional(texts) })),
  ledger: optional(z.strictObject({
    columns, key: codes, counts: optional(z.record(code, z.strictObject({ where: optional(rowConditions), sum: optional(codes) }))),
  })),
  edits: listOf(edit, 5_000),
  instructions: optional(listOf(label, 200)),
}) satisfies z.ZodMiniType<TemplateFile>;

/**
 * Reads a template from its JSON form: shape first, then what it says (hardProblemsOf). All hard problems of the failing
 * step at once; soft ones do not stop a template (ask checkTemplate for them). Never throws on content.
 */
export function parseTemplate(json: unknown): { readonly template: Template } | { readonly problems: readonly TemplateProblem[] } {
  const parsed = templateSchema.safeParse(json);
  if (!parsed.success) return { problems: problemsOfIssues(parsed.error.issues, json) };
  const uncrossable = problemsOfCrossing(parsed.data);
  if (uncrossable.length > 0) return { problems: uncrossable };
  const template = defineTemplate(crossTables(parsed.data));
  const problems = hardProblemsOf(template);
  return problems.length > 0 ? { problems } : { template };
}

/** The template as plain JSON data, fields in the order of the schema; parseTemplate gives the same template back. */
export const templateToJson = (template: Template): unknown => templateSchema.parse(template);
