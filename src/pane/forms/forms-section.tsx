import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import { Foldable } from "../consolidate/foldable";
import type { FormsProps } from "./forms-props";
import { useTexts } from "../parts/use-texts";
import { useFormsTexts } from "./forms-texts";

// Few people make forms: what it takes is loaded once somebody opens it.
const NewForm = lazy(() => import("./new-form").then((module) => ({ default: module.NewForm })));
const LearnForm = lazy(() => import("./learn-form").then((module) => ({ default: module.LearnForm })));

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** Making an empty form of a template, and a template of a form that people already use. */
export function FormsSection(props: FormsProps): ReactNode {
  const say = useFormsTexts();
  const sayPane = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.section}>
      <Foldable label={say("new.title")} isOpen={false}><Suspense fallback={<Spinner size="tiny" aria-label={sayPane("opening")} />}><NewForm {...props} /></Suspense></Foldable>
      <Foldable label={say("learn.title")} isOpen={false}><Suspense fallback={<Spinner size="tiny" aria-label={sayPane("opening")} />}><LearnForm {...props} /></Suspense></Foldable>
    </div>
  );
}
