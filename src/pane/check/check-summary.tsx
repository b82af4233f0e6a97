import { Caption1, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { PaneText } from "../pane-texts";
import { useTexts } from "../parts/use-texts";
import type { Outlook } from "./outlook";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  calm: {
    display: "flex", gap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1,
  },
  rules: { color: tokens.colorNeutralForeground3 },
});

/** What the check came to, in one sentence, and how many checks were made; takes the focus after each check (`round`). */
export function CheckSummary({ outlook, round }: { readonly outlook: Outlook; readonly round: number }): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (round > 0) heading.current?.focus();
  }, [round]);
  const { key, isCalm } = summaryOf(outlook);
  return (
    <div className={styles.summary}>
      <div role="status" className={isCalm ? styles.calm : undefined}>
        {isCalm && <span aria-hidden className={styles.heading}>✓</span>}
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>{say(key, { ...outlook.left })}</h2>
      </div>
      <Caption1 className={styles.rules}>{outlook.way === "audit" ? say("audited.how") : <Rules edits={outlook.edits} />}</Caption1>
    </div>
  );
}

/** How the edits ended. What only a last period could decide is no gap of this form, and is told apart. */
function Rules({ edits: { pass, fail, undecided, broken, withoutHistory } }: Pick<Outlook, "edits">): ReactNode {
  const say = useTexts();
  return (
    <>
      {say("summary.rules", { all: pass + fail + undecided + broken, pass, fail, undecided: undecided - withoutHistory })}
      {withoutHistory > 0 && say("summary.without-history", { count: withoutHistory })}
      {broken > 0 && say("summary.broken", { broken })}
    </>
  );
}

function summaryOf({ way, left: { hard, soft, explained } }: Outlook): { readonly key: PaneText; readonly isCalm: boolean } {
  const frame = way === "audit" ? "audited" : "summary";
  if (hard > 0) return { key: `${frame}.hard`, isCalm: false };
  if (soft > 0) return { key: `${frame}.soft`, isCalm: false };
  return { key: `${frame}.${explained > 0 ? "explained" : "calm"}`, isCalm: true };
}
