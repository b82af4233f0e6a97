import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Verdict } from "#jobs/collect";

/** Each verdict has a shape of its own beside its colour. */
const SIGNS: Readonly<Record<Verdict, string>> = {
  new: "+", newer: "↑", same: "=", older: "↓", disputed: "≡", "wrong-period": "≠", refused: "⊘", unknown: "?",
};

const useStyles = makeStyles({
  sign: { fontWeight: tokens.fontWeightSemibold, display: "inline-block", minWidth: tokens.spacingHorizontalL, textAlign: "center" },
  calm: { color: tokens.colorStatusSuccessForeground1 },
  heed: { color: tokens.colorStatusWarningForeground1 },
  alarm: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const LOOKS = {
  new: "calm", newer: "heed", same: "quiet", older: "quiet", disputed: "alarm", "wrong-period": "alarm", refused: "alarm", unknown: "alarm",
} as const satisfies Record<Verdict, "calm" | "heed" | "alarm" | "quiet">;

/** The sign of what a file is to the district; the word stands beside it. */
export function VerdictSign({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const styles = useStyles();
  return <span aria-hidden className={mergeClasses(styles.sign, styles[LOOKS[verdict]])}>{SIGNS[verdict]}</span>;
}
