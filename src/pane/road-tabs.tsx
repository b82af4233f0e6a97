import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { ROADS, type Road } from "./desk";
import { useTexts } from "./parts/use-texts";

/** Ids that tie a road's tab to its panel. */
export const tabId = (road: Road): string => `huihe-tab-${road}`;
export const panelId = (road: Road): string => `huihe-road-${road}`;

const useStyles = makeStyles({
  tabs: { display: "flex" },
  tab: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: "none", background: "none", cursor: "pointer",
    color: tokens.colorNeutralForeground2,
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorTransparentStroke}`,
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ...createFocusOutlineStyle(),
  },
  chosen: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
    // Where colours are forced the others' lines show as well: theirs must go.
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  other: { "@media (forced-colors: active)": { borderBottomColor: "Canvas" } },
});

/** The switch between the two roads. Fluent's TabList would bring hidden elements along that the Tab key reaches. */
export function RoadTabs({ road, onRoad }: { readonly road: Road; readonly onRoad: (road: Road) => void }): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  const tabs = useRef<HTMLDivElement>(null);
  const choose = (next: Road): void => {
    onRoad(next);
    tabs.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={say("roads")} ref={tabs} className={styles.tabs} onKeyDown={(event) => byArrow(event, road, choose)}>
      {ROADS.map((one) => (
        <button
          key={one} type="button" role="tab" id={tabId(one)} aria-controls={panelId(one)} aria-selected={one === road} tabIndex={one === road ? 0 : -1}
          className={mergeClasses(styles.tab, one === road ? styles.chosen : styles.other)} onClick={() => onRoad(one)}
        >
          {say(`road.${one}`)}
        </button>
      ))}
    </div>
  );
}

function byArrow(event: KeyboardEvent, road: Road, choose: (road: Road) => void): void {
  const at = ROADS.indexOf(road);
  const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1 + ROADS.length, Home: 0, End: ROADS.length - 1 };
  const next = steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  choose(ROADS[next % ROADS.length]!);
}
