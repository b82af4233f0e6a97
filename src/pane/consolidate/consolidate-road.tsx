import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import { WaitingHint } from "../parts/waiting-hint";
import { priorNotes } from "../prior/prior-notes";
import { PriorRow } from "../prior/prior-row";
import type { RoadProps } from "../road-props";
import type { RuleBookShelf } from "../rule-books/rule-book-shelf";
import { RoutineSection } from "../routine/routine-section";
import { FormsSection } from "../forms/forms-section";
import { IssueSection } from "../issue/issue-section";
import { RuleBookRow } from "../rule-books/rule-book-row";
import { Announcement } from "./announcement";
import type { ConsolidateController } from "./consolidate-controller";
import { DropZone } from "./drop-zone";
import { isListFile } from "./file-endings";
import { FilesRefused } from "./files-refused";
import { GoSection } from "./go-section";
import { PeriodRow } from "./period-row";
import { ResultSection } from "./result-section";
import { RosterRow } from "./roster-row";
import type { SectionProps } from "./section-props";
import { SourcesSection } from "./sources-section";
import { StartNotice } from "./start-notice";
import { StateInNumbers } from "./state-in-numbers";
import { TotalSection } from "./total-section";
import { Trouble } from "./trouble";
import { UnitsSection } from "./units-section";
import { useConsolidate } from "./use-consolidate";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  road: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** 汇总: what a supervisor does with what the units sent. */
export function ConsolidateRoad(given: RoadProps): ReactNode {
  const styles = useStyles();
  const { state, controller } = useConsolidate(given);
  const props = { ...given, state, controller };
  const { desk, rules } = given;
  useEffect(() => desk.takeDropped?.((files) => take(files, controller, rules)), [desk, controller, rules]);
  return (
    <DropZone onFiles={(files) => take(files, controller, rules)}>
      <div className={styles.road}>
        {state.survey === null && <Trouble {...props} />}
        <TotalSection {...props} />
        <FilesRefused {...state} onTold={() => controller.tell({ kind: "files-told" })} />
        {state.survey === null ? <Unread {...props} /> : <Gathered {...props} />}
        <Announcement state={state} />
      </div>
    </DropZone>
  );
}

/** A list of units that was dropped is the roster, a .json a template; all else is something to add up. */
function take(files: readonly File[], controller: ConsolidateController, rules: RuleBookShelf): void {
  const [list] = files.filter(({ name }) => isListFile(name));
  if (list) void controller.chooseRoster(list);
  for (const file of files.filter(isRuleFile)) void rules.add(file);
  void controller.addFiles(files.filter((file) => !isListFile(file.name) && !isRuleFile(file)));
}

const isRuleFile = ({ name }: File): boolean => /\.json$/i.test(name);

function Unread({ state, controller }: SectionProps): ReactNode {
  const say = useConsolidateTexts();
  if (state.trouble !== null) return <Button onClick={() => void controller.readAgain()}>{say("road.try-again")}</Button>;
  return (
    <>
      <Spinner label={say("road.reading")} />
      <WaitingHint step="read" />
    </>
  );
}

function Gathered(props: SectionProps): ReactNode {
  const { survey, files, opening } = props.state;
  const isFresh = files.length === 0 && opening === 0 && survey?.formTabs.length === 0;
  if (isFresh) return <><Trouble {...props} /><StartNotice {...props} /></>;
  return (
    <>
      <SourcesSection {...props} />
      <RosterRow {...props} />
      <PeriodRow {...props} />
      <RuleBookRow shelf={props.rules} why="known" />
      <IssueSection {...props} />
      <FormsSection desk={props.desk} roster={props.state.choices.roster?.roster ?? null} onWritten={() => void props.controller.readAgain()} />
      <PriorRow shelf={props.prior} notes={priorNotes(survey?.review.findings ?? [], props.desk.language)} />
      <StateInNumbers {...props} />
      <Trouble {...props} />
      <GoSection {...props} />
      <ResultSection {...props} />
      <UnitsSection {...props} />
      <RoutineSection {...props} />
    </>
  );
}
