import { makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { useState, type DragEvent, type ReactNode } from "react";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  zone: { position: "relative", borderRadius: tokens.borderRadiusMedium, minHeight: "100%" },
  over: { outline: `${tokens.strokeWidthThicker} dashed ${tokens.colorBrandStroke1}` },
  hint: {
    position: "absolute", inset: 0, zIndex: 1, display: "flex", alignItems: "start", justifyContent: "center", pointerEvents: "none",
    padding: tokens.spacingVerticalXXXL, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    color: tokens.colorBrandForeground1,
  },
});

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

/** Takes files that are dragged anywhere onto it. */
export function DropZone({ onFiles, children }: { readonly onFiles: (files: readonly File[]) => void; readonly children: ReactNode }): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setIsOver(true);
  };
  const left = (event: DragEvent): void => {
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setIsOver(false);
  };
  const dropped = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setIsOver(false);
    onFiles(Array.from(event.dataTransfer.files));
  };
  return (
    <div className={mergeClasses(styles.zone, isOver && styles.over)} onDragEnter={over} onDragOver={over} onDragLeave={left} onDrop={dropped}>
      {children}
      {isOver && <div className={styles.hint} aria-hidden><Subtitle2>{say("sources.drop-now")}</Subtitle2></div>}
    </div>
  );
}
