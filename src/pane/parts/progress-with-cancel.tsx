import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTexts } from "./use-texts";
import { WaitingHint } from "./waiting-hint";

/** How far long work has come. */
export interface ProgressWithCancelProps {
  /** What is at hand, such as 正在校验…… */
  readonly label: string;
  /** How many of how many are done; left out while nobody can say. */
  readonly done?: number | undefined;
  readonly all?: number | undefined;
  /** Left out: it cannot be stopped. */
  readonly onCancel?: (() => void) | undefined;
  /** Whether it was asked to stop and has not yet. */
  readonly isStopping?: boolean;
}

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "end", gap: tokens.spacingHorizontalM },
  bar: { flexGrow: 1 },
});

/** A bar with what is at hand, how far it is, and a way to stop it; and what may be in the way when it stands still. */
export function ProgressWithCancel({ label, done, all, onCancel, isStopping = false }: ProgressWithCancelProps): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  const isCounted = done !== undefined && all !== undefined && all > 0;
  return (
    <>
      <div className={styles.row}>
        <Field className={styles.bar} validationState="none" validationMessage={isCounted ? say("progress", { done, all }) : null} label={isStopping ? say("cancelling") : label}>
          <ProgressBar {...(isCounted ? { value: done, max: all } : {})} />
        </Field>
        {onCancel && <Button disabledFocusable={isStopping} onClick={onCancel}>{say("cancel")}</Button>}
      </div>
      <WaitingHint step={`${label} ${done}`} />
    </>
  );
}
