import { Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { useLanguage } from "../../pane/parts/use-texts";
import type { PaneTheme } from "../../pane/pane-theme";
import { sayTrouble } from "../../pane/parts/say-trouble";
import type { Grid } from "../grid/grid";
import type { Refusal } from "../grid/refusal";
import type { Book, Shelf } from "../shelf";
import { workbenchText } from "../workbench-texts";
import { useWorkbenchTexts } from "./use-workbench-texts";

const useStyles = makeStyles({
  place: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  grid: { flexGrow: 1, minHeight: 0, position: "relative" },
  opening: { position: "absolute", inset: 0, display: "flex", alignItems: "center", justifyContent: "center" },
  outdated: { flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
});

/** What the rest of the page asks of the grid. */
export type ShownGrid = Pick<Grid, "focus" | "worksheet">;

/** What the place of the grid needs. */
export interface GridPlaceProps {
  readonly book: Book | null;
  readonly theme: PaneTheme;
  readonly shelf: Shelf;
  /** Hands out the grid, once there is one. */
  readonly onGrid: (grid: ShownGrid) => void;
}

/** The spreadsheet of the workbook in front. Its program is loaded when the first workbook comes. */
export function GridPlace({ book, theme, shelf, onGrid }: GridPlaceProps): ReactNode {
  const say = useWorkbenchTexts();
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const grid = useGrid(place, book !== null, theme, shelf);
  const fronts = useRef(new Map<number, string>());
  const [outdated, setOutdated] = useState(0);
  const [isBusy, setBusy] = useState(true);
  const [id, host] = [book?.id, book?.host];
  useEffect(() => {
    if (!grid || id === undefined || !host) return;
    const seen = fronts.current;
    grid.show(host, seen.get(id) ?? null, () => {
      shelf.change(id, true);
      setOutdated(countOutdated(host));
    });
    setOutdated(countOutdated(host));
    void grid.drawn().then(() => setBusy(false));
    return () => {
      const worksheet = grid.worksheet;
      if (worksheet !== null) seen.set(id, worksheet);
    };
  }, [grid, id, host, shelf]);
  useEffect(() => {
    if (grid) onGrid(grid);
  }, [grid, onGrid]);
  return (
    <div className={styles.place}>
      {outdated > 0 && <div className={styles.outdated} role="status"><Caption1>{say("outdated", { count: outdated })}</Caption1></div>}
      <div className={styles.grid}><div ref={place} className="grid-place" aria-busy={isBusy} onKeyUp={(event) => grid && backToSheet(event, grid)} />{!grid && <div className={styles.opening}><Spinner aria-label={say("opening", { book: host?.name ?? say("grid") })} /></div>}</div>
    </div>
  );
}

/** Who has named a cell in the box left of the formula bar types into it next, as in Excel. */
function backToSheet({ key, target }: KeyboardEvent, grid: Grid): void {
  if (key === "Enter" && target instanceof HTMLInputElement) grid.focus();
}

const countOutdated = ({ notRecalculated }: Book["host"]): number => [...notRecalculated.values()].reduce((sum, cells) => sum + cells.size, 0);

/** The grid, once it is needed and loaded. */
function useGrid(place: RefObject<HTMLDivElement | null>, isNeeded: boolean, theme: PaneTheme, shelf: Shelf): Grid | null {
  const [grid, setGrid] = useState<Grid | null>(null);
  const language = useLanguage();
  const wasAsked = useRef(false);
  const isDark = theme === "dark";
  useEffect(() => {
    if (!isNeeded || wasAsked.current || !place.current) return;
    wasAsked.current = true;
    const container = place.current;
    const onRefused = (refusal: Refusal): void => shelf.tell({ kind: "warning", text: refusalText(refusal, language) });
    void import("../grid/open-grid").then(({ openGrid }) => openGrid(container, { language, isDark, onRefused })).then(setGrid, (trouble: unknown) => shelf.tell({ kind: "error", text: sayTrouble(trouble, language).what }));
  }, [isNeeded, place, language, isDark, shelf]);
  useEffect(() => grid?.setDark(isDark), [grid, isDark]);
  return grid;
}

function refusalText(refusal: Refusal, language: Parameters<typeof workbenchText>[1]): string {
  if (refusal.kind === "structure") return workbenchText("refused.structure", language);
  if (refusal.kind === "cells") return workbenchText("refused.cells", language, { cells: refusal.addresses.join(", ") });
  const { what, remedy } = sayTrouble(refusal.trouble, language);
  return `${what} ${remedy}`;
}
