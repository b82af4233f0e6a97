import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ProgressWithCancel } from "../parts/progress-with-cancel";
import { TroubleBar } from "../parts/trouble-bar";
import { useRoutineTexts } from "./routine-texts";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

/** What a part of the routine shows around its own: what it is for, that it is at work, what it met, and what came of it in a sentence. */
export interface PartProps {
  readonly what: string;
  readonly isBusy: boolean;
  readonly trouble: unknown;
  readonly onTold: () => void;
  /** Read aloud when it changes; "" for nothing. */
  readonly told: string;
  /** What is to be filled in and pressed. */
  readonly asks: ReactNode;
  readonly children?: ReactNode;
}

/** A part of the routine. */
export function Part({ what, isBusy, trouble, onTold, told, asks, children }: PartProps): ReactNode {
  const say = useRoutineTexts();
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <Caption1 className={styles.quiet}>{what}</Caption1>
      {asks}
      {isBusy && <ProgressWithCancel label={say("doing")} />}
      {trouble !== null && <TroubleBar trouble={trouble} onClose={onTold} />}
      <div role="status">{told !== "" && <Body1>{told}</Body1>}</div>
      {children}
    </div>
  );
}

/** A list of units, each of which opens. */
export const UnitList = ({ children }: { readonly children: ReactNode }): ReactNode => <ul className={useStyles().list}>{children}</ul>;
