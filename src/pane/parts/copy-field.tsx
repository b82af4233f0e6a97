import { Button, Caption1, Label, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, type ReactNode } from "react";
import { useTexts } from "./use-texts";

/** A text to be taken elsewhere. */
export interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  /** Lines of it to be seen at once. */
  readonly lines: number;
}

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  first: { display: "flex", alignItems: "end", gap: tokens.spacingHorizontalS },
  label: { flexGrow: 1 },
});

/** Shows a text whole, with a button that copies it; where the browser allows no copying, it is selected to be copied by hand. */
export function CopyField({ label, text, lines }: CopyFieldProps): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ readonly text: string; readonly isDone: boolean } | null>(null);
  const copy = async (): Promise<void> => {
    const isDone = await toClipboard(text);
    if (!isDone) area.current?.select();
    setCopied({ text, isDone });
  };
  return (
    <div className={styles.field}>
      <div className={styles.first}>
        <Label htmlFor={id} className={styles.label}>{label}</Label>
        <Button size="small" aria-label={say("copy.aloud", { what: label })} onClick={() => void copy()}>{say("copy.press")}</Button>
      </div>
      <Textarea id={id} readOnly value={text} textarea={{ ref: area, rows: lines }} onFocus={({ target }) => target.select()} />
      <Caption1 role="status">{copied?.text === text && say(copied.isDone ? "copy.done" : "copy.selected")}</Caption1>
    </div>
  );
}

/** Whether the browser took the text: it may have no clipboard, or keep it from a page in a frame. */
async function toClipboard(text: string): Promise<boolean> {
  if (!("clipboard" in navigator)) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (refusal) {
    if (!(refusal instanceof DOMException)) throw refusal;
    return false;
  }
}
