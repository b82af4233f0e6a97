import { makeStyles, Subtitle2, Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ROADS, type Road } from "./desk";
import { useTexts } from "./parts/use-texts";

const useStyles = makeStyles({
  header: {
    display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalM, flexWrap: "wrap",
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0 },
});

/** Ids that tie a road's tab to its panel. */
export const tabId = (road: Road): string => `huihe-tab-${road}`;
export const panelId = (road: Road): string => `huihe-road-${road}`;

const roadOf = (value: unknown): Road => ROADS.find((road) => road === value) ?? "check";

/** The product's name, and the switch between the two roads. */
export function PaneHeader({ road, onRoad }: { readonly road: Road; readonly onRoad: (road: Road) => void }): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Subtitle2 as="h1" className={styles.name}>{say("name")}</Subtitle2>
      <TabList aria-label={say("roads")} selectedValue={road} onTabSelect={(_, { value }) => onRoad(roadOf(value))}>
        {ROADS.map((one) => (
          <Tab key={one} value={one} id={tabId(one)} aria-controls={panelId(one)}>{say(`road.${one}`)}</Tab>
        ))}
      </TabList>
    </header>
  );
}
