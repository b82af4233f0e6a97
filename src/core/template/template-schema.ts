import { z } from "zod";
import { MEASURES, type Measure } from "../model/measure";
import { MOST_DECIMALS } from "../model/quantity";
import type { Template } from "../model/template";
import { PERIOD_TYPES } from "../model/period";
import { UNIT_LEVELS } from "../model/unit";
import { checkTemplate } from "./check-template";
import { crossTables, problemsOfCrossing, type TemplateFile } from "./cross-tables";
import { defineTemplate } from "./define-template";
import { problemsOfIssues } from "./schema-problems";
import type { TemplateProblem } from "./template-problem";

/** zod would else write functions from text, which a strict content security policy forbids. */
z.config({ jitless: true });

const text = z.string().min(1).max(500);
const code = z.string().min(1).max(64);
const texts = z.array(text).max(200);
const codes = z.array(code).max(5_000);
const label = z.union([text, z.strictObject({ "zh-CN": text, "zh-TW": text.exactOptional(), en: text.exactOptional() })]);
const path = z.tuple([label], label);
const line = z.union([label, z.strictObject({ path, aliases: texts.exactOptional() })]);
const column = z.union([code, z.strictObject({ indicator: code, path, aliases: texts.exactOptional() })]);
const columns = z.array(column).min(1).max(16_000);

const plainRollUp = z.strictObject({ method: z.enum(["sum", "max", "min", "last", "count", "none"]) });
const rollUp = z.discriminatedUnion("method", [
  plainRollUp,
  z.strictObject({ method: z.literal("sum-of"), parts: z.tuple([code], code) }),
  z.strictObject({ method: z.literal("ratio"), numerator: code, denominator: code }),
  z.strictObject({ method: z.literal("weighted-mean"), weight: code }),
]);

const indicatorBase = {
  label,
  aliases: texts.exactOptional(),
  required: z.boolean().exactOptional(),
  privacy: z.enum(["public", "name", "resident-id", "phone", "address"]).exactOptional(),
  inDistrict: z.literal("masked").exactOptional(),
  notReported: z.array(z.string().max(50)).max(50).exactOptional(),
};

const measures = Object.keys(MEASURES) as [Measure, ...Measure[]];

const measure = z.enum(measures);
const decimals = z.number().int().min(0).max(MOST_DECIMALS);

const indicator = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("quantity").exactOptional(),
    ...indicatorBase,
    measure,
    decimals: decimals.exactOptional(),
    rollUp: rollUp.exactOptional(),
  }),
  z.strictObject({
    type: z.enum(["date", "text", "code", "yes-no"]),
    ...indicatorBase,
    codeKind: z.enum(["uscc", "resident-id", "phone"]).exactOptional(),
    codeList: texts.exactOptional(),
  }),
]);

const editBase = {
  id: z.string().min(1).max(100),
  strength: z.enum(["hard", "soft"]),
  blank: z.enum(["undecided", "zero"]).exactOptional(),
  label: z.strictObject({ "zh-CN": text, "zh-TW": text.exactOptional(), en: text.exactOptional() }).exactOptional(),
  source: z.string().max(500),
};

const editOf = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) => z.strictObject({ kind: z.literal(kind), ...editBase, ...shape });
const index = z.number().int().min(0).max(100_000);
const year = z.literal("year").exactOptional();

const days = z.number().int().min(0).max(100_000);
const fieldConditions = [
  z.strictObject({ field: code, is: z.array(z.union([text, z.boolean()])).min(1).max(200) }),
  z.strictObject({ field: code, filled: z.boolean() }),
  z.strictObject({ field: code, age: z.strictObject({ least: days.exactOptional(), most: days.exactOptional() }) }),
] as const;
const rowConditions = z.array(z.union([...fieldConditions, z.strictObject({ any: z.array(z.union(fieldConditions)).min(1).max(200) })])).max(50);
const edit = z.discriminatedUnion("kind", [
  editOf("required", { of: codes }),
  editOf("range", { of: codes, least: text.exactOptional(), most: text.exactOptional() }),
  editOf("code-list", { of: code, list: z.array(text).max(5_000) }),
  editOf("subset", { whole: code, parts: codes }),
  editOf("balance", { total: code, parts: codes, less: codes.exactOptional() }),
  editOf("table-balance", { table: index, totalRow: index.exactOptional(), totalColumn: index.exactOptional() }),
  editOf("ratio", { rate: code, numerator: code, denominator: code }),
  editOf("stock-balance", { opening: code, receipts: codes, issues: codes, closing: code }),
  editOf("funnel", { stages: codes }),
  editOf("date-order", { dates: codes }),
  editOf("rank", { scores: codes, ranks: codes, order: z.enum(["descending", "ascending"]) }),
  editOf("cross-form", { of: code, other: z.strictObject({ template: code, indicator: code }) }),
  editOf("change", { of: codes, limit: text, least: text }),
  editOf("never-falls", { of: codes, within: year }),
  editOf("carry-forward", { of: code, from: code, plus: codes.exactOptional(), within: year }),
  editOf("repeated", { of: codes }),
  editOf("outlier", { of: codes, per: code, limit: text, least: text }),
  editOf("required-when", { of: codes, when: rowConditions }),
  editOf("life-cycle", { status: code, stages: z.array(z.strictObject({ status: text, date: code })).max(50) }),
  editOf("overdue", { done: code, due: code.exactOptional(), since: code.exactOptional(), days: days.exactOptional() }),
  editOf("unique", { of: codes, alike: codes.exactOptional() }),
  editOf("expression", { test: z.string().min(1).max(4_000) }),
]);

const crossedCode = z.string().regex(/^[\p{L}_][\p{L}\p{N}_.-]{0,30}$/u);
const crossedLine = {
  code: crossedCode, label, group: label.exactOptional(), measure: measure.exactOptional(), decimals: decimals.exactOptional(), required: z.boolean().exactOptional(), rollUp: plainRollUp.exactOptional(),
};

const table = z.union([
  z.strictObject({
    title: label.exactOptional(), stub: label, rows: z.array(line).max(20_000), columns: z.array(line).max(16_000),
    cells: z.array(z.array(code.nullable()).max(16_000)).max(20_000),
  }),
  z.strictObject({ title: label.exactOptional(), stub: label, column: label, list: codes }),
  z.strictObject({
    title: label.exactOptional(), stub: label, rows: z.array(z.strictObject(crossedLine)).min(1).max(2_000),
    columns: z.array(z.strictObject({ ...crossedLine, ratioOf: z.tuple([crossedCode, crossedCode]).exactOptional() })).min(1).max(200),
  }),
]);

/** The JSON form of a template: what an author of defineTemplate writes, so labels may be plain text, lists plain lists and tables crossed. */
const templateSchema = z.strictObject({
  id: z.string().min(1).max(32),
  version: z.number().int().min(1).max(999_999),
  kind: z.enum(["form", "ledger", "checklist"]),
  name: label,
  period: z.enum(PERIOD_TYPES),
  level: z.enum(UNIT_LEVELS),
  worksheets: texts.exactOptional(),
  header: z.array(z.strictObject({ role: z.enum(["unit", "period", "filler", "reviewer", "phone", "filed-on"]), label, aliases: texts.exactOptional() })).max(50),
  indicators: z.record(code, indicator),
  tables: z.array(table).max(100),
  unitTable: z.strictObject({ unitLabels: texts, columns, totalLabels: texts.exactOptional() }).exactOptional(),
  ledger: z.strictObject({
    columns, key: codes, counts: z.record(code, z.strictObject({ where: rowConditions.exactOptional(), sum: code.exactOptional() })).exactOptional(),
  }).exactOptional(),
  edits: z.array(edit).max(5_000),
  instructions: z.array(label).max(200).exactOptional(),
}) satisfies z.ZodType<TemplateFile>;

/**
 * Reads a template from its JSON form: shape first, then what it says (checkTemplate). All hard problems of the failing
 * step at once; soft ones do not stop a template (ask checkTemplate for them). Never throws on content.
 */
export function parseTemplate(json: unknown): { readonly template: Template } | { readonly problems: readonly TemplateProblem[] } {
  const parsed = templateSchema.safeParse(json);
  if (!parsed.success) return { problems: problemsOfIssues(parsed.error.issues, json) };
  const uncrossable = problemsOfCrossing(parsed.data);
  if (uncrossable.length > 0) return { problems: uncrossable };
  const template = defineTemplate(crossTables(parsed.data));
  const problems = checkTemplate(template).filter(({ strength }) => strength === "hard");
  return problems.length > 0 ? { problems } : { template };
}

/** The template as plain JSON data, fields in the order of the schema; parseTemplate gives the same template back. */
export const templateToJson = (template: Template): unknown => templateSchema.parse(template);
