import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { useWorkbenchTexts } from "./use-workbench-texts";

/** Pixels that the pane takes at the least, which is what Excel gives it. */
export const LEAST = 320;
/** At the most. */
const MOST = 640;
const STEP = 16;

const useStyles = makeStyles({
  bar: {
    width: "5px", flexShrink: 0, cursor: "col-resize", touchAction: "none", backgroundColor: tokens.colorNeutralStroke2,
    ":hover": { backgroundColor: tokens.colorBrandStroke1 }, ":focus-visible": { backgroundColor: tokens.colorBrandStroke1, outline: "none" },
  },
});

/** The edge between sheet and pane, to be dragged or moved with the arrow keys. */
export function Splitter({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }): ReactNode {
  const say = useWorkbenchTexts();
  const set = (wished: number): void => onWidth(Math.round(Math.min(MOST, Math.max(LEAST, wished))));
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  };
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(width + by);
  };
  return (
    <div
      className={useStyles().bar} role="separator" aria-orientation="vertical" aria-label={say("pane.width")} aria-valuenow={width} aria-valuemin={LEAST} aria-valuemax={MOST} tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={drag} onKeyDown={step}
    />
  );
}
