import { Button, Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../desk";
import { ProgressWithCancel } from "../parts/progress-with-cancel";
import { TroubleBar } from "../parts/trouble-bar";
import { useTexts } from "../parts/use-texts";
import { StaleNotice, UnmarkedNotice } from "./check-notices";
import { CheckResults, type CheckResultsProps } from "./check-results";
import { isStale, type CheckState } from "./check-state";
import { ClearButton } from "./clear-button";
import { NoFormNotice } from "./no-form-notice";
import { SubjectLines } from "./subject-lines";
import { useCheck } from "./use-check";

const useStyles = makeStyles({
  road: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  press: { width: "100%" },
  start: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  safe: { color: tokens.colorNeutralForeground3 },
});

/** 填报: what a clerk does before sending a form. */
export function CheckRoad({ desk }: { readonly desk: Desk }): ReactNode {
  const styles = useStyles();
  const { state, controller, tell } = useCheck(desk);
  const { outlook, trouble, work } = state;
  const look = (): void => void controller.look();
  return (
    <div className={styles.road}>
      {trouble && <TroubleBar trouble={trouble.met} onClose={() => tell({ kind: "trouble-told" })} />}
      {outlook === null && <Unread work={work} onLook={look} />}
      {outlook !== null && outlook.subjects.length === 0 && <NoFormNotice templates={desk.templates} onAgain={look} />}
      {outlook !== null && outlook.subjects.length > 0 && <Form state={state} outlook={outlook} controller={controller} tell={tell} />}
    </div>
  );
}

function Unread({ work, onLook }: Pick<CheckState, "work"> & { readonly onLook: () => void }): ReactNode {
  const say = useTexts();
  return work ? <Spinner label={say("look.doing")} /> : <Button onClick={onLook}>{say("unknown.again")}</Button>;
}

function Form(props: CheckResultsProps): ReactNode {
  const { state, outlook, controller } = props;
  const { work, shown } = state;
  const check = (): void => void controller.check();
  const isBusy = work !== null;
  return (
    <>
      <SubjectLines subjects={outlook.subjects} />
      <Start isFresh={shown === null} isBusy={isBusy} onCheck={check} />
      <AtWork work={work} />
      {isStale(state) && <StaleNotice isBehind={state.isBehind} isBusy={isBusy} onCheck={check} />}
      {shown && <UnmarkedNotice unmarked={shown.unmarked} />}
      {shown && <CheckResults {...props} />}
      {shown && <ClearButton explained={outlook.left.explained} isBusy={isBusy} onClear={() => void controller.clear()} />}
    </>
  );
}

function Start({ isFresh, isBusy, onCheck }: { readonly isFresh: boolean; readonly isBusy: boolean; readonly onCheck: () => void }): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.start}>
      <Button appearance="primary" size="large" className={styles.press} disabledFocusable={isBusy} onClick={onCheck}>{say("check.press")}</Button>
      {isFresh && <Caption1 className={styles.safe}>{say("check.safe")}</Caption1>}
    </div>
  );
}

const WORK_TEXTS = { looking: "look.doing", checking: "check.doing", clearing: "clear.doing", explaining: "explain.doing" } as const;

function AtWork({ work }: Pick<CheckState, "work">): ReactNode {
  const say = useTexts();
  if (!work) return null;
  return <ProgressWithCancel label={say(WORK_TEXTS[work.task])} done={work.progress?.done} all={work.progress?.all} isStopping={work.isStopping} />;
}
