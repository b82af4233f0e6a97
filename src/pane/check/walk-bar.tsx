import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTexts } from "../parts/use-texts";

/** Where the list stands, and the ways on. */
export interface WalkBarProps {
  readonly position: { readonly at: number; readonly of: number };
  readonly onPrevious: () => void;
  readonly onNext: () => void;
}

const useStyles = makeStyles({
  bar: {
    display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS,
    position: "sticky", top: 0, zIndex: 1, paddingBlock: tokens.spacingVerticalXS, backgroundColor: tokens.colorNeutralBackground1,
  },
  position: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** From one finding to the next, with its cell selected at each step; F8 and Shift+F8 do the same. */
export function WalkBar({ position, onPrevious, onNext }: WalkBarProps): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  return (
    <div role="group" aria-label={say("walk.label")} className={styles.bar}>
      <Button size="small" aria-keyshortcuts="Shift+F8" disabledFocusable={position.at <= 1} onClick={onPrevious}>{say("walk.previous")}</Button>
      <Caption1 className={styles.position} role="status">{say(position.at === 0 ? "walk.total" : "walk.position", position)}</Caption1>
      <Button size="small" aria-keyshortcuts="F8" disabledFocusable={position.at >= position.of} onClick={onNext}>{say("walk.next")}</Button>
    </div>
  );
}
