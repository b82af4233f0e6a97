import { Body1, Button, Caption1, Checkbox, Field, Input, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { PERIOD_TYPES, sayProposalLevel, sayProposed, sayWorksheets, sureProposals, templateOfForm, type LearnedForm, type LearnedHead, type Proposed } from "#core";
import { keepTemplate, templateText } from "#jobs/keep-template";
import { learnTemplates } from "#jobs/learn-template";
import { pagePace } from "../page-pace";
import { TroubleBar } from "../parts/trouble-bar";
import { useLanguage } from "../parts/use-texts";
import type { FormsProps } from "./forms-props";
import { useFormsTexts } from "./forms-texts";

const useStyles = makeStyles({
  learn: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalL },
  narrow: { minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, maxHeight: "50vh", overflowY: "auto" },
  text: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3, display: "block", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Looks through the open workbook for forms that people use, and lets the author accept what it proposes. */
export function LearnForm(props: FormsProps): ReactNode {
  const say = useFormsTexts();
  const styles = useStyles();
  const [forms, setForms] = useState<readonly LearnedForm[] | null>(null);
  const [chosen, setChosen] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const look = async (): Promise<void> => {
    setIsBusy(true);
    try {
      setForms(await learnTemplates([props.desk.host], { pace: pagePace }));
      setChosen(0);
    } catch (met) {
      setTrouble(met);
    } finally {
      setIsBusy(false);
    }
  };
  const form = forms?.[chosen];
  return (
    <div className={styles.learn}>
      <Body1>{say("learn.what")}</Body1>
      <Button disabledFocusable={isBusy} onClick={() => void look()}>{say("learn.press")}</Button>
      {isBusy && <Spinner size="tiny" label={say("learn.doing")} />}
      {trouble !== null && <TroubleBar trouble={trouble} onClose={() => setTrouble(null)} />}
      <div role="status">{forms?.length === 0 && <Body1>{say("learn.none")}</Body1>}</div>
      {forms && forms.length > 1 && <FormChoice forms={forms} chosen={chosen} onChoose={setChosen} />}
      {form && <Proposals key={chosen} {...props} form={form} />}
    </div>
  );
}

function FormChoice({ forms, chosen, onChoose }: { readonly forms: readonly LearnedForm[]; readonly chosen: number; readonly onChoose: (index: number) => void }): ReactNode {
  const say = useFormsTexts();
  const styles = useStyles();
  const language = useLanguage();
  return (
    <Field label={say("learn.form")}>
      <Select className={styles.narrow} value={String(chosen)} onChange={(_, { value }) => onChoose(Number(value))}>
        {forms.map((form, index) => <option key={index} value={index}>{sayWorksheets(form, language)}</option>)}
      </Select>
    </Field>
  );
}

function Proposals({ form, desk, onWritten }: FormsProps & { readonly form: LearnedForm }): ReactNode {
  const say = useFormsTexts();
  const styles = useStyles();
  const [head, setHead] = useState<LearnedHead>(form.head);
  const [taken, setTaken] = useState(() => sureProposals(form));
  const [came, setCame] = useState<{ readonly kind: "kept" } | { readonly kind: "failed"; readonly trouble: unknown } | null>(null);
  const template = templateOfForm(form, taken, head);
  const attempt = async (job: () => Promise<unknown>): Promise<void> => {
    try {
      await job();
    } catch (trouble) {
      setCame({ kind: "failed", trouble });
    }
  };
  const keep = () => attempt(async () => {
    if (!template) return;
    await keepTemplate(desk.host, template, desk.language);
    setCame({ kind: "kept" });
    onWritten();
  });
  const { saveText } = desk;
  return (
    <>
      <HeadFields head={head} onHead={setHead} />
      <Caption1 role="status">{template ? say("learn.taken", { taken: taken.size, count: form.proposals.length }) : say("learn.nothing")}</Caption1>
      <ul className={styles.list} aria-label={say("learn.title")} tabIndex={0}>
        {form.proposals.map((one) => <Proposal key={one.number} one={one} isTaken={taken.has(one.number)} onTake={(isTaken) => setTaken(withNumber(taken, one.number, isTaken))} />)}
      </ul>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={template === null || head.name.trim() === ""} onClick={() => void keep()}>{say("learn.keep")}</Button>
        {saveText && <Button disabledFocusable={template === null} onClick={() => void attempt(async () => template && saveText(await templateText(template), `${head.id}.json`))}>{say("learn.download")}</Button>}
      </div>
      <div role="status">{came?.kind === "kept" && <Body1>{say("learn.kept")}</Body1>}</div>
      {came?.kind === "failed" && <TroubleBar trouble={came.trouble} onClose={() => setCame(null)} />}
    </>
  );
}

/** What the author may put right of what was read off the sheet. */
function HeadFields({ head, onHead }: { readonly head: LearnedHead; readonly onHead: (head: LearnedHead) => void }): ReactNode {
  const say = useFormsTexts();
  const styles = useStyles();
  return (
    <>
      <Field label={say("learn.name")}><Input className={styles.narrow} value={head.name} onChange={(_, { value }) => onHead({ ...head, name: value })} /></Field>
      <Field label={say("learn.every")}>
        <Select className={styles.narrow} value={head.period} onChange={(_, { value }) => onHead({ ...head, period: PERIOD_TYPES.find((one) => one === value) ?? head.period })}>
          {PERIOD_TYPES.map((one) => <option key={one} value={one}>{say(`period.${one}`)}</option>)}
        </Select>
      </Field>
    </>
  );
}

function withNumber(numbers: ReadonlySet<number>, number: number, isIn: boolean): ReadonlySet<number> {
  const others = [...numbers].filter((one) => one !== number);
  return new Set(isIn ? [...others, number] : others);
}

function Proposal({ one, isTaken, onTake }: { readonly one: Proposed; readonly isTaken: boolean; readonly onTake: (isTaken: boolean) => void }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { what, why } = sayProposed(one, language);
  return (
    <li>
      <Checkbox
        checked={isTaken} onChange={(_, { checked }) => onTake(checked === true)}
        label={<span className={styles.text}>{what}<Caption1 className={styles.quiet}>{`${sayProposalLevel(one.level, language)} · ${why}`}</Caption1></span>}
      />
    </li>
  );
}
