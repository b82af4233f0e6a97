import { Body1, Button, Caption1, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";
import { labelIn, STRENGTH_SIGNS } from "#core";
import { FileButton } from "../parts/file-button";
import { LabelledRow } from "../parts/labelled-row";
import { useLanguage } from "../parts/use-texts";
import type { RuleBook } from "./rule-book";
import type { RuleBookShelf } from "./rule-book-shelf";
import { useRuleBookTexts } from "./rule-book-texts";
import { sayRuleProblem, type SaidRuleProblem } from "./say-rule-problem";

const useStyles = makeStyles({
  books: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  book: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS, paddingInlineStart: tokens.spacingHorizontalL },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  remove: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  problems: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  rules: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** Which templates are in use, how to bring one's own, and what is wrong with its rules. */
export function RuleBookRow({ shelf, why }: { readonly shelf: RuleBookShelf; readonly why: "told" | "known" }): ReactNode {
  const say = useRuleBookTexts();
  const styles = useStyles();
  const { books, templates } = useSyncExternalStore(shelf.subscribe, shelf.state);
  const choose = <FileButton label={say("choose")} accept=".json" choose="one" size="small" onFiles={([file]) => file && void shelf.add(file)} />;
  return (
    <div className={styles.books}>
      <LabelledRow label={say("title")} actions={choose}>
        <Body1 role="status">{books.length === 0 ? say("built-in", { count: templates.length }) : say("own-too", { count: books.length })}</Body1>
      </LabelledRow>
      {why === "told" && books.length === 0 && <Caption1 className={styles.quiet}>{say("why")}</Caption1>}
      {books.length > 0 && <ul aria-label={say("title")} className={styles.list}>{books.map((book) => <BookItem key={`${book.source} ${book.from}`} book={book} onRemove={() => shelf.remove(book.from)} />)}</ul>}
      {books.filter(({ problems }) => problems.length > 0).map((book) => <Problems key={`${book.source} ${book.from}`} book={book} />)}
    </div>
  );
}

function BookItem({ book: { from, source, template }, onRemove }: { readonly book: RuleBook; readonly onRemove: () => void }): ReactNode {
  const say = useRuleBookTexts();
  const language = useLanguage();
  const styles = useStyles();
  return (
    <li className={styles.book}>
      <span className={styles.text}>
        <Body1 block>{source === "file" ? from : say("tab", { from })}</Body1>
        <Caption1 className={styles.quiet}>{template ? say("is", { name: labelIn(template.name, language), version: template.version }) : say("unusable")}</Caption1>
      </span>
      {source === "file" && <Button size="small" appearance="subtle" className={styles.remove} aria-label={say("remove", { from })} onClick={onRemove}>{"✕"}</Button>}
    </li>
  );
}

/** Problems told at once: an author puts these right first. */
const MOST_TOLD = 20;

function Problems({ book }: { readonly book: RuleBook }): ReactNode {
  const say = useRuleBookTexts();
  const language = useLanguage();
  const styles = useStyles();
  const problems = book.problems.map((problem) => sayRuleProblem(problem, book, language)).sort((one, other) => Number(one.strength === "soft") - Number(other.strength === "soft"));
  const hard = problems.filter(({ strength }) => strength === "hard").length;
  const title = book.template === null ? say("refused", { from: book.from }) : hard > 0 ? say("hard", { from: book.from, count: hard }) : say("soft", { from: book.from, count: problems.length });
  return (
    <MessageBar intent={hard > 0 ? "error" : "warning"} layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <ul className={styles.problems}>{problems.slice(0, MOST_TOLD).map((problem, index) => <ProblemItem key={index} problem={problem} />)}</ul>
        {problems.length > MOST_TOLD && <Body1 block>{say("more", { count: problems.length - MOST_TOLD })}</Body1>}
      </MessageBarBody>
    </MessageBar>
  );
}

function ProblemItem({ problem: { strength, sentence, remedy, rules } }: { readonly problem: SaidRuleProblem }): ReactNode {
  const say = useRuleBookTexts();
  const styles = useStyles();
  return (
    <li>
      <span aria-hidden>{STRENGTH_SIGNS[strength]} </span>{sentence}
      {rules.length > 0 && <ul className={styles.rules}>{rules.map(({ id, demand }) => <li key={id}>{demand === id ? id : say("rule", { id, demand })}</li>)}</ul>}
      {remedy}
    </li>
  );
}
