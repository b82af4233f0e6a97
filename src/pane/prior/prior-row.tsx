import { Body1, Button, Caption1, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useSyncExternalStore, type ReactNode } from "react";
import { periodIn } from "#core";
import { WORKBOOK_ENDINGS } from "../consolidate/file-endings";
import { FileButton } from "../parts/file-button";
import { LabelledRow } from "../parts/labelled-row";
import { sayTrouble } from "../parts/say-trouble";
import { useLanguage } from "../parts/use-texts";
import type { PriorNote } from "./prior-notes";
import type { PriorShelf } from "./prior-shelf";
import type { PriorFile, PriorState, RefusedPrior } from "./prior-state";
import { usePriorTexts } from "./prior-texts";

/** What the row is given. */
export interface PriorRowProps {
  readonly shelf: PriorShelf;
  /** What the check says of the comparison as a whole. */
  readonly notes: readonly PriorNote[];
}

const useStyles = makeStyles({
  prior: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  file: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS, paddingInlineStart: tokens.spacingHorizontalL },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  remove: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Which earlier periods are compared with: chosen from disk, named with period and units, and taken away again. */
export function PriorRow({ shelf, notes }: PriorRowProps): ReactNode {
  const say = usePriorTexts();
  const styles = useStyles();
  const { files, refused, opening } = useSyncExternalStore(shelf.subscribe, shelf.state);
  const { row, remove } = useRemoving(shelf, files);
  const isEmpty = files.length === 0;
  const choose = <FileButton label={say(isEmpty ? "choose" : "more")} accept={WORKBOOK_ENDINGS} choose="several" size="small" onFiles={(chosen) => void shelf.add(chosen)} />;
  return (
    <div ref={row} className={styles.prior}>
      <LabelledRow label={say("title")} actions={choose}>
        <Body1 role="status">{opening > 0 ? say("opening") : isEmpty ? say("none") : say("chosen", { count: files.length })}</Body1>
      </LabelledRow>
      {isEmpty && <Caption1 className={styles.quiet}>{say("why")}</Caption1>}
      {!isEmpty && <ul aria-label={say("title")} className={styles.list}>{files.map((file, index) => <FileItem key={file.key} file={file} onRemove={() => remove(file.key, index)} />)}</ul>}
      {refused.length > 0 && <Refused shelf={shelf} refused={refused} isKept={!isEmpty} />}
      {notes.map((note) => <Note key={note.sentence} {...note} />)}
    </div>
  );
}

/** Takes files away. The button that was pressed is gone then: the focus goes to the one in its place, else to the first of the row. */
function useRemoving(shelf: PriorShelf, files: PriorState["files"]) {
  const row = useRef<HTMLDivElement>(null);
  const removed = useRef<number | null>(null);
  useEffect(() => {
    const buttons = row.current?.querySelectorAll<HTMLElement>("li button");
    if (removed.current !== null && buttons) (buttons[Math.min(removed.current, buttons.length - 1)] ?? row.current?.querySelector("button"))?.focus();
    removed.current = null;
  }, [files]);
  const remove = (key: string, index: number): void => {
    removed.current = index;
    shelf.remove(key);
  };
  return { row, remove };
}

function FileItem({ file: { name, periods }, onRemove }: { readonly file: PriorFile; readonly onRemove: () => void }): ReactNode {
  const say = usePriorTexts();
  const language = useLanguage();
  const styles = useStyles();
  return (
    <li className={styles.file}>
      <span className={styles.text}>
        <Body1 block>{name}</Body1>
        {periods.map(({ period, units }) => <Caption1 key={period} block className={styles.quiet}>{say("holds", { period: periodIn(period, language), count: units })}</Caption1>)}
      </span>
      <Button size="small" appearance="subtle" className={styles.remove} aria-label={say("remove", { file: name })} onClick={onRemove}>{"✕"}</Button>
    </li>
  );
}

function Refused({ shelf, refused, isKept }: { readonly shelf: PriorShelf; readonly refused: readonly RefusedPrior[]; readonly isKept: boolean }): ReactNode {
  const say = usePriorTexts();
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        {refused.map((one, index) => <RefusedFile key={index} {...one} />)}
        {isKept && <Body1 block>{say("kept")}</Body1>}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={shelf.dismiss}>{say("dismiss")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function RefusedFile({ file, trouble }: RefusedPrior): ReactNode {
  const say = usePriorTexts();
  const language = useLanguage();
  const { what, remedy } = trouble === null ? { what: say("no-form"), remedy: say("no-form-remedy") } : sayTrouble(trouble, language);
  return (
    <>
      <MessageBarTitle>{say("refused", { file })}</MessageBarTitle>
      <Body1 block>{what}</Body1>
      <Body1 block>{remedy}</Body1>
    </>
  );
}

function Note({ sentence, remedy, intent }: PriorNote): ReactNode {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{sentence}</MessageBarTitle>
        {remedy}
      </MessageBarBody>
    </MessageBar>
  );
}
