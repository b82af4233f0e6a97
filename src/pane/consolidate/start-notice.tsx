import { Body1, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FormsSection } from "../forms/forms-section";
import { IssueSection } from "../issue/issue-section";
import { RuleBookRow } from "../rule-books/rule-book-row";
import type { SectionProps } from "./section-props";
import { FileButton } from "../parts/file-button";
import { RECEIVED_ENDINGS } from "./file-endings";
import { RosterRow } from "./roster-row";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  notice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  press: { width: "100%" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What to do first, while there is nothing to add up. */
export function StartNotice(props: SectionProps): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  return (
    <div className={styles.notice}>
      <Subtitle2 as="h2">{say("start.title")}</Subtitle2>
      <Body1>{say("start.what")}</Body1>
      <FileButton
        label={say("sources.add")} accept={RECEIVED_ENDINGS} choose="several" appearance="primary" size="large" className={styles.press}
        onFiles={(files) => void props.controller.addFiles(files)}
      />
      <Caption1 className={styles.quiet}>{say("sources.drop")}</Caption1>
      <Caption1 className={styles.quiet}>{say("start.safe")}</Caption1>
      <RosterRow {...props} />
      <RuleBookRow shelf={props.rules} why="told" />
      <IssueSection {...props} />
      <FormsSection desk={props.desk} roster={props.state.choices.roster?.roster ?? null} onWritten={() => void props.controller.readAgain()} />
    </div>
  );
}
