import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { mailtoOf, type Mail } from "#core";
import { CopyField } from "./copy-field";
import { useTexts } from "./use-texts";

const useStyles = makeStyles({
  mail: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  open: { alignSelf: "start" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Lines of a mail that are seen at once. */
const LINES = 10;

/** A mail to be sent from somebody's own mail program: opened there, or copied. */
export function MailFields({ mail }: { readonly mail: Mail }): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  const { address, body } = mailtoOf(mail);
  return (
    <div className={styles.mail}>
      <CopyField label={say("mail.subject")} text={mail.subject} lines={2} />
      <CopyField label={say("mail.body")} text={mail.body} lines={LINES} />
      {/* In a window of its own: what cannot open it must not take the pane away. */}
      <Button as="a" href={address} target="_blank" rel="noopener" className={styles.open}>{say("mail.open")}</Button>
      <Caption1 className={styles.quiet}>{body === "left-out" && say("mail.left-out")}{say("mail.else")}</Caption1>
    </div>
  );
}
