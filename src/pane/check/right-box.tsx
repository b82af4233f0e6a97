import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FigureEntry } from "#jobs/live-host";
import type { WayRight } from "#jobs/ways-right";
import { useTexts } from "../parts/use-texts";

/** What the clerk can do below a finding that has a proposal. */
export interface RightBoxProps {
  readonly ways: readonly WayRight[];
  readonly isBusy: boolean;
  readonly onEnter: (entry: FigureEntry) => void;
}

const useStyles = makeStyles({
  box: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, paddingBottom: tokens.spacingVerticalS },
  formula: { overflowWrap: "anywhere", flexBasis: "100%" },
});

/** 改正: one press enters one figure. Where a formula stands, it says what to do with it instead. */
export function RightBox({ ways, isBusy, onEnter }: RightBoxProps): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  if (ways.length === 0) return null;
  return (
    <div className={styles.box}>
      {ways.map((way) => way.kind === "enter"
        ? <Button key={way.entry.cell.address} size="small" disabledFocusable={isBusy} onClick={() => onEnter(way.entry)}>{say("right.press", { cell: way.entry.cell.address, value: way.value })}</Button>
        : <Caption1 key={way.cell.address} className={styles.formula}>{say(adviceOf(way), { cell: way.cell.address, formula: shortened(way.formula), other: way.other?.address ?? "" })}</Caption1>)}
    </div>
  );
}

function adviceOf({ other, isText }: Extract<WayRight, { kind: "formula" }>) {
  if (other === null) return "right.formula" as const;
  return isText ? "right.formula-text" as const : "right.formula-part" as const;
}

/** Signs of a formula that are shown. */
const MOST_SIGNS = 40;

const shortened = (formula: string): string => (formula.length > MOST_SIGNS ? `${formula.slice(0, MOST_SIGNS)}…` : formula);
