import { makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, type ReactNode } from "react";
import { filesInHand } from "../consolidate/consolidate-state";
import { Foldable } from "../consolidate/foldable";
import { ownSheets } from "../consolidate/own-sheets";
import type { SectionProps } from "../consolidate/section-props";
import type { RoutineProps } from "./routine-props";
import { useTexts } from "../parts/use-texts";
import { useRoutineTexts } from "./routine-texts";

// What it takes is loaded once somebody opens it.
const ReturnFigures = lazy(() => import("./return-figures").then((module) => ({ default: module.ReturnFigures })));
const ChaseUnits = lazy(() => import("./chase-units").then((module) => ({ default: module.ChaseUnits })));
const DecideOnReasons = lazy(() => import("./decide-on-reasons").then((module) => ({ default: module.DecideOnReasons })));
const ReportUp = lazy(() => import("./report-up").then((module) => ({ default: module.ReportUp })));
const History = lazy(() => import("./history").then((module) => ({ default: module.History })));

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
});

/** What a supervisor does once returns are taken; only of a workbook that was consolidated, for a district that knows who must report. */
export function RoutineSection({ state: { open, choices, kept }, controller, desk }: SectionProps): ReactNode {
  const say = useRoutineTexts();
  const sayPane = useTexts();
  const styles = useStyles();
  const id = useId();
  if (!open || choices.roster === null || ownSheets(open).length === 0) return null;
  const readAgain = async () => {
    await controller.readAgain();
    return controller.state().open!;
  };
  const props: RoutineProps = { desk, open, settings: controller.settings(), readAgain };
  const part = (label: string, inside: ReactNode) => <Foldable label={label} isOpen={false}><Suspense fallback={<Spinner size="tiny" aria-label={sayPane("opening")} />}>{inside}</Suspense></Foldable>;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Subtitle2 as="h2" id={id} className={styles.heading}>{say("title")}</Subtitle2>
      {part(say("decide"), <DecideOnReasons {...props} hardFindings={choices.hardFindings} />)}
      {part(say("return"), <ReturnFigures {...props} inHand={() => filesInHand(controller.state())} dropped={kept.dropped} onAdd={controller.keepFiles} />)}
      {part(say("chase"), <ChaseUnits {...props} />)}
      {part(say("up"), <ReportUp {...props} hardFindings={choices.hardFindings} />)}
      {part(say("history"), <History open={open} onGoTo={(worksheet) => void controller.goTo({ worksheet, address: "A1" })} />)}
    </section>
  );
}
