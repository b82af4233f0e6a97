import { Body1, Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { labelIn } from "#core";
import type { Desk } from "../desk";
import { FormsSection } from "../forms/forms-section";
import { useLanguage, useTexts } from "../parts/use-texts";

const useStyles = makeStyles({
  notice: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  press: { width: "100%" },
  forms: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** What can be done with a workbook without any known form. */
export interface NoFormNoticeProps {
  readonly desk: Desk;
  readonly isBusy: boolean;
  readonly onAgain: () => void;
  readonly onAudit: () => void;
}

/** Said of a workbook without any known form: it can be audited all the same; which forms are known, and what to do. */
export function NoFormNotice({ desk, isBusy, onAgain, onAudit }: NoFormNoticeProps): ReactNode {
  const say = useTexts();
  const language = useLanguage();
  const styles = useStyles();
  const forms = new Set(desk.templates.map(({ name }) => labelIn(name, language)));
  return (
    <section className={styles.notice}>
      <Subtitle2 as="h2" className={styles.heading}>{say("unknown.what")}</Subtitle2>
      <Body1>{say("audit.what")}</Body1>
      <Button appearance="primary" size="large" className={styles.press} disabledFocusable={isBusy} onClick={onAudit}>{say("audit.press")}</Button>
      <Body1>{say("unknown.known")}</Body1>
      <ul className={styles.forms}>{[...forms].map((form) => <li key={form}><Body1>{form}</Body1></li>)}</ul>
      <Body1>{say("unknown.remedy")}</Body1>
      <Button onClick={onAgain}>{say("unknown.again")}</Button>
      <div className={styles.press}><FormsSection desk={desk} roster={null} onWritten={onAgain} /></div>
    </section>
  );
}
