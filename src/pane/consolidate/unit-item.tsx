import { Body1Strong } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { labelIn } from "#core";
import type { UnitReport } from "#jobs/unit-states";
import { useLanguage } from "../parts/use-texts";
import { FoldingItem } from "./folding-item";
import { ReportFindings } from "./report-findings";
import type { SectionProps } from "./section-props";
import { stateWords } from "./state-words";
import type { Survey, UnitRow } from "./survey";
import { useConsolidateTexts } from "./use-consolidate-texts";

/** What an item of the list of units is given. */
export interface UnitItemProps extends SectionProps {
  readonly survey: Survey;
  readonly row: UnitRow;
}

/** A unit with its state; opened, what it sent on each template and what was found in that. */
export function UnitItem({ row, ...props }: UnitItemProps): ReactNode {
  const say = useConsolidateTexts();
  const language = useLanguage();
  const { unit, reports, state } = row;
  return (
    <FoldingItem state={state} name={unit.name} more={stateWords(row, props.desk.templates, say, language)}>
      {reports.map((report) => <Report key={`${report.template} ${report.workbook} ${report.worksheet}`} {...props} report={report} isOne={reports.length === 1} />)}
    </FoldingItem>
  );
}

function Report({ report, isOne, ...props }: SectionProps & { readonly survey: Survey; readonly report: UnitReport; readonly isOne: boolean }): ReactNode {
  const say = useConsolidateTexts();
  const language = useLanguage();
  const template = props.desk.templates.find(({ id }) => id === report.template);
  return (
    <div>
      {!isOne && template && <Body1Strong block>{`${labelIn(template.name, language)} · ${say(`state.${report.state}`)}`}</Body1Strong>}
      <ReportFindings {...props} report={report} />
    </div>
  );
}
