import { Body1, Button, Caption1, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sayTrouble } from "../parts/say-trouble";
import { useLanguage } from "../parts/use-texts";
import type { ConsolidateController } from "./consolidate-controller";
import type { ChosenRoster, RosterTrouble } from "./consolidate-state";
import { FileButton } from "../parts/file-button";
import { ROSTER_ENDINGS } from "./file-endings";
import { LabelledRow } from "../parts/labelled-row";
import type { SectionProps } from "./section-props";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  roster: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  drop: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  problems: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Who must report, and how to say so. */
export function RosterRow({ state: { choices: { roster }, rosterTrouble }, controller }: SectionProps): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  return (
    <div className={styles.roster}>
      <LabelledRow label={say("roster.title")} actions={<RosterActions roster={roster} controller={controller} />}>
        <Body1>{roster ? say("roster.is", { superior: roster.roster.superior.name, count: roster.roster.units.length }) : say("roster.none")}</Body1>
      </LabelledRow>
      {!roster && <Caption1 className={styles.quiet}>{say("roster.none-why")}</Caption1>}
      {rosterTrouble && <RosterWrong trouble={rosterTrouble} />}
    </div>
  );
}

function RosterActions({ roster, controller }: { readonly roster: ChosenRoster | null; readonly controller: ConsolidateController }): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  return (
    <>
      <FileButton label={say(roster ? "roster.change" : "roster.choose")} accept={ROSTER_ENDINGS} choose="one" size="small" onFiles={([file]) => file && void controller.chooseRoster(file)} />
      {roster && <Button size="small" appearance="transparent" className={styles.drop} aria-label={say("roster.drop-aloud")} onClick={() => void controller.choose({ roster: null })}>{say("roster.drop")}</Button>}
    </>
  );
}

function RosterWrong({ trouble }: { readonly trouble: RosterTrouble }): ReactNode {
  const say = useConsolidateTexts();
  const language = useLanguage();
  const styles = useStyles();
  const lines = "problems" in trouble ? trouble.problems : [sayTrouble(trouble.trouble, language)].map(({ what, remedy }) => `${what}${remedy}`);
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{say("roster.wrong", { file: trouble.file })}</MessageBarTitle>
        <ul className={styles.problems}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
        {say("roster.shape")}
      </MessageBarBody>
    </MessageBar>
  );
}
