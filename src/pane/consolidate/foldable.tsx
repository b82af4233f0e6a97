import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  press: { paddingInline: tokens.spacingHorizontalXS, minWidth: 0, justifyContent: "start" },
  sign: { display: "inline-block", minWidth: tokens.spacingHorizontalL, textAlign: "start" },
});

/** A heading that shows and hides what belongs to it. */
export function Foldable({ label, isOpen, actions, children }: { readonly label: string; readonly isOpen: boolean; readonly actions?: ReactNode; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const id = useId();
  const [isShown, setIsShown] = useState(isOpen);
  return (
    <div>
      <div className={styles.head}>
        <Button appearance="transparent" className={styles.press} aria-expanded={isShown} aria-controls={id} onClick={() => setIsShown(!isShown)}>
          <span aria-hidden className={styles.sign}>{isShown ? "▾" : "▸"}</span>{label}
        </Button>
        {isShown && actions}
      </div>
      <div id={id} hidden={!isShown}>{isShown && children}</div>
    </div>
  );
}
