import { Body1, makeStyles, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { periodIn, type Language } from "#core";
import { useLanguage } from "../parts/use-texts";
import type { ConsolidateSay } from "./consolidate-texts";
import { LabelledRow } from "../parts/labelled-row";
import type { SectionProps } from "./section-props";
import type { Survey } from "./survey";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  select: { minWidth: 0 },
});

/** Which period is wanted: the one that most forms are for, or another one that the forms state. */
export function PeriodRow({ state: { survey, choices: { period } }, controller }: SectionProps): ReactNode {
  const say = useConsolidateTexts();
  const language = useLanguage();
  const styles = useStyles();
  if (!survey || survey.review.templates.length === 0) return null;
  const stated = survey.periods.map(([one]) => one);
  if (period === null && stated.length < 2) return <LabelledRow label={say("period.title")}><Body1>{usual(survey, say, language)}</Body1></LabelledRow>;
  const others = period === null || stated.includes(period) ? survey.periods : [...survey.periods, [period, 0] as const];
  return (
    <LabelledRow label={say("period.title")}>
      <Select className={styles.select} aria-label={say("period.title")} value={period ?? ""} onChange={(_, { value }) => void controller.choose({ period: value === "" ? null : value })}>
        <option value="">{period === null ? usual(survey, say, language) : say("period.back")}</option>
        {others.map(([one, count]) => <option key={one} value={one}>{say("period.option", { period: periodIn(one, language), count })}</option>)}
      </Select>
    </LabelledRow>
  );
}

/** What holds while nobody chose. */
function usual({ review, periods }: Survey, say: ConsolidateSay, language: Language): string {
  const taken = [...new Set(review.templates.map((one) => one.period))];
  if (taken.length > 1) return say("period.several");
  const [only] = taken;
  if (!only) return say("period.unknown");
  return periods.length > 1 ? say("period.usual", { period: periodIn(only, language) }) : periodIn(only, language);
}
