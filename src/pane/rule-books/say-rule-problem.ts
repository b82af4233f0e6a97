import { problemFinding, say, sayEdit, type Language } from "#core";
import { sayTrouble } from "../parts/say-trouble";
import type { RuleBook, RuleProblem } from "./rule-book";
import { ruleBookTexts } from "./rule-book-texts";

/** Something wrong with a rule book, in words. */
export interface SaidRuleProblem {
  readonly strength: "hard" | "soft";
  readonly sentence: string;
  readonly remedy: string;
  /** The rules that it is about, each with what it demands: of a clash the smallest set that clashes. */
  readonly rules: readonly { readonly id: string; readonly demand: string }[];
}

/** Puts a problem of a rule book into words, with what each rule concerned demands. */
export function sayRuleProblem(one: RuleProblem, { from, template }: RuleBook, language: Language): SaidRuleProblem {
  switch (one.kind) {
    case "not-json":
      return { strength: "hard", sentence: ruleBookTexts(language)("not-json", { cause: one.cause }), remedy: "", rules: [] };
    case "unreadable": {
      const { what, remedy } = sayTrouble(one.trouble, language);
      return { strength: "hard", sentence: what, remedy, rules: [] };
    }
    case "problem": {
      const { problem } = one;
      const { sentence, remedy } = say(problemFinding(problem, template?.id ?? from), language);
      const { one: first = "", other = "", others = [] } = problem.values;
      const ids = new Set([problem.edit, ...[first, other, others].flat().map(String)]);
      const edits = template?.edits.filter(({ id }) => ids.has(id)) ?? [];
      return { strength: problem.strength, sentence, remedy, rules: edits.map((edit) => ({ id: edit.id, demand: sayEdit(edit, template!, language) })) };
    }
  }
}
