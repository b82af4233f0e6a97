import { Button, Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useCollectTexts } from "../collect/collect-texts";
import { ProgressWithCancel } from "../parts/progress-with-cancel";
import { BulletinChoice } from "./bulletin-choice";
import type { Choices, Work } from "./consolidate-state";
import type { SectionProps } from "./section-props";
import { stageText } from "./stage-text";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  press: { width: "100%" },
  quiet: { color: tokens.colorNeutralForeground3 },
  why: { display: "block", color: tokens.colorNeutralForeground3 },
});

/** The one big button, the choice that it depends on, and how far it is. */
export function GoSection(props: SectionProps): ReactNode {
  const { state, controller } = props;
  const say = useConsolidateTexts();
  const sayCollect = useCollectTexts();
  const styles = useStyles();
  const { survey, work, outcome, choices, opening } = state;
  const withHard = new Set(survey?.review.templates.flatMap((one) => [...one.withHard])).size;
  const canGo = survey !== null && survey.review.templates.length > 0 && opening === 0;
  const taken = survey?.heap.accepted.size ?? 0;
  return (
    <div className={styles.section}>
      {withHard > 0 && <HardChoice count={withHard} chosen={choices.hardFindings} onChoose={(hardFindings) => void controller.choose({ hardFindings })} />}
      {canGo && <BulletinChoice {...props} />}
      <Button appearance="primary" size="large" className={styles.press} disabledFocusable={!canGo || work.kind !== "idle"} onClick={() => void controller.consolidate()}>
        {taken > 0 ? sayCollect("go.take", { count: taken }) : say(outcome ? "go.again" : "go.first")}
      </Button>
      {work.kind !== "idle" && <AtWork work={work} onCancel={controller.cancel} />}
      {work.kind === "idle" && (taken > 0 || !outcome) && <Caption1 className={styles.quiet}>{taken > 0 ? sayCollect("go.takes") : say("go.writes")}</Caption1>}
    </div>
  );
}

function AtWork({ work: { kind, step }, onCancel }: { readonly work: Exclude<Work, { readonly kind: "idle" }>; readonly onCancel: () => void }): ReactNode {
  const say = useConsolidateTexts();
  return <ProgressWithCancel label={step ? say(stageText(step.stage)) : say("go.running")} done={step?.done} all={step?.of} isStopping={kind === "stopping"} onCancel={onCancel} />;
}

interface HardChoiceProps {
  readonly count: number;
  readonly chosen: Choices["hardFindings"];
  readonly onChoose: (chosen: Choices["hardFindings"]) => void;
}

function HardChoice({ count, chosen, onChoose }: HardChoiceProps): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  const option = (value: Choices["hardFindings"]) => (
    <Radio value={value} label={<>{say(`hard.${value}`)}<Caption1 className={styles.why}>{say(`hard.${value}-why`)}</Caption1></>} />
  );
  return (
    <Field label={say("hard.title", { count })}>
      <RadioGroup value={chosen} onChange={(_, { value }) => onChoose(value === "out" ? "out" : "in")}>
        {option("in")}
        {option("out")}
      </RadioGroup>
    </Field>
  );
}
