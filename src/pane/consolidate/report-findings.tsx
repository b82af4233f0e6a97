import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { compareStrength, saySettled } from "#core";
import type { UnitReport } from "#jobs/unit-states";
import { FindingList } from "../parts/finding-list";
import { listedFindings, type FindingGroup, type ListedFinding } from "../parts/listed-finding";
import { FINDINGS_AT_A_TIME } from "../parts/shown-findings";
import { useLanguage } from "../parts/use-texts";
import { placeHere } from "./place-here";
import type { SectionProps } from "./section-props";
import type { Survey } from "./survey";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** What was found in a submission, with where it came from; a press shows the cell, should it stand in the open workbook. */
export function ReportFindings({ state, controller, survey, report }: SectionProps & { readonly survey: Survey; readonly report: UnitReport }): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  const [current, setCurrent] = useState<string | null>(null);
  const [limit, setLimit] = useState(FINDINGS_AT_A_TIME);
  const language = useLanguage();
  const groups = groupsOf(report, survey, (one) => saySettled(one, language));
  const placeOf = ({ finding: { cells: [cell] } }: ListedFinding) => (cell && state.open ? placeHere(cell, state.open) : null);
  const go = (finding: ListedFinding): void => {
    const place = placeOf(finding);
    if (place) void controller.goTo(place);
  };
  const away = (finding: ListedFinding): ReactNode =>
    finding.finding.cells.length > 0 && placeOf(finding) === null ? <Caption1 className={styles.quiet}>{say("units.away", { file: finding.finding.workbook })}</Caption1> : null;
  const files = [...new Set(report.submissions.map(({ workbook }) => workbook))];
  return (
    <>
      <Caption1 className={styles.quiet}>{files.length === 0 ? say("units.sent-nothing") : say("units.files", { files })}</Caption1>
      {groups.length === 0 && <Caption1 className={styles.quiet}>{say("units.no-findings")}</Caption1>}
      <FindingList groups={groups} current={current} limit={limit} onCurrent={setCurrent} onGoTo={go} onMore={() => setLimit(limit + FINDINGS_AT_A_TIME)} below={away} />
    </>
  );
}

/** The report's findings by sheet, hard ones first. */
function groupsOf(report: UnitReport, { settled }: Survey, inWords: (one: Survey["settled"][number]) => ReturnType<typeof saySettled>): readonly FindingGroup[] {
  const own = new Set(report.findings);
  const listed = listedFindings(settled.filter(({ finding }) => own.has(finding)).map(inWords));
  const groups = new Map<string, ListedFinding[]>();
  for (const one of listed) groups.set(one.finding.worksheet, [...(groups.get(one.finding.worksheet) ?? []), one]);
  return [...groups].map(([heading, findings]) => ({ heading, findings: findings.sort((a, b) => compareStrength(a.finding.strength, b.finding.strength)) }));
}
