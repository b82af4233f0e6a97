import { Checkbox, Field, Input, Label, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { labelIn, PERIOD_TYPES, periodOfDate, periodTypeOf, type Period, type PeriodType, type Template } from "#core";
import { useFormsTexts } from "../forms/forms-texts";
import { toggled } from "../parts/toggled";
import { useLanguage } from "../parts/use-texts";
import { useIssueTexts } from "./issue-texts";

const useStyles = makeStyles({
  narrow: { minWidth: 0 },
  forms: { display: "flex", flexDirection: "column", maxHeight: "240px", overflowY: "auto", border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
});

/** Forms of one frequency and a period of theirs. */
export interface FormsToIssue {
  /** In the order of the templates. */
  readonly templates: readonly Template[];
  /** Null: what was written is no period of these forms. */
  readonly period: Period | null;
}

/** What is chosen, and the fields to choose it with. */
export interface FormsChoice extends FormsToIssue {
  readonly fields: ReactNode;
}

/** Which forms for which period; that of today where nothing is written. */
export function useFormsChoice(all: readonly Template[], today: string): FormsChoice {
  const kinds = PERIOD_TYPES.filter((kind) => all.some(({ period }) => period === kind));
  const [chosenKind, setKind] = useState<PeriodType | null>(null);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [written, setWritten] = useState("");
  const kind = chosenKind ?? kinds[0] ?? "day";
  const example = periodOfDate(today, kind);
  const stated = written.trim() === "" ? example : written.trim();
  const period = periodTypeOf(stated) === kind ? stated : null;
  const offered = all.filter((template) => template.period === kind);
  const turnTo = (next: PeriodType): void => {
    setKind(next);
    setWritten("");
  };
  const fields = <Fields kinds={kinds} kind={kind} onKind={turnTo} offered={offered} ids={ids} onToggle={(id) => setIds(toggled(ids, id))} written={written} onWritten={setWritten} example={example} isWrong={period === null} />;
  return { templates: offered.filter(({ id }) => ids.has(id)), period, fields };
}

interface FieldsProps {
  readonly kinds: readonly PeriodType[];
  readonly kind: PeriodType;
  readonly onKind: (kind: PeriodType) => void;
  readonly offered: readonly Template[];
  readonly ids: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  readonly written: string;
  readonly onWritten: (text: string) => void;
  readonly example: Period;
  readonly isWrong: boolean;
}

function Fields({ kinds, kind, onKind, offered, ids, onToggle, written, onWritten, example, isWrong }: FieldsProps): ReactNode {
  const say = useIssueTexts();
  const sayForms = useFormsTexts();
  const which = useId();
  const language = useLanguage();
  const styles = useStyles();
  return (
    <>
      <Field label={say("every")}>
        <Select className={styles.narrow} value={kind} onChange={(_, { value }) => onKind(kinds.find((one) => one === value) ?? kind)}>
          {kinds.map((one) => <option key={one} value={one}>{sayForms(`period.${one}`)}</option>)}
        </Select>
      </Field>
      {/* No Field: it would give each checkbox its own label. */}
      <div role="group" aria-labelledby={which}>
        <Label id={which}>{say("which")}</Label>
        <div className={styles.forms}>
          {offered.map(({ id, name }) => <Checkbox key={id} label={`${id} ${labelIn(name, language)}`} checked={ids.has(id)} onChange={() => onToggle(id)} />)}
        </div>
      </div>
      <Field label={say("period")} {...(isWrong && { validationMessage: sayForms("new.period-wrong", { example }) })}>
        <Input className={styles.narrow} value={written} placeholder={example} onChange={(_, { value }) => onWritten(value)} />
      </Field>
    </>
  );
}
