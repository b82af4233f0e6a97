import type { ReactNode } from "react";
import type { UnitReport } from "#jobs/unit-states";
import { FoldingItem } from "./folding-item";
import { ReportFindings } from "./report-findings";
import type { SectionProps } from "./section-props";
import { StateSign } from "./state-sign";
import type { Survey } from "./survey";
import { useConsolidateTexts } from "./use-consolidate-texts";

/** A submission of which nobody can say whose it is; opened, why. */
export function StrayItem({ report, ...props }: SectionProps & { readonly survey: Survey; readonly report: UnitReport }): ReactNode {
  const say = useConsolidateTexts();
  const { unit, workbook, worksheet } = report;
  return (
    <FoldingItem sign={<StateSign state="refused" />} word={say("state.refused")} name={unit.name === "" ? workbook : unit.name} more={[unit.name === "" ? "" : workbook, worksheet].filter((text) => text !== "").join("　")}>
      <ReportFindings {...props} reports={[report]} />
    </FoldingItem>
  );
}
