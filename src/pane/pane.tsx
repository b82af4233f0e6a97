import { Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { Activity, lazy, Suspense, useState, type ReactNode } from "react";
import { BrokenNotice } from "./broken-notice";
import { ROADS, type Desk, type Road } from "./desk";
import { PaneBoundary } from "./pane-boundary";
import { PaneHeader } from "./pane-header";
import { useTexts } from "./parts/use-texts";
import { PriorShelf } from "./prior/prior-shelf";
import { RuleBookShelf } from "./rule-books/rule-book-shelf";
import type { RoadProps } from "./road-props";
import { panelId, tabId } from "./road-tabs";

// Each road brings the core and the jobs along: the frame is on the screen before they are loaded.
const ROAD_VIEWS = {
  check: lazy(() => import("./check/check-road").then(({ CheckRoad }) => ({ default: CheckRoad }))),
  consolidate: lazy(() => import("./consolidate/consolidate-road").then(({ ConsolidateRoad }) => ({ default: ConsolidateRoad }))),
} as const;

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
  body: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  panel: { padding: tokens.spacingHorizontalM },
  foot: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
});

/** The whole pane: the switch, the road in view, the foot. A road that was left keeps its state and stops watching the workbook. */
export function Pane({ desk, road, onRoad }: { readonly desk: Desk; readonly road: Road; readonly onRoad: (road: Road) => void }): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  const [shelves] = useState(() => shelvesOf(desk));
  return (
    <div className={styles.pane}>
      <PaneHeader road={road} onRoad={onRoad} />
      <main className={styles.body}>
        {ROADS.map((one) => <RoadPanel key={one} {...shelves} road={one} isShown={one === road} />)}
      </main>
      <footer className={styles.foot}><Caption1>{say("version", { version: desk.version })}</Caption1></footer>
    </div>
  );
}

function shelvesOf(given: Desk): RoadProps {
  const rules = new RuleBookShelf(given);
  const desk: Desk = { ...given, get templates() { return rules.state().templates; } };
  return { desk, prior: new PriorShelf(desk), rules };
}

function RoadPanel({ road, isShown, ...props }: RoadProps & { readonly road: Road; readonly isShown: boolean }): ReactNode {
  const styles = useStyles();
  const [wasShown, setWasShown] = useState(isShown);
  if (isShown && !wasShown) setWasShown(true);
  const View = ROAD_VIEWS[road];
  return (
    <div role="tabpanel" id={panelId(road)} aria-labelledby={tabId(road)} hidden={!isShown} className={isShown ? styles.panel : undefined}>
      <PaneBoundary fallback={(error, again) => <BrokenNotice error={error} onAgain={again} />}>
        <Suspense fallback={<Opening />}>
          {wasShown && <Activity mode={isShown ? "visible" : "hidden"}><View {...props} /></Activity>}
        </Suspense>
      </PaneBoundary>
    </div>
  );
}

function Opening(): ReactNode {
  const say = useTexts();
  return <Spinner label={say("opening")} />;
}
