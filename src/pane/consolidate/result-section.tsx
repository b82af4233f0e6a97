import { Body1, Button, Caption1, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { useCollectTexts } from "../collect/collect-texts";
import { staleness } from "./is-stale";
import { ownSheets } from "./own-sheets";
import { RollUpList } from "./roll-up-list";
import type { SectionProps } from "./section-props";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  heading: { margin: 0, lineHeight: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  jumps: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** What came of consolidating, now or earlier: totals and who is in them, and the way to the sheets. */
export function ResultSection(props: SectionProps): ReactNode {
  const { outcome, open } = props.state;
  const say = useConsolidateTexts();
  const sayCollect = useCollectTexts();
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const isFinished = useRef(outcome);
  // Whoever pressed the button stands before the result when it is there.
  useEffect(() => {
    if (outcome && isFinished.current !== outcome) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: "start" });
    }
    isFinished.current = outcome;
  }, [outcome]);
  if (!outcome && (!open || ownSheets(open).length === 0)) return null;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.heading}><Subtitle2>{say(outcome ? "result.title" : "result.earlier")}</Subtitle2></h2>
        {outcome && <Caption1 className={styles.quiet}>{say("result.at", { time: outcome.at })}</Caption1>}
      </div>
      {outcome && outcome.taken > 0 && <Body1>{[sayCollect("taken", { count: outcome.taken }), ...(outcome.left > 0 ? [sayCollect("taken.left", { count: outcome.left })] : [])].join(" ")}</Body1>}
      <StaleNotice {...props} />
      {outcome && <RollUpList templates={props.desk.templates} rollUps={outcome.rollUps} under={(template) => <Jumps {...props} of={template} />} />}
      <Jumps {...props} of={outcome ? "" : null} />
      <Caption1 className={styles.quiet}>{say("result.ask")}</Caption1>
    </section>
  );
}

/** Units named in the notice at the most. */
const MOST_NAMED = 5;

function StaleNotice({ state }: SectionProps): ReactNode {
  const say = useConsolidateTexts();
  const why = staleness(state);
  if (why === null) return null;
  const units = [...new Set(state.survey?.moved.map(({ unitName }) => unitName))];
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say(`result.stale-${why}`, { units: units.length > MOST_NAMED ? [...units.slice(0, MOST_NAMED), "…"] : units })}</MessageBarTitle>
        {say(why === "overruled" ? "result.overruled-remedy" : "result.stale-remedy")}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The way to the sheets of one template, to those that serve all ("") or to any (null). */
function Jumps({ state: { open }, controller, of }: SectionProps & { readonly of: string | null }): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  const sheets = open ? ownSheets(open).filter(({ template }) => of === null || template === of) : [];
  if (sheets.length === 0) return null;
  return (
    <div role="group" aria-label={say("result.open")} className={styles.jumps}>
      {sheets.map(({ worksheet }) => (
        <Button key={worksheet} size="small" onClick={() => void controller.goTo({ worksheet, address: "A1" })}>{worksheet}</Button>
      ))}
    </div>
  );
}
