import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MarksShown } from "#jobs/host";
import { useTexts } from "../parts/use-texts";

/** Said while the sheet 校验结果, and the marks unless they follow, are older than the figures; the button makes them new. */
export function StaleNotice({ isBehind, marksFollow, isBusy, onCheck }: { readonly isBehind: boolean; readonly marksFollow: boolean; readonly isBusy: boolean; readonly onCheck: () => void }): ReactNode {
  const say = useTexts();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say("stale.what")}</MessageBarTitle>
        {say(isBehind ? "stale.behind" : marksFollow ? "stale.list" : "stale.more")}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={isBusy} onClick={onCheck}>{say("stale.press")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Said of the marks that could not be shown: how many, on which sheets, and why. */
export function UnmarkedNotice({ unmarked }: { readonly unmarked: MarksShown["unmarked"] }): ReactNode {
  const say = useTexts();
  const reasons = [...new Set(unmarked.map(({ mark, reason }) => say(`unmarked.${reason}`, { sheet: mark.cell.worksheet, workbook: mark.cell.workbook })))];
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{say("unmarked", { count: unmarked.length, reasons })}</MessageBarBody>
    </MessageBar>
  );
}
