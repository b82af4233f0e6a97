import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTexts } from "../parts/use-texts";

/** Clears the marks; asks first where explanations would go with them. */
export interface ClearButtonProps {
  /** Explanations that stand on the sheet 校验结果. */
  readonly explained: number;
  readonly isBusy: boolean;
  readonly onClear: () => void;
}

const useStyles = makeStyles({ button: { alignSelf: "start" } });

export function ClearButton({ explained, isBusy, onClear }: ClearButtonProps): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  const [isAsking, setIsAsking] = useState(false);
  const answer = (isYes: boolean) => (): void => {
    setIsAsking(false);
    if (isYes) onClear();
  };
  if (!isAsking) {
    return <Button className={styles.button} disabledFocusable={isBusy} onClick={explained > 0 ? () => setIsAsking(true) : onClear}>{say("clear.press")}</Button>;
  }
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say("clear.ask", { count: explained })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={answer(true)}>{say("clear.yes")}</Button>
        <Button size="small" autoFocus onClick={answer(false)}>{say("clear.no")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
