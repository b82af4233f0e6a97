import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import type { Desk, Road } from "./desk";
import { Pane } from "./pane";
import { fluentTheme, type PaneTheme } from "./pane-theme";
import { LanguageContext } from "./parts/use-texts";

/** What the pane starts with. */
export interface PaneSettings {
  readonly desk: Desk;
  readonly theme: PaneTheme;
  readonly road: Road;
}

/** A pane on the screen. */
export interface MountedPane {
  /** Follows the host's look. */
  setTheme(theme: PaneTheme): void;
  /** Brings a road into view, as a ribbon button asks for it. */
  showRoad(road: Road): void;
  /** Takes the pane away; the workbook is no longer watched. */
  unmount(): void;
}

/** Puts the pane into `element`, which gives it its height. */
export function mountPane(element: HTMLElement, { desk, theme, road }: PaneSettings): MountedPane {
  const root = createRoot(element);
  const shown = { theme, road };
  const draw = (): void =>
    root.render(
      <FluentProvider theme={fluentTheme(shown.theme)} style={{ height: "100%" }}>
        <LanguageContext value={desk.language}>
          <Pane desk={desk} road={shown.road} onRoad={showRoad} />
        </LanguageContext>
      </FluentProvider>,
    );
  const showRoad = (next: Road): void => {
    shown.road = next;
    draw();
  };
  draw();
  return {
    setTheme(next) {
      shown.theme = next;
      draw();
    },
    showRoad,
    unmount: () => root.unmount(),
  };
}
