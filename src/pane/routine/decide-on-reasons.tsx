import { Body1, Body1Strong, Button, Caption1, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { bindingOf, decisionIn, reasonsIn, saySettled, textOf, type SettledFinding } from "#core";
import { decideReasons, wordProblem, type ReasonDecided } from "#jobs/decide-reasons";
import type { OpenDistrict } from "#jobs/open-district";
import { pagePace } from "../page-pace";
import { ShowMore } from "../consolidate/show-more";
import { useLanguage } from "../parts/use-texts";
import { Part, UnitList } from "./part";
import { districtIn, type RoutineProps } from "./routine-props";
import { useRoutineTexts } from "./routine-texts";
import { useMade } from "./use-made";

const useStyles = makeStyles({
  reason: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} 0`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  said: { borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`, paddingInlineStart: tokens.spacingHorizontalS, whiteSpace: "pre-line" },
  quiet: { color: tokens.colorNeutralForeground3 },
  choices: { flexWrap: "wrap" },
});

/** What was chosen for a reason, and the word to it as it is being written. */
interface Choice {
  readonly verdict: ReasonDecided["verdict"];
  readonly word: string;
}

/** Reasons shown at once. */
const STEP = 20;

const keyOf = ({ finding, answer }: SettledFinding): string => JSON.stringify([finding.unit, bindingOf(finding), textOf(answer)]);

/** The reasons that units gave, each to be accepted or returned with a word; what is decided goes onto 校验结果 and into the log. */
export function DecideOnReasons(props: RoutineProps & { readonly hardFindings: "in" | "out" }): ReactNode {
  const { desk, hardFindings } = props;
  const say = useRoutineTexts();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [isNoted, setIsNoted] = useState(false);
  const { made, isBusy, trouble, forget, make, note } = useMade<OpenDistrict>(props, (open) => districtIn({ ...props, open }));
  const reasons = made ? reasonsIn(made.settled) : [];
  const decided = reasons.flatMap((about): ReasonDecided[] => {
    const choice = choices.get(keyOf(about));
    return choice ? [{ about, ...choice, word: choice.verdict === "returned" ? choice.word : "" }] : [];
  });
  const isReady = decided.length > 0 && decided.every(({ verdict, word }) => verdict === "accepted" || wordProblem(word) === null);
  const look = (): void => {
    setIsNoted(false);
    void make();
  };
  const write = (): void =>
    void note(async (district) => {
      await decideReasons(desk.host, district, decided, { language: desk.language, time: desk.time(), hardFindings }, { pace: pagePace });
      setChoices(new Map());
      setIsNoted(true);
    }, "anew");
  return (
    <Part
      what={say("decide.what")} isBusy={isBusy} trouble={trouble} onTold={forget} told={isNoted ? say("noted") : made && reasons.length === 0 ? say("decide.none") : ""}
      asks={<Button disabledFocusable={isBusy} onClick={look}>{say("decide.look")}</Button>}
    >
      {reasons.length > 0 && (
        <ShowMore items={reasons} step={STEP}>
          {(shown) => <UnitList>{shown.map((one) => <Reason key={keyOf(one)} settled={one} choice={choices.get(keyOf(one)) ?? null} onChoice={(choice) => setChoices(new Map([...choices, [keyOf(one), choice]]))} />)}</UnitList>}
        </ShowMore>
      )}
      {reasons.length > 0 && <Button appearance="primary" disabledFocusable={isBusy || !isReady} onClick={write}>{say("decide.press", { count: decided.length })}</Button>}
    </Part>
  );
}

interface ReasonProps {
  readonly settled: SettledFinding;
  readonly choice: Choice | null;
  readonly onChoice: (choice: Choice) => void;
}

/** One reason: to what it was given, what it says, how far it is, and what is made of it. */
function Reason({ settled, choice, onChoice }: ReasonProps): ReactNode {
  const say = useRoutineTexts();
  const language = useLanguage();
  const styles = useStyles();
  const { finding, answer, sentence, state } = saySettled(settled, language);
  const place = [finding.worksheet, finding.cells[0]?.address ?? ""].filter((part) => part !== "").join(" ");
  const problem = choice?.verdict === "returned" ? wordProblem(choice.word) : null;
  return (
    <li className={styles.reason}>
      <Body1Strong block>{place}</Body1Strong>
      <Caption1 block className={styles.quiet}>{sentence}</Caption1>
      <Body1 block className={styles.said}>{textOf(answer)}</Body1>
      <Caption1 block>{state}</Caption1>
      <RadioGroup layout="horizontal" className={styles.choices} aria-label={say("decide.on", { place })} value={choice?.verdict ?? ""} onChange={(_, { value }) => onChoice({ verdict: value === "accepted" ? "accepted" : "returned", word: choice?.word ?? decisionIn(answer) })}>
        <Radio value="accepted" label={say("decide.accept")} />
        <Radio value="returned" label={say("decide.return")} />
      </RadioGroup>
      {choice?.verdict === "returned" && (
        <Field label={say("decide.word")} {...(problem === "sounds-accepting" && { validationMessage: say("decide.sounds-accepting") })}>
          <Input value={choice.word} onChange={(_, { value }) => onChoice({ verdict: "returned", word: value })} />
        </Field>
      )}
    </li>
  );
}
