import { Body1, Body1Strong, Caption1, createFocusOutlineStyle, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";

/** An item of a list that opens. */
export interface FoldingItemProps {
  /** The sign of its state, and the word for it. */
  readonly sign: ReactNode;
  readonly word: string;
  readonly name: string;
  /** More about it, on a line of its own; "" for nothing. */
  readonly more: string;
  /** What stands before it and can be pressed by itself. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  row: { display: "flex", alignItems: "start" },
  face: {
    display: "block", flexGrow: 1, minWidth: 0, textAlign: "start", padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: "none", background: "none", color: "inherit", font: "inherit", cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...createFocusOutlineStyle(),
  },
  first: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, flexBasis: "45%", minWidth: 0, overflowWrap: "anywhere" },
  word: { textAlign: "end", maxWidth: "50%" },
  fold: { color: tokens.colorNeutralForeground3, minWidth: tokens.spacingHorizontalL, textAlign: "end" },
  more: { display: "block", paddingInline: `calc(${tokens.spacingHorizontalL} + ${tokens.spacingHorizontalXS})`, color: tokens.colorNeutralForeground3 },
  inside: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
});

/** A unit or a file with its state; pressed, it shows what belongs to it. */
export function FoldingItem({ sign, word, name, more, lead, children }: FoldingItemProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        {lead}
        <button type="button" className={styles.face} aria-expanded={isShown} aria-controls={id} onClick={() => setIsShown(!isShown)}>
          <span className={styles.first}>
            {sign}
            <Body1 className={styles.name}>{name}</Body1>
            <Body1Strong className={styles.word}>{word}</Body1Strong>
            <span aria-hidden className={styles.fold}>{isShown ? "▾" : "▸"}</span>
          </span>
          {more !== "" && <Caption1 className={styles.more}>{more}</Caption1>}
        </button>
      </div>
      <div id={id} hidden={!isShown} className={isShown ? styles.inside : undefined}>{isShown && children}</div>
    </li>
  );
}
