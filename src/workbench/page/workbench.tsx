import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useRef, useState, useSyncExternalStore, type DragEvent, type ReactNode, type RefObject } from "react";
import type { PaneTheme } from "../../pane/pane-theme";
import type { Road } from "../../pane/desk";
import type { Shelf } from "../shelf";
import type { WorkbenchActions } from "./actions";
import { BookTabs } from "./book-tabs";
import { Gallery } from "./gallery";
import { GridPlace, type ShownGrid } from "./grid-place";
import { NoticeLine } from "./notice-line";
import { Panes, type PaneSwitch } from "./panes";
import { Ribbon } from "./ribbon";
import { LEAST, Splitter } from "./splitter";
import { Tour } from "./tour";
import { useClosing } from "./use-closing";
import { useFinding } from "./use-finding";
import { useKeys } from "./use-keys";
import { useTitle } from "./use-title";
import { useWorkbenchTexts } from "./use-workbench-texts";
import { Opening, DropHint } from "./veils";

/** What the page is made with. */
export interface WorkbenchProps {
  readonly shelf: Shelf;
  readonly actions: WorkbenchActions;
  readonly theme: PaneTheme;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100%", backgroundColor: tokens.colorNeutralBackground3, position: "relative", overflow: "hidden" },
  body: { display: "flex", flexGrow: 1, minHeight: 0, position: "relative" },
  sheet: { display: "flex", flexGrow: 1, minWidth: 0, position: "relative", backgroundColor: tokens.colorNeutralBackground1 },
  pane: { flexShrink: 0, minHeight: 0, backgroundColor: tokens.colorNeutralBackground1, maxWidth: "100vw" },
  away: { display: "none" },
});

/** Pixels that the pane has at first: in a narrow window the sheet needs what it can spare. */
const paneWidth = (): number => (window.innerWidth < 1000 ? LEAST : 372);

/** The whole page: the ribbon, the open workbooks, the sheet on the left, the pane on the right; the gallery while nothing is in front. */
export function Workbench({ shelf, actions, theme }: WorkbenchProps): ReactNode {
  const styles = useStyles();
  const say = useWorkbenchTexts();
  const state = useSyncExternalStore(shelf.subscribe, shelf.state);
  const [width, setWidth] = useState(paneWidth);
  const [hasTour, setHasTour] = useState(!actions.knowsTour);
  const [panes, setPanes] = useState<PaneSwitch | null>(null);
  const { isOver, ...drop } = useDrop(actions.dropFiles);
  const grid = useShownGrid();
  const closing = useClosing(shelf, state.books, actions.save);
  const book = state.books.find(({ id }) => id === state.front) ?? null;
  const finding = useFinding(book, grid.shown);
  useKeys(book, { save: actions.save, find: finding.find, focusGrid: grid.focus });
  useTitle(book);
  const showRoad = (road: Road | null): unknown => book && road && panes?.show(book.id, road);
  const closeTour = (): void => {
    setHasTour(false);
    actions.closeTour();
  };
  return (
    <div className={styles.page} {...drop}>
      <Ribbon book={book} theme={theme} actions={{ ...actions, save: (one) => backToSheet(actions.save(one), grid.focus) }} onRoad={showRoad} onTour={() => setHasTour(true)} onHome={() => shelf.bring(null)} />
      {state.books.length > 0 && <BookTabs books={state.books} front={state.front} onFront={shelf.bring} onClose={closing.close} />}
      <NoticeLine notice={state.notice} onClose={() => shelf.tell(null)} />
      {finding.bar}
      {book === null && <Gallery actions={actions} />}
      <div className={book ? styles.body : styles.away}>
        <section className={styles.sheet} aria-label={say("grid")} data-part="grid">
          <GridPlace book={book} theme={theme} shelf={shelf} onGrid={grid.take} />
          <Splitter width={width} onWidth={setWidth} />
        </section>
        <div className={styles.pane} style={{ width }}><Panes books={state.books} front={state.front} theme={theme} onReady={setPanes} /></div>
        {hasTour && book && <Tour onClose={closeTour} />}
      </div>
      {state.opening !== null && <Opening book={state.opening} />}
      {isOver ? <DropHint isCollecting={book?.tray.isTaken ?? false} /> : closing.question}
    </div>
  );
}

/** The grid, once it was handed out, for those who need it now and then. */
function useShownGrid(): { readonly shown: RefObject<ShownGrid | null>; readonly take: (grid: ShownGrid) => void; readonly focus: () => void } {
  const shown = useRef<ShownGrid>(null);
  const take = useCallback((grid: ShownGrid) => void (shown.current = grid), []);
  const focus = useCallback(() => shown.current?.focus(), []);
  return { shown, take, focus };
}

/** Who pressed a button above the sheet with the mouse goes on in the sheet, as in Excel. */
function backToSheet<Done>(work: Promise<Done>, focusGrid: () => void): Promise<Done> {
  if (!document.activeElement?.matches(":focus-visible")) focusGrid();
  return work;
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

/** Takes files that are dropped anywhere but on a place that takes them for itself, as the pane does. */
function useDrop(onFiles: (files: readonly File[]) => void): { readonly isOver: boolean; readonly onDragOver: (event: DragEvent) => void; readonly onDragLeave: (event: DragEvent) => void; readonly onDrop: (event: DragEvent) => void } {
  const [isOver, setIsOver] = useState(false);
  return {
    isOver,
    onDragOver(event) {
      if (!holdsFiles(event)) return;
      setIsOver(!event.defaultPrevented);
      event.preventDefault();
    },
    onDragLeave(event) {
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setIsOver(false);
    },
    onDrop(event) {
      setIsOver(false);
      if (!holdsFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      onFiles(Array.from(event.dataTransfer.files));
    },
  };
}
