import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { bringIntoView } from "./bring-into-view";
import { sayTrouble } from "./say-trouble";
import { useLanguage, useTexts } from "./use-texts";

/** What went wrong and what to do, until it is closed. Read aloud when it appears. */
export function TroubleBar({ trouble, onClose }: { readonly trouble: unknown; readonly onClose: () => void }): ReactNode {
  const say = useTexts();
  const { what, remedy, kind } = sayTrouble(trouble, useLanguage());
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bringIntoView(bar.current), [trouble]);
  return (
    <div role="alert" ref={bar}>
      <MessageBar intent={kind === "cancelled" ? "info" : "error"} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{what}</MessageBarTitle>
          {remedy}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={onClose}>{say("close")}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
