import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { STRENGTH_SIGNS, type Belief, type Strength } from "#core";
import { useTexts } from "./use-texts";

const useStyles = makeStyles({
  sign: { fontWeight: tokens.fontWeightSemibold, forcedColorAdjust: "auto" },
  hard: { color: tokens.colorStatusDangerForeground1 },
  soft: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
});

/** The shape of a strength (● ▲ ○) in its colour; read aloud as its name. */
export function StrengthBadge({ strength, belief }: { readonly strength: Strength; readonly belief?: Belief | undefined }): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  return (
    <span role="img" aria-label={say(belief ? `level.${belief.level}` : `strength.${strength}`)} className={mergeClasses(styles.sign, styles[strength])}>
      {STRENGTH_SIGNS[strength]}
    </span>
  );
}
