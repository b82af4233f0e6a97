import { Body1, Body1Strong, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { labelIn, type RollUp, type Template } from "#core";
import { useLanguage } from "../parts/use-texts";
import type { ConsolidateSay } from "./consolidate-texts";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: 0 },
  one: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  numbers: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, fontVariantNumeric: "tabular-nums" },
  provisional: { color: tokens.colorStatusWarningForeground1 },
  final: { color: tokens.colorStatusSuccessForeground1 },
});

interface RollUpListProps {
  readonly templates: readonly Template[];
  readonly rollUps: readonly RollUp[];
  /** What stands under the numbers of a template, by its id. */
  readonly under: (template: string) => ReactNode;
}

/** How many totals each template has, from how many units, and whether they are provisional. */
export function RollUpList({ templates, rollUps, under }: RollUpListProps): ReactNode {
  const language = useLanguage();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {rollUps.map((rollUp) => {
        const template = templates.find(({ id }) => id === rollUp.template);
        return (
          <li key={rollUp.template} className={styles.one}>
            <Body1Strong block>{template ? labelIn(template.name, language) : rollUp.template}</Body1Strong>
            <InNumbers rollUp={rollUp} />
            {under(rollUp.template)}
          </li>
        );
      })}
    </ul>
  );
}

function InNumbers({ rollUp }: { readonly rollUp: RollUp }): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  const { totals, included, missing, leftOut, withHard } = rollUp;
  const why = missingFrom(rollUp, say);
  return (
    <span className={styles.numbers}>
      <Body1>{say("result.totals", { count: totals.filter(({ value }) => value !== null).length })}</Body1>
      <Body1>{say("result.in", { in: included.length, of: included.length + missing.length + leftOut.length })}</Body1>
      {why.length > 0 ? <Body1Strong className={styles.provisional}>{say("result.provisional", { why })}</Body1Strong> : <Body1 className={styles.final}>{say("result.final")}</Body1>}
      {withHard.length > 0 && <Body1Strong className={styles.provisional}>{say("result.with-hard", { count: withHard.length })}</Body1Strong>}
    </span>
  );
}

const missingFrom = ({ missing, leftOut }: RollUp, say: ConsolidateSay): readonly string[] => [
  ...(missing.length > 0 ? [say("result.missing", { count: missing.length })] : []),
  ...(leftOut.length > 0 ? [say("result.left-out", { count: leftOut.length })] : []),
];
