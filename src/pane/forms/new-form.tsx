import { Body1, Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { labelIn, matchUnit, periodOfDate, periodTypeOf, type Roster, type Template, type Unit } from "#core";
import { addForm, type FormAdded } from "#jobs/add-form";
import type { FormIssue } from "#jobs/issue-forms";
import { TroubleBar } from "../parts/trouble-bar";
import { useLanguage } from "../parts/use-texts";
import type { FormsProps } from "./forms-props";
import { useFormsTexts } from "./forms-texts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalL },
  narrow: { minWidth: 0 },
});

/** What came of a press. */
type Came = { readonly kind: "added"; readonly form: FormAdded } | { readonly kind: "failed"; readonly trouble: unknown } | null;

/** Chooses a template, a unit and a period, and puts the empty form into the open workbook. */
export function NewForm({ desk, roster, onWritten }: FormsProps): ReactNode {
  const say = useFormsTexts();
  const language = useLanguage();
  const styles = useStyles();
  const units = useId();
  const [id, setId] = useState(desk.templates[0]?.id ?? "");
  const [unit, setUnit] = useState("");
  const [period, setPeriod] = useState("");
  const { came, isBusy, add, forget } = useAdding(desk, onWritten);
  const template = desk.templates.find((one) => one.id === id) ?? desk.templates[0];
  if (!template) return null;
  const example = periodOfDate(desk.time().slice(0, 10), template.period);
  const stated = period === "" ? example : period.trim();
  const isWrong = periodTypeOf(stated) !== template.period;
  const press = (): void => void add(template, { unit: unitNamed(unit, roster), superior: roster?.superior ?? null, period: stated, language });
  return (
    <div className={styles.form}>
      <Field label={say("new.template")}>
        <Select className={styles.narrow} value={template.id} onChange={(_, { value }) => setId(value)}>{desk.templates.map((one) => <Choice key={one.id} template={one} />)}</Select>
      </Field>
      <Field label={say("new.unit")}>
        <Input className={styles.narrow} value={unit} list={units} onChange={(_, { value }) => setUnit(value)} />
        <datalist id={units}>{roster?.units.map(({ code, name }) => <option key={code} value={name} />)}</datalist>
      </Field>
      <Field label={say("new.period")} {...(isWrong && { validationMessage: say("new.period-wrong", { example }) })}>
        <Input className={styles.narrow} value={period} placeholder={example} onChange={(_, { value }) => setPeriod(value)} />
      </Field>
      <Button appearance="primary" disabledFocusable={isBusy || isWrong || unit.trim() === ""} onClick={press}>{say("new.press")}</Button>
      <div role="status">{came?.kind === "added" && <Body1>{say(came.form.kind === "added" ? "new.added" : "new.there", { worksheet: came.form.worksheet })}</Body1>}</div>
      {came?.kind === "failed" && <TroubleBar trouble={came.trouble} onClose={forget} />}
    </div>
  );
}

/** Puts one form after the other into the workbook, and keeps what came of the last one. */
function useAdding(desk: FormsProps["desk"], onWritten: FormsProps["onWritten"]) {
  const [came, setCame] = useState<Came>(null);
  const [isBusy, setIsBusy] = useState(false);
  const add = async (template: Template, issue: FormIssue): Promise<void> => {
    setIsBusy(true);
    try {
      setCame({ kind: "added", form: await addForm(desk.host, template, issue) });
      onWritten();
    } catch (trouble) {
      setCame({ kind: "failed", trouble });
    } finally {
      setIsBusy(false);
    }
  };
  return { came, isBusy, add, forget: () => setCame(null) };
}

function Choice({ template: { id, name } }: { readonly template: Template }): ReactNode {
  return <option value={id}>{`${id} ${labelIn(name, useLanguage())}`}</option>;
}

/** A unit of the roster by name or code; else whoever is named. */
function unitNamed(text: string, roster: Roster | null): Unit {
  const match = roster ? matchUnit(text.trim(), roster) : null;
  return match?.kind === "unit" ? match.unit : { code: text.trim(), name: text.trim() };
}
