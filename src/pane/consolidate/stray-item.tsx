import type { ReactNode } from "react";
import type { UnitReport } from "#jobs/unit-states";
import { FoldingItem } from "./folding-item";
import { ReportFindings } from "./report-findings";
import type { SectionProps } from "./section-props";
import type { Survey } from "./survey";

/** A submission of which nobody can say whose it is; opened, why. */
export function StrayItem({ report, ...props }: SectionProps & { readonly survey: Survey; readonly report: UnitReport }): ReactNode {
  const { unit, workbook, worksheet } = report;
  return (
    <FoldingItem state="refused" name={unit.name === "" ? workbook : unit.name} more={[unit.name === "" ? "" : workbook, worksheet].filter((text) => text !== "").join("　")}>
      <ReportFindings {...props} reports={[report]} />
    </FoldingItem>
  );
}
