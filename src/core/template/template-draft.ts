import type { Edit } from "../model/edit";
import type { Label } from "../model/localised";
import type { ContentIndicator, FormTable, HeaderField, LedgerTable, QuantityIndicator, RollUpMethod, TableLine, Template, UnitTable } from "../model/template";

/** A label as an author may write it: plain text is zh-CN. */
export type LabelText = string | Label;

/** A number of something. Without decimals it is whole, without a roll-up it adds up over the units, unless said it is not required. */
export type QuantityDraft<Code extends string = string> = Omit<QuantityIndicator<Code>, "type" | "label" | "decimals" | "required" | "rollUp"> & {
  readonly type?: "quantity";
  readonly label: LabelText;
  readonly decimals?: number;
  readonly required?: boolean;
  readonly rollUp?: RollUpMethod<Code>;
};

/** A date, a text, a code or a yes/no mark; unless said it is not required. */
export type ContentDraft = Omit<ContentIndicator, "label" | "required"> & { readonly label: LabelText; readonly required?: boolean };

export type IndicatorDraft<Code extends string = string> = QuantityDraft<Code> | ContentDraft;

export type HeaderFieldDraft = Omit<HeaderField, "label"> & { readonly label: LabelText };

/** A row or column: one label, or one a header line, outermost first. */
export type LineDraft = LabelText | { readonly path: readonly [LabelText, ...LabelText[]]; readonly aliases?: readonly string[] };

export type FormTableDraft<Code extends string = string> = Omit<FormTable<Code>, "title" | "stub" | "rows" | "columns"> & {
  readonly title?: LabelText;
  readonly stub: LabelText;
  readonly rows: readonly LineDraft[];
  readonly columns: readonly LineDraft[];
};

/** A column under the label of its indicator, or under labels of its own. */
export type ColumnDraft<Code extends string = string> =
  | Code
  | { readonly indicator: Code; readonly path: readonly [LabelText, ...LabelText[]]; readonly aliases?: readonly string[] };

export type UnitTableDraft<Code extends string = string> = Omit<UnitTable<Code>, "columns"> & { readonly columns: readonly ColumnDraft<Code>[] };
export type LedgerTableDraft<Code extends string = string> = Omit<LedgerTable<Code>, "columns"> & { readonly columns: readonly ColumnDraft<Code>[] };

/**
 * A list of indicators, one a row under its own label, in one column. Made by listTable; defineTemplate lays it out.
 */
export interface ListDraft<Code extends string = string> {
  readonly title?: LabelText;
  readonly stub: LabelText;
  readonly column: LabelText;
  readonly list: readonly Code[];
}

export type TableDraft<Code extends string = string> = FormTableDraft<Code> | ListDraft<Code>;

/**
 * A template as an author writes it. The codes are the names of `indicators`; wherever else a code stands (roll-ups,
 * tables, unit table, ledger, edits), another word does not compile.
 */
export type TemplateDraft<Code extends string> = Omit<Template, "name" | "header" | "indicators" | "tables" | "unitTable" | "ledger" | "edits" | "instructions"> & {
  readonly name: LabelText;
  readonly header: readonly HeaderFieldDraft[];
  readonly indicators: Readonly<Record<Code, IndicatorDraft<NoInfer<Code>>>>;
  readonly tables: readonly TableDraft<NoInfer<Code>>[];
  readonly unitTable?: UnitTableDraft<NoInfer<Code>>;
  readonly ledger?: LedgerTableDraft<NoInfer<Code>>;
  readonly edits: readonly Edit<NoInfer<Code>>[];
  readonly instructions?: readonly LabelText[];
};

/** A draft with its indicators by code. */
export type CodedDraft<Code extends string> = Omit<TemplateDraft<Code>, "indicators"> & { readonly indicators: ReadonlyMap<Code, IndicatorDraft<Code>> };

/** Plain text as a zh-CN label. */
export const labelOf = (text: LabelText): Label => (typeof text === "string" ? { "zh-CN": text } : text);

/** A row or column with all its labels. */
export function lineOf(draft: LineDraft): TableLine {
  if (typeof draft === "string" || !("path" in draft)) return { path: [labelOf(draft)] };
  const [first, ...rest] = draft.path;
  return { ...draft, path: [labelOf(first), ...rest.map(labelOf)] };
}
