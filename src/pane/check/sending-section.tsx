import { Body1Strong, Button, Caption1, Field, Input, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { CopyField } from "../parts/copy-field";
import { MailFields } from "../parts/mail-fields";
import type { CheckState } from "./check-state";
import type { SendingOutlook } from "./outlook";
import { useSendingTexts } from "./sending-texts";

/** What the section on sending is given. */
export interface SendingSectionProps {
  readonly state: CheckState;
  readonly sending: SendingOutlook;
  readonly onFiller: (text: string) => void;
  readonly onReady: (filler: string) => void;
  /** Leads to the first finding that is in the way; null while no findings are listed. */
  readonly onFirst: (() => void) | null;
  /** Null where a person has to save the file themselves. */
  readonly onSave: ((fileName: string) => void) | null;
}

const useStyles = makeStyles({
  section: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0 },
  told: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, scrollMarginTop: tokens.spacingVerticalM },
  stamped: { color: tokens.colorStatusSuccessForeground1 },
  changed: { color: tokens.colorStatusWarningForeground1 },
  nothing: { display: "none" },
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  steps: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  step: { "::marker": { fontWeight: tokens.fontWeightSemibold } },
  inside: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, marginBlockStart: tokens.spacingVerticalXS },
  file: { overflowWrap: "anywhere", textAlign: "start" },
});

/** 报送: what is missing yet, the button that stamps the workbook, and then under which name and with which mail it goes out. */
export function SendingSection(props: SendingSectionProps): ReactNode {
  const { sending: { why, stamped }, state } = props;
  const say = useSendingTexts();
  const styles = useStyles();
  const id = useId();
  if (why === "no-form") return null;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Subtitle2 as={state.isListed ? "h3" : "h2"} id={id} className={styles.heading}>{say("title")}</Subtitle2>
      <Told stamped={stamped} times={state.timesReadied} />
      <Start {...props} />
      {stamped !== null && !stamped.isChanged && <Steps {...props} stamped={stamped} />}
    </section>
  );
}

/** What the workbook says of itself; takes the focus when it was just made ready, as the result of a check does. */
function Told({ stamped, times }: { readonly stamped: SendingOutlook["stamped"]; readonly times: number }): ReactNode {
  const say = useSendingTexts();
  const styles = useStyles();
  const told = useRef<HTMLDivElement>(null);
  const known = useRef(times);
  useEffect(() => {
    if (times > known.current) told.current?.focus();
    known.current = times;
  }, [times]);
  return (
    <div ref={told} role="status" tabIndex={-1} className={stamped ? styles.told : styles.nothing}>
      {stamped && (stamped.isChanged ? <Changed {...stamped} /> : <Body1Strong className={styles.stamped}><span aria-hidden>✓ </span>{say("stamped", factsOf(stamped))}</Body1Strong>)}
    </div>
  );
}

function Changed(stamped: NonNullable<SendingOutlook["stamped"]>): ReactNode {
  const say = useSendingTexts();
  const styles = useStyles();
  return (
    <>
      <Body1Strong className={styles.changed}><span aria-hidden>▲ </span>{say("changed")}</Body1Strong>
      <Caption1>{say("changed-more", factsOf(stamped))}</Caption1>
    </>
  );
}

const factsOf = ({ stamp: { stampedAt, edition } }: NonNullable<SendingOutlook["stamped"]>) => ({ time: stampedAt, edition, next: edition + 1 });

function Start({ state, sending: { why, inTheWay, stamped }, onFiller, onReady, onFirst }: SendingSectionProps): ReactNode {
  const say = useSendingTexts();
  const styles = useStyles();
  const isBusy = state.work !== null;
  const filler = state.filler ?? stamped?.stamp.filler ?? "";
  if (why === "several-units") return <Caption1>{say("several-units")}</Caption1>;
  if (why === "hard" || why === "unexplained") {
    return onFirst && <Button disabledFocusable={isBusy} onClick={onFirst}>{say(why, { count: inTheWay.length })}</Button>;
  }
  const isDone = stamped !== null && !stamped.isChanged;
  return (
    <div className={styles.start}>
      <Field label={say("filler")}><Input value={filler} maxLength={40} autoComplete="off" onChange={(_, { value }) => onFiller(value)} /></Field>
      <Button appearance={isDone ? "secondary" : "primary"} disabledFocusable={isBusy} onClick={() => onReady(filler.trim())}>{say(stamped ? "again" : "press")}</Button>
      {stamped === null && <Caption1 className={styles.quiet}>{say("what")}</Caption1>}
    </div>
  );
}

function Steps({ state, stamped: { fileName, mail }, onSave }: SendingSectionProps & { readonly stamped: NonNullable<SendingOutlook["stamped"]> }): ReactNode {
  const say = useSendingTexts();
  const styles = useStyles();
  const isBusy = state.work !== null;
  return (
    <ol className={styles.steps}>
      <Step title={say("save")}>
        {onSave && <Button appearance="primary" className={styles.file} disabledFocusable={isBusy} onClick={() => onSave(fileName)}>{say("save-as", { file: fileName })}</Button>}
        {!onSave && <CopyField label={say("file-name")} text={fileName} lines={2} />}
        {!onSave && <Caption1 className={styles.quiet}>{say("save-how")}</Caption1>}
      </Step>
      <Step title={say("write")}><MailFields mail={mail} /></Step>
      <Step title={say("attach")} />
    </ol>
  );
}

function Step({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <li className={styles.step}>
      <Body1Strong>{title}</Body1Strong>
      {children && <div className={styles.inside}>{children}</div>}
    </li>
  );
}
