import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import { Foldable } from "../consolidate/foldable";
import type { SectionProps } from "../consolidate/section-props";
import { useTexts } from "../parts/use-texts";
import { useIssueTexts } from "./issue-texts";

// Once a period at the most: what it takes is loaded when somebody opens it.
const IssueForms = lazy(() => import("./issue-forms").then((module) => ({ default: module.IssueForms })));

/** With what a supervisor begins a period. */
export function IssueSection(props: SectionProps): ReactNode {
  const say = useIssueTexts();
  const sayPane = useTexts();
  return <Foldable label={say("title")} isOpen={false}><Suspense fallback={<Spinner size="tiny" aria-label={sayPane("opening")} />}><IssueForms {...props} /></Suspense></Foldable>;
}
