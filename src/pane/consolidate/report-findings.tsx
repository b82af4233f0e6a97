import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LogEntry, WorkbookSnapshot } from "#core";
import { recallLog } from "#jobs/recall-log";
import type { UnitReport } from "#jobs/unit-states";
import type { ListedFinding } from "../parts/listed-finding";
import { useLanguage } from "../parts/use-texts";
import { WalkedFindings } from "../parts/walked-findings";
import { placeHere, type PlaceHere } from "./place-here";
import { reportGroups } from "./report-groups";
import type { SectionProps } from "./section-props";
import type { Survey } from "./survey";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** What was found in submissions, with the files that they came in; a press shows the cell, should it stand in the open workbook. */
export function ReportFindings({ desk, state: { open }, controller, survey, reports }: SectionProps & { readonly survey: Survey; readonly reports: readonly UnitReport[] }): ReactNode {
  const say = useConsolidateTexts();
  const language = useLanguage();
  const styles = useStyles();
  const groups = reportGroups(reports, survey, { templates: desk.templates, language, say });
  const files = [...new Set(reports.flatMap((report) => filesOf(report, open)))];
  const placeOf = ({ finding }: ListedFinding): PlaceHere => (open ? placeHere(finding, reports, open) : "nowhere");
  const go = (finding: ListedFinding): void => {
    const place = placeOf(finding);
    if (place !== "nowhere") void controller.goTo(place);
  };
  const isAway = groups.some(({ findings }) => findings.some((one) => one.finding.cells.length > 0 && placeOf(one) === "nowhere"));
  return (
    <>
      <Caption1 className={styles.quiet}>{files.length === 0 ? say("units.sent-nothing") : say("units.files", { files })}</Caption1>
      {groups.length === 0 && files.length > 0 && <Caption1 className={styles.quiet}>{say("units.no-findings")}</Caption1>}
      {isAway && <Caption1 className={styles.quiet}>{say("units.away")}</Caption1>}
      <WalkedFindings groups={groups} onGoTo={go} />
    </>
  );
}

/** The files that a report came in; of one that was taken into the open workbook, the file that 收报记录 names. */
function filesOf({ unit, template, submissions }: UnitReport, open: WorkbookSnapshot | null): readonly string[] {
  const isTaken = (entry: LogEntry): boolean => entry.action === "taken" && entry.unit.code === unit.code && entry.templates.includes(template ?? "");
  return submissions.map(({ workbook }) => (open && workbook === open.name ? (recallLog(open).filter(isTaken).at(-1)?.file ?? workbook) : workbook));
}
