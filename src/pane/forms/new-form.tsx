import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Template } from "#core";
import { addForm, type FormAdded } from "#jobs/add-form";
import type { FormIssue } from "#jobs/issue-forms";
import { TroubleBar } from "../parts/trouble-bar";
import { FormChoice } from "./form-choice";
import type { FormsProps } from "./forms-props";
import { useFormsTexts } from "./forms-texts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What came of a press. */
type Came = { readonly kind: "added"; readonly form: FormAdded } | { readonly kind: "failed"; readonly trouble: unknown } | null;

/** Chooses a template, a unit and a period, and puts the empty form into the open workbook. */
export function NewForm({ desk, roster, onWritten }: FormsProps): ReactNode {
  const say = useFormsTexts();
  const styles = useStyles();
  const { came, isBusy, add, forget } = useAdding(desk, onWritten);
  return (
    <div className={styles.form}>
      <FormChoice templates={desk.templates} roster={roster} time={desk.time} press={say("new.press")} isBusy={isBusy} onChosen={(template, issue) => void add(template, issue)} />
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
