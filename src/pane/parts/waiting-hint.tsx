import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStill } from "./use-still";
import { useTexts } from "./use-texts";

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground3 } });

/** What may be in the way when nothing goes on: a sheet answers nothing as long as somebody has a cell open. `step` names how far the work is. */
export function WaitingHint({ step }: { readonly step: string }): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  const isStill = useStill(step);
  return <div role="status">{isStill && <Caption1 className={styles.hint}>{say("waiting")}</Caption1>}</div>;
}
