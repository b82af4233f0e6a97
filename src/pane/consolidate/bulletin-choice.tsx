import { Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { findIdentity } from "#core";
import type { SectionProps } from "./section-props";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  why: { display: "block", color: tokens.colorNeutralForeground3 },
});

/** Whether the bulletin is to be written; where it stands in the workbook already there is nothing to choose. */
export function BulletinChoice({ state: { open, choices }, controller }: SectionProps): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  const isStanding = open?.sheets.some((sheet) => findIdentity(sheet)?.role === "bulletin") ?? false;
  return (
    <Checkbox
      checked={isStanding || choices.bulletin === "wanted"}
      disabled={isStanding}
      label={<>{say("bulletin.wanted")}<Caption1 className={styles.why}>{say(isStanding ? "bulletin.standing" : "bulletin.why")}</Caption1></>}
      onChange={(_, { checked }) => void controller.choose({ bulletin: checked === true ? "wanted" : "not-wanted" })}
    />
  );
}
