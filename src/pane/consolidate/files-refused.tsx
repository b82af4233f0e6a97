import { Body1, Body1Strong, Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sayTrouble } from "../parts/say-trouble";
import { useLanguage } from "../parts/use-texts";
import type { RefusedFile } from "./consolidate-state";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What became of files that are not there now. */
export interface FilesRefusedProps {
  readonly refused: readonly RefusedFile[];
  /** Names of files that were there already. */
  readonly repeated: readonly string[];
  /** Somebody has read it. */
  readonly onTold: () => void;
}

/** The files that could not be opened, each with its trouble and remedy, and those that were added twice. */
export function FilesRefused({ refused, repeated, onTold }: FilesRefusedProps): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  if (refused.length + repeated.length === 0) return null;
  return (
    <MessageBar intent={refused.length > 0 ? "error" : "info"} layout="multiline" politeness="assertive">
      <MessageBarBody>
        {refused.length > 0 && <MessageBarTitle>{say("sources.refused", { count: refused.length })}</MessageBarTitle>}
        <ul className={styles.list}>{refused.map((one, index) => <Refused key={index} {...one} />)}</ul>
        {repeated.length > 0 && <Body1>{say("sources.repeated", { files: repeated })}</Body1>}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onTold}>{say("sources.dismiss")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Refused({ trouble }: RefusedFile): ReactNode {
  const { what, remedy } = sayTrouble(trouble, useLanguage());
  return (
    <li>
      <Body1Strong block>{what}</Body1Strong>
      {remedy}
    </li>
  );
}
