import { Body1, Body1Strong, Caption1, createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { findingHeading } from "./finding-heading";
import type { ListedFinding } from "./listed-finding";
import { StrengthBadge } from "./strength-badge";

/** One finding of a list. */
export interface FindingCardProps {
  readonly finding: ListedFinding;
  /** Whether the list stands at this finding. */
  readonly isCurrent: boolean;
  /** Whether the Tab key reaches it: one of a list does, arrow keys lead to the others. */
  readonly isStop: boolean;
  /** The list is to stand here. */
  readonly onCurrent: () => void;
  /** Somebody wants to see the cell. */
  readonly onGoTo: () => void;
  /** What can be done about it: buttons, an explanation. */
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  card: {
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: "hidden",
    // What stays in view at the top of a list must not cover the card that is brought into view.
    scrollMarginTop: `calc(${tokens.spacingVerticalXXXL} + ${tokens.spacingVerticalL})`,
    scrollMarginBottom: tokens.spacingVerticalM,
  },
  hard: { borderLeftWidth: tokens.strokeWidthThickest, borderLeftStyle: "solid", borderLeftColor: tokens.colorStatusDangerBorderActive },
  soft: { borderLeftWidth: tokens.strokeWidthThickest, borderLeftStyle: "double", borderLeftColor: tokens.colorStatusWarningBorderActive },
  note: { borderLeftWidth: tokens.strokeWidthThickest, borderLeftStyle: "dotted", borderLeftColor: tokens.colorNeutralStroke1 },
  current: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`, outlineOffset: `-${tokens.strokeWidthThick}` },
  face: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, width: "100%", textAlign: "start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none", background: "none", color: "inherit", font: "inherit", cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...createFocusOutlineStyle(),
  },
  first: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "baseline" },
  place: { flexGrow: 1, overflowWrap: "anywhere" },
  difference: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  reason: { fontWeight: tokens.fontWeightMedium },
  remedy: { color: tokens.colorNeutralForeground3 },
  text: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
  below: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
});

/** A finding: place and difference, what is wrong, which figure it may be, what to do; pressing it shows the cell. */
export function FindingCard({ finding, isCurrent, isStop, onCurrent, onGoTo, children }: FindingCardProps): ReactNode {
  const styles = useStyles();
  const { place, difference, sentence } = findingHeading(finding);
  const { strength, belief } = finding.finding;
  return (
    <li className={mergeClasses(styles.card, styles[strength], isCurrent && styles.current)}>
      <button type="button" data-finding={finding.key} tabIndex={isStop ? 0 : -1} aria-current={isCurrent} className={styles.face} onFocus={onCurrent} onClick={onGoTo}>
        <span className={styles.first}>
          <StrengthBadge strength={strength} belief={belief} />
          <Body1Strong className={styles.place}>{place}</Body1Strong>
          {difference !== "" && <Body1Strong className={styles.difference}>{difference}</Body1Strong>}
        </span>
        <Body1 className={styles.text}>{sentence}</Body1>
        {finding.reason !== "" && <Body1 className={mergeClasses(styles.text, styles.reason)}>{finding.reason}</Body1>}
        {finding.remedy !== "" && <Caption1 className={mergeClasses(styles.text, styles.remedy)}>{finding.remedy}</Caption1>}
      </button>
      {children && <div className={styles.below}>{children}</div>}
    </li>
  );
}
