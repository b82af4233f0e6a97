import { Body1, Body1Strong, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { labelIn } from "#core";
import { useLanguage } from "../parts/use-texts";
import type { SectionProps } from "./section-props";
import { StateSign } from "./state-sign";
import type { TemplateCount } from "./survey";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  list: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, listStyleType: "none", margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { color: tokens.colorNeutralForeground2 },
  numbers: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalL, fontVariantNumeric: "tabular-nums" },
});

/** 已报 17 / 19, 缺 2, 需退回 1: a template after the other. */
export function StateInNumbers({ desk, state: { survey, choices } }: SectionProps): ReactNode {
  const say = useConsolidateTexts();
  const language = useLanguage();
  const styles = useStyles();
  if (!survey) return null;
  if (survey.counts.length === 0) return choices.roster ? <Body1><StateSign state="missing" /> {say("count.all-missing")}</Body1> : null;
  return (
    <ul className={styles.list}>
      {survey.counts.map((count) => {
        const template = desk.templates.find(({ id }) => id === count.template);
        return <Numbers key={count.template} name={template ? labelIn(template.name, language) : count.template} count={count} isListed={choices.roster !== null} />;
      })}
    </ul>
  );
}

function Numbers({ name, count, isListed }: { readonly name: string; readonly count: TemplateCount; readonly isListed: boolean }): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  const isCalm = count.missing === 0 && count.back === 0;
  return (
    <li>
      <Caption1 block className={styles.name}>{name}</Caption1>
      <span className={styles.numbers}>
        <Subtitle2>{isListed ? say("count.reported", { in: count.in, of: count.of }) : say("count.came", { in: count.in })}</Subtitle2>
        {count.missing > 0 && <Body1Strong><StateSign state="missing" /> {say("count.missing", { count: count.missing })}</Body1Strong>}
        {count.back > 0 && <Body1Strong><StateSign state="hard" /> {say("count.back", { count: count.back })}</Body1Strong>}
        {isCalm && isListed && <Body1><StateSign state="received" /> {say("count.complete")}</Body1>}
      </span>
    </li>
  );
}
