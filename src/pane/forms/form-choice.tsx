import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { labelIn, matchUnit, periodOfDate, periodTypeOf, type Roster, type Template, type Unit } from "#core";
import type { FormIssue } from "#jobs/issue-forms";
import { useLanguage } from "../parts/use-texts";
import { useFormsTexts } from "./forms-texts";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 200px), 1fr))", gap: tokens.spacingVerticalS, alignItems: "start" },
  narrow: { minWidth: 0 },
  form: { textOverflow: "ellipsis" },
  press: { justifySelf: "start", alignSelf: "end" },
});

/** What may be chosen, and what is done with it. */
export interface FormChoiceProps {
  readonly templates: readonly Template[];
  /** Whose names are offered; null where nobody knows who reports. */
  readonly roster: Roster | null;
  /** The minute, as a clock on the wall shows it. */
  time(): string;
  /** What the button says. */
  readonly press: string;
  readonly isBusy: boolean;
  onChosen(template: Template, issue: FormIssue): void;
}

/** Chooses a template, a unit and a period: side by side where there is room, else one below the other. */
export function FormChoice({ templates, roster, time, press, isBusy, onChosen }: FormChoiceProps): ReactNode {
  const say = useFormsTexts();
  const language = useLanguage();
  const styles = useStyles();
  const units = useId();
  const [id, setId] = useState(templates[0]?.id ?? "");
  const [unit, setUnit] = useState("");
  const [period, setPeriod] = useState("");
  const template = templates.find((one) => one.id === id) ?? templates[0];
  if (!template) return null;
  const example = periodOfDate(time().slice(0, 10), template.period);
  const stated = period === "" ? example : period.trim();
  const isWrong = periodTypeOf(stated) !== template.period;
  const choose = (): void => onChosen(template, { unit: unitNamed(unit, roster), superior: roster?.superior ?? null, period: stated, language });
  return (
    <div className={styles.fields}>
      <Field label={say("new.template")}>
        <Select className={styles.narrow} select={{ className: styles.form }} value={template.id} onChange={(_, { value }) => setId(value)}>{templates.map((one) => <Choice key={one.id} template={one} />)}</Select>
      </Field>
      <Field label={say("new.unit")}>
        <Input className={styles.narrow} value={unit} list={units} onChange={(_, { value }) => setUnit(value)} />
        <datalist id={units}>{roster?.units.map(({ code, name }) => <option key={code} value={name} />)}</datalist>
      </Field>
      <Field label={say("new.period")} {...(isWrong && { validationMessage: say("new.period-wrong", { example }) })}>
        <Input className={styles.narrow} value={period} placeholder={example} onChange={(_, { value }) => setPeriod(value)} />
      </Field>
      <Button className={styles.press} appearance="primary" disabledFocusable={isBusy || isWrong || unit.trim() === ""} onClick={choose}>{press}</Button>
    </div>
  );
}

function Choice({ template: { id, name } }: { readonly template: Template }): ReactNode {
  return <option value={id}>{`${id} ${labelIn(name, useLanguage())}`}</option>;
}

/** A unit of the roster by name or code; else whoever is named. */
function unitNamed(text: string, roster: Roster | null): Unit {
  const match = roster ? matchUnit(text.trim(), roster) : null;
  return match?.kind === "unit" ? match.unit : { code: text.trim(), name: text.trim() };
}
