import { Body1, Body1Strong, Caption1, createFocusOutlineStyle, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { ReportState } from "#jobs/unit-states";
import { StateSign } from "./state-sign";
import { useConsolidateTexts } from "./use-consolidate-texts";

/** An item of a list that opens. */
export interface FoldingItemProps {
  readonly state: ReportState;
  readonly name: string;
  /** More about it, on a line of its own; "" for nothing. */
  readonly more: string;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  face: {
    display: "block", width: "100%", textAlign: "start", padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: "none", background: "none", color: "inherit", font: "inherit", cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...createFocusOutlineStyle(),
  },
  first: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, overflowWrap: "anywhere" },
  word: { whiteSpace: "nowrap" },
  fold: { color: tokens.colorNeutralForeground3, minWidth: tokens.spacingHorizontalL, textAlign: "end" },
  more: { display: "block", paddingInline: `calc(${tokens.spacingHorizontalL} + ${tokens.spacingHorizontalXS})`, color: tokens.colorNeutralForeground3 },
  inside: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
});

/** A unit or a file with its state; pressed, it shows what belongs to it. */
export function FoldingItem({ state, name, more, children }: FoldingItemProps): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  return (
    <li className={styles.item}>
      <button type="button" className={styles.face} aria-expanded={isShown} aria-controls={id} onClick={() => setIsShown(!isShown)}>
        <span className={styles.first}>
          <StateSign state={state} />
          <Body1 className={styles.name}>{name}</Body1>
          <Body1Strong className={styles.word}>{say(`state.${state}`)}</Body1Strong>
          <span aria-hidden className={styles.fold}>{isShown ? "▾" : "▸"}</span>
        </span>
        {more !== "" && <Caption1 className={styles.more}>{more}</Caption1>}
      </button>
      <div id={id} hidden={!isShown} className={isShown ? styles.inside : undefined}>{isShown && children}</div>
    </li>
  );
}
