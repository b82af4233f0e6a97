import type { Template, TemplateProblem } from "#core";

/** A template of the supervisor's own, from a file or pasted into the open workbook, with all that is wrong with its rules. */
export interface RuleBook {
  /** The file's name, or the tab's. */
  readonly from: string;
  readonly source: "file" | "sheet";
  /** Null where it cannot be used at all. */
  readonly template: Template | null;
  /** Empty where nothing is wrong with it. */
  readonly problems: readonly RuleProblem[];
}

/** not-json: the text is no JSON at all. unreadable: the file could not be read. Else what the check of templates says. */
export type RuleProblem =
  | { readonly kind: "not-json"; readonly cause: string }
  | { readonly kind: "unreadable"; readonly trouble: unknown }
  | { readonly kind: "problem"; readonly problem: TemplateProblem };

/** What holds now. */
export interface RuleBooks {
  readonly books: readonly RuleBook[];
  /** The templates in use: those that came with Huihe, and each of the supervisor's own in place of the one of its id. */
  readonly templates: readonly Template[];
}

/** The text of a template on a tab of the open workbook. */
export interface PastedText {
  readonly worksheet: string;
  readonly text: string;
}
