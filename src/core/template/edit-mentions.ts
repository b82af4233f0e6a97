import { isRowEdit, type Edit, type OverdueEdit, type RowEdit } from "../model/edit";
import type { Indicator } from "../model/template";
import { fieldsOf } from "./row-condition";

/** A code in an edit: where it stands in it, and what it may be. */
export interface Mention {
  readonly code: string;
  /** Such as "parts[1]". */
  readonly field: string;
  /** Types that fit; none listed: any. */
  readonly types: readonly Indicator["type"][];
}

const QUANTITY = ["quantity"] as const;

/** Every code that an edit names, in the order of its fields. Expressions and table balances name none by themselves. */
export function mentionsOf(edit: Edit): readonly Mention[] {
  if (isRowEdit(edit)) return rowMentions(edit);
  switch (edit.kind) {
    case "required":
      return list("of", edit.of, []);
    case "range":
      return list("of", edit.of, QUANTITY);
    case "code-list":
      return [{ code: edit.of, field: "of", types: ["text", "code"] }];
    case "subset":
      return [one("whole", edit.whole), ...list("parts", edit.parts)];
    case "balance":
      return [one("total", edit.total), ...list("parts", edit.parts), ...list("less", edit.less ?? [])];
    case "ratio":
      return [one("rate", edit.rate), one("numerator", edit.numerator), one("denominator", edit.denominator)];
    case "stock-balance":
      return [one("opening", edit.opening), ...list("receipts", edit.receipts), ...list("issues", edit.issues), one("closing", edit.closing)];
    case "funnel":
      return list("stages", edit.stages);
    case "date-order":
      return list("dates", edit.dates, ["date"]);
    case "rank":
      return [...list("scores", edit.scores), ...list("ranks", edit.ranks)];
    case "cross-form":
      return [one("of", edit.of)];
    case "change":
    case "never-falls":
    case "repeated":
      return list("of", edit.of);
    case "carry-forward":
      return [one("of", edit.of), one("from", edit.from), ...list("plus", edit.plus ?? [])];
    case "outlier":
      return [...list("of", edit.of), one("per", edit.per)];
    case "table-balance":
    case "expression":
      return [];
  }
}

function rowMentions(edit: RowEdit): readonly Mention[] {
  switch (edit.kind) {
    case "required-when":
      return [...list("of", edit.of, []), ...list("when", fieldsOf(edit.when), [])];
    case "life-cycle":
      return [{ code: edit.status, field: "status", types: ["text"] }, ...list("stages", edit.stages.map(({ date }) => date), ["date"])];
    case "overdue":
      return [{ code: edit.done, field: "done", types: [] }, ...daysOf(edit)];
    case "unique":
      return [...list("of", edit.of, []), ...list("alike", edit.alike ?? [], ["text", "code"])];
  }
}

const daysOf = (edit: OverdueEdit<string>): readonly Mention[] =>
  (["due", "since"] as const).flatMap((field) => (edit[field] === undefined ? [] : [{ code: edit[field], field, types: ["date"] as const }]));

const one = (field: string, code: string): Mention => ({ code, field, types: QUANTITY });

const list = (field: string, codes: readonly string[], types: Mention["types"] = QUANTITY): readonly Mention[] =>
  codes.map((code, index) => ({ code, field: `${field}[${index}]`, types }));
