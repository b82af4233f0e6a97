import { Button, Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ProgressWithCancel } from "../parts/progress-with-cancel";
import { TroubleBar } from "../parts/trouble-bar";
import { useTexts } from "../parts/use-texts";
import { PriorRow } from "../prior/prior-row";
import type { PriorShelf } from "../prior/prior-shelf";
import type { RoadProps } from "../road-props";
import { WaitingHint } from "../parts/waiting-hint";
import { StaleNotice, UnmarkedNotice } from "./check-notices";
import { CheckResults, Sending, type CheckResultsProps } from "./check-results";
import { isStale, type CheckState, type Work } from "./check-state";
import { ClearButton } from "./clear-button";
import { NoFormNotice } from "./no-form-notice";
import { SubjectLines } from "./subject-lines";
import { useCheck } from "./use-check";
import { useLong } from "./use-long";

const useStyles = makeStyles({
  road: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  press: { width: "100%" },
  start: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  nothing: { display: "none" },
  safe: { color: tokens.colorNeutralForeground3 },
});

/** 填报: what a clerk does before sending a form. */
export function CheckRoad(props: RoadProps): ReactNode {
  const { desk, prior } = props;
  const styles = useStyles();
  const { state, controller, tell } = useCheck(props);
  const { outlook, trouble, work } = state;
  const look = (): void => void controller.look();
  const isKnown = outlook !== null && (outlook.subjects.length > 0 || outlook.way === "audit");
  return (
    <div className={styles.road}>
      {trouble && <TroubleBar trouble={trouble.met} onClose={() => tell({ kind: "trouble-told" })} />}
      {outlook === null && <Unread hasFailed={work === null && trouble !== null} onLook={look} />}
      {outlook !== null && !isKnown && <NoFormNotice desk={desk} isBusy={work !== null} onAgain={look} onAudit={() => void controller.audit()} />}
      {outlook !== null && isKnown && <Form state={state} outlook={outlook} controller={controller} tell={tell} prior={prior} />}
    </div>
  );
}

/** `hasFailed`: the workbook could not be read, and somebody may try again. */
function Unread({ hasFailed, onLook }: { readonly hasFailed: boolean; readonly onLook: () => void }): ReactNode {
  const say = useTexts();
  if (hasFailed) return <Button onClick={onLook}>{say("unknown.again")}</Button>;
  return (
    <>
      <Spinner label={say("look.doing")} />
      <WaitingHint step="look" />
    </>
  );
}

function Form({ prior, ...props }: CheckResultsProps & { readonly prior: PriorShelf }): ReactNode {
  const { state, outlook, controller } = props;
  const { work, shown, isListed } = state;
  const check = (): void => void controller.check();
  const audit = (): void => void controller.audit();
  const isForm = outlook.subjects.length > 0;
  const isBusy = work !== null;
  const isOld = isStale(state);
  return (
    <>
      {isForm && <SubjectLines subjects={outlook.subjects} />}
      <Start work={work} isFresh={!isListed} onCheck={isForm ? check : null} onAudit={audit} onStop={() => controller.stop()} />
      {isForm && <PriorRow shelf={prior} notes={outlook.way === "check" ? outlook.priorNotes : []} />}
      <Notice>{isOld && <StaleNotice isBehind={state.isBehind} marksFollow={controller.marksFollow} isBusy={isBusy} onCheck={outlook.way === "audit" ? audit : check} />}</Notice>
      <Notice>{shown && !isOld && shown.unmarked.length > 0 && <UnmarkedNotice unmarked={shown.unmarked} />}</Notice>
      {isListed ? <CheckResults {...props} /> : outlook.sending.stamped && <Sending {...props} onFirst={null} />}
      {shown && <ClearButton explained={outlook.left.explained} isBusy={isBusy} onClear={() => void controller.clear()} />}
    </>
  );
}

/** Reads what comes into it aloud, when the person pauses. */
function Notice({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return <div role="status" className={children ? undefined : styles.nothing}>{children}</div>;
}

interface StartProps extends Pick<CheckState, "work"> {
  /** Whether nothing has been checked yet. */
  readonly isFresh: boolean;
  /** Null where no form is known, so that only an audit can be made. */
  readonly onCheck: (() => void) | null;
  readonly onAudit: () => void;
  readonly onStop: () => void;
}

function Start({ work, isFresh, onCheck, onAudit, onStop }: StartProps): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  const isLong = useLong(work !== null);
  return (
    <div className={styles.start}>
      {onCheck && <Button appearance="primary" size="large" className={styles.press} disabledFocusable={work !== null} onClick={onCheck}>{say("check.press")}</Button>}
      <Button appearance={onCheck ? "secondary" : "primary"} size={onCheck ? "medium" : "large"} className={styles.press} disabledFocusable={work !== null} onClick={onAudit}>{say("audit.press")}</Button>
      {isFresh && !isLong && <Caption1 className={styles.safe}>{say("check.safe")}</Caption1>}
      {isLong && work && <AtWork work={work} onStop={onStop} />}
    </div>
  );
}

const WORK_TEXTS = {
  looking: "look.doing", checking: "check.doing", clearing: "clear.doing", explaining: "explain.doing", righting: "right.doing", readying: "ready.doing", saving: "save.doing",
} as const;

function AtWork({ work: { task, progress, stop }, onStop }: { readonly work: Work; readonly onStop: () => void }): ReactNode {
  const say = useTexts();
  return (
    <ProgressWithCancel
      label={say(WORK_TEXTS[task])} done={progress?.done} all={progress?.all} isStopping={stop === "stopping"} onCancel={stop === "no" ? undefined : onStop}
    />
  );
}
