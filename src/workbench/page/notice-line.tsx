import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Notice } from "../shelf";
import { useWorkbenchTexts } from "./use-workbench-texts";

const INTENTS = { info: "success", warning: "warning", error: "error" } as const;

const useStyles = makeStyles({ text: { whiteSpace: "pre-line" }, bar: { flexShrink: 0, borderRadius: 0 } });

/** The sentence under the ribbon, while there is one. */
export function NoticeLine({ notice, onClose }: { readonly notice: Notice | null; readonly onClose: () => void }): ReactNode {
  const say = useWorkbenchTexts();
  const styles = useStyles();
  return (
    <div role="status">
      {notice && (
        <MessageBar intent={INTENTS[notice.kind]} className={styles.bar} layout="multiline">
          <MessageBarBody className={styles.text}>{notice.text}</MessageBarBody>
          <MessageBarActions containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={say("refused.close")} onClick={onClose} />} />
        </MessageBar>
      )}
    </div>
  );
}
