import { z } from "zod/mini";
import type { Edit, EditKind } from "../model/edit";
import { lazily } from "../model/lazily";
import { code, codes, listOf, optional, text, textOf, wholeOf, wordings } from "./schema-parts";

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
const fieldConditions = () => [
  z.strictObject({ field: code, is: listOf(z.union([text, z.boolean()]), 200, 1) }),
  z.strictObject({ field: code, filled: z.boolean() }),
  z.strictObject({ field: code, age: z.strictObject({ least: optional(days), most: optional(days) }) }),
] as const;

/** What must hold for a row of a ledger. */
export const rowConditions = lazily(() => {
  const conditions = fieldConditions();
  return listOf(z.union([...conditions, z.strictObject({ any: listOf(z.union(conditions), 200, 1) })]), 50);
});

const KINDS = {
  required: lazily(() => editOf("required", { of: codes })),
  range: lazily(() => editOf("range", { of: codes, least: optional(text), most: optional(text) })),
  "code-list": lazily(() => editOf("code-list", { of: code, list: listOf(text, 5_000) })),
  subset: lazily(() => editOf("subset", { whole: code, parts: codes })),
  balance: lazily(() => editOf("balance", { total: code, parts: codes, less: optional(codes) })),
  "table-balance": lazily(() => editOf("table-balance", { table: index, totalRow: optional(index), totalColumn: optional(index) })),
  ratio: lazily(() => editOf("ratio", { rate: code, numerator: code, denominator: code })),
  "stock-balance": lazily(() => editOf("stock-balance", { opening: code, receipts: codes, issues: codes, closing: code })),
  funnel: lazily(() => editOf("funnel", { stages: codes })),
  "date-order": lazily(() => editOf("date-order", { dates: codes })),
  rank: lazily(() => editOf("rank", { scores: codes, ranks: codes, order: z.enum(["descending", "ascending"]) })),
  "cross-form": lazily(() => editOf("cross-form", { of: code, other: z.strictObject({ template: code, indicator: code }) })),
  change: lazily(() => editOf("change", { of: codes, limit: text, least: text })),
  "never-falls": lazily(() => editOf("never-falls", { of: codes, within: year })),
  "carry-forward": lazily(() => editOf("carry-forward", { of: code, from: code, plus: optional(codes), within: year })),
  repeated: lazily(() => editOf("repeated", { of: codes })),
  outlier: lazily(() => editOf("outlier", { of: codes, per: code, limit: text, least: text })),
  "required-when": lazily(() => editOf("required-when", { of: codes, when: rowConditions() })),
  "life-cycle": lazily(() => editOf("life-cycle", { status: code, stages: listOf(z.strictObject({ status: text, date: code }), 50) })),
  overdue: lazily(() => editOf("overdue", { done: code, due: optional(code), since: optional(code), days: optional(days) })),
  unique: lazily(() => editOf("unique", { of: codes, alike: optional(codes) })),
  expression: lazily(() => editOf("expression", { test: textOf(1, 4_000) })),
} satisfies { readonly [Kind in EditKind]: () => z.ZodMiniType<Extract<Edit, { readonly kind: Kind }>> };

/** What zod can tell apart by its field `kind`. */
type Discriminable = z.ZodMiniType<Edit> & z.core.$ZodTypeDiscriminable<"kind">;

const schemaOf = (kind: EditKind): Discriminable => KINDS[kind]();

/** The kinds of edits that a template's JSON names, as far as there are such; what is none will be told by whoever checks it. */
export function kindsIn(edits: unknown): readonly EditKind[] {
  const named = new Set<unknown>(Array.isArray(edits) ? edits.map((edit: unknown) => (typeof edit === "object" && edit !== null && "kind" in edit ? edit.kind : null)) : []);
  return (Object.keys(KINDS) as EditKind[]).filter((kind) => named.has(kind));
}

/** An edit of one of these kinds. Only these are made: making a schema takes zod longer than a template's edits take to be read by it. */
export function editOfKinds(kinds: readonly EditKind[]) {
  const [first = "required", ...others] = kinds;
  return z.discriminatedUnion("kind", [schemaOf(first), ...others.map(schemaOf)]);
}
