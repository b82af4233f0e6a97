import { firstDayOf, periodOfDate, periodTypeOf, printPeriod, type Period, type Template } from "#core";
import { UsageError } from "./usage-error";

/** @throws UsageError when the form is for another kind of period */
export function refuseOtherPeriod(template: Template, period: Period): void {
  if (periodTypeOf(period) === template.period) return;
  const example = periodOfDate(firstDayOf(period), template.period);
  throw new UsageError("period-of-other-type", { template: `${template.id} ${template.name["zh-CN"]}`, period: printPeriod(period), example });
}
