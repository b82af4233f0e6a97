import { makeStyles, Spinner, Subtitle1, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useWorkbenchTexts } from "./use-workbench-texts";

const useStyles = makeStyles({
  veil: {
    position: "absolute", inset: 0, zIndex: 1000, display: "flex", alignItems: "center", justifyContent: "center", backgroundColor: tokens.colorNeutralBackgroundAlpha2,
  },
  drop: { pointerEvents: "none", outline: `${tokens.strokeWidthThickest} dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-8px", color: tokens.colorBrandForeground1, textAlign: "center", padding: tokens.spacingHorizontalXXL },
});

/** Over the page while a workbook is being opened. */
export function Opening({ book }: { readonly book: string }): ReactNode {
  const say = useWorkbenchTexts();
  return <div className={useStyles().veil} role="status"><Spinner label={say("opening", { book })} /></div>;
}

/** Over the page while files hang above it: what will become of them. */
export function DropHint({ isCollecting }: { readonly isCollecting: boolean }): ReactNode {
  const styles = useStyles();
  const say = useWorkbenchTexts();
  return <div className={`${styles.veil} ${styles.drop}`} aria-hidden><Subtitle1>{say(isCollecting ? "drop.now-collecting" : "drop.now")}</Subtitle1></div>;
}
