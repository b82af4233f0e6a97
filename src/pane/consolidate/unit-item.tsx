import type { ReactNode } from "react";
import { useLanguage } from "../parts/use-texts";
import { FoldingItem } from "./folding-item";
import { ReportFindings } from "./report-findings";
import type { SectionProps } from "./section-props";
import { StateSign } from "./state-sign";
import { stateWords } from "./state-words";
import type { Survey, UnitRow } from "./survey";
import { useConsolidateTexts } from "./use-consolidate-texts";

/** What an item of the list of units is given. */
export interface UnitItemProps extends SectionProps {
  readonly survey: Survey;
  readonly row: UnitRow;
}

/** A unit with its state; opened, what it sent and what was found in that. */
export function UnitItem({ row, ...props }: UnitItemProps): ReactNode {
  const say = useConsolidateTexts();
  const language = useLanguage();
  return (
    <FoldingItem sign={<StateSign state={row.state} />} word={say(`state.${row.state}`)} name={row.unit.name} more={stateWords(row, props.desk.templates, say, language)}>
      <ReportFindings {...props} reports={row.reports} />
    </FoldingItem>
  );
}
