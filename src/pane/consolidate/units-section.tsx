import { Body1, makeStyles, Radio, RadioGroup, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { SectionProps } from "./section-props";
import { ShowMore } from "./show-more";
import { StrayItem } from "./stray-item";
import { isToDo, type Survey } from "./survey";
import { UnitItem } from "./unit-item";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  filter: { display: "flex", flexWrap: "wrap" },
  list: { listStyleType: "none", margin: 0, padding: 0, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

/** Units shown at once. */
const STEP = 40;

/** Every unit with its state, all of them or only those that ask for something; then what nobody knows the sender of. */
export function UnitsSection(props: SectionProps): ReactNode {
  const { survey } = props.state;
  const say = useConsolidateTexts();
  const styles = useStyles();
  const id = useId();
  const [filter, setFilter] = useState<"all" | "needing">("all");
  if (!survey) return null;
  const needing = survey.rows.filter(({ state }) => isToDo(state));
  const rows = filter === "all" ? survey.rows : needing;
  if (survey.rows.length === 0) return <Strays {...props} survey={survey} />;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Subtitle2 as="h2" id={id} className={styles.heading}>{say("units.title")}</Subtitle2>
      <RadioGroup layout="horizontal" className={styles.filter} aria-labelledby={id} value={filter} onChange={(_, { value }) => setFilter(value === "all" ? "all" : "needing")}>
        <Radio value="all" label={say("units.all", { count: survey.rows.length })} />
        <Radio value="needing" label={say("units.needing", { count: needing.length })} />
      </RadioGroup>
      {rows.length === 0 && <Body1>{say("units.none-needing")}</Body1>}
      {rows.length > 0 && (
        <ShowMore key={filter} items={rows} step={STEP}>
          {(shown) => <ul className={styles.list}>{shown.map((row) => <UnitItem key={row.unit.code} {...props} survey={survey} row={row} />)}</ul>}
        </ShowMore>
      )}
      <Strays {...props} survey={survey} />
    </section>
  );
}

function Strays(props: SectionProps & { readonly survey: Survey }): ReactNode {
  const { strays } = props.survey;
  const say = useConsolidateTexts();
  const styles = useStyles();
  if (strays.length === 0) return null;
  return (
    <>
      <Subtitle2 as="h2" className={styles.heading}>{say("units.strays")}</Subtitle2>
      <ul className={styles.list}>{strays.map((report, index) => <StrayItem key={index} {...props} report={report} />)}</ul>
    </>
  );
}
