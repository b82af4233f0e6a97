import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTexts } from "./parts/use-texts";

const useStyles = makeStyles({
  notice: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  detail: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** Said in place of a page that broke: what happened, that no figure was touched, what to do. */
export function BrokenNotice({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  return (
    <div role="alert" className={styles.notice}>
      <Body1Strong>{say("broken.what")}</Body1Strong>
      <Body1>{say("broken.safe")}{say("broken.remedy")}</Body1>
      <Button appearance="primary" onClick={onAgain}>{say("broken.again")}</Button>
      <Caption1 className={styles.detail}>{String(error)}</Caption1>
    </div>
  );
}
