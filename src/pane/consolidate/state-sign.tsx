import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ReportState } from "#jobs/unit-states";

/** The signs of the sheet 催报; each state has a shape of its own beside its colour. */
const SIGNS: Readonly<Record<ReportState, string>> = {
  received: "✓", hard: "●", missing: "×", duplicate: "≡", "wrong-period": "≠", "old-version": "↓", refused: "⊘",
};

const useStyles = makeStyles({
  sign: { fontWeight: tokens.fontWeightSemibold, display: "inline-block", minWidth: tokens.spacingHorizontalL, textAlign: "center" },
  calm: { color: tokens.colorStatusSuccessForeground1 },
  alarm: { color: tokens.colorStatusDangerForeground1 },
  heed: { color: tokens.colorStatusWarningForeground1 },
});

const LOOKS = {
  received: "calm", hard: "alarm", missing: "alarm", duplicate: "alarm", "wrong-period": "alarm", refused: "alarm", "old-version": "heed",
} as const satisfies Record<ReportState, "calm" | "alarm" | "heed">;

/** The sign of a unit's state; the word stands beside it. */
export function StateSign({ state }: { readonly state: ReportState }): ReactNode {
  const styles = useStyles();
  return <span aria-hidden className={mergeClasses(styles.sign, styles[LOOKS[state]])}>{SIGNS[state]}</span>;
}
