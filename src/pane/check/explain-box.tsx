import { Body1, Button, Caption1, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { explanationProblem, sayProblem, textOf, type ExplanationProblem } from "#core";
import { bringIntoView } from "../parts/bring-into-view";
import type { ListedFinding } from "../parts/listed-finding";
import { useLanguage, useTexts } from "../parts/use-texts";

/** What a soft finding needs below its card. */
export interface ExplainBoxProps {
  readonly finding: ListedFinding;
  /** What is being written; null while the box is closed. */
  readonly draft: string | null;
  /** Whether nothing can be saved just now. */
  readonly isBusy: boolean;
  readonly onDraft: (text: string | null) => void;
  readonly onSave: (text: string) => void;
}

const useStyles = makeStyles({
  box: { scrollMarginBottom: tokens.spacingVerticalM, display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { overflowWrap: "anywhere" },
  state: { color: tokens.colorStatusWarningForeground1 },
});

/** The reason that a soft finding asks for: what was said, what became of it, and a box to say it in. */
export function ExplainBox(props: ExplainBoxProps): ReactNode {
  const { draft } = props;
  const [wasOpen, setWasOpen] = useState(draft !== null);
  if (draft !== null && !wasOpen) setWasOpen(true);
  return draft === null ? <Answered {...props} takesFocus={wasOpen} /> : <Writing {...props} draft={draft} />;
}

function Answered({ finding: { answer, state }, onDraft, takesFocus }: ExplainBoxProps & { readonly takesFocus: boolean }): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.box}>
      {answer.kind === "explained" && <Body1 className={styles.text}>{say("explain.said", { text: answer.text })}</Body1>}
      {(answer.kind === "refused" || answer.kind === "lapsed") && <Caption1 className={styles.state}>{state}</Caption1>}
      <div className={styles.row}>
        <Button autoFocus={takesFocus} size="small" onClick={() => onDraft(textOf(answer))}>{say(answer.kind === "explained" ? "explain.change" : "explain.write")}</Button>
      </div>
    </div>
  );
}

function Writing({ finding, draft, isBusy, onDraft, onSave }: ExplainBoxProps & { readonly draft: string }): ReactNode {
  const say = useTexts();
  const language = useLanguage();
  const styles = useStyles();
  const [problem, setProblem] = useState<ExplanationProblem | null>(finding.answer.kind === "refused" ? finding.answer.why : null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => bringIntoView(box.current), [problem]);
  const save = (): void => {
    const found = explanationProblem(draft, finding.finding);
    setProblem(found);
    if (found === null) onSave(draft.trim());
  };
  const advice = problem === null ? { hint: say("explain.hint") } : { validationMessage: sayProblem(problem, language).remedy };
  return (
    <div ref={box} className={styles.box}>
      <Field label={say("explain.label")} {...advice}>
        <Textarea autoFocus resize="vertical" value={draft} onChange={(_, { value }) => onDraft(value)} />
      </Field>
      <div className={styles.row}>
        <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={save}>{say("explain.save")}</Button>
        <Button size="small" onClick={() => onDraft(null)}>{say("explain.close")}</Button>
      </div>
    </div>
  );
}
