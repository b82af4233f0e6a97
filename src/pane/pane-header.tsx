import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Road } from "./desk";
import { useTexts } from "./parts/use-texts";
import { RoadTabs } from "./road-tabs";

const useStyles = makeStyles({
  header: {
    display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalM, flexWrap: "wrap",
    paddingInlineStart: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0 },
});

/** The product's name, and the switch between the two roads. */
export function PaneHeader({ road, onRoad }: { readonly road: Road; readonly onRoad: (road: Road) => void }): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Subtitle2 as="h1" className={styles.name}>{say("name")}</Subtitle2>
      <RoadTabs road={road} onRoad={onRoad} />
    </header>
  );
}
